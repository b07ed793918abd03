use super::{calendar, day, days, days_with, rule};
use crate::insight::occurrences::occurrences;
use crate::model::recurrence::Written;
use jiff::civil::Date;

fn words<'a>(every: &'a str, on: &'a str) -> Written<'a> {
    let on = (!on.is_empty()).then_some(on);
    Written { every: Some(every), on, ..Written::default() }
}

fn from<'a>(from: &str, every: &'a str, on: &'a str) -> Written<'a> {
    Written { from: Some(day(from)), ..words(every, on) }
}

#[test]
fn each_row_of_the_table_falls_on_its_days() {
    let rows: [(&str, &str, &[&str]); 15] = [
        ("day", "weekdays", &["2026-01-01", "2026-01-02", "2026-01-05", "2026-01-06"]),
        ("day", "", &["2026-01-01", "2026-01-02", "2026-01-03"]),
        ("week", "tuesday", &["2026-01-06", "2026-01-13"]),
        ("week", "tuesday and thursday", &["2026-01-01", "2026-01-06", "2026-01-08"]),
        ("month", "first tuesday", &["2026-01-06", "2026-02-03", "2026-03-03"]),
        ("month", "fifth friday", &["2026-01-30", "2026-05-29", "2026-07-31"]),
        ("month", "last friday", &["2026-01-30", "2026-02-27", "2026-03-27"]),
        ("month", "last working day", &["2026-01-30", "2026-02-27", "2026-03-31"]),
        ("month", "first working day", &["2026-01-01", "2026-02-02", "2026-03-02"]),
        ("month", "day 15", &["2026-01-15", "2026-02-15", "2026-03-15"]),
        ("quarter", "second wednesday of first month", &["2026-01-14", "2026-04-08"]),
        ("quarter", "last friday", &["2026-03-27", "2026-06-26", "2026-09-25"]),
        ("quarter", "last working day", &["2026-03-31", "2026-06-30", "2026-09-30"]),
        ("year", "third monday of january", &["2026-01-19", "2027-01-18", "2028-01-17"]),
        ("year", "last friday", &["2026-12-25", "2027-12-31", "2028-12-29"]),
    ];
    for (every, on, expected) in rows {
        let last = expected[expected.len() - 1];
        assert_eq!(days(&words(every, on), "2026-01-01", last), expected, "{every}: {on}");
    }
}

#[test]
fn both_ends_of_the_window_count_and_nothing_beyond() {
    let tuesday = words("week", "tuesday");
    assert_eq!(days(&tuesday, "2026-01-06", "2026-01-06"), ["2026-01-06"]);
    assert!(days(&tuesday, "2026-01-07", "2026-01-12").is_empty());
    assert!(days(&tuesday, "2026-01-13", "2026-01-06").is_empty());
}

#[test]
fn several_weeks_and_months_count_from_their_anchor() {
    let fortnight = from("2026-01-08", "2 weeks", "tuesday and thursday");
    let expected = ["2026-01-08", "2026-01-20", "2026-01-22", "2026-02-03"];
    assert_eq!(days(&fortnight, "2025-01-01", "2026-02-03"), expected);
    assert_eq!(days(&fortnight, "2026-01-21", "2026-02-04"), ["2026-01-22", "2026-02-03"]);
    let months = from("2025-11-30", "3 months", "last day");
    assert_eq!(days(&months, "2026-01-01", "2026-06-30"), ["2026-02-28", "2026-05-31"]);
}

#[test]
fn until_is_inclusive_and_from_is_the_first() {
    let boxed = Written { until: Some(day("2026-01-20")), ..from("2026-01-06", "week", "tuesday") };
    let expected = ["2026-01-06", "2026-01-13", "2026-01-20"];
    assert_eq!(days(&boxed, "2025-01-01", "2027-01-01"), expected);
}

#[test]
fn short_months_and_common_years_are_skipped() {
    let month = days(&words("month", "day 31"), "2026-01-01", "2026-06-30");
    assert_eq!(month, ["2026-01-31", "2026-03-31", "2026-05-31"]);
    let last = days(&words("month", "last day"), "2028-01-01", "2028-03-31");
    assert_eq!(last, ["2028-01-31", "2028-02-29", "2028-03-31"]);
    let leap = days(&words("year", "day 29 of february"), "2095-01-01", "2108-12-31");
    assert_eq!(leap, ["2096-02-29", "2104-02-29", "2108-02-29"]);
}

