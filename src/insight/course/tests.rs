use super::Course;
use super::forward::{Extreme, Forward};
use super::hand_offs::HandOff;
use super::lead_time::LeadTime;
use crate::insight::tests::of;
use crate::model::Model;
use proptest::prelude::*;

const ROLES: &str = "[role.a]\nname = \"A\"\n[role.b]\nname = \"B\"\n[role.c]\nname = \"C\"\n\
                     [team.board]\nname = \"Board\"\nkind = \"committee\"\nmembers = [\"a\"]\n";

/// A model with a workflow `w` of these steps, each the keys behind its id.
fn model(steps: &[(&str, &str)]) -> Model {
    let step = |(id, keys): &(&str, &str)| format!("[[workflow.w.step]]\nid = \"{id}\"\n{keys}\n");
    let steps: String = steps.iter().map(step).collect();
    of(&format!("{ROLES}[workflow.w]\nname = \"W\"\n{steps}")).0
}

fn course(steps: &[(&str, &str)]) -> Course {
    super::of(&model(steps)).swap_remove("w").expect("a workflow with steps has a course")
}

fn lead_time(steps: &[(&str, &str)]) -> LeadTime {
    course(steps).lead_time.expect("a workflow with durations has a lead time")
}

/// Usual, shortest and longest, as people write them.
fn lengths(lead: &LeadTime) -> [String; 3] {
    [lead.usual, lead.shortest, Some(lead.longest)]
        .map(|length| length.map_or_else(|| "unsaid".to_owned(), |length| length.to_string()))
}

#[test]
fn a_chain_takes_as_long_as_its_steps() {
    let lead = lead_time(&[
        ("request", "duration = \"2d\""),
        ("wait", ""),
        ("approve", "duration = \"6h\"\ngate = true"),
        ("run", "duration = \"4h\""),
    ]);
    assert_eq!(lengths(&lead), ["3 d 2 h", "3 d 2 h", "3 d 2 h"]);
    assert_eq!(lead.critical_path, ["request", "wait", "approve", "run"]);
    assert_eq!((lead.untimed.as_slice(), lead.varies()), (&["wait".to_owned()][..], false));
}

const BRANCHES: [(&str, &str); 5] = [
    (
        "request",
        "duration = \"1d\"\nnext = [{ to = \"standard\" }, { to = \"large\" }, { to = \"run\" }]",
    ),
    ("standard", "duration = \"2d\"\nnext = [{ to = \"run\" }]"),
    ("large", "duration = \"9d\""),
    (
        "run",
        "duration = \"1d\"\nreturns = [{ to = \"standard\" }, { to = \"request\" }]\nnext = []",
    ),
    ("later", "duration = \"50d\""),
];

#[test]
fn branches_give_a_shortest_and_a_longest_way() {
    let lead = lead_time(&BRANCHES);
    assert_eq!(lengths(&lead), ["4 d", "2 d", "11 d"]);
    assert_eq!(lead.critical_path, ["request", "large", "run"]);
    assert_eq!(course(&BRANCHES).main_path, ["request", "standard", "run"]);
}

#[test]
fn a_round_back_adds_what_is_done_again() {
    let rounds = lead_time(&BRANCHES).rounds;
    let told: Vec<_> =
        rounds.iter().map(|r| (r.from.as_str(), r.to.as_str(), r.adds.to_string())).collect();
    assert_eq!(
        told,
        [("run", "request", "11 d".to_owned()), ("run", "standard", "3 d".to_owned())]
    );
    assert_eq!(rounds[1].again, ["standard", "run"]);
}

#[test]
fn a_next_that_leads_back_is_a_round_and_no_way_forward() {
    let lead = lead_time(&[
        ("build", "duration = \"3d\""),
        (
            "test",
            "duration = \"1d\"\nnext = [{ to = \"build\", when = \"it fails\" }, { to = \"run\" }]",
        ),
        ("run", "duration = \"1d\""),
    ]);
    assert_eq!(lengths(&lead), ["1 w", "1 w", "1 w"]);
    assert_eq!((lead.rounds[0].from.as_str(), lead.rounds[0].to.as_str()), ("test", "build"));
    assert_eq!(lead.rounds[0].adds.to_string(), "4 d");
}

#[test]
fn rework_that_only_a_way_back_reaches_is_a_round_as_well() {
    let lead = lead_time(&[
        ("build", "duration = \"3d\"\nnext = [{ to = \"test\" }]"),
        ("mend", "duration = \"2d\"\nnext = [{ to = \"test\" }]"),
        ("test", "duration = \"1d\"\nreturns = [{ to = \"mend\" }]"),
    ]);
    assert_eq!(lengths(&lead), ["4 d", "4 d", "4 d"]);
    assert_eq!(lead.rounds[0].adds.to_string(), "3 d");
}

