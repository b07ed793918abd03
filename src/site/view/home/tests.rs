use super::numbers::{Numbers, Share};
use super::place;
use crate::insight::Insight;
use crate::site::view::tests::model;
use jiff::civil::date;

const STEPS: &str = r#"
[model]
name = "M"
[role.a]
name = "A"
[role.b]
name = "B"
[team.board]
name = "Board"
kind = "committee"
members = ["a", "b"]
[workflow.w]
name = "W"
[[workflow.w.step]]
id = "one"
raci = { a = "A", b = "R" }
[[workflow.w.step]]
id = "board"
raci = { board = "A", b = "R" }
[[workflow.w.step]]
id = "two"
raci = { a = "A", b = "AR" }
[[workflow.w.step]]
id = "none"
raci = { b = "R" }
"#;

#[test]
fn a_step_is_answered_for_when_exactly_one_answers() {
    let model = model(STEPS);
    let insight = Insight::of(&model, date(2026, 11, 22));
    let numbers = Numbers::of(&model, &insight.hours, insight.today);
    // A committee is one; two roles are not, and nobody is none.
    assert_eq!(numbers.answered, Some(Share { of: 2, all: 4 }));
    assert_eq!(numbers.practices, None);
}

#[test]
fn stages_lie_before_and_behind_where_we_are() {
    let places = |now, target| (0..4).map(|at| place(at, now, target)).collect::<Vec<_>>();
    assert_eq!(places(Some(1), Some(3)), ["done", "now", "next", "target"]);
    assert_eq!(places(Some(1), Some(2)), ["done", "now", "target", "later"]);
    assert_eq!(places(None, None), ["later"; 4]);
}

#[test]
fn hours_in_meetings_are_those_of_roles_that_attend() {
    let meeting = "[meeting.weekly]\nname = \"Weekly\"\nevery = \"week\"\non = \"monday\"\n\
                   at = \"09:00\"\nduration = \"1h\"\nchair = \"a\"\n";
    let model = model(&format!("{STEPS}{meeting}"));
    let insight = Insight::of(&model, date(2026, 11, 22));
    let hours = Numbers::of(&model, &insight.hours, insight.today).meetings.expect("held");
    // Fifty-two hours a year of one role; the other attends nothing and does not count.
    assert!((hours.mean - 52.0 / 12.0).abs() < 0.01, "{hours:?}");
    assert!((hours.most - hours.mean).abs() < 0.01, "{hours:?}");
}