#[test]
fn quarters_follow_the_fiscal_year() {
    let fiscal = |starts, on| Written { fiscal_year_starts: starts, ..words("quarter", on) };
    let first = days(&fiscal(2, "day 1 of first month"), "2026-01-01", "2026-12-31");
    assert_eq!(first, ["2026-02-01", "2026-05-01", "2026-08-01", "2026-11-01"]);
    let last = days(&fiscal(12, "last friday"), "2026-01-01", "2026-12-31");
    assert_eq!(last, ["2026-02-27", "2026-05-29", "2026-08-28", "2026-11-27"]);
    let short = days(&fiscal(2, "day 31 of second month"), "2026-01-01", "2026-12-31");
    assert_eq!(short, ["2026-03-31", "2026-12-31"]);
}

#[test]
fn exceptions_take_days_out_and_keep_turns() {
    let except = vec!["2026-01-13", "2026-02-01/2026-02-17", "fourth tuesday"];
    let written = Written { except, ..from("2026-01-06", "week", "tuesday") };
    let found =
        occurrences(&rule(&written), &calendar("UTC", &[]), day("2026-01-01"), day("2026-03-10"));
    let found: Vec<_> = found.iter().map(|found| (found.date, found.number)).collect();
    let expected = [("2026-01-06", 0), ("2026-01-20", 2), ("2026-03-03", 8), ("2026-03-10", 9)];
    assert_eq!(found, expected.map(|(date, number)| (day(date), Some(number))));
}

#[test]
fn numbers_do_not_depend_on_the_window() {
    let series = [
        from("2024-01-04", "2 weeks", "tuesday and thursday"),
        from("2024-01-01", "day", "weekdays"),
        from("2024-01-31", "month", "day 31"),
        from("2024-01-08", "month", "second monday"),
        Written {
            rrule: Some("FREQ=MONTHLY;BYDAY=1TU,3TU"),
            from: Some(day("2024-01-02")),
            ..Written::default()
        },
    ];
    for written in series {
        let rule = rule(&written);
        let between = |from, to| occurrences(&rule, &calendar("UTC", &[]), day(from), day(to));
        let all = between("2020-01-01", "2027-01-01");
        let numbers: Vec<_> = all.iter().map(|found| found.number).collect();
        assert_eq!(numbers, (0..all.len() as u64).map(Some).collect::<Vec<_>>());
        let late = between("2026-03-05", "2027-01-01");
        assert_eq!(late, all[all.len() - late.len()..], "{written:?}");
    }
    let endless = rule(&words("week", "monday"));
    let found = occurrences(&endless, &calendar("UTC", &[]), day("2026-01-01"), day("2026-01-31"));
    assert!(found.iter().all(|found| found.number.is_none()));
}

#[test]
fn holidays_are_skipped_only_where_asked_for() {
    let holidays = ["2026-05-01", "2026-12-25"];
    let fridays = words("week", "friday");
    let window = ("2026-04-24", "2026-05-08");
    let all = days_with(&fridays, &holidays, window.0, window.1);
    assert_eq!(all, ["2026-04-24", "2026-05-01", "2026-05-08"]);
    let skipping = Written { holidays: Some("skip"), ..fridays };
    let some = days_with(&skipping, &holidays, window.0, window.1);
    assert_eq!(some, ["2026-04-24", "2026-05-08"]);
}

#[test]
fn a_working_day_is_no_holiday() {
    let holidays = ["2026-12-31", "2027-01-01"];
    let last =
        days_with(&words("month", "last working day"), &holidays, "2026-12-01", "2026-12-31");
    assert_eq!(last, ["2026-12-30"]);
    let second =
        days_with(&words("month", "second working day"), &holidays, "2027-01-01", "2027-01-31");
    assert_eq!(second, ["2027-01-05"]);
}

#[test]
fn a_day_of_the_month_rolls_off_a_weekend() {
    let roll = |roll| Written { roll, ..words("month", "day 15") };
    // 15 August 2026 is a Saturday, 15 November a Sunday, 15 September a Tuesday.
    let window = ("2026-08-01", "2026-09-30");
    let holidays = ["2026-08-14", "2026-08-17", "2026-09-15"];
    let expect = |rule: Option<_>, expected: &[&str]| {
        assert_eq!(days_with(&roll(rule), &holidays, window.0, window.1), expected, "{rule:?}");
    };
    expect(None, &["2026-08-15", "2026-09-15"]);
    expect(Some("forward"), &["2026-08-18", "2026-09-15"]);
    expect(Some("back"), &["2026-08-13", "2026-09-15"]);
    expect(Some("skip"), &["2026-09-15"]);
}

