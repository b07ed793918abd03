use super::super::{Written, parse};
use super::{problem, told, words};
use jiff::civil::{Date, date};
use std::collections::BTreeSet;

fn every(text: &str) -> String {
    told(&Written { from: Some(date(2026, 1, 6)), ..words(text, "tuesday") })
}

#[test]
fn words_with_two_meanings_offer_both() {
    for word in ["biweekly", "bi-weekly", "Biweekly"] {
        assert_eq!(
            every(word),
            format!(
                "every: `{word}` has two meanings; write `every = \"2 weeks\"` with `from` for \
                 once in two weeks, or `every = \"week\"` with `on = \"tuesday and thursday\"` \
                 for twice a week"
            )
        );
    }
    let bimonthly = every("bimonthly");
    assert!(bimonthly.contains("`every = \"2 months\"`"), "{bimonthly}");
    assert!(bimonthly.contains("FREQ=MONTHLY;BYDAY=1TU,3TU"), "{bimonthly}");
    let biannual = every("biannually");
    assert!(biannual.contains("6 months") && biannual.contains("24 months"), "{biannual}");
}

#[test]
fn how_often_in_other_words_is_told_ours() {
    let cases = [
        ("fortnightly", "write `every = \"2 weeks\"`, with `from`"),
        ("every other week", "write `every = \"2 weeks\"`, with `from`"),
        ("semi-annual", "write `every = \"6 months\"`, with `from`"),
        ("half-yearly", "write `every = \"6 months\"`, with `from`"),
        ("2 quarters", "write `every = \"6 months\"`, with `from`"),
        ("2 years", "write `every = \"24 months\"`, with `from`"),
        ("3 days", "write `rrule = \"FREQ=DAILY;INTERVAL=3\"` instead, with `from`"),
        ("montly", "write `every = \"monthly\"`"),
        ("wekly", "write `every = \"weekly\"`"),
        ("quater", "write `every = \"quarter\"`"),
        ("annual", "write `every = \"annually\"`"),
        ("2weeks", "write `every = \"2 weeks\"`"),
        ("two weeks", "write `every = \"2 weeks\"`"),
        ("2 wekes", "write `every = \"2 weeks\"`"),
        ("every 2 weeks", "write `every = \"2 weeks\"`"),
        ("weekdays", "write `every = \"day\"` and `on = \"weekdays\"`"),
        ("Tuesday", "write `every = \"week\"` and `on = \"tuesday\"`"),
        ("0 weeks", "write a whole number from 1 to 520, such as `2 weeks`"),
        ("99999999999999999999 months", "write a whole number from 1 to 120, such as `2 months`"),
    ];
    for (text, help) in cases {
        assert_eq!(every(text), format!("every: `{text}` does not say how often; {help}"));
    }
    for text in ["", "sometimes", "-2 weeks", "when it is needed", "é weeks", "2é"] {
        assert!(every(text).contains("`day`, `week`, `2 weeks`"), "{text}: {}", every(text));
    }
}

