//! What forges read: SARIF, GitLab's report, reviewdog's format, GitHub's commands. That the first
//! and the third are valid is for `.ci/run` to ask other people's validators.

use super::{example, sources, span};
use crate::check::Waived;
use crate::finding::{Code, Finding, Severity, Subject, code};
use crate::report::{Format, Report};
use crate::source::Sources;
use serde_json::{Value, json};

fn text(findings: &[Finding], sources: &Sources, format: Format) -> String {
    Report { findings, known: &[], waived: &[], sources, folder: "docs/our model/" }.text(format)
}

fn parsed(findings: &[Finding], sources: &Sources, format: Format) -> Value {
    serde_json::from_str(&text(findings, sources, format)).unwrap()
}

#[test]
fn sarif_names_rule_place_and_way_out() {
    let (sources, findings) = example();
    let log = parsed(&findings, &sources, Format::Sarif);
    let run = &log["runs"][0];
    assert_eq!(
        (&log["version"], &run["columnKind"]),
        (&json!("2.1.0"), &json!("unicodeCodePoints"))
    );
    let rules = &run["tool"]["driver"]["rules"];
    assert_eq!(rules[0]["id"], "OP006");
    assert!(rules[0]["help"]["markdown"].as_str().unwrap().contains("```toml"), "{rules}");
    let result = &run["results"][0];
    assert_eq!(result["ruleIndex"], 0);
    assert_eq!(result["level"], "error");
    assert_eq!(
        result["message"]["text"],
        "`lead` is both a role and a team\nhelp: rename one of them"
    );
    let physical = &result["locations"][0]["physicalLocation"];
    assert_eq!(physical["artifactLocation"]["uri"], "docs/our%20model/content/b.toml");
    assert_eq!(
        physical["region"],
        json!({ "startLine": 2, "startColumn": 2, "endLine": 2, "endColumn": 11 })
    );
    let related = &result["relatedLocations"][0];
    assert_eq!(related["message"]["text"], "the role");
    assert_eq!(result["suppressions"], json!([]));
    assert_eq!(run["results"].as_array().unwrap().len(), 2, "repetitions once");
    assert_eq!(run["results"][1]["level"], "note");
}

#[test]
fn sarif_tells_what_is_accepted_and_why() {
    let (sources, findings) = example();
    let waived = [Waived { finding: findings[0].clone(), waiver: 0, reason: "for now".into() }];
    let known = [findings[1].clone()];
    let report =
        Report { findings: &[], known: &known, waived: &waived, sources: &sources, folder: "" };
    let log: Value = serde_json::from_str(&report.text(Format::Sarif)).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let suppressions: Vec<&Value> = results.iter().map(|one| &one["suppressions"][0]).collect();
    let baseline = "known before, in operandi-baseline.json";
    assert_eq!(
        suppressions,
        [
            &json!({ "kind": "external", "justification": baseline }),
            &json!({ "kind": "inSource", "justification": "for now" }),
        ]
    );
    assert_eq!(
        report.text(Format::Gitlab),
        "[]\n",
        "only SARIF can say that something is accepted"
    );
}

/// Fingerprints of the findings of [`example`], with `above` written above them.
fn prints(above: &str) -> Vec<String> {
    let text = format!("{above}a here, a there, z");
    let sources = sources(&[("a.md", &text)]);
    let one = |needle| {
        let subject = Subject::new("page", "a.md");
        Finding::new(code::INVALID_VALUE, span(&sources, "a.md", needle), "same").about(subject)
    };
    let other = Finding::new(code::INVALID_VALUE, span(&sources, "a.md", "z"), "other");
    let log = parsed(&[one("here"), one("there"), other], &sources, Format::Sarif);
    let results = log["runs"][0]["results"].as_array().unwrap();
    let print =
        |one: &Value| one["partialFingerprints"]["operandi/v1"].as_str().unwrap().to_owned();
    results.iter().map(print).collect()
}

#[test]
fn fingerprints_stay_when_lines_move_and_tell_all_apart() {
    let first = prints("");
    assert_eq!(first, prints("new\nlines\nabove: "));
    let mut unique = first.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), 3, "{first:?}");
}

