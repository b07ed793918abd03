//! What is found, told.

mod forges;

use super::*;
use crate::finding::{Subject, code};
use crate::source::span::Span;
use crate::source::{SourceFile, Sources};

/// Every format there is.
const FORMATS: [Format; 7] = [
    Format::Human,
    Format::Short,
    Format::Json,
    Format::Sarif,
    Format::Gitlab,
    Format::Rdjson,
    Format::Github,
];

fn sources(files: &[(&str, &str)]) -> Sources {
    let file =
        |(path, text): &(&str, &str)| SourceFile { path: (*path).to_owned(), text: (*text).into() };
    Sources::new(files.iter().map(file).collect())
}

fn span(sources: &Sources, path: &str, needle: &str) -> Span {
    let (id, file) = sources.find(path).unwrap();
    let start = file.text.find(needle).unwrap();
    Span::new(id, start..start + needle.len())
}

fn plain(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}

fn example() -> (Sources, Vec<Finding>) {
    let sources = sources(&[
        ("content/a.toml", "[role.lead]\nname = \"Lead\"\n"),
        ("content/b.toml", "# é\n[team.lead]\nname = \"Équipe\"\n"),
    ]);
    let duplicate = Finding::new(
        code::DUPLICATE_ID,
        span(&sources, "content/b.toml", "team.lead"),
        "`lead` is both a role and a team",
    )
    .here("the team")
    .label(span(&sources, "content/a.toml", "role.lead"), "the role")
    .help("rename one of them")
    .about(Subject::new("role", "lead"));
    let typo =
        Finding::new(code::UNCLOSED_EMPHASIS, span(&sources, "content/b.toml", "quipe"), "a note");
    let findings = vec![typo.clone(), duplicate, typo];
    (sources, findings)
}

#[test]
fn human_shows_places_in_several_files_once_each() {
    let (sources, findings) = example();
    let text = plain(&render(&findings, &sources, Format::Human));
    assert_eq!(
        text,
        "\
fault[OP006]: `lead` is both a role and a team
 --> content/b.toml:2:2
  |
2 | [team.lead]
  |  ^^^^^^^^^ the team
  |
 ::: content/a.toml:1:2
  |
1 | [role.lead]
  |  --------- the role
  |
  = help: rename one of them

note[OP703]: a note
 --> content/b.toml:3:10
  |
3 | name = \"Équipe\"
  |          ^^^^^

"
    );
    assert_eq!(Counts::of(&findings).to_string(), "1 fault, 1 note");
}

#[test]
fn short_is_a_line_each() {
    let (sources, findings) = example();
    assert_eq!(
        render(&findings, &sources, Format::Short),
        "content/b.toml:2:2: error[OP006] `lead` is both a role and a team (help: rename one of them)\n\
         content/b.toml:3:10: note[OP703] a note\n"
    );
}

#[test]
fn json_holds_everything() {
    let (sources, findings) = example();
    let text = render(&findings, &sources, Format::Json);
    let report: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        report["findings"][0],
        serde_json::json!({
            "code": "OP006", "name": "duplicate-id", "severity": "error",
            "message": "`lead` is both a role and a team", "subject": "role:lead",
            "path": "content/b.toml", "line": 2, "column": 2, "end_line": 2, "end_column": 11,
            "here": "the team",
            "labels": [{"path": "content/a.toml", "line": 1, "column": 2, "end_line": 1,
                        "end_column": 11, "text": "the role"}],
            "help": ["rename one of them"],
            "waiver": null,
        })
    );
    assert_eq!(
        report["counts"],
        serde_json::json!({"faults": 1, "errors": 1, "warnings": 0, "notes": 1})
    );
    assert_eq!(report["version"], 1);
}

#[test]
fn a_finding_without_a_place_is_told_too() {
    let none = Sources::default();
    let findings =
        [Finding::new(code::UNREADABLE_FILE, None, "`x.png` is too large").help("cut it")];
    let human = plain(&render(&findings, &none, Format::Human));
    assert_eq!(human, "fault[OP002]: `x.png` is too large\n |\n = help: cut it\n\n");
    assert_eq!(
        render(&findings, &none, Format::Short),
        "error[OP002] `x.png` is too large (help: cut it)\n"
    );
}

