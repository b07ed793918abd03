//! Derived facts over small models.

use super::Insight;
use super::maturity::{CriterionState, Direction};
use super::segregation::Hand;
use crate::model::{self, Input};
use crate::source::span::FileId;
use crate::source::toml;
use jiff::civil::date;

pub(super) fn of(text: &str) -> (model::Model, Insight) {
    let text = format!("[model]\nname = \"M\"\n{text}");
    let (table, faults) = toml::parse(FileId(0), &text, 0..text.len());
    assert!(faults.is_empty(), "{faults:?}");
    let (model, faults) =
        model::read(&Input { definitions: vec![table.into()], ..Input::default() });
    assert!(faults.is_empty(), "{faults:?}");
    let insight = Insight::of(&model, date(2026, 11, 22));
    (model, insight)
}

const ROLES: &str = "[role.a]\nname = \"A\"\n[role.b]\nname = \"B\"\n[role.c]\nname = \"C\"\nteam = \"t\"\n[team.t]\nname = \"T\"\nkind = \"committee\"\nmembers = [\"a\"]\n";
const STEPS: &str = "[workflow.w]\nname = \"W\"\n[[workflow.w.step]]\nid = \"build\"\nraci = { a = \"R\", b = \"A\" }\n[[workflow.w.step]]\nid = \"qa\"\nraci = { a = \"C\", b = \"AR\" }\n";

#[test]
fn duties_count_every_letter_once_a_step() {
    let (_, insight) = of(&format!("{ROLES}{STEPS}"));
    assert_eq!(insight.duties.steps, 2);
    let b = insight.duties.of("b").expect("a role with duties");
    assert_eq!((b.count('A'), b.count('R'), b.count('C')), (2, 1, 0));
    assert_eq!(insight.duties.of("c").map(|c| c.duties.len()), Some(0));
}

#[test]
fn a_meeting_is_attended_by_chair_roles_and_the_roles_of_teams_each_once() {
    let (_, insight) = of(&format!(
        "{ROLES}[meeting.m]\nname = \"M\"\nevery = \"week\"\non = \"monday\"\nat = \"10:00\"\nduration = \"30m\"\nchair = \"a\"\nattendees = [\"t\", \"b\"]\n"
    ));
    let schedule = &insight.calendar.meetings["m"];
    assert_eq!(schedule.roles, ["a", "c", "b"]);
    // 52 Mondays from November 2026 to October 2027.
    assert_eq!(schedule.per_year, 52);
    assert_eq!(insight.hours.of_role("c").minutes(), 52 * 30);
    assert_eq!(schedule.from(date(2026, 11, 22))[0].date, date(2026, 11, 23));
}

#[test]
fn turns_are_counted_from_the_first_day() {
    let (_, insight) = of(&format!(
        "{ROLES}[meeting.m]\nname = \"M\"\nevery = \"week\"\non = \"monday\"\nat = \"10:00\"\nfrom = 2026-11-23\nduration = \"30m\"\nrotate = [\"09:00\", \"17:00\"]\n"
    ));
    let times: Vec<String> = insight.calendar.meetings["m"].occurrences[..3]
        .iter()
        .filter_map(|o| o.time.map(|time| time.strftime("%H:%M").to_string()))
        .collect();
    assert_eq!(times, ["09:00", "17:00", "09:00"]);
}

#[test]
fn a_seat_holds_the_letters_of_its_roles_and_their_conflicts() {
    let (_, insight) = of(&format!(
        "{ROLES}{STEPS}[stage.s]\nname = \"S\"\n[[stage.s.seat]]\nname = \"One\"\ncovers = [\"a\", \"b\"]\n[[stage.s.seat]]\nname = \"Two\"\ncount = 2\ncovers = [\"a\", \"b\"]\n[[segregate]]\nsteps = [\"w.build\", \"w.qa\"]\nletters = \"R\"\n"
    ));
    let stage = &insight.stages[0];
    assert_eq!(stage.people, 3);
    assert_eq!(stage.uncovered, ["c"]);
    assert_eq!(stage.seats[0].letters["w.qa"], ['C', 'A', 'R']);
    let conflicts: Vec<_> =
        stage.conflicts.iter().map(|c| (c.seat.as_str(), c.divisible, c.duties.len())).collect();
    assert_eq!(conflicts, [("one", false, 2), ("two", true, 2)]);
    assert!(insight.conflicts.is_empty(), "no role and no person holds both");
}

