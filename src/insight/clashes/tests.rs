use super::*;
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

/// A meeting of the tests: id, hours, roles, and when it starts with who leads it.
type Plan = (String, i64, Vec<&'static str>, Vec<(i64, Option<&'static str>)>);

fn clashes_of(plans: &[Plan]) -> Vec<Clash> {
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
            occurrences,
        })
        .collect();
    among(&courses, |_| true)
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

proptest! {
    #[test]
    fn the_sweep_finds_what_comparing_all_pairs_finds(plans in plans()) {
        let mut found: Vec<_> = clashes_of(&plans)
            .into_iter()
            .map(|clash| {
                let mut roles = clash.roles;
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
    fn clashes_are_the_same_whichever_meeting_is_written_first(mut plans in plans()) {
        let key = |clash: Clash| {
            let (mut meetings, mut roles) = (clash.meetings, clash.roles);
            meetings.sort();
            roles.sort();
            (meetings, roles, clash.times, clash.first)
        };
        let mut one: Vec<_> = clashes_of(&plans).into_iter().map(key).collect();
        plans.reverse();
        let mut other: Vec<_> = clashes_of(&plans).into_iter().map(key).collect();
        one.sort();
        other.sort();
        prop_assert_eq!(one, other);
    }
}
