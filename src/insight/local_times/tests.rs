use super::offsets::Offsets;
use super::*;
use crate::insight::tests::of as insight_of;
use jiff::Timestamp;
use jiff::civil::date;
use jiff::tz::TimeZone;
use proptest::prelude::*;

fn times(of: &[Spell]) -> Vec<String> {
    of.iter().map(|spell| spell.from.strftime("%H:%M").to_string()).collect()
}

const MODEL: &str = "time-zone = \"Europe/Paris\"\nworking-hours = \"09:00-18:00\"\n\
    [role.a]\nname = \"A\"\n[role.b]\nname = \"B\"\n\
    [person.ana]\nname = \"Ana\"\nroles = [\"a\"]\ntime-zone = \"America/New_York\"\n\
    [person.ben]\nname = \"Ben\"\nroles = [\"a\", \"b\"]\n\
    [person.gone]\nname = \"Gone\"\nroles = [\"a\"]\ntime-zone = \"Asia/Tokyo\"\nuntil = 2026-01-01\n\
    [meeting.m]\nname = \"M\"\nevery = \"week\"\non = \"tuesday\"\nduration = \"1h\"\n";

#[test]
fn people_are_told_their_times_over_the_year() {
    let text = format!("{MODEL}at = \"14:30\"\nattendees = [\"a\"]\n");
    let (_, insight) = insight_of(&text);
    let local = &insight.local_times["m"];
    assert_eq!((times(&local.own.times), local.own.outside.len()), (vec!["14:30".into()], 0));
    let [there] = &local.elsewhere[..] else { panic!("one zone beside: {local:?}") };
    assert_eq!(
        (there.zone.as_str(), &there.people[..]),
        ("America/New_York", &["ana".to_owned()][..])
    );
    // Both change their clocks, and not on the same day: for three weeks it is an hour more.
    assert_eq!(times(&there.times), ["08:30", "09:30"]);
    assert_eq!(times(&there.outside), ["08:30"]);
}

#[test]
fn a_meeting_of_its_own_zone_is_told_too() {
    let text = format!("{MODEL}at = \"17:30\"\nattendees = [\"b\"]\nzone = \"Europe/Paris\"\n");
    let (_, insight) = insight_of(&text);
    let local = &insight.local_times["m"];
    assert_eq!((times(&local.own.outside), local.elsewhere.len()), (vec!["17:30".into()], 0));
    assert_eq!(local.outside().count(), 1);
}

#[test]
fn who_says_no_zone_is_in_the_models() {
    let text = format!("{MODEL}at = \"09:00\"\nattendees = [\"b\"]\nzone = \"Asia/Tokyo\"\n");
    let (_, insight) = insight_of(&text);
    let [there] = &insight.local_times["m"].elsewhere[..] else { panic!("Paris alone") };
    assert_eq!(
        (there.zone.as_str(), times(&there.times)),
        ("Europe/Paris", vec!["01:00".into(), "02:00".into()])
    );
}

#[test]
fn what_ends_with_work_is_within_it() {
    let hours = WorkingHours { from: Time::constant(9, 0, 0, 0), to: Time::constant(18, 0, 0, 0) };
    let outside = |hour, minute, length: &str| {
        let length = Duration::parse(length).expect("a length");
        lies_outside(Time::constant(hour, minute, 0, 0), lasting(length), Some(hours))
    };
    assert!(!outside(9, 0, "9h") && !outside(17, 0, "1h") && !outside(9, 0, "3d"));
    let late = Spell::of(Time::constant(23, 30, 0, 0), 60);
    assert_eq!(late.to, Time::constant(0, 30, 0, 0));
    assert!(outside(8, 59, "15m") && outside(17, 30, "45m") && outside(23, 30, "1h"));
}

proptest! {
    #[test]
    fn the_table_of_offsets_says_what_the_zone_says(
        zone in prop::sample::select(vec!["Europe/Paris", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"]),
        minute in 0_i64..365 * 24 * 60,
    ) {
        let zone = TimeZone::get(zone).expect("a zone");
        let offsets = Offsets::of(&zone, date(2026, 11, 1), date(2027, 10, 31));
        let first = date(2026, 11, 1).to_zoned(TimeZone::UTC).expect("a day").timestamp();
        let at = Timestamp::from_second(first.as_second() + minute * 60).expect("an instant");
        prop_assert_eq!(offsets.time(at), at.to_zoned(zone).time());
    }
}
