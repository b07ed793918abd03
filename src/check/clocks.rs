//! What rules say on different days, and of small changes to a model.

use crate::clock::Clock;
use crate::compile::{Goal, compile};
use crate::finding::Severity;
use crate::source::{SourceFile, Sources, disk};
use jiff::civil::{Date, date};
use std::path::Path;

/// The messages of `code` for one file of definitions.
fn said(code: &str, text: &str, today: Date) -> Vec<String> {
    let text = format!("[model]\nname = \"Example\"\n{text}");
    let file = SourceFile { path: "content/model.toml".to_owned(), text: text.as_str().into() };
    let compiled = compile(&Sources::new(vec![file]), Clock::on(today), Goal::Check);
    let found = compiled.findings.into_iter();
    assert!(found.clone().all(|f| !f.code.is_fault()), "{found:#?}");
    found.filter(|f| f.code.code == code).map(|f| f.message).collect()
}

fn meeting(id: &str, rest: &str) -> String {
    format!(
        "[role.editor]\nname = \"Editor\"\n[meeting.{id}]\nname = \"{id}\"\nchair = \"editor\"\n\
         at = \"10:00\"\nduration = \"1h\"\n{rest}\n"
    )
}

#[test]
fn a_review_is_overdue_the_day_after_it_was_due() {
    let text = "[practice.p]\nname = \"P\"\nstatus = \"adopted\"\nreview-every = \"P6M\"\n\
                [[practice.p.review]]\ndate = 2026-05-22\n";
    assert_eq!(said("OP602", text, date(2026, 11, 21)), Vec::<String>::new());
    assert_eq!(said("OP602", text, date(2026, 11, 22)), Vec::<String>::new());
    let late = said("OP602", text, date(2026, 11, 23));
    assert_eq!(late, ["P was due for review on 2026-11-22"]);
    let proposed = text.replace("adopted", "proposed");
    assert_eq!(said("OP602", &proposed, date(2030, 1, 1)), Vec::<String>::new());
}

#[test]
fn evidence_is_old_after_eighteen_months() {
    let text = "[assessment.a]\nname = \"A\"\ndate = 2026-01-10\n[dimension.d]\nname = \"D\"\n\
                [[assessment.a.evidence]]\nfor = \"d\"\ntitle = \"T\"\ndate = 2026-01-05\n";
    assert!(said("OP507", text, date(2027, 7, 5)).is_empty());
    assert_eq!(said("OP507", text, date(2027, 7, 6)).len(), 1);
}

#[test]
fn a_series_that_has_ended_is_not_empty() {
    let never =
        meeting("m", "every = \"month\"\non = \"first monday\"\nexcept = [\"first monday\"]");
    assert_eq!(said("OP301", &never, date(2026, 11, 22)).len(), 1);
    let ended = meeting("m", "every = \"week\"\non = \"monday\"\nuntil = 2026-11-25");
    assert!(said("OP301", &ended, date(2026, 11, 24)).is_empty());
    let cancelled = format!("{never}status = \"cancelled\"\n");
    assert!(said("OP301", &cancelled, date(2026, 11, 22)).is_empty());
}

#[test]
fn a_named_saturday_does_not_drift() {
    let saturday = meeting("m", "every = \"month\"\non = \"first saturday\"");
    assert!(said("OP302", &saturday, date(2026, 11, 22)).is_empty());
    // 14 March is a Saturday in 2026, a Sunday in 2027 and a Tuesday in 2028.
    let yearly = meeting("m", "every = \"year\"\non = \"day 14 of march\"");
    assert_eq!(
        said("OP302", &yearly, date(2026, 11, 22)),
        ["m falls on a weekend 2 of 3 times from 2026 to 2028"]
    );
}

#[test]
fn meetings_in_two_zones_clash_where_they_really_do() {
    let paris = meeting("a", "every = \"week\"\non = \"tuesday\"\nzone = \"Europe/Paris\"");
    let there = |hour: &str| {
        let other = meeting("b", "every = \"week\"\non = \"tuesday\"\nzone = \"America/New_York\"");
        let other = other.replace("10:00", hour);
        let role = "[role.editor]\nname = \"Editor\"\n";
        format!("{paris}{}", other.strip_prefix(role).expect("`meeting` writes the role first"))
    };
    assert!(said("OP304", &there("10:00"), date(2026, 11, 22)).is_empty());
    assert_eq!(said("OP304", &there("04:00"), date(2026, 11, 22)).len(), 1);
}

#[test]
fn what_is_found_in_the_cadence_is_told_in_the_same_words_every_day() {
    let text = "time-zone = \"Europe/Paris\"\nworking-hours = \"09:00-18:00\"\n\
        [role.editor]\nname = \"Editor\"\n[role.author]\nname = \"Author\"\n\
        [person.ana]\nname = \"Ana\"\nroles = [\"editor\", \"author\"]\ntime-zone = \"Asia/Tokyo\"\n";
    let meeting = |id: &str, role: &str, on: &str| {
        format!(
            "[meeting.{id}]\nname = \"{id}\"\nchair = \"{role}\"\nat = \"10:00\"\n\
             duration = \"3h\"\nlocation = \"Room 1\"\n{on}\n"
        )
    };
    let text = [
        text.to_owned(),
        meeting("a", "editor", "every = \"day\""),
        meeting("b", "editor", "every = \"month\"\non = \"day 15\""),
        meeting("c", "author", "every = \"week\"\non = \"monday\""),
    ]
    .concat();
    for code in ["OP302", "OP304", "OP307", "OP308", "OP309", "OP310"] {
        let on = |month, day| said(code, &text, date(2026, month, day));
        let first = on(11, 1);
        assert!(!first.is_empty(), "{code} says nothing");
        for (month, day) in [(11, 2), (11, 15), (11, 30)] {
            assert_eq!(on(month, day), first, "{code} on {day} of {month}");
        }
        if code != "OP309" && code != "OP310" {
            assert_eq!(on(2, 3), first, "{code} in February");
        }
    }
    assert_eq!(
        said("OP307", &text, date(2026, 11, 22))[0],
        "a and c both want Ana through different roles 156 times from 2026 to 2028, first on 2026-01-05"
    );
}

#[test]
fn a_clash_that_lies_behind_us_is_not_told() {
    let text = "[role.editor]\nname = \"Editor\"\n".to_owned()
        + "[meeting.a]\nname = \"A\"\nchair = \"editor\"\nevery = \"week\"\non = \"monday\"\nat = \"10:00\"\nduration = \"1h\"\n"
        + "[meeting.b]\nname = \"B\"\nchair = \"editor\"\nevery = \"week\"\non = \"monday\"\nat = \"10:30\"\nduration = \"1h\"\nuntil = 2026-11-23\n";
    assert_eq!(said("OP304", &text, date(2026, 11, 23)).len(), 1);
    assert!(said("OP304", &text, date(2026, 11, 24)).is_empty());
}

#[test]
fn time_alone_makes_no_error_of_the_reference_model() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (sources, _) = disk::load(root).expect("the reference model is there");
    let levels = |today| {
        let found = compile(&sources, Clock::on(today), Goal::Check).findings;
        let levels = found.into_iter().filter(|f| f.severity != Severity::Note);
        levels.map(|f| (f.severity, f.code.code, f.message)).collect::<Vec<_>>()
    };
    assert_eq!(levels(date(2026, 11, 22)), []);
    let later = levels(date(2028, 11, 22));
    assert!(later.iter().all(|(severity, ..)| *severity != Severity::Error), "{later:#?}");
}
