//! What the page of a workflow shows.

use super::*;
use crate::clock::Clock;
use crate::compile::{Goal, compile};
use crate::site::view::sample;
use crate::source::{SourceFile, Sources};
use jiff::civil::date;

const MODEL: &str = r#"
[model]
name = "Example"
[role.editor]
name = "Chief editor"
[role.writer]
name = "Writer"
[workflow.article]
name = "Article"
[[workflow.article.step]]
id = "write"
name = "Writing"
duration = "3d"
raci = { editor = "A", writer = "R" }
[[workflow.article.step]]
id = "check"
gate = true
duration = "4h"
next = [{ to = "publish", when = "it is right" }]
returns = [{ to = "write", when = "it is wrong" }]
raci = { editor = "A" }
[[workflow.article.step]]
id = "publish"
duration = "30m"
raci = { editor = "A", writer = "R" }
"#;

#[test]
fn steps_say_who_and_what_follows() {
    sample::with(MODEL, |cx| {
        let page = view(cx, "article");
        let lead = page.pace.as_ref().and_then(|pace| pace.lead_time.as_ref());
        let lead = lead.expect("its steps say how long they take");
        assert_eq!(lead.usual, "3 working days 4 hours 30 minutes");
        let round = &lead.rounds[0];
        assert_eq!((round.from.name.as_str(), round.to.name.as_str()), ("Check", "Writing"));
        assert_eq!(round.adds, "3 working days 4 hours");
        assert!(lead.range.is_none() && lead.critical.is_empty(), "there is one way");
        let write = &page.steps[0];
        assert_eq!((write.anchor.as_str(), write.number), ("step-write", 1));
        let parts: Vec<(char, &str)> =
            write.parts.iter().map(|part| (part.letter.key, part.who[0].name.as_str())).collect();
        assert_eq!(parts, [('A', "Chief editor"), ('R', "Writer")]);
        assert_eq!(write.next[0].to.name, "Check");
        let check = &page.steps[1];
        assert_eq!(check.returns[0].to.name, "Writing");
        assert_eq!(check.returns[0].when.as_deref(), Some("it is wrong"));
        assert_eq!(check.missing.as_deref(), Some("nobody holds R (Responsible)"));
        assert!(page.steps[2].next.is_empty());
        let approval = &page.approvals[0];
        assert_eq!((page.approvals.len(), approval.step.name.as_str()), (1, "Check"));
        assert_eq!(approval.by[0].name, "Chief editor");
    });
}

#[test]
fn a_step_stands_in_the_lane_of_who_does_it_or_else_answers() {
    sample::with(MODEL, |cx| {
        let flow = view(cx, "article").flow;
        let lanes: Vec<&str> = flow.lanes.iter().map(|lane| lane.name.as_str()).collect();
        assert_eq!(lanes, ["Writer", "Chief editor"]);
        let of_steps: Vec<Option<usize>> = flow.steps.iter().map(|step| step.lane).collect();
        assert_eq!(of_steps, [Some(0), Some(1), Some(0)]);
        let back = flow.ways.iter().filter(|way| way.back);
        assert_eq!(back.map(|way| way.to.as_str()).collect::<Vec<_>>(), ["write"]);
    });
}

fn page(model: &str, route: &str) -> String {
    let file = SourceFile { path: "content/model.toml".into(), text: model.into() };
    let compiled = compile(&Sources::new(vec![file]), Clock::on(date(2026, 11, 22)), Goal::Build);
    String::from_utf8(compiled.outputs[route].bytes().into_owned()).expect("pages are UTF-8")
}

#[test]
fn the_page_has_each_step_and_names_who_answers() {
    let html = page(MODEL, "workflows/article/index.html");
    for id in ["step-write", "step-check", "step-publish"] {
        assert_eq!(html.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
    }
    let write = html.split("id=\"step-write\"").nth(1).expect("it is there");
    let write = write.split("</section>").next().expect("it ends");
    assert!(write.contains(">Chief editor</a>"), "{write}");
    assert!(html.contains("nobody holds R"));
    assert!(!html.contains(" style="));
}

#[test]
fn a_workflow_of_one_bare_step_has_no_empty_headings() {
    let model = "[model]\nname = \"Example\"\n[role.r]\nname = \"Solo\"\n[workflow.w]\nname = \"W\"\n\
                 [[workflow.w.step]]\nid = \"s\"\nraci = { r = \"AR\" }\n";
    for route in ["workflows/w/index.html", "roles/r/index.html", "raci/index.html"] {
        let html = page(model, route);
        assert!(!html.contains("<dd></dd>") && !html.contains("<ul></ul>"), "{route}");
        assert!(html.contains("Solo"), "{route}");
    }
    let role = page(model, "roles/r/index.html");
    for absent in ["id=\"meetings\"", "id=\"decisions\"", "id=\"owns\"", "id=\"place\""] {
        assert!(!role.contains(absent), "{absent}");
    }
}

#[test]
fn branches_say_how_much_the_lead_time_differs() {
    let [short, long] = [
        "{ to = \"publish\", when = \"it is right\" }",
        "{ to = \"write\", when = \"it is new\" }",
    ];
    let range = |ways: &str| {
        let first = format!(
            "id = \"plan\"\nduration = \"1d\"\nnext = [{ways}]\n[[workflow.article.step]]\nid = \"write\""
        );
        sample::with(&MODEL.replacen("id = \"write\"", &first, 1), |cx| {
            let lead = pace::of(cx, "article").and_then(|pace| pace.lead_time);
            let lead = lead.expect("its steps say how long they take");
            let path: Vec<String> = lead.critical.into_iter().map(|step| step.name).collect();
            assert_eq!(path, ["Plan", "Writing", "Check", "Publish"]);
            lead.range
        })
    };
    let [least, most] = ["1 working day 30 minutes", "4 working days 4 hours 30 minutes"];
    assert_eq!(range(&format!("{short}, {long}")), Some(format!("up to {most} by branch")));
    assert_eq!(range(&format!("{long}, {short}")), Some(format!("from {least} by branch")));
}

#[test]
fn a_usual_way_that_says_no_duration_is_told_as_such() {
    let first = "id = \"plan\"\nnext = [{ to = \"idle\" }, { to = \"write\" }]\n\
                 [[workflow.article.step]]\nid = \"idle\"\nnext = []\n\
                 [[workflow.article.step]]\nid = \"write\"";
    sample::with(&MODEL.replacen("id = \"write\"", first, 1), |cx| {
        let lead = pace::of(cx, "article").and_then(|pace| pace.lead_time);
        let lead = lead.expect("a branch says how long it takes");
        assert_eq!(lead.usual, "not said for the usual way");
        let range = lead.range.expect("it differs by branch");
        assert!(range.starts_with("up to ") && range.ends_with(" by branch"), "{range}");
        assert!(!range.contains("  "), "{range}");
    });
}
