//! Seats that go on, roles that move, and what holds of any two stages.

use super::{Delta, between};
use crate::insight::Insight;
use crate::insight::stages::SeatConflict;
use crate::insight::tests::of;
use proptest::prelude::*;
use std::fmt::Write as _;

const WORK: &str = r#"
[role.a]
name = "A"
[role.b]
name = "B"
[role.c]
name = "C"
[role.d]
name = "D"
[[segregate]]
steps = ["w.build", "w.qa"]
[workflow.w]
name = "W"
[[workflow.w.step]]
id = "build"
raci = { a = "AR", c = "C" }
[[workflow.w.step]]
id = "qa"
raci = { b = "AR", a = "C", d = "I" }
"#;

fn insight(one: &str, two: &str) -> Insight {
    of(&format!(
        "stages = [\"one\", \"two\"]\n{WORK}[stage.one]\nname = \"One\"\nseat = [{one}]\n\
         [stage.two]\nname = \"Two\"\nseat = [{two}]\n"
    ))
    .1
}

fn delta(one: &str, two: &str) -> Delta {
    insight(one, two).deltas.remove(0)
}

#[test]
fn a_renamed_seat_goes_on_and_its_roles_do_not_move() {
    let found = delta(
        r#"{ id = "maker", name = "Maker", covers = ["a", "b"] }, { name = "Rest", covers = ["c", "d"] }"#,
        r#"{ id = "builder", name = "Builder", covers = ["a"] }, { name = "Test", covers = ["b"] },
           { name = "Rest", covers = ["c", "d"], count = 2 }"#,
    );
    let kept: Vec<_> = found.kept.iter().map(|k| (k.seats.join(" "), k.people)).collect();
    assert_eq!(kept, [("maker builder".to_owned(), [1, 1]), ("rest rest".to_owned(), [1, 2])]);
    assert_eq!((&found.added[..], found.dropped.len()), (&["test".to_owned()][..], 0));
    let moved: Vec<_> =
        found.moved.iter().map(|m| (&*m.role, m.from.join(" "), m.to.join(" "))).collect();
    assert_eq!(moved, [("b", "maker".to_owned(), "test".to_owned())]);
    let builder = &found.letters[0];
    assert_eq!((builder.from.as_deref(), builder.to.as_deref()), (Some("maker"), Some("builder")));
    assert_eq!(builder.lost["w.qa"], ['A', 'R'], "the C of A stays");
    assert!(builder.gained.is_empty());
    assert_eq!((found.vanished.len(), found.appeared.len()), (1, 0));
    assert_eq!(found.vanished[0].seat, "maker");
}

#[test]
fn a_seat_that_shares_less_than_half_is_another() {
    let found = delta(
        r#"{ name = "All", covers = ["a", "b", "c"] }"#,
        r#"{ name = "First", covers = ["a"] }, { name = "Second", covers = ["b", "d"] }"#,
    );
    assert_eq!((found.kept.len(), found.added.len(), found.dropped.len()), (0, 2, 1));
    let moved: Vec<_> = found.moved.iter().map(|m| (&*m.role, m.from.len(), m.to.len())).collect();
    assert_eq!(moved, [("a", 1, 1), ("b", 1, 1), ("c", 1, 0), ("d", 0, 1)]);
}

#[test]
fn a_conflict_that_only_changes_its_seat_stays() {
    let found = delta(
        r#"{ name = "One", covers = ["a", "b"] }, { name = "Two", covers = ["c", "d"] }"#,
        r#"{ name = "One", covers = ["c", "d"] }, { name = "Two", covers = ["a", "b"] }"#,
    );
    assert!(found.vanished.is_empty() && found.appeared.is_empty());
    assert_eq!(found.moved.len(), 4, "by id, each seat changes all its hats");
}

#[test]
fn a_seat_that_can_no_longer_divide_its_duties_has_a_new_conflict() {
    let seat = |count| format!("{{ name = \"One\", count = {count}, covers = [\"a\", \"b\"] }}");
    let found = insight(&seat(2), &seat(1));
    let divisible = |conflicts: &[SeatConflict]| -> Vec<bool> {
        conflicts.iter().map(|conflict| conflict.divisible).collect()
    };
    let there = &found.deltas[0];
    assert_eq!((divisible(&there.vanished), divisible(&there.appeared)), (vec![true], vec![false]));
    let back = between(&found.stages[1], &found.stages[0]);
    assert_eq!((divisible(&back.vanished), divisible(&back.appeared)), (vec![false], vec![true]));
}

