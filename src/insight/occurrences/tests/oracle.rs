//! The same rules by another implementation, the `rrule` crate. It has open faults across changes
//! of the clocks, so only dates are compared, in UTC, and it is bounded.

use super::{day, days};
use crate::model::recurrence::{Written, parse};
use jiff::civil::Date;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

const DAYS: [(&str, &str); 7] = [
    ("MO", "monday"),
    ("TU", "tuesday"),
    ("WE", "wednesday"),
    ("TH", "thursday"),
    ("FR", "friday"),
    ("SA", "saturday"),
    ("SU", "sunday"),
];

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const ORDINALS: [(&str, &str); 6] = [
    ("1", "first"),
    ("2", "second"),
    ("3", "third"),
    ("4", "fourth"),
    ("5", "fifth"),
    ("-1", "last"),
];

/// The other implementation's dates between two days, of a series with this start.
fn oracle(start: Date, rule: &str, from: Date, to: Date) -> Vec<String> {
    let text = format!("DTSTART:{}T100000Z\nRRULE:{rule}", start.strftime("%Y%m%d"));
    let set: ::rrule::RRuleSet = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
    let (from, to) = (from.to_string(), to.to_string());
    let set = set.limit();
    let dates = set.into_iter().take(3000).map(|date| date.to_rfc3339()[..10].to_owned());
    dates.take_while(|date| *date <= to).filter(|date| *date >= from).collect()
}

/// A date in a span of years with two leap years, and years that start on every weekday.
fn any_date() -> impl Strategy<Value = Date> {
    (2023_i16..2029, 1_i8..=12, 1_i8..=31)
        .prop_filter_map("a date", |(year, month, day)| Date::new(year, month, day).ok())
}

/// A window of up to two years that starts within three years around `start`.
fn window() -> impl Strategy<Value = (i32, i32)> {
    (-200_i32..900, 0_i32..730)
}

fn shifted(date: Date, days: i32) -> Date {
    date.checked_add(jiff::Span::new().days(days)).expect("in range")
}

/// One part of a rule, or nothing.
fn part(
    name: &'static str,
    values: impl Strategy<Value = Vec<String>>,
) -> impl Strategy<Value = String> {
    proptest::option::of(values).prop_map(move |values| {
        let values = values.unwrap_or_default();
        if values.is_empty() { String::new() } else { format!(";{name}={}", values.join(",")) }
    })
}

fn weekdays() -> impl Strategy<Value = Vec<String>> {
    let codes: Vec<_> = DAYS.iter().map(|(code, _)| (*code).to_owned()).collect();
    subsequence(codes, 1..4)
}

/// Weekdays that are all counted, or none: the other implementation takes `MO,1TU` for the days
/// that are both, and does not know `-5MO`.
fn counted_weekdays() -> impl Strategy<Value = Vec<String>> {
    let nth = select(vec![-4, -3, -2, -1, 1, 2, 3, 4, 5]);
    let one = (nth, select(DAYS.to_vec())).prop_map(|(nth, (code, _))| format!("{nth}{code}"));
    prop_oneof![proptest::collection::vec(one, 1..4), weekdays()]
}

fn numbers(most: i16) -> impl Strategy<Value = Vec<String>> {
    let one = (1..=most, any::<bool>());
    let one = one.prop_map(|(number, back)| if back { -number } else { number }.to_string());
    proptest::collection::vec(one, 1..4)
}

fn months() -> impl Strategy<Value = Vec<String>> {
    subsequence((1..=12).map(|month: u8| month.to_string()).collect::<Vec<_>>(), 1..5)
}

fn tail() -> impl Strategy<Value = String> {
    let end = prop_oneof![
        3 => Just(String::new()),
        1 => (1_u32..40).prop_map(|count| format!(";COUNT={count}")),
    ];
    let starts = prop_oneof![
        2 => Just(String::new()),
        1 => select(DAYS.to_vec()).prop_map(|(code, _)| format!(";WKST={code}")),
    ];
    (1_u8..5, end, starts)
        .prop_map(|(interval, end, starts)| format!(";INTERVAL={interval}{end}{starts}"))
}

