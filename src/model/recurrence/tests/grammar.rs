use super::super::{DayOf, Days, Exception, Holidays, Nth, Period, Place, Roll, Rule, Written};
use super::{good, words};
use jiff::civil::{Weekday, date};

/// What every row of the documented table means, in words again, and its rung.
const ROWS: [(&str, &str, &str, Period); 31] = [
    ("day", "", "every day", Period::Day),
    ("daily", "weekdays", "every weekday", Period::Day),
    ("week", "tuesday", "every Tuesday", Period::Week),
    ("weekly", "thursday and tuesday", "every Tuesday and Thursday", Period::Week),
    ("week", "friday,monday, wednesday", "every Monday, Wednesday and Friday", Period::Week),
    ("week", "monday, wednesday, and friday", "every Monday, Wednesday and Friday", Period::Week),
    ("1 week", "sunday", "every Sunday", Period::Week),
    ("month", "first tuesday", "first Tuesday of the month", Period::Month),
    ("monthly", "fifth monday", "fifth Monday of the month", Period::Month),
    ("month", "last friday", "last Friday of the month", Period::Month),
    ("month", "last working day", "last working day of the month", Period::Month),
    ("month", "first working day", "first working day of the month", Period::Month),
    ("month", "day 15", "day 15 of the month", Period::Month),
    ("month", "last day", "last day of the month", Period::Month),
    ("month", "the first tuesday of the month", "first Tuesday of the month", Period::Month),
    (
        "quarter",
        "second wednesday of first month",
        "second Wednesday of the first month of the quarter",
        Period::Quarter,
    ),
    (
        "quarterly",
        "last working day of last month",
        "last working day of the last month of the quarter",
        Period::Quarter,
    ),
    (
        "quarter",
        "day 3 of second month",
        "day 3 of the second month of the quarter",
        Period::Quarter,
    ),
    ("quarter", "last friday", "last Friday of the quarter", Period::Quarter),
    ("quarter", "first working day", "first working day of the quarter", Period::Quarter),
    ("quarter", "last day", "last day of the quarter", Period::Quarter),
    ("year", "third monday of january", "third Monday of January", Period::Year),
    ("yearly", "day 15 of march", "15 March", Period::Year),
    ("annually", "day 29 of february", "29 February", Period::Year),
    ("year", "last friday", "last Friday of the year", Period::Year),
    ("year", "first working day", "first working day of the year", Period::Year),
    ("year", "last day", "last day of the year", Period::Year),
    ("year", "last monday of last month", "last Monday of December", Period::Year),
    ("  MONTH ", " First   TUESDAY ", "first Tuesday of the month", Period::Month),
    ("week", "tuesday\u{a0}and\u{a0}friday", "every Tuesday and Friday", Period::Week),
    ("1 month", "day 1", "day 1 of the month", Period::Month),
];

#[test]
fn each_row_has_its_meaning() {
    for (every, on, english, period) in ROWS {
        let found = good(&words(every, on));
        assert_eq!(found.in_english(), english, "{every:?} {on:?}");
        assert_eq!(found.period(), period, "{every:?} {on:?}");
    }
}

#[test]
fn synonyms_are_the_same_data() {
    let same = [
        ("daily", "day", "weekdays"),
        ("weekly", "week", "monday"),
        ("monthly", "month", "day 2"),
        ("quarterly", "quarter", "last friday"),
        ("yearly", "year", "first monday of may"),
        ("annually", "year", "first monday of may"),
    ];
    for (synonym, word, on) in same {
        assert_eq!(good(&words(synonym, on)), good(&words(word, on)), "{synonym}");
    }
}

#[test]
fn several_periods_need_and_keep_their_anchor() {
    let from = Some(date(2026, 1, 8));
    let weeks = good(&Written { from, ..words("3 weeks", "thursday") });
    assert_eq!(weeks.rule, Rule::Week { every: 3, days: vec![Weekday::Thursday] });
    assert_eq!((weeks.from, weeks.period()), (from, Period::Week));
    assert_eq!(weeks.in_english(), "Thursday every 3 weeks");

    let months = good(&Written { from, ..words("2 months", "second thursday") });
    let day = DayOf::Nth(Nth::Second, Weekday::Thursday);
    assert_eq!(months.rule, Rule::Month { every: 2, day });
    assert_eq!(months.in_english(), "second Thursday of every 2 months");
}

#[test]
fn the_rung_is_the_longest_period_within_the_interval() {
    let cases = [
        ("2 weeks", "thursday", Period::Week),
        ("4 weeks", "thursday", Period::Month),
        ("13 weeks", "thursday", Period::Quarter),
        ("52 weeks", "thursday", Period::Year),
        ("2 months", "day 8", Period::Month),
        ("3 months", "day 8", Period::Quarter),
        ("6 months", "day 8", Period::Quarter),
        ("12 months", "day 8", Period::Year),
    ];
    for (every, on, period) in cases {
        let written = Written { from: Some(date(2026, 1, 8)), ..words(every, on) };
        assert_eq!(good(&written).period(), period, "{every}");
    }
}

#[test]
fn quarters_take_the_fiscal_year_along() {
    let written = Written { fiscal_year_starts: 4, ..words("quarter", "last friday") };
    let place = Place { month: None, day: DayOf::Nth(Nth::Last, Weekday::Friday) };
    assert_eq!(good(&written).rule, Rule::Quarter { starts: 4, place });
    let unset = good(&words("quarter", "last friday"));
    assert_eq!(unset.rule, Rule::Quarter { starts: 1, place });
}

#[test]
fn exceptions_holidays_and_roll() {
    let except = vec!["2026-08-15", "2026-12-24 / 2027-01-02", "Fourth  Wednesday", "last friday"];
    let written = Written {
        except,
        holidays: Some("Skip"),
        roll: Some("forward"),
        ..words("month", "day 15")
    };
    let found = good(&written);
    let expected = [
        Exception::Day(date(2026, 8, 15)),
        Exception::Range(date(2026, 12, 24), date(2027, 1, 2)),
        Exception::Nth(Nth::Fourth, Weekday::Wednesday),
        Exception::Nth(Nth::Last, Weekday::Friday),
    ];
    assert_eq!(found.except, expected);
    assert_eq!((found.holidays, found.roll), (Holidays::Skip, Some(Roll::Forward)));
}

#[test]
fn a_recurrence_is_plain_data_in_kebab_case() {
    let written = Written { at: Some("9:30"), ..words("week", "tuesday and friday") };
    let json = serde_json::to_value(good(&written)).expect("plain data");
    let week = serde_json::json!({ "week": { "every": 1, "days": ["tuesday", "friday"] } });
    assert_eq!((&json["rule"], &json["at"]), (&week, &serde_json::json!("09:30:00")));
    assert_eq!(json["holidays"], "keep");
    let days = serde_json::to_value(Rule::Day(Days::Weekdays)).expect("plain data");
    assert_eq!(days, serde_json::json!({ "day": "weekdays" }));
}
