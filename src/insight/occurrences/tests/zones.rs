use super::{calendar, dates, day, rule};
use crate::insight::occurrences::occurrences;
use crate::model::recurrence::Written;

/// Starts of a meeting on every day of the window, as RFC 3339 with their offsets.
fn starts(zone: &str, at: &str, from: &str, to: &str) -> Vec<String> {
    let rule = rule(&Written { every: Some("day"), at: Some(at), ..Written::default() });
    let found = occurrences(&rule, &calendar(zone, &[]), day(from), day(to));
    let start = |found: &super::Occurrence| found.start.clone().expect("it has a time");
    found.iter().map(|found| start(found).strftime("%Y-%m-%dT%H:%M%:z").to_string()).collect()
}

#[test]
fn a_meeting_keeps_its_wall_time_across_a_change() {
    let paris = starts("Europe/Paris", "10:00", "2026-03-28", "2026-03-29");
    assert_eq!(paris, ["2026-03-28T10:00+01:00", "2026-03-29T10:00+02:00"]);
    let new_york = starts("America/New_York", "10:00", "2026-10-31", "2026-11-01");
    assert_eq!(new_york, ["2026-10-31T10:00-04:00", "2026-11-01T10:00-05:00"]);
    let sydney = starts("Australia/Sydney", "10:00", "2026-10-03", "2026-10-04");
    assert_eq!(sydney, ["2026-10-03T10:00+10:00", "2026-10-04T10:00+11:00"]);
}

#[test]
fn a_time_in_a_gap_moves_forward_by_the_gap() {
    let paris = starts("Europe/Paris", "02:30", "2026-03-29", "2026-03-29");
    assert_eq!(paris, ["2026-03-29T03:30+02:00"]);
    let new_york = starts("America/New_York", "02:30", "2026-03-08", "2026-03-08");
    assert_eq!(new_york, ["2026-03-08T03:30-04:00"]);
    let sydney = starts("Australia/Sydney", "02:15", "2026-10-04", "2026-10-04");
    assert_eq!(sydney, ["2026-10-04T03:15+11:00"]);
    // Half an hour only.
    let lord_howe = starts("Australia/Lord_Howe", "02:15", "2026-10-04", "2026-10-04");
    assert_eq!(lord_howe, ["2026-10-04T02:45+11:00"]);
}

#[test]
fn a_time_that_comes_twice_is_the_first() {
    let paris = starts("Europe/Paris", "02:30", "2026-10-25", "2026-10-25");
    assert_eq!(paris, ["2026-10-25T02:30+02:00"]);
    let new_york = starts("America/New_York", "01:30", "2026-11-01", "2026-11-01");
    assert_eq!(new_york, ["2026-11-01T01:30-04:00"]);
    let sydney = starts("Australia/Sydney", "02:30", "2026-04-05", "2026-04-05");
    assert_eq!(sydney, ["2026-04-05T02:30+11:00"]);
}

#[test]
fn an_instant_as_end_is_judged_in_the_zone() {
    let until = |rrule, at, zone| {
        let from = Some(day("2026-01-01"));
        let rule = rule(&Written { rrule: Some(rrule), at, from, ..Written::default() });
        let found = occurrences(&rule, &calendar(zone, &[]), day("2026-01-01"), day("2026-02-01"));
        dates(&found).pop()
    };
    let last = |day: &str| Some(day.to_owned());
    // 23:00 UTC on the 9th is 10:00 on the 10th in Sydney.
    let rule = "FREQ=DAILY;UNTIL=20260109T230000Z";
    assert_eq!(until(rule, Some("10:00"), "Australia/Sydney"), last("2026-01-10"));
    assert_eq!(until(rule, Some("10:01"), "Australia/Sydney"), last("2026-01-09"));
    assert_eq!(until(rule, Some("18:00"), "America/New_York"), last("2026-01-09"));
    assert_eq!(until(rule, Some("18:01"), "America/New_York"), last("2026-01-08"));
    assert_eq!(until(rule, None, "Australia/Sydney"), last("2026-01-10"));
    // Local wall time needs no zone.
    let rule = "FREQ=DAILY;UNTIL=20260109T100000";
    assert_eq!(until(rule, Some("10:00"), "Asia/Tokyo"), last("2026-01-09"));
    assert_eq!(until(rule, Some("10:01"), "Asia/Tokyo"), last("2026-01-08"));
    assert_eq!(until("FREQ=DAILY;UNTIL=20260109", Some("23:59"), "UTC"), last("2026-01-09"));
}

#[test]
fn a_whole_day_has_no_start() {
    let rule = rule(&Written { every: Some("day"), ..Written::default() });
    let found = occurrences(&rule, &calendar("UTC", &[]), day("2026-01-01"), day("2026-01-01"));
    assert_eq!((found.len(), found[0].start.clone()), (1, None));
}
