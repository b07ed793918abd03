use super::cast::Player;
use super::*;
use crate::model::people::Person;
use jiff::Timestamp;
use proptest::prelude::*;

const HOUR: i64 = 3600;

fn occurrence(hour: i64, chair: Option<&str>) -> Occurrence {
    let start = Timestamp::from_second(hour * HOUR).expect("hours of this test lie near 1970");
    Occurrence {
        date: start.to_zoned(jiff::tz::TimeZone::UTC).date(),
        time: None,
        start: Some(start),
        chair: chair.map(str::to_owned),
    }
}

/// A meeting of the tests: id, hours, roles, and when it starts with who leads it. It is in the
/// room that is its hours.
type Plan = (String, i64, Vec<&'static str>, Vec<(i64, Option<&'static str>)>);

/// Somebody of the tests: id, roles, and the first day.
type Somebody = (&'static str, Vec<&'static str>, Date);

fn clashes_of(plans: &[Plan]) -> Vec<Clash> {
    let clashes = with(plans, &[]).into_iter();
    clashes.filter(|clash| clash.of == Wanted::Roles).collect()
}

fn room(hours: i64) -> String {
    format!("room {}", hours % 3)
}

fn with(plans: &[Plan], people: &[Somebody]) -> Vec<Clash> {
    let occurrences: Vec<Vec<Occurrence>> = plans
        .iter()
        .map(|(.., times)| times.iter().map(|(hour, chair)| occurrence(*hour, *chair)).collect())
        .collect();
    let courses: Vec<Course<'_>> = plans
        .iter()
        .zip(&occurrences)
        .map(|((id, hours, roles, _), occurrences)| Course {
            id,
            seconds: hours * HOUR,
            roles: roles.clone(),
            room: Some((room(*hours), "Room")),
            occurrences,
        })
        .collect();
    let persons: Vec<Person> = people
        .iter()
        .map(|(.., from)| Person {
            roles: Vec::new(),
            email: None,
            time_zone: None,
            from: Some(*from),
            until: None,
            deputy: None,
            allocation: None,
        })
        .collect();
    let players: Vec<Player<'_>> = people
        .iter()
        .zip(&persons)
        .map(|((id, roles, _), person)| Player { id, roles: roles.clone(), person })
        .collect();
    among(&courses, &Cast::of(&courses, &players, |_| true), Date::MIN)
}

/// What the sweep must find of people and rooms, said without it.
fn others_by_hand(plans: &[Plan], people: &[Somebody]) -> Vec<([String; 2], Wanted, usize)> {
    let mut all = Vec::new();
    for (at, one) in plans.iter().enumerate() {
        for other in &plans[at + 1..] {
            let (mut persons, mut rooms) = (0, 0);
            for (start, chair) in &one.3 {
                for (other_start, other_chair) in &other.3 {
                    if start + one.1 <= *other_start || other_start + other.1 <= *start {
                        continue;
                    }
                    let day = occurrence(*start.max(other_start), None).date;
                    let first: Vec<&str> = one.2.iter().chain(chair).copied().collect();
                    let second: Vec<&str> = other.2.iter().chain(other_chair).copied().collect();
                    let torn = |(_, roles, from): &&Somebody| {
                        let comes = |to: &[&str]| roles.iter().any(|role| to.contains(role));
                        let told = |role: &&str| first.contains(role) && second.contains(role);
                        *from <= day && comes(&first) && comes(&second) && !roles.iter().any(told)
                    };
                    persons += usize::from(people.iter().any(|person| torn(&person)));
                    rooms += usize::from(room(one.1) == room(other.1));
                }
            }
            let ids = [one.0.clone(), other.0.clone()];
            for (wanted, times) in [(Wanted::People, persons), (Wanted::Room, rooms)] {
                if times > 0 {
                    all.push((ids.clone(), wanted, times));
                }
            }
        }
    }
    all
}

/// What the sweep must find, said without it: every pair of occurrences of every pair of meetings.
fn by_hand(plans: &[Plan]) -> Vec<([String; 2], Vec<&'static str>, usize)> {
    let mut all = Vec::new();
    for (at, one) in plans.iter().enumerate() {
        for other in &plans[at + 1..] {
            let (mut roles, mut times) = (Vec::new(), 0);
            for (start, chair) in &one.3 {
                for (other_start, other_chair) in &other.3 {
                    let apart = start + one.1 <= *other_start || other_start + other.1 <= *start;
                    let there = |role: &&'static str| {
                        other.2.contains(role) || other_chair.as_ref() == Some(role)
                    };
                    let both: Vec<&str> =
                        one.2.iter().chain(chair).copied().filter(|role| there(role)).collect();
                    if !apart && !both.is_empty() {
                        times += 1;
                        roles.extend(both);
                    }
                }
            }
            if times > 0 {
                roles.sort_unstable();
                roles.dedup();
                all.push(([one.0.clone(), other.0.clone()], roles, times));
            }
        }
    }
    all
}

