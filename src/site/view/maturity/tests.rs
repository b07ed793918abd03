//! States of criteria, places of stages, and what is open.

use super::cards::Place;
use super::criteria::Open;
use super::*;
use crate::insight::maturity::CriterionState;
use crate::site::view::sample::with_on;
use jiff::civil::date;

const MODEL: &str = r#"
[model]
name = "M"
stages = ["one", "two", "three"]
stage = "one"
target-stage = "three"
[team.x]
name = "X"
[team.y]
name = "Y"
[dimension.people]
name = "People"
levels = ["few", "some", "many"]
[stage.one]
name = "One"
team-size = { min = 2, max = 2 }
criterion = [
  { id = "a", text = "A is true", dimension = "people", when = "exit" },
  { id = "b", text = "B is [true](stage:two)" },
]
[stage.two]
name = "Two"
criterion = [{ id = "c", text = "C is true", when = "entry" }, { id = "d", text = "D", when = "exit" }]
[stage.three]
name = "Three"
[assessment.x1]
name = "X, January"
date = 2026-01-10
team = "x"
scores = { people = 1.5 }
met = ["one.a", "one.b"]
[assessment.y1]
name = "Y, February"
date = 2026-02-10
team = "y"
scores = { people = 2 }
met = ["one.a"]
not-applicable = ["two.c"]
[role.boss]
name = "Boss"
[initiative.later]
name = "Later"
owner = "boss"
closes = ["one.b"]
due = 2026-12-01
[initiative.never]
name = "Never"
closes = ["one.b"]
status = "dropped"
"#;

#[test]
fn a_criterion_is_met_when_every_team_to_which_it_applies_has_met_it() {
    with_on(MODEL, date(2026, 3, 1), |cx| {
        assert_eq!(criteria::state(cx, "one.a"), CriterionState::Met);
        assert_eq!(criteria::state(cx, "one.b"), CriterionState::Open);
        assert_eq!(criteria::state(cx, "two.c"), CriterionState::Open);
    });
}

#[test]
fn open_before_the_next_stage_are_exits_here_and_entries_there() {
    with_on(MODEL, date(2026, 3, 1), |cx| {
        let view = view(cx);
        let open: Vec<&Open> = view.open.iter().flat_map(|group| &group.open).collect();
        let texts: Vec<&str> = open.iter().map(|open| open.text.as_str()).collect();
        assert_eq!(texts, ["B is [true](stage:two)", "C is true"]);
        let when: Vec<_> = open.iter().map(|open| (&*open.stage.name, open.when)).collect();
        assert_eq!(when, [("One", "exit"), ("Two", "entry")]);
        assert_eq!(view.progress, (1, 3));
        let parts =
            view.progress_parts.iter().map(|p| (p.stage.name.as_str(), p.when, p.met, p.all));
        assert_eq!(parts.collect::<Vec<_>>(), [("One", "exit", 1, 2), ("Two", "entry", 0, 1)]);
        assert_eq!(open[0].href, None, "its text holds a link");
        let work: Vec<&str> = open[0].initiatives.iter().map(|w| &*w.named.name).collect();
        assert_eq!(work, ["Later"], "what was given up closes nothing");
        assert_eq!(open[0].initiatives[0].owner.as_ref().map(|o| &*o.name), Some("Boss"));
    });
}

#[test]
fn stages_are_placed_from_where_we_are() {
    with_on(MODEL, date(2026, 3, 1), |cx| {
        let view = view(cx);
        let places: Vec<Place> = view.stages.iter().map(|stage| stage.place).collect();
        assert_eq!(places, [Place::Now, Place::Next, Place::Target]);
        assert_eq!((view.stages[0].size.as_str(), view.stages[1].size.as_str()), ("2", ""));
    });
}

#[test]
fn criteria_without_a_dimension_have_a_row_of_their_own_at_the_end() {
    with_on(MODEL, date(2026, 3, 1), |cx| {
        let table = criteria::table(cx).expect("there are criteria");
        let rows: Vec<&str> = table.rows.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(rows, ["People", "General"]);
        assert_eq!(table.rows[1].cells[1].len(), 2);
        assert!(table.stages[0].now && !table.stages[1].now);
    });
}

#[test]
fn teams_stand_at_the_level_they_have_reached() {
    with_on(MODEL, date(2026, 3, 1), |cx| {
        let view = view(cx);
        let at = |level: usize| -> Vec<&str> {
            view.dimensions[0].levels[level].here.iter().map(|h| h.team.as_str()).collect()
        };
        assert_eq!((at(0), at(1), at(2)), (vec!["X"], vec!["Y"], vec![]));
        assert_eq!(view.assessments[0].id, "y1", "the latest comes first");
    });
}

#[test]
fn a_model_without_maturity_shows_nothing() {
    with_on("[model]\nname = \"M\"\n", date(2026, 3, 1), |cx| {
        let view = view(cx);
        assert!(view.stages.is_empty() && view.criteria.is_none() && view.teams.is_empty());
        assert!(view.next.is_none() && view.open.is_empty());
    });
}

#[test]
fn what_is_open_stands_by_dimension_in_the_model_s_order() {
    let model = MODEL.replace(
        "{ id = \"c\", text = \"C is true\", when = \"entry\" }",
        "{ id = \"c\", text = \"C is true\", dimension = \"people\", when = \"entry\" }",
    );
    with_on(&model, date(2026, 3, 1), |cx| {
        let open = view(cx).open;
        let names: Vec<Option<&str>> =
            open.iter().map(|group| group.dimension.as_ref().map(|d| &*d.name)).collect();
        // Criteria of leaving come first in the model, those of no dimension last here.
        assert_eq!(names, [Some("People"), None]);
        assert_eq!(open[0].open[0].text, "C is true");
    });
}