#[test]
fn a_line_of_ten_megabytes_is_clipped_with_its_true_column() {
    let text = format!("{}WRONG{}", "é".repeat(2_500_000), "x".repeat(5_000_000));
    let sources = sources(&[("long.md", &text)]);
    let place = span(&sources, "long.md", "WRONG");
    let findings = [Finding::new(code::INVALID_VALUE, place, "a message").here("here")];
    let human = plain(&render(&findings, &sources, Format::Human));
    assert!(human.contains("long.md:1:2500001"), "{human}");
    assert!(human.contains("WRONG") && human.contains("^^^^^ here"), "{human}");
    assert!(human.lines().all(|line| line.chars().count() <= 140), "{human}");
}

#[test]
fn a_span_of_many_lines_is_marked_on_its_first() {
    let text = "[a]\n".to_owned() + &"key = 1\n".repeat(5000);
    let sources = sources(&[("a.toml", &text)]);
    let place = span(&sources, "a.toml", &text);
    let findings = [Finding::new(code::INVALID_VALUE, place, "a message")];
    let human = plain(&render(&findings, &sources, Format::Human));
    assert!(human.contains("1 | [a]\n  | ^^^\n"), "{human}");
}

#[test]
fn hostile_text_stays_text() {
    let sources = sources(&[("a\x1b[2J.md", "x \x1b[31m \u{202e}evil\n")]);
    let place = span(&sources, "a\x1b[2J.md", "evil");
    let finding = Finding::new(code::INVALID_VALUE, place, "no `\x1b]0;title\x07\u{202e}`")
        .here("\x1b[1mhere")
        .help("\x1b[1mhelp\nmore");
    for format in [Format::Human, Format::Short] {
        let text = render(std::slice::from_ref(&finding), &sources, format);
        // What is left once the renderer's own styles are gone must hold no escape of the user's.
        let stripped = plain(&text);
        let bad = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!stripped.contains(bad), "{stripped:?}");
        assert!(stripped.contains("␛]0;title␇"), "{stripped:?}");
        assert!(!text.contains("\x1b]") && !text.contains("\x1b[2J"), "{text:?}");
    }
}

#[test]
fn equal_findings_are_told_once_whatever_stands_between_them() {
    let sources = sources(&[("a.md", "abc")]);
    let place = span(&sources, "a.md", "b");
    let one = Finding::new(code::UNKNOWN_ID, place, "same message").label(place, "one");
    let other = Finding::new(code::UNKNOWN_ID, place, "same message").label(place, "other");
    let findings = [other.clone(), one.clone(), other.clone(), one.clone()];
    assert_eq!(in_order(&findings), [&one, &other]);
}

proptest::proptest! {
    #[test]
    fn any_place_in_any_text_can_be_shown(
        text in "(\\PC|[\n\r\t\u{feff}\u{202e}\u{0}\u{1b}a ]){0,400}",
        places in proptest::collection::vec((0usize..1700, 0usize..900), 1..6),
    ) {
        let sources = sources(&[("a.md", &text)]);
        let id = sources.find("a.md").unwrap().0;
        let at = |(start, length): (usize, usize)| Span::new(id, start..start + length);
        let mut finding = Finding::new(code::INVALID_VALUE, at(places[0]), "message").here("here");
        for place in &places[1..] {
            finding = finding.label(at(*place), "label");
        }
        for format in FORMATS {
            let told = render(std::slice::from_ref(&finding), &sources, format);
            proptest::prop_assert!(told.contains("message"));
        }
    }
}

#[test]
fn a_failure_looks_like_a_finding() {
    let text = plain(&failure("cannot write\x1b", "make room"));
    assert_eq!(text, "error: cannot write␛\n |\n = help: make room");
}

#[test]
fn an_empty_report_is_empty() {
    let none = Sources::default();
    assert_eq!(render(&[], &none, Format::Human), "");
    assert_eq!(Counts::default().to_string(), "no findings");
    assert_eq!(render(&[], &none, Format::Short), "");
}