#[test]
fn rolling_crosses_months_and_windows() {
    // 31 May 2026 is a Sunday, 1 August a Saturday.
    let forward = Written { roll: Some("forward"), ..words("month", "last day") };
    assert_eq!(days(&forward, "2026-06-01", "2026-06-29"), ["2026-06-01"]);
    let back = Written { roll: Some("back"), ..words("month", "day 1") };
    assert_eq!(days(&back, "2026-07-02", "2026-07-31"), ["2026-07-31"]);
    assert!(days(&back, "2026-08-01", "2026-08-31").is_empty());
    let anchored = Written { roll: Some("forward"), ..from("2026-06-01", "2 months", "day 31") };
    // Counted from May, so July and then September, which has no such day.
    let expected = ["2026-06-01", "2026-07-31", "2027-02-01"];
    assert_eq!(days(&anchored, "2026-01-01", "2027-03-01")[..2], expected[..2]);
}

#[test]
fn a_month_that_is_all_holidays_has_no_working_day() {
    let whole: Vec<_> = (1..=31).map(|day| format!("2026-08-{day:02}")).collect();
    let whole: Vec<_> = whole.iter().map(String::as_str).collect();
    let last = words("month", "last working day");
    assert_eq!(days_with(&last, &whole, "2026-07-01", "2026-09-30"), ["2026-07-31", "2026-09-30"]);
}

#[test]
fn the_ends_of_the_calendar_are_no_trouble() {
    let rules = [
        words("day", ""),
        words("week", "sunday"),
        words("month", "last working day"),
        words("quarter", "last friday"),
        words("year", "last day"),
        Written { roll: Some("forward"), ..words("month", "day 31") },
    ];
    for written in rules {
        let rule = rule(&Written { at: Some("23:59"), ..written });
        let calendar = calendar("America/New_York", &[]);
        let near_end = day("9999-11-01");
        assert!(occurrences(&rule, &calendar, near_end, Date::MAX).len() < 62);
        let near_start = Date::MIN.checked_add(jiff::Span::new().days(60)).expect("in range");
        assert!(occurrences(&rule, &calendar, Date::MIN, near_start).len() < 62);
    }
}

#[test]
fn a_rule_that_never_falls_ends_at_once() {
    // Only the first has a day at all: 31 January every 12 months would be `year`.
    let yearly = from("2026-01-31", "12 months", "day 31");
    assert_eq!(days(&yearly, "2026-02-01", "2028-12-31"), ["2027-01-31", "2028-01-31"]);
    let leap = from("2024-02-29", "12 months", "day 29");
    assert_eq!(days(&leap, "2025-01-01", "2031-12-31"), ["2028-02-29"]);
    assert!(days(&leap, "2029-01-01", "2031-12-31").is_empty());
}

#[test]
fn rules_where_implementations_differ() {
    let ruled =
        |rule, from| Written { rrule: Some(rule), from: Some(day(from)), ..Written::default() };
    // The week of Sunday 4 January starts on Monday 29 December: the Sunday is its second day.
    let week = ruled("FREQ=WEEKLY;BYDAY=SA,SU;BYSETPOS=2", "2026-01-04");
    assert_eq!(days(&week, "2026-01-01", "2026-01-18"), ["2026-01-04", "2026-01-11", "2026-01-18"]);
    // Each entry of BYDAY adds its days.
    let both = ruled("FREQ=MONTHLY;BYDAY=FR,1MO", "2026-01-02");
    let january =
        ["2026-01-02", "2026-01-05", "2026-01-09", "2026-01-16", "2026-01-23", "2026-01-30"];
    assert_eq!(days(&both, "2026-01-01", "2026-01-31"), january);
    let fifth = ruled("FREQ=MONTHLY;BYDAY=-5FR", "2026-01-02");
    assert_eq!(days(&fifth, "2026-01-01", "2026-06-30"), ["2026-01-02", "2026-05-01"]);
}