#[test]
fn a_day_in_other_words_is_told_ours() {
    let cases = [
        ("month", "frist tuesday", "write `on = \"first tuesday\"`"),
        ("month", "1st tues", "write `on = \"first tuesday\"`"),
        ("month", "last business day", "write `on = \"last working day\"`"),
        ("month", "last fridays", "write `on = \"last friday\"`"),
        ("month", "15th", "write `on = \"day 15\"`"),
        ("month", "the 15th of month", "write `on = \"day 15 of month\"`"),
        ("month", "tuesday", "say which one, such as `first tuesday` or `last tuesday`"),
        ("month", "day 32", "write for instance `first tuesday`"),
        ("month", "first and third tuesday", "rrule = \"FREQ=MONTHLY;BYDAY=1TU,3TU\""),
        ("month", "third monday of january", "write `every = \"year\"`, or leave the month out"),
        ("month", "last friday of quarter", "write `every = \"quarter\"`, or leave"),
        ("month", "last friday of first month", "write `every = \"quarter\"`, or leave"),
        ("quarter", "second wednesday of frist month", "wednesday of first month\"`"),
        ("quarter", "third monday of january", "write `first month`, `second month` or"),
        ("quarter", "last friday of fourth month", "write `first month`, `second month` or"),
        ("quarter", "day 15", "write `on = \"day 15 of first month\"`"),
        ("year", "day 15", "write `on = \"day 15 of march\"`"),
        ("year", "third monday in jan", "write `on = \"third monday of january\"`"),
        ("year", "day 30 of february", "write `on = \"last day of february\"`"),
        ("week", "tuseday", "write `on = \"tuesday\"`"),
        ("week", "tue & thu", "write `on = \"tuesday and thursday\"`"),
        ("week", "first tuesday", "write `every = \"month\"` for `on = \"first tuesday\"`"),
        ("week", "weekdays", "write `every = \"day\"` and `on = \"weekdays\"`"),
        ("week", "tuesday and", "write the days, such as `tuesday` or"),
        ("week", "monday, monday", "write the days, such as `tuesday` or"),
        ("day", "tuesday", "write `every = \"week\"` and `on = \"tuesday\"`"),
        ("day", "working days", "write `on = \"weekdays\"`"),
    ];
    for (every, on, help) in cases {
        let problem = problem(&words(every, on));
        assert_eq!(problem.field, "on", "{every}: {on}");
        assert!(problem.message.contains(on) || on.starts_with("day 30"), "{}", problem.message);
        let found = problem.help.expect("a way out");
        assert!(found.contains(help), "{every}: {on}: {found}");
    }
    let twice = problem(&words("week", "monday, monday")).message;
    assert_eq!(twice, "`monday` stands twice in `monday, monday`");
}

#[test]
fn a_period_without_its_day() {
    for period in ["week", "month", "quarter", "year"] {
        let problem = problem(&words(period, ""));
        assert_eq!(problem.field, "every");
        assert_eq!(problem.message, format!("`{period}` does not say on which day"));
        assert!(problem.help.expect("a way out").starts_with("add `on`, such as `"));
    }
}

#[test]
fn a_year_that_is_not_the_calendars_is_ambiguous_only_where_it_matters() {
    let fiscal = |on| Written { fiscal_year_starts: 4, ..words("year", on) };
    assert_eq!(
        told(&fiscal("last friday")),
        "on: `last friday` has two meanings, because the fiscal year starts in April; name the \
         month: `of december` in the calendar year, `of march` in the fiscal year"
    );
    assert!(told(&fiscal("first working day")).contains("`of january`"));
    assert!(told(&fiscal("first working day")).contains("`of april`"));
    assert!(told(&fiscal("day 3 of second month")).contains("`of may`"));
    assert!(parse(&fiscal("third monday of january")).is_ok());
}

#[test]
fn several_periods_without_an_anchor() {
    let weeks = told(&words("2 weeks", "tuesday"));
    assert_eq!(
        weeks,
        "every: `2 weeks` does not say which weeks; add `from` with the date of one meeting, such \
         as the first"
    );
    assert!(told(&words("3 months", "day 1")).contains("`3 months` does not say which months"));
}

#[test]
fn a_first_day_that_does_not_fit_names_the_next() {
    let from = Some(date(2026, 1, 8));
    let tuesday = Written { from, ..words("month", "first tuesday") };
    assert_eq!(
        told(&tuesday),
        "from: `from`, 2026-01-08, is a Thursday that does not fit: first Tuesday of the month; \
         write `from = 2026-02-03`, the next day that fits"
    );
    let cases: [(&str, &str, &str); 8] = [
        ("2 weeks", "tuesday", "2026-01-13"),
        ("day", "weekdays", ""),
        ("month", "day 31", "2026-01-31"),
        ("quarter", "second wednesday of first month", "2026-01-14"),
        ("quarter", "last working day", "2026-03-31"),
        ("year", "day 29 of february", "2028-02-29"),
        ("year", "fifth monday of february", "2044-02-29"),
        ("3 months", "last friday", "2026-01-30"),
    ];
    for (every, on, next) in cases {
        let written = Written { from, ..words(every, on) };
        if next.is_empty() {
            assert!(parse(&written).is_ok(), "{every} {on}");
            continue;
        }
        let help = format!("write `from = {next}`, the next day that fits");
        assert!(told(&written).ends_with(&help), "{every} {on}: {}", told(&written));
        let next: Date = next.parse().expect("a date");
        assert!(parse(&Written { from: Some(next), ..written }).is_ok(), "{every} {on} {next}");
    }
}