/// Any rule that both implementations can say.
fn any_rule() -> impl Strategy<Value = String> {
    let positions = || part("BYSETPOS", numbers(4));
    let daily =
        (part("BYDAY", weekdays()), part("BYMONTH", months()), part("BYMONTHDAY", numbers(31)))
            .prop_map(|(days, months, month_days)| format!("FREQ=DAILY{days}{months}{month_days}"));
    // Without BYSETPOS: the other implementation cuts the first week off before its start, so that
    // a position there is another day.
    let weekly = (part("BYDAY", weekdays()), part("BYMONTH", months()))
        .prop_map(|(days, months)| format!("FREQ=WEEKLY{days}{months}"));
    let monthly = (
        part("BYDAY", counted_weekdays()),
        part("BYMONTH", months()),
        part("BYMONTHDAY", numbers(31)),
        positions(),
    )
        .prop_map(|(days, months, month_days, at)| {
            chosen("FREQ=MONTHLY", &[days, months, month_days], &at)
        });
    let yearly = (
        part("BYDAY", counted_weekdays()),
        part("BYMONTH", months()),
        part("BYMONTHDAY", numbers(31)),
        positions(),
    )
        .prop_map(|(days, months, month_days, at)| {
            chosen("FREQ=YEARLY", &[days, months, month_days], &at)
        });
    (prop_oneof![daily, weekly, monthly, yearly], tail()).prop_map(|(rule, tail)| rule + &tail)
}

/// The rule with its BYSETPOS, if there is anything to choose from.
fn chosen(freq: &str, parts: &[String], positions: &str) -> String {
    let parts = parts.concat();
    let positions = if parts.is_empty() { "" } else { positions };
    format!("{freq}{parts}{positions}")
}

/// The first day that fits a rule, found as an author would: by heeding the help. A rule that
/// never falls has none, and one that first falls years later is as good as that.
fn anchored(rule: &str, from: Date) -> Option<Date> {
    let written = Written { rrule: Some(rule), from: Some(from), ..Written::default() };
    let Err(problems) = parse(&written) else {
        return Some(from);
    };
    assert_eq!(problems.len(), 1, "{rule}: {problems:#?}");
    let help = problems[0].help.as_deref().expect("a way out");
    let next = help.strip_prefix("write `from = ")?.get(..10)?;
    Some(day(next)).filter(|next| *next < shifted(from, 3000))
}

/// The rule without its COUNT, which words leave out.
fn endless(rule: &str) -> String {
    let parts = rule.split(';').filter(|part| !part.starts_with("COUNT"));
    parts.collect::<Vec<_>>().join(";")
}

proptest! {
    // `PROPTEST_CASES` asks for more of them.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rules_agree(rule in any_rule(), start in any_date(), (after, length) in window()) {
        let Some(from) = anchored(&rule, start) else { return Ok(()) };
        let first = shifted(from, after);
        let last = shifted(first, length);
        let written = Written { rrule: Some(&rule), from: Some(from), ..Written::default() };
        let ours = days(&written, &first.to_string(), &last.to_string());
        prop_assert_eq!(ours, oracle(from, &rule, first, last), "{} from {}", rule, from);
    }

    #[test]
    fn words_agree((every, on, rule) in any_words(), (after, length) in window()) {
        let start = day("2023-01-01");
        let first = shifted(start, after.max(0));
        let last = shifted(first, length);
        let written = Written { every: Some(&every), on: Some(&on), ..Written::default() };
        let ours = days(&written, &first.to_string(), &last.to_string());
        prop_assert_eq!(ours, oracle(start, &rule, first, last), "{}: {} as {}", every, on, rule);
    }

    #[test]
    fn words_of_a_rule_mean_the_rule(rule in any_rule().prop_map(|rule| endless(&rule)), start in any_date()) {
        let Some(from) = anchored(&rule, start) else { return Ok(()) };
        let written = Written { rrule: Some(&rule), from: Some(from), ..Written::default() };
        let ruled = super::rule(&written);
        let worded = crate::model::recurrence::Recurrence {
            rule: ruled.in_words().into_owned(),
            ..ruled.clone()
        };
        let calendar = super::calendar("UTC", &[]);
        let between = |rule| super::occurrences(rule, &calendar, from, shifted(from, 1500));
        prop_assert_eq!(between(&ruled), between(&worded), "{} from {}", rule, from);
    }

    #[test]
    fn no_text_is_a_panic(texts in proptest::collection::vec(any_text(), 6)) {
        let [every, on, at, first, second, rrule] = std::array::from_fn(|at| texts[at].as_str());
        let words = Written { on: Some(on), at: Some(at), except: vec![first, second], ..Written::default() };
        for every in [every, "day", "week", "month", "quarter", "year"] {
            let told = parse(&Written { every: Some(every), ..words.clone() });
            prop_assert!(told.err().is_none_or(|problems| !problems.is_empty()));
        }
        let ruled = Written { rrule: Some(rrule), from: Some(day("2026-01-06")), ..Written::default() };
        prop_assert!(parse(&ruled).err().is_none_or(|problems| !problems.is_empty()));
    }
}