#[test]
fn a_conflict_is_told_of_the_role_or_else_of_the_person() {
    let rule = "[[segregate]]\nsteps = [\"w.build\", \"w.qa\"]\n";
    let (_, insight) = of(&format!(
        "{ROLES}{STEPS}{rule}[person.p]\nname = \"P\"\nroles = [\"a\", \"b\"]\n[[segregate]]\nroles = [\"a\", \"c\"]\n[person.q]\nname = \"Q\"\nroles = [\"a\", \"c\"]\nuntil = 2026-01-01\n"
    ));
    // `b` is A of both; `p` holds `b`, and through `a` an R beside; `q` has left.
    let hands: Vec<&Hand> = insight.conflicts.iter().map(|c| &c.hand).collect();
    assert_eq!(hands, [&Hand::Role("b".to_owned()), &Hand::Person("p".to_owned())]);
}

#[test]
fn the_latest_assessment_counts_and_what_does_not_apply_is_no_zero() {
    let (_, insight) = of(&format!(
        "{ROLES}[dimension.d]\nname = \"D\"\nlevels = [\"1\", \"2\", \"3\"]\n[dimension.e]\nname = \"E\"\nlevels = [\"1\"]\n[stage.s]\nname = \"S\"\n[[stage.s.criterion]]\nid = \"x\"\ntext = \"X\"\n[[stage.s.criterion]]\nid = \"y\"\ntext = \"Y\"\n[assessment.new]\nname = \"New\"\ndate = 2026-09-01\nteam = \"t\"\nscores = {{ d = 2.5 }}\ntargets = {{ d = 3 }}\nmet = [\"s.x\"]\nnot-applicable = [\"e\", \"s.y\"]\n[assessment.old]\nname = \"Old\"\ndate = 2026-03-01\nteam = \"t\"\nscores = {{ d = 1, e = 1 }}\n[assessment.future]\nname = \"Future\"\ndate = 2027-03-01\nteam = \"t\"\nscores = {{ d = 3 }}\n"
    ));
    let team = &insight.maturity.teams["t"];
    assert_eq!(team.assessments, ["old", "new"]);
    let d = &team.scores["d"];
    assert_eq!((d.score, d.before, d.target), (Some(2.5), Some(1.0), Some(3.0)));
    assert_eq!(
        (d.gap, d.trend.map(|t| (t.change, t.direction))),
        (Some(0.5), Some((1.5, Direction::Up)))
    );
    assert_eq!((team.scores["e"].gap, team.scores["e"].trend), (None, None));
    assert_eq!((team.scores["e"].score, team.scores["e"].applies), (None, false));
    assert_eq!(team.criteria["s.x"], CriterionState::Met);
    assert_eq!(team.criteria["s.y"], CriterionState::NotApplicable);
}

#[test]
fn people_count_before_teams_and_teams_before_seats() {
    let seats = "stage = \"s\"\n";
    let stage = "[stage.s]\nname = \"S\"\n[[stage.s.seat]]\nname = \"One\"\ncount = 3\n";
    let people = |text: &str| of(text).1.headcount.map(|h| h.people);
    assert_eq!(people(&format!("{seats}{ROLES}{stage}")), Some(3.0));
    let team = "[team.u]\nname = \"U\"\nheadcount = 4.5\n";
    assert_eq!(people(&format!("{seats}{ROLES}{stage}{team}")), Some(4.5));
    let person = "[person.p]\nname = \"P\"\nallocation = 0.5\n[person.q]\nname = \"Q\"\nuntil = 2026-01-01\n";
    assert_eq!(people(&format!("{seats}{ROLES}{stage}{team}{person}")), Some(0.5));
    assert_eq!(people(""), None);
}
