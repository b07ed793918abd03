//! What each booklet holds.

use crate::clock::Clock;
use crate::compile::print;
use crate::render::pdf::{Order, Subject};
use crate::source::{SourceFile, Sources};
use serde_json::Value;

const MODEL: &str = r#"
[model]
name = "Press"
stage = "large"
[team.desk]
name = "Desk"
mission = "Write well."
[team.law]
name = "Law"
[role.editor]
name = "Editor"
team = "desk"
purpose = "Answers for the page."
responsibilities = ["Reads every line"]
[role.writer]
name = "Writer"
team = "desk"
[role.lawyer]
name = "Lawyer"
team = "law"
[person.ada]
name = "Ada"
roles = ["editor"]
deputy = "ben"
[person.ben]
name = "Ben"
roles = ["writer"]
[workflow.article]
name = "Article"
[[workflow.article.step]]
id = "write"
name = "Writing"
raci = { editor = "A", writer = "R" }
playbook = "writing.md"
[[workflow.article.step]]
id = "clear"
name = "Clearing"
raci = { lawyer = "AR", editor = "I" }
decision = "print"
playbook = "clearing.md"
[workflow.archive]
name = "Archive"
[[workflow.archive.step]]
id = "file"
name = "Filing"
raci = { writer = "AR" }
[decision.print]
name = "To print"
decide = "lawyer"
recommend = ["editor"]
meeting = "morning"
[decision.hire]
name = "To hire"
decide = "editor"
inform = ["writer"]
[meeting.morning]
name = "Morning round"
every = "week"
on = "tuesday"
at = "10:00"
duration = "1h"
chair = "editor"
[meeting.lunch]
name = "Lunch"
every = "week"
on = "friday"
at = "12:00"
duration = "1h"
chair = "lawyer"
[practice.spelling]
name = "Spelling"
owner = "lawyer"
steps = ["article.write"]
[practice.sources]
name = "Two sources"
owner = "lawyer"
steps = ["article.clear"]
from-stage = "large"
[stage.small]
name = "Small"
[[stage.small.seat]]
name = "All hands"
covers = ["editor", "writer", "lawyer"]
[stage.large]
name = "Large"
[[stage.large.seat]]
id = "editor"
name = "Chief"
covers = ["editor"]
[[stage.large.seat]]
id = "writer"
name = "Pen"
covers = ["writer"]
[[stage.large.criterion]]
id = "lawyer"
when = "exit"
text = "Somebody knows the law."
[initiative.course]
name = "A course in law"
owner = "editor"
closes = ["large.lawyer"]
"#;

fn data(subject: Subject) -> Value {
    let file = |path: &str, text: &str| SourceFile { path: path.into(), text: text.into() };
    let sources = Sources::new(vec![
        file("content/model.toml", MODEL),
        file("content/writing.md", "# How to write\n\nBegin at the end.\n"),
        file("content/clearing.md", "# How to clear\n\nAsk twice.\n"),
    ]);
    let order = Order { subject, ..Order::whole() };
    print::data(&sources, Clock::on(jiff::civil::date(2026, 11, 22)), &order)
}

/// The chapters by their titles, with all words in them in a row.
fn chapters(data: &Value) -> Vec<(String, String)> {
    let chapters = data["chapters"].as_array().expect("chapters");
    let of = |chapter: &Value| {
        let mut words = String::new();
        collect(&chapter["c"], &mut words);
        (chapter["title"].as_str().expect("a title").to_owned(), words)
    };
    chapters.iter().map(of).collect()
}

fn collect(value: &Value, words: &mut String) {
    match value {
        Value::String(text) => words.extend([text, "|"]),
        Value::Array(items) => items.iter().for_each(|item| collect(item, words)),
        Value::Object(fields) => fields.values().for_each(|field| collect(field, words)),
        _ => {}
    }
}

fn titles(chapters: &[(String, String)]) -> Vec<&str> {
    chapters.iter().map(|(title, _)| &**title).collect()
}