#[test]
fn what_ends_when_the_other_starts_does_not_clash() {
    let plan = |id: &str, hour| (id.to_owned(), 1, vec!["editor"], vec![(hour, None)]);
    assert!(clashes_of(&[plan("a", 9), plan("b", 10)]).is_empty());
    assert_eq!(clashes_of(&[plan("a", 9), plan("b", 9)]).len(), 1);
}

#[test]
fn what_is_automated_is_in_two_places() {
    let meeting = |id: &str, roles: &str| {
        format!(
            "[meeting.{id}]\nname = \"M\"\nevery = \"week\"\non = \"monday\"\nat = \"10:00\"\n\
             duration = \"1h\"\nattendees = {roles}\n"
        )
    };
    let clashes = |roles: &str| {
        let roles_of_all = "[role.bot]\nname = \"Bot\"\nkind = \"automated\"\n[role.a]\nname = \"A\"\n\
                            [person.p]\nname = \"P\"\nroles = [\"bot\", \"a\"]\n";
        let (one, other) = (meeting("m", roles), meeting("n", roles));
        crate::insight::tests::of(&format!("{roles_of_all}{one}{other}")).1
    };
    assert!(clashes("[\"bot\"]").clashes.is_empty());
    let both = clashes("[\"bot\", \"a\"]");
    assert_eq!(both.clashes.len(), 1);
    assert_eq!(both.clashes[0].who, ["a"]);
    assert_eq!((&both.clashes_of["m"][..], &both.clashes_of["n"][..]), (&[0][..], &[0][..]));
}

#[test]
fn several_days_last_until_the_end_of_the_last() {
    let length = |text| seconds(Duration::parse(text).expect("a duration"));
    assert_eq!(length("90m"), 90 * 60);
    assert_eq!(length("1d"), 8 * HOUR);
    assert_eq!(length("2d"), 32 * HOUR);
}

fn plans() -> impl Strategy<Value = Vec<Plan>> {
    let role = prop::sample::select(vec!["a", "b", "c", "d"]);
    let roles = prop::collection::btree_set(role.clone(), 0..3);
    let times = prop::collection::btree_map(0_i64..60, prop::option::of(role), 0..8);
    let plan = (1_i64..30, roles, times)
        .prop_map(|(hours, roles, times)| (hours, Vec::from_iter(roles), Vec::from_iter(times)));
    prop::collection::vec(plan, 0..7).prop_map(|plans| {
        let named = plans.into_iter().enumerate();
        named.map(|(at, (hours, roles, times))| (format!("m{at}"), hours, roles, times)).collect()
    })
}

fn people() -> impl Strategy<Value = Vec<Somebody>> {
    let role = prop::sample::select(vec!["a", "b", "c", "d"]);
    let from = (1_i8..4).prop_map(|day| jiff::civil::date(1970, 1, day));
    let person = (prop::collection::btree_set(role, 0..4), from);
    prop::collection::vec(person, 0..4).prop_map(|people| {
        let ids = ["p", "q", "r", "s"].into_iter();
        ids.zip(people).map(|(id, (roles, from))| (id, Vec::from_iter(roles), from)).collect()
    })
}

proptest! {
    #[test]
    fn people_and_rooms_are_found_as_by_comparing_all_pairs(plans in plans(), people in people()) {
        let found: Vec<_> = with(&plans, &people)
            .into_iter()
            .filter(|clash| clash.of != Wanted::Roles)
            .map(|clash| (clash.meetings, clash.of, clash.times))
            .collect();
        prop_assert_eq!(found, others_by_hand(&plans, &people));
    }

    #[test]
    fn the_sweep_finds_what_comparing_all_pairs_finds(plans in plans()) {
        let mut found: Vec<_> = clashes_of(&plans)
            .into_iter()
            .map(|clash| {
                let mut roles = clash.who;
                roles.sort_unstable();
                (clash.meetings, roles, clash.times)
            })
            .collect();
        found.sort();
        let expected: Vec<_> = by_hand(&plans)
            .into_iter()
            .map(|(ids, roles, times)| {
                (ids, roles.into_iter().map(str::to_owned).collect::<Vec<_>>(), times)
            })
            .collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn clashes_are_the_same_whichever_is_written_first(
        mut plans in plans(),
        mut people in people(),
    ) {
        let key = |clash: Clash| {
            let (mut meetings, mut who) = (clash.meetings, clash.who);
            meetings.sort();
            who.sort();
            (meetings, clash.of, who, clash.times, clash.first)
        };
        let mut one: Vec<_> = with(&plans, &people).into_iter().map(key).collect();
        plans.reverse();
        people.reverse();
        let mut other: Vec<_> = with(&plans, &people).into_iter().map(key).collect();
        one.sort();
        other.sort();
        prop_assert_eq!(one, other);
    }
}
