use super::numbers::{Numbers, Share};
use super::{Cx, view, ways};
use crate::insight::Insight;
use crate::site::route::ROOT;
use crate::site::view::sample;
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
    let numbers = Numbers::of(&model, &insight);
    // A committee is one; two roles are not, and nobody is none.
    assert_eq!(numbers.answered, Some(Share { of: 2, all: 4 }));
    assert_eq!(numbers.practices, None);
}

#[test]
fn hours_in_meetings_are_those_of_roles_that_attend() {
    let meeting = "[meeting.weekly]\nname = \"Weekly\"\nevery = \"week\"\non = \"monday\"\n\
                   at = \"09:00\"\nduration = \"1h\"\nchair = \"a\"\n";
    let model = model(&format!("{STEPS}{meeting}"));
    let insight = Insight::of(&model, date(2026, 11, 22));
    let hours = Numbers::of(&model, &insight).meetings.expect("held");
    // Fifty-two hours a year of one role; the other attends nothing and does not count.
    assert!((hours.mean - 52.0 / 12.0).abs() < 0.01, "{hours:?}");
    assert!((hours.most - hours.mean).abs() < 0.01, "{hours:?}");
}

#[test]
fn meetings_that_are_not_shown_are_counted_and_sizes_are_said_in_words() {
    let model = "[model]\nname = \"M\"\nstages = [\"one\"]\nstage = \"one\"\ntime-zone = \"UTC\"\n\
                 [role.a]\nname = \"A\"\n\
                 [stage.one]\nname = \"One\"\nteam-size = { min = 2, max = 3 }\n\
                 [meeting.weekly]\nname = \"Weekly\"\nevery = \"week\"\non = \"monday\"\n\
                 at = \"09:00\"\nduration = \"1h\"\nchair = \"a\"\n";
    sample::with(model, |cx| {
        let home = view(cx);
        let shown = home.meetings.iter().filter(|meeting| !meeting.later).count();
        // From 22 November 2026 to 21 February 2027.
        assert_eq!((shown, home.ahead), (2, 13));
        assert_eq!(home.stages[0].size, "2–3");
    });
}

const QUESTIONS: &str = r#"
[model]
name = "M"
stages = ["one", "two"]
stage = "one"
[role.boss]
name = "Boss"
[role.clerk]
name = "Clerk"
[workflow.w]
name = "Order"
[[workflow.w.step]]
id = "write"
raci = { boss = "A", clerk = "R" }
[[workflow.w.step]]
id = "release"
gate = true
raci = { boss = "A", clerk = "R" }
[stage.one]
name = "One"
criterion = [{ id = "a", text = "A" }, { id = "b", text = "B" }]
[stage.two]
name = "Two"
[assessment.first]
name = "First"
date = 2026-03-01
met = ["one.a"]
[practice.style]
name = "House style"
status = "adopted"
review-every = "P6M"
[[practice.style.review]]
date = 2026-01-10
outcome = "confirmed"
"#;

/// Question, link and answer.
fn told(cx: &Cx<'_>) -> Vec<(String, String, String)> {
    let told = ways::ways(cx).into_iter();
    told.map(|way| (way.question, way.href.replace(ROOT, ""), way.lines.join(" / "))).collect()
}

#[test]
fn questions_are_answered_where_they_are_asked() {
    sample::with(QUESTIONS, |cx| {
        let told = told(cx);
        let answer = |question: &str| {
            let found = told.iter().find(|(asked, ..)| asked == question);
            found.map(|(_, href, answer)| (href.as_str(), answer.as_str()))
        };
        let approved = ("decisions/index.html#approvals", "Order: Boss (Release)");
        assert_eq!(answer("Who approves?"), Some(approved));
        let open = ("maturity/index.html#open", "1 of 2 criteria before Two are met.");
        assert_eq!(answer("What is missing before Two?"), Some(open));
        let late = ("practices/index.html#overdue", "Overdue: 1 / House style");
        assert_eq!(answer("Which practices are overdue for review?"), Some(late));
        // There is no decision right, so nobody is sent to look for one.
        assert_eq!(answer("Who decides?"), None);
    });
}

#[test]
fn what_is_in_order_says_so_and_what_is_not_there_is_not_asked() {
    let reviewed = QUESTIONS.replace("2026-01-10", "2026-11-10");
    sample::with(&reviewed, |cx| {
        let late = told(cx).into_iter().find(|(_, href, _)| href.ends_with("#overdue"));
        let answer = "Overdue: 0 / Next due: House style, 10 May 2027";
        assert_eq!(late.map(|(.., answer)| answer).as_deref(), Some(answer));
    });
    let told = sample::with("[model]\nname = \"M\"\n[role.a]\nname = \"A\"\n", told);
    assert_eq!(told.len(), 1, "{told:?}");
}
