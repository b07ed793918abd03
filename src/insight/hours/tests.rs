//! Hours of small models.

use super::*;
use crate::config::limits::Limits;
use crate::insight::Insight;
use crate::insight::tests::of as insight_of;
use jiff::civil::date;
use proptest::prelude::*;
use std::fmt::Write as _;

const ROLES: &str = "[role.a]\nname = \"A\"\nteam = \"t\"\n[role.b]\nname = \"B\"\nteam = \"t\"\n\
    [role.c]\nname = \"C\"\n[role.bot]\nname = \"Bot\"\nkind = \"automated\"\n[team.t]\nname = \"T\"\n";
/// Twelve times a year.
const BOARD: &str = "[meeting.board]\nname = \"Board\"\nevery = \"month\"\non = \"first tuesday\"\n\
    at = \"10:00\"\nduration = \"90m\"\n";
const PEOPLE: &str = "[person.p]\nname = \"P\"\nroles = [\"a\", \"b\"]\n\
    [person.q]\nname = \"Q\"\nroles = [\"b\"]\n\
    [person.gone]\nname = \"Gone\"\nroles = [\"a\"]\nuntil = 2026-01-01\n";

fn hours_of(text: &str) -> Hours {
    insight_of(text).1.hours
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-6
}

#[test]
fn people_come_once_and_who_has_left_does_not() {
    let hours = hours_of(&format!("{ROLES}{PEOPLE}{BOARD}attendees = [\"t\", \"c\", \"bot\"]\n"));
    assert_eq!(hours.counting, Counting::People);
    assert_eq!(hours.meetings["board"].people, 2, "P once, Q, nobody for C, no bot");
    assert!(near(hours.all.a_year(), 36.0) && near(hours.all.a_quarter(), 9.0));
    assert!(near(hours.tiers["monthly"].a_month(), 3.0));
    assert!(near(hours.of_role("c").a_month(), 1.5) && near(hours.of_role("b").a_year(), 18.0));
    assert!(near(hours.teams["t"].a_month(), 3.0));
    assert_eq!((hours.people, hours.cost), (None, None));
}

#[test]
fn seats_of_the_current_stage_stand_for_people_and_roles_for_seats() {
    let stage = "[stage.s]\nname = \"S\"\n[[stage.s.seat]]\nname = \"One\"\ncount = 3\ncovers = [\"a\", \"b\"]\n\
        [[stage.s.seat]]\nname = \"Two\"\ncovers = [\"c\"]\n";
    let text = format!("{ROLES}{BOARD}attendees = [\"t\"]\noptional = [\"c\", \"a\"]\n{stage}");
    let hours = hours_of(&text);
    assert_eq!((hours.counting, hours.meetings["board"].people), (Counting::Roles, 2));
    let hours = hours_of(&format!("stage = \"s\"\n{text}"));
    let board = &hours.meetings["board"];
    assert_eq!((hours.counting, board.people), (Counting::Seats, 3));
    assert_eq!((&board.optional_roles[..], board.optional_people), (&["c".to_owned()][..], 1));
    // Each of the three sits there once, though two of the seat's roles are invited.
    assert!(near(hours.stages["s"]["one"].a_month(), 1.5));
    assert!(near(hours.stages["s"]["two"].a_month(), 0.0));
}

#[test]
fn chairs_in_turn_come_when_it_is_their_turn() {
    let text = format!(
        "{ROLES}[meeting.m]\nname = \"M\"\nevery = \"month\"\non = \"first tuesday\"\n\
         from = 2026-11-03\nduration = \"1h\"\nattendees = [\"c\"]\nrotate = [\"a\", \"b\"]\n"
    );
    let hours = hours_of(&text);
    assert_eq!(hours.meetings["m"].times["a"], 6);
    assert!(near(hours.of_role("b").a_year(), 6.0) && near(hours.of_role("c").a_year(), 12.0));
    assert!(near(hours.all.a_year(), 24.0));
}

#[test]
fn hours_do_not_change_with_the_day_of_the_month() {
    let text = format!("{ROLES}{BOARD}attendees = [\"t\"]\n");
    let (model, insight) = insight_of(&text);
    let on = |day| Insight::of(&model, date(2026, 11, day)).hours;
    assert_eq!(on(1), on(30));
    assert_eq!(insight.hours.all.months, [180; 12]);
}