/// Text that is close enough to the grammar to reach far into it.
fn any_text() -> impl Strategy<Value = String> {
    let word = select(vec![
        "first",
        "last",
        "tuesday",
        "tues",
        "day",
        "15",
        "15th",
        "of",
        "month",
        "march",
        " ",
        " ",
        " ",
        ",",
        "and",
        "2",
        "weeks",
        "bi",
        "-",
        ":",
        "30",
        "h",
        "pm",
        "é",
        "ß",
        "\u{a0}",
        "2026-01-01",
        "/",
        "FREQ=",
        "MONTHLY",
        "BYDAY=",
        "-1",
        "TU",
        ";",
        "UNTIL=",
        "20260101",
        "T",
        "Z",
        "=",
        "İ",
    ]);
    prop_oneof![
        3 => proptest::collection::vec(word, 0..9).prop_map(|words| words.concat()),
        1 => ".{0,30}",
    ]
}

/// `every`, `on`, and the rule of RFC 5545 that means the same where there are no holidays.
fn any_words() -> impl Strategy<Value = (String, String, String)> {
    let week = subsequence(DAYS.to_vec(), 1..=7).prop_map(|days| {
        let (codes, names): (Vec<_>, Vec<_>) = days.into_iter().unzip();
        let rule = format!("FREQ=WEEKLY;BYDAY={}", codes.join(","));
        ("week".to_owned(), names.join(" and "), rule)
    });
    let month =
        any_day().prop_map(|(on, rule)| ("month".to_owned(), on, format!("FREQ=MONTHLY;{rule}")));
    let quarter = (any_day(), 0_usize..3).prop_map(|((on, rule), month)| {
        let months: Vec<_> = (0..4).map(|quarter| (quarter * 3 + month + 1).to_string()).collect();
        let on = format!("{on} of {} month", ["first", "second", "third"][month]);
        let rule = format!("FREQ=MONTHLY;BYMONTH={};{rule}", months.join(","));
        ("quarter".to_owned(), on, rule)
    });
    let year = (any_day(), 0_usize..12)
        .prop_filter("a day of the month", |((on, _), month)| {
            on != "day 31" && !(on.starts_with("day ") && *month == 1)
        })
        .prop_map(|((on, rule), month)| {
            let rule = format!("FREQ=YEARLY;BYMONTH={};{rule}", month + 1);
            ("year".to_owned(), format!("{on} of {}", MONTHS[month]), rule)
        });
    let whole_year = (select(ORDINALS.to_vec()), select(DAYS.to_vec())).prop_map(|(nth, day)| {
        let rule = format!("FREQ=YEARLY;BYDAY={}{}", nth.0, day.0);
        ("year".to_owned(), format!("{} {}", nth.1, day.1), rule)
    });
    prop_oneof![week, month, quarter, year, whole_year]
}

/// A day of the month in words and as parts of a rule.
fn any_day() -> impl Strategy<Value = (String, String)> {
    let nth = (select(ORDINALS.to_vec()), select(DAYS.to_vec())).prop_map(|(nth, day)| {
        (format!("{} {}", nth.1, day.1), format!("BYDAY={}{}", nth.0, day.0))
    });
    let working = select(ORDINALS.to_vec()).prop_map(|nth| {
        let rule = format!("BYDAY=MO,TU,WE,TH,FR;BYSETPOS={}", nth.0);
        (format!("{} working day", nth.1), rule)
    });
    let day = (1_u8..=31).prop_map(|day| (format!("day {day}"), format!("BYMONTHDAY={day}")));
    let last = Just(("last day".to_owned(), "BYMONTHDAY=-1".to_owned()));
    prop_oneof![3 => nth, 1 => working, 2 => day, 1 => last]
}