#[test]
fn a_rule_that_is_still_broken_by_two_duties_has_not_vanished() {
    let rule = "[[segregate]]\nroles = [\"a\", \"c\", \"d\"]\n";
    let stage = |id: &str, covers: &str| {
        format!("[stage.{id}]\nname = \"S\"\nseat = [{{ name = \"One\", covers = [{covers}] }}]\n")
    };
    let delta = |one: &str, two: &str| {
        let stages = stage("one", one) + &stage("two", two);
        let (_, mut found) = of(&format!("stages = [\"one\", \"two\"]\n{WORK}{rule}{stages}"));
        let delta = found.deltas.remove(0);
        (delta.vanished.len(), delta.appeared.len())
    };
    let three = r#""a", "c", "d""#;
    assert_eq!(delta(three, r#""a", "c""#), (0, 0));
    assert_eq!(delta(three, r#""a""#), (1, 0));
    assert_eq!(delta(r#""a", "c""#, r#""c", "d""#), (1, 1), "one duty in common is no conflict");
}

#[test]
fn a_stage_without_seats_compares_with_nothing() {
    assert!(insight("", r#"{ name = "One", covers = ["a"] }"#).deltas.is_empty());
}

/// Seats that cover some of the four roles each, under one of five ids.
fn seats() -> impl Strategy<Value = String> {
    let seat = (0_u8..5, prop::sample::subsequence(vec!["a", "b", "c", "d"], 0..=4), 1_u32..3);
    prop::collection::vec(seat, 1..5).prop_map(|mut seats| {
        seats.sort_by_key(|(id, ..)| *id);
        seats.dedup_by_key(|(id, ..)| *id);
        seats.iter().fold(String::new(), |mut text, (id, covers, count)| {
            let _ = write!(
                text,
                "{{ id = \"s{id}\", name = \"S{id}\", count = {count}, covers = {covers:?} }},"
            );
            text
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn from_a_stage_to_itself_nothing_changes(seats in seats()) {
        let insight = insight(&seats, &seats);
        prop_assert!(insight.deltas[0].is_empty(), "{:#?}", insight.deltas[0]);
    }

    #[test]
    fn the_way_back_loses_what_the_way_there_gained(one in seats(), two in seats()) {
        let insight = insight(&one, &two);
        let (there, back) = (&insight.deltas[0], between(&insight.stages[1], &insight.stages[0]));
        prop_assert_eq!(&there.added, &back.dropped);
        prop_assert_eq!(&there.dropped, &back.added);
        prop_assert_eq!(&there.vanished, &back.appeared);
        prop_assert_eq!(&there.appeared, &back.vanished);
        let sorted = |mut all: Vec<String>| { all.sort(); all };
        let letters = |delta: &Delta, swap: bool| sorted(delta.letters.iter().map(|l| {
            let (from, to, gained, lost) = (&l.from, &l.to, &l.gained, &l.lost);
            if swap { format!("{to:?}{from:?}{lost:?}{gained:?}") } else { format!("{from:?}{to:?}{gained:?}{lost:?}") }
        }).collect());
        prop_assert_eq!(letters(there, false), letters(&back, true));
        let moved = |delta: &Delta, swap: bool| sorted(delta.moved.iter().map(|m| {
            let (from, to) = if swap { (&m.to, &m.from) } else { (&m.from, &m.to) };
            format!("{}{from:?}{to:?}", m.role)
        }).collect());
        prop_assert_eq!(moved(there, false), moved(&back, true));
    }

    #[test]
    fn with_a_seat_for_each_role_a_stage_is_the_model_by_role(order in Just(vec!["a", "b", "c", "d"]).prop_shuffle()) {
        let seats = order.iter().fold(String::new(), |mut text, role| {
            let _ = write!(text, "{{ id = \"{role}\", name = \"{role}\", covers = [\"{role}\"] }},");
            text
        });
        let insight = insight(&seats, &seats);
        for seat in &insight.stages[0].seats {
            let role = insight.duties.of(&seat.id).expect("the seat has its role's id");
            let by_role = role.duties.iter().map(|duty| (duty.step, duty.letters.clone()));
            let by_seat = seat.letters.iter().map(|(step, letters)| {
                (usize::from(step == "w.qa"), letters.clone())
            });
            prop_assert_eq!(by_role.collect::<Vec<_>>(), by_seat.collect::<Vec<_>>());
        }
        prop_assert!(insight.stages[0].conflicts.is_empty() && insight.stages[0].uncovered.is_empty());
    }
}