#[test]
fn the_first_day_knows_holidays_and_roll() {
    let closed = BTreeSet::from([date(2026, 12, 31)]);
    let written = Written {
        from: Some(date(2026, 12, 31)),
        closed: Some(&closed),
        ..words("2 months", "last working day")
    };
    assert!(told(&written).contains("`from = 2027-01-29`"), "{}", told(&written));
    assert!(parse(&Written { from: Some(date(2026, 12, 30)), ..written.clone() }).is_ok());
    assert!(parse(&Written { closed: None, ..written }).is_ok());

    // 31 May 2026 is a Sunday.
    let rolled = Written {
        from: Some(date(2026, 6, 1)),
        roll: Some("forward"),
        ..words("2 months", "day 31")
    };
    assert!(parse(&rolled).is_ok());
    assert!(told(&Written { roll: None, ..rolled }).contains("`from = 2026-07-31`"));
}

#[test]
fn an_end_before_the_start() {
    let written = Written {
        from: Some(date(2026, 1, 6)),
        until: Some(date(2026, 1, 5)),
        ..words("week", "tuesday")
    };
    assert_eq!(
        told(&written),
        "until: `until`, 2026-01-05, lies before `from`, 2026-01-06; write an `until` on or after \
         `from`"
    );
    assert!(parse(&Written { until: Some(date(2026, 1, 6)), ..written }).is_ok());
}

#[test]
fn exceptions_that_are_none() {
    let cases = [
        ("2026-12-24 – 2027-01-02", "write `\"2026-12-24/2027-01-02\"`"),
        ("2026-12-24 to 2027-01-02", "write `\"2026-12-24/2027-01-02\"`"),
        ("2027-01-02/2026-12-24", "write the earlier day first: `\"2026-12-24/2027-01-02\"`"),
        ("4th wednesday", "write `\"fourth wednesday\"`"),
        ("fourth wedensday", "write `\"fourth wednesday\"`"),
        ("2026-02-30", "write a date, such as"),
        ("august", "write a date, such as"),
        ("24.12.2026", "write a date, such as"),
        ("é", "write a date, such as"),
    ];
    for (text, help) in cases {
        let written = Written { except: vec!["2026-08-04", text], ..words("week", "tuesday") };
        let problem = problem(&written);
        assert_eq!((problem.field, problem.item), ("except", Some(1)));
        let found = problem.help.expect("a way out");
        assert!(found.starts_with(help), "{text}: {found}");
    }
}

#[test]
fn holidays_and_roll_in_other_words() {
    let holidays = Written { holidays: Some("move"), ..words("week", "tuesday") };
    assert!(told(&holidays).starts_with("holidays: `move` does not say what happens"));
    let roll = |word| told(&Written { roll: Some(word), ..words("month", "day 15") });
    assert_eq!(roll("next"), "roll: `next` is no way to roll; write `roll = \"forward\"`");
    assert_eq!(roll("bakc"), "roll: `bakc` is no way to roll; write `roll = \"back\"`");
    assert!(roll("sideways").ends_with("write `forward`, `back` or `skip`"));
    let pointless = Written { roll: Some("back"), ..words("month", "first tuesday") };
    assert!(told(&pointless).starts_with("roll: `roll` goes only with a day of the month"));
}

#[test]
fn nothing_says_how_often() {
    let told = told(&Written { at: Some("10:00"), ..Written::default() });
    assert!(told.starts_with("every: nothing says how often it takes place; add for instance"));
}

#[test]
fn all_problems_at_once_in_the_order_of_the_keys() {
    let written = Written {
        at: Some("25:00"),
        from: Some(date(2026, 1, 8)),
        until: Some(date(2025, 1, 8)),
        except: vec!["x", "2026-01-01", "y"],
        holidays: Some("x"),
        roll: Some("x"),
        ..words("biweekly", "tuesday")
    };
    let problems = parse(&written).expect_err("all of it is wrong");
    let fields: Vec<_> = problems.iter().map(|problem| (problem.field, problem.item)).collect();
    let expected = [
        ("every", None),
        ("at", None),
        ("until", None),
        ("except", Some(0)),
        ("except", Some(2)),
        ("holidays", None),
        ("roll", None),
    ];
    assert_eq!(fields, expected);
}