#[test]
fn a_usual_way_without_durations_says_so() {
    let lead = lead_time(&[
        ("ask", "next = [{ to = \"plain\" }, { to = \"long\" }]"),
        ("plain", "next = []"),
        ("long", "duration = \"3d\"\nnext = []"),
    ]);
    assert_eq!(lengths(&lead), ["unsaid", "unsaid", "3 d"]);
    assert!(lead.varies());
}

#[test]
fn without_durations_or_without_an_end_there_is_no_lead_time() {
    assert!(course(&[("a", ""), ("b", "")]).lead_time.is_none());
    let circle =
        course(&[("a", "duration = \"1d\""), ("b", "duration = \"1d\"\nnext = [{ to = \"a\" }]")]);
    assert!(circle.lead_time.is_none());
    assert_eq!(circle.main_path, ["a", "b"]);
}

#[test]
fn work_changes_hands_where_nobody_goes_along() {
    let course = course(&[
        ("one", "raci = { a = \"AR\" }"),
        ("two", "raci = { a = \"A\", b = \"R\", c = \"R\" }"),
        ("hole", "raci = { a = \"A\" }"),
        ("three", "raci = { a = \"A\", b = \"R\" }"),
        ("four", "raci = { b = \"A\", board = \"R\" }"),
    ]);
    let hand_off = |after: &str, before: &str, from: &[&str], to: &[&str]| HandOff {
        after: after.to_owned(),
        before: before.to_owned(),
        from: from.iter().map(|id| (*id).to_owned()).collect(),
        to: to.iter().map(|id| (*id).to_owned()).collect(),
    };
    assert_eq!(course.hand_offs.transitions, 3);
    assert_eq!(
        course.hand_offs.changes,
        [
            hand_off("one", "two", &["a"], &["b", "c"]),
            hand_off("three", "four", &["b"], &["board"])
        ]
    );
}

#[test]
fn the_mean_of_questions_counts_the_steps_that_ask_nobody() {
    let asked = course(&[
        ("one", "raci = { a = \"AR\", b = \"C\" }"),
        ("two", "raci = { a = \"AR\", b = \"C\", c = \"C\" }"),
        ("three", "raci = { a = \"AR\", b = \"C\", board = \"C\" }"),
        ("four", "raci = { a = \"AR\" }"),
    ])
    .consultation;
    assert!((asked.mean - 1.25).abs() < 1e-9, "{}", asked.mean);
    assert_eq!((asked.worst.as_deref(), asked.most()), (Some("two"), 2));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]

    /// The lead time of a chain is the sum of its steps.
    #[test]
    fn a_chain_is_the_sum_of_its_steps(days in prop::collection::vec(1u32..30, 1..12)) {
        let keys: Vec<(String, String)> = days
            .iter()
            .enumerate()
            .map(|(at, days)| (format!("s{at}"), format!("duration = \"{days}d\"")))
            .collect();
        let keys: Vec<(&str, &str)> = keys.iter().map(|(id, keys)| (&**id, &**keys)).collect();
        let lead = lead_time(&keys);
        let sum: u32 = days.iter().sum();
        let ways = [lead.usual, lead.shortest, Some(lead.longest)];
        prop_assert_eq!(ways.map(|way| way.map_or(0, |way| way.days)), [sum; 3]);
        prop_assert_eq!(lead.critical_path.len(), days.len());
    }

    /// Whatever leads where: the shortest way is no longer than the usual one, and that no longer
    /// than the longest; no way meets a step twice.
    #[test]
    fn ways_are_ordered_and_free_of_circles(
        next in prop::collection::vec(prop::collection::vec(0usize..8, 0..4), 8),
        days in prop::collection::vec(1u64..30, 8),
    ) {
        let keys: Vec<(String, String)> = next
            .iter()
            .enumerate()
            .map(|(at, ways)| {
                let ways: Vec<String> =
                    ways.iter().map(|to| format!("{{ to = \"s{to}\" }}")).collect();
                (format!("s{at}"), format!("next = [{}]", ways.join(", ")))
            })
            .collect();
        let keys: Vec<(&str, &str)> = keys.iter().map(|(id, keys)| (&**id, &**keys)).collect();
        let model = model(&keys);
        let forward = Forward::of(&model.workflows["w"]);
        let length = |path: &[usize]| path.iter().map(|at| days[*at]).sum::<u64>();
        let main = forward.main_path();
        let mut met = main.clone();
        met.sort_unstable();
        met.dedup();
        prop_assert_eq!(met.len(), main.len());
        let longest = forward.extreme(&days, Extreme::Most);
        let shortest = forward.extreme(&days, Extreme::Least);
        prop_assert_eq!(longest.is_some(), shortest.is_some());
        if let (Some(longest), Some(shortest)) = (longest, shortest) {
            prop_assert!(length(&shortest) <= length(&main));
            prop_assert!(length(&main) <= length(&longest));
            let last = *longest.last().expect("a way has steps");
            prop_assert_eq!(forward.between(0, last, &days).map(|way| length(&way)), Some(length(&longest)));
        }
    }
}