#[test]
fn a_role_has_all_that_whoever_holds_it_has_to_know() {
    let data = data(Subject::Role("editor".into()));
    let meta = &data["meta"];
    assert_eq!(
        (&meta["title"], &meta["subtitle"]),
        (&Value::from("Editor"), &Value::from("Role booklet"))
    );
    assert_eq!(meta["running"], "Press · Editor");
    let chapters = chapters(&data);
    assert_eq!(titles(&chapters), ["Editor", "Practices", "Playbooks"]);
    let (itself, practices, playbooks) = (&chapters[0].1, &chapters[1].1, &chapters[2].1);
    for told in [
        "Answers for the page.",
        "Reads every line",
        "Ada|",
        "Deputy: |",
        "Ben|",
        "Writing|",
        "To print|",
        "To hire|",
        "Morning round|",
        "In the chair|",
        "24 November 2026|",
        "Seat: All hands (1 person).",
        "A course in law|",
        "Somebody knows the law.",
    ] {
        assert!(itself.contains(told), "no {told} in {itself}");
    }
    assert!(!itself.contains("Lunch"), "a meeting of others: {itself}");
    // It answers for writing, and is only told of clearing.
    assert!(practices.contains("Spelling|") && !practices.contains("Two sources"), "{practices}");
    assert!(playbooks.contains("Begin at the end.") && !playbooks.contains("Ask twice."));
    // On the seat of all hands, the duties of others come with the role.
    assert!(itself.contains("Clearing|") && itself.contains("Lawyer|"), "{itself}");
}

#[test]
fn a_team_has_its_roles_and_the_rows_that_concern_it() {
    let chapters = chapters(&data(Subject::Team("desk".into())));
    assert_eq!(titles(&chapters), ["Desk"], "its members own no practice");
    let itself = &chapters[0].1;
    for told in ["Write well.", "Editor|", "Writer|", "To hire|", "Morning round|", "Filing|"] {
        assert!(itself.contains(told), "no {told} in {itself}");
    }
    let law = &self::chapters(&data(Subject::Team("law".into())))[0].1;
    assert!(law.contains("Clearing|") && law.contains("Lunch|"), "{law}");
    assert!(!law.contains("Filing") && !law.contains("Writing|"), "rows of others: {law}");
}

#[test]
fn a_workflow_has_its_steps_and_what_they_lead_to() {
    let chapters = chapters(&data(Subject::Workflow("article".into())));
    assert_eq!(titles(&chapters), ["Workflow: Article", "Practices", "Playbooks"]);
    let itself = &chapters[0].1;
    for told in ["1 Writing|", "2 Clearing|", "Lawyer|", "Ada|", "To print|", "Morning round|"] {
        assert!(itself.contains(told), "no {told} in {itself}");
    }
    for foreign in ["To hire", "Lunch", "Filing"] {
        assert!(!itself.contains(foreign), "{foreign} in {itself}");
    }
    let playbooks = &chapters[2].1;
    assert!(playbooks.contains("Begin at the end.") && playbooks.contains("Ask twice."));
    let archive = self::chapters(&data(Subject::Workflow("archive".into())));
    assert_eq!(titles(&archive), ["Workflow: Archive"], "nothing else is tied to it");
}

#[test]
fn a_stage_has_who_covers_what_there_and_what_changes() {
    let large = &chapters(&data(Subject::Stage("large".into())))[0].1;
    for told in [
        "Chief|",
        "Pen|",
        "What changes from Small|",
        "All hands|",
        "Somebody knows the law.",
        "Two sources|",
        "Spelling|",
    ] {
        assert!(large.contains(told), "no {told} in {large}");
    }
    let small = &chapters(&data(Subject::Stage("small".into())))[0].1;
    assert!(small.contains("Spelling|"), "it applies at every stage: {small}");
    assert!(!small.contains("Two sources") && !small.contains("What changes"), "{small}");
}

#[test]
fn the_sections_of_a_booklet_stand_in_its_contents() {
    let data = data(Subject::Role("editor".into()));
    let pieces = data["chapters"][0]["c"].as_array().expect("pieces");
    let heads: Vec<&Value> = pieces.iter().filter(|piece| piece["t"] == "h").collect();
    let sections = heads.iter().filter(|head| head["level"] == 2);
    assert!(sections.clone().count() > 3 && sections.clone().all(|head| head["listed"] == true));
    assert!(heads.iter().all(|head| head["level"] == 2 || head["listed"] == false));
}