#[test]
fn somebody_with_two_roles_costs_the_higher_rate_once() {
    let (model, insight) =
        insight_of(&format!("{ROLES}{PEOPLE}{BOARD}attendees = [\"t\", \"c\"]\n"));
    let by_role = [("a".to_owned(), 100.0), ("b".to_owned(), 60.0)].into_iter().collect();
    let rates = Rates { currency: "EUR".to_owned(), default: None, by_role };
    let asked = Asked { by_person: true, rates: Some(rates) };
    let hours = Insight::asked(&model, insight.today, &asked, &Limits::default()).hours;
    let cost = hours.cost.expect("rates are given");
    // P 100, Q 60, for eighteen hours.
    assert!(near(cost.a_year.0, 2880.0) && near(cost.a_quarter.0, 720.0), "{cost:?}");
    assert!(near(cost.meetings["board"].0, 2880.0) && near(cost.tiers["monthly"].0, 2880.0));
    assert_eq!(cost.unrated, ["c"]);
    assert!(near(hours.people.expect("asked for")["p"].a_year(), 18.0));
}

#[test]
fn who_leads_by_name_costs_the_highest_rate_of_their_roles() {
    let (model, insight) = insight_of(&format!(
        "{ROLES}{PEOPLE}[meeting.m]\nname = \"M\"\nevery = \"month\"\non = \"first tuesday\"\n\
         from = 2026-11-03\nduration = \"1h\"\nrotate = [\"p\", \"q\"]\n"
    ));
    let cost = |rates: &[(&str, f64)], default| {
        let by_role = rates.iter().map(|(id, rate)| ((*id).to_owned(), *rate)).collect();
        let rates = Some(Rates { currency: "EUR".to_owned(), default, by_role });
        let asked = Asked { by_person: false, rates };
        let hours = Insight::asked(&model, insight.today, &asked, &Limits::default()).hours;
        hours.cost.expect("rates are given")
    };
    // P leads six times, as does Q.
    assert!(near(cost(&[("a", 100.0), ("b", 60.0)], None).a_year.0, 960.0));
    assert!(near(cost(&[("a", 100.0)], Some(10.0)).a_year.0, 660.0));
    let bare = cost(&[("a", 100.0)], None);
    assert!(near(bare.a_year.0, 600.0));
    assert_eq!(bare.unrated, ["q"]);
}

/// Some meetings of some roles, and people who hold them.
fn models() -> impl Strategy<Value = String> {
    let roles = prop::sample::subsequence(vec!["a", "b", "c", "t"], 0..4);
    let holds = prop::sample::subsequence(vec!["a", "b", "c"], 0..3);
    let every = prop::sample::select(vec![
        "every = \"day\"\non = \"weekdays\"",
        "every = \"week\"\non = \"monday\"",
        "every = \"2 weeks\"\non = \"monday\"\nfrom = 2026-11-02",
        "every = \"month\"\non = \"last friday\"",
        "every = \"week\"\non = \"monday\"\nfrom = 2026-11-02\nrotate = [\"a\", \"c\"]",
    ]);
    let meetings = prop::collection::vec((roles, every, 1_u32..200), 0..6);
    (meetings, prop::collection::vec(holds, 0..4)).prop_map(|(meetings, people)| {
        let mut text = ROLES.to_owned();
        for (at, roles) in people.iter().enumerate() {
            writeln!(text, "[person.p{at}]\nname = \"P\"\nroles = {roles:?}").expect("memory");
        }
        for (at, (roles, every, minutes)) in meetings.iter().enumerate() {
            writeln!(
                text,
                "[meeting.m{at}]\nname = \"M\"\n{every}\nduration = \"{minutes}m\"\n\
                 attendees = {roles:?}"
            )
            .expect("memory");
        }
        text
    })
}

proptest! {
    #[test]
    fn hours_sum_to_the_same_by_role_by_person_and_by_meeting(text in models()) {
        let (model, insight) = insight_of(&text);
        let asked = Asked { by_person: true, rates: None };
        let hours = Insight::asked(&model, insight.today, &asked, &Limits::default()).hours;
        let minutes = |id: &str| u64::from(insight.calendar.meetings[id].minutes);
        let by_meeting: u64 = hours
            .meetings
            .iter()
            .map(|(id, own)| own.times.values().sum::<u64>() * minutes(id))
            .sum();
        prop_assert_eq!(hours.roles.values().map(Load::minutes).sum::<u64>(), by_meeting);
        let of_meetings: u64 = hours.meetings.values().map(|m| m.people_hours.minutes()).sum();
        prop_assert_eq!(hours.all.minutes(), of_meetings);
        let by_tier: u64 = hours.tiers.values().map(Load::minutes).sum();
        prop_assert_eq!(by_tier, of_meetings);
        let people = hours.people.expect("asked for");
        if hours.counting == Counting::People {
            prop_assert_eq!(people.values().map(Load::minutes).sum::<u64>(), of_meetings);
        }
        for (id, load) in &people {
            let roles = model.people[id].roles.iter().map(|role| hours.roles[&role.id].minutes());
            let (sum, most) = (roles.clone().sum::<u64>(), roles.max().unwrap_or(0));
            prop_assert!(most <= load.minutes() && load.minutes() <= sum);
        }
    }
}