#[test]
fn gitlab_has_every_field_that_it_requires() {
    let (sources, findings) = example();
    let report = parsed(&findings, &sources, Format::Gitlab);
    assert_eq!(
        report[0],
        json!({
            "description": "`lead` is both a role and a team",
            "check_name": "OP006",
            "fingerprint": report[0]["fingerprint"],
            "severity": "blocker",
            "location": { "path": "docs/our model/content/b.toml", "lines": { "begin": 2 } },
        })
    );
    assert_eq!(report[1]["severity"], "info");
    assert_ne!(report[0]["fingerprint"], report[1]["fingerprint"]);
}

#[test]
fn rdjson_counts_columns_in_bytes() {
    let (sources, findings) = example();
    let report = parsed(&findings, &sources, Format::Rdjson);
    assert_eq!(report["source"]["name"], "operandi");
    assert_eq!(
        report["diagnostics"][1],
        json!({
            "message": "a note",
            "location": {
                "path": "docs/our model/content/b.toml",
                "range": {
                    "start": { "line": 3, "column": 11 },
                    "end": { "line": 3, "column": 16 },
                },
            },
            "severity": "INFO",
            "code": { "value": "OP703" },
        })
    );
}

#[test]
fn a_finding_without_a_place_points_to_the_book() {
    let none = Sources::default();
    let findings = [Finding::new(code::UNREADABLE_FILE, None, "gone")];
    let path = |format, pointer: &str| {
        let report = parsed(&findings, &none, format);
        report.pointer(pointer).and_then(Value::as_str).map(str::to_owned)
    };
    let book = Some("docs/our model/book.toml".to_owned());
    assert_eq!(path(Format::Gitlab, "/0/location/path"), book);
    assert_eq!(path(Format::Rdjson, "/diagnostics/0/location/path"), book);
    let uri = "/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri";
    assert_eq!(path(Format::Sarif, uri), Some("docs/our%20model/book.toml".to_owned()));
    assert_eq!(
        text(&findings, &none, Format::Github),
        "::error file=docs/our model/book.toml,line=1,title=OP002 unreadable-file::gone\n"
    );
}

#[test]
fn what_commands_read_is_escaped() {
    let sources = sources(&[("a,b:100%.md", "x\ny\n")]);
    let id = sources.find("a,b:100%.md").unwrap().0;
    let one = Finding::new(code::INVALID_VALUE, crate::source::span::Span::new(id, 0..3), "50 %")
        .help("one: two, ::error::no command\r\nthree");
    let line = text(&[one], &sources, Format::Github);
    assert_eq!(
        line,
        "::error file=docs/our model/a%2Cb%3A100%25.md,line=1,endLine=2,title=OP010 invalid-value\
         ::50 %25%0Ahelp: one: two, ::error::no command three\n"
    );
}

#[test]
fn github_is_given_what_it_shows_and_told_the_rest() {
    let sources = sources(&[("a.md", &"x".repeat(100))]);
    let id = sources.find("a.md").unwrap().0;
    let gap = Code::new("OP199", "gap", Severity::Error);
    let warning = Code::new("OP198", "doubt", Severity::Warning);
    let note = Code::new("OP197", "hint", Severity::Note);
    let at = |code, place: usize| {
        let span = crate::source::span::Span::new(id, place..place + 1);
        Finding::new(code, span, format!("finding {place}"))
    };
    let mut findings: Vec<Finding> = (0..12).map(|place| at(gap, place)).collect();
    findings.extend((20..33).map(|place| at(warning, place)));
    findings.extend((40..52).map(|place| at(note, place)));
    findings.push(at(code::UNKNOWN_ID, 99));
    let told = text(&findings, &sources, Format::Github);
    let count = |level: &str| told.lines().filter(|line| line.starts_with(level)).count();
    let counts = (count("::error "), count("::warning "), count("::notice "));
    assert_eq!(counts, (10, 10, 10));
    assert!(
        told.starts_with("::error file=docs/our model/a.md,line=1,endLine=1,col=100,"),
        "{told}"
    );
    assert!(told.contains("::notice title=Operandi::9 more findings are not shown here"), "{told}");
}

#[test]
fn nothing_found_is_a_valid_report_of_nothing() {
    let none = Sources::default();
    assert_eq!(parsed(&[], &none, Format::Sarif)["runs"][0]["results"], json!([]));
    assert_eq!(parsed(&[], &none, Format::Gitlab), json!([]));
    assert_eq!(parsed(&[], &none, Format::Rdjson)["diagnostics"], json!([]));
    assert_eq!(text(&[], &none, Format::Github), "");
}
