//! What changes between stages, and what meets in a seat.

use super::*;
use crate::site::view::sample::with_on;
use jiff::civil::date;

const MODEL: &str = r#"
[model]
name = "M"
stages = ["one", "two", "bare"]
[role.a]
name = "A"
[role.b]
name = "B"
[role.c]
name = "C"
[[segregate]]
roles = ["a", "b"]
why = "four eyes"
[stage.one]
name = "One"
seat = [{ id = "all", name = "Generalist", covers = ["a", "b"] }, { name = "Lead", covers = ["c"] }]
[stage.two]
name = "Two"
seat = [
  { id = "first", name = "First", covers = ["a"] },
  { id = "lead", name = "Lead", count = 2, covers = ["c"] },
]
criterion = [{ id = "y", text = "Y" }]
[stage.bare]
name = "Bare"
criterion = [{ id = "x", text = "X", when = "entry" }]
"#;

#[test]
fn a_stage_says_what_is_new_since_the_one_before() {
    with_on(MODEL, date(2026, 3, 1), |cx| {
        let delta = view(cx, "two").delta.expect("there is a stage before");
        assert_eq!((delta.before.name.as_str(), delta.people), ("One", (2, 3)));
        assert!(delta.added.is_empty() && delta.dropped.is_empty());
        let changed: Vec<_> =
            delta.changed.iter().map(|c| (&*c.seat.name, c.was.as_deref(), c.people)).collect();
        assert_eq!(changed, [("First", Some("Generalist"), (1, 1)), ("Lead", None, (1, 2))]);
        let moved: Vec<_> = delta.moved.iter().map(|m| (&*m.role.name, m.from.join(" "))).collect();
        assert_eq!(moved, [("B", "Generalist".to_owned())]);
        assert_eq!(delta.vanished[0].whose.name, "Generalist");
        assert!(
            delta.vanished[0].whose.href.ends_with("one/index.html#seat-all"),
            "a seat of there"
        );
        assert!(view(cx, "one").delta.is_none());
    });
}

#[test]
fn a_stage_without_seats_compares_with_nothing() {
    with_on(MODEL, date(2026, 3, 1), |cx| {
        let bare = view(cx, "bare");
        assert!(bare.delta.is_none() && bare.seats.is_empty() && bare.matrix.is_none());
        assert!(bare.uncovered.is_empty(), "without seats, no role is left out");
        let own = bare.entry.last().expect("it has a criterion of its own");
        assert_eq!(own.criteria[0].anchor.as_deref(), Some("criterion-x"));
        assert_eq!((own.when, own.criteria[0].state), ("entry", None));
    });
}

#[test]
fn what_ends_the_stage_before_stands_before_the_entry_too() {
    with_on(MODEL, date(2026, 3, 1), |cx| {
        let bare = view(cx, "bare");
        let groups: Vec<(&str, &str)> =
            bare.entry.iter().map(|group| (group.stage.name.as_str(), group.when)).collect();
        assert_eq!(groups, [("Two", "exit"), ("Bare", "entry")]);
        let left = &bare.entry[0].criteria[0];
        assert_eq!((left.anchor.as_deref(), left.text.as_str()), (None, "Y"));
        assert!(left.href.as_deref().is_some_and(|href| href.contains("two")), "{:?}", left.href);
        assert!(bare.exit.is_empty());
        let two = view(cx, "two");
        assert_eq!(two.exit[0].criteria[0].anchor.as_deref(), Some("criterion-y"));
    });
}

#[test]
fn conflicts_and_uncovered_roles_have_names() {
    with_on(MODEL, date(2026, 3, 1), |cx| {
        let one = view(cx, "one");
        assert_eq!(one.conflicts[0].whose.href, "#seat-all");
        assert_eq!(one.conflicts[0].why.as_deref(), Some("four eyes"));
        assert_eq!(one.conflicts[0].duties[1].what.name, "B");
        assert!(view(cx, "two").conflicts.is_empty());
        assert_eq!(view(cx, "two").uncovered[0].name, "B");
    });
}

#[test]
fn what_is_accepted_says_why_and_until_when() {
    let waiver = "[[waiver]]\ncode = \"OP114\"\nsubject = \"seat:one.*\"\n\
                  reason = \"Two people.\"\nuntil = 2026-03-01\nby = \"c\"\n";
    let text = format!("{MODEL}{waiver}");
    with_on(&text, date(2026, 3, 1), |cx| {
        let told = view(cx, "one").conflicts.remove(0).waived.expect("it is accepted");
        assert_eq!((told.reason.as_str(), told.until), ("Two people.", date(2026, 3, 1)));
        assert_eq!(told.by.map(|by| by.name).as_deref(), Some("C"));
    });
    with_on(&text, date(2026, 3, 2), |cx| {
        assert_eq!(view(cx, "one").conflicts[0].waived, None, "its day is over");
    });
}

#[test]
fn a_person_who_holds_both_is_told_on_their_own_page() {
    let text = format!("{MODEL}[person.p]\nname = \"P\"\nroles = [\"a\", \"b\"]\n");
    with_on(&text, date(2026, 3, 1), |cx| {
        let hand = crate::insight::segregation::Hand::Person("p".to_owned());
        let told = conflicts::of_hand(cx, &hand);
        assert_eq!((told.len(), told[0].whose.name.as_str()), (1, "P"));
    });
}
