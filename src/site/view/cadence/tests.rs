//! Recurrences in words, and what the cadence derives.

use super::*;
use crate::model::duration::Duration;
use crate::model::recurrence::{Recurrence, Written, parse};
use crate::render::html::engine::{Strings, Theme};
use crate::site::view::length;
use crate::site::view::sample::with_on;
use jiff::civil::date;

fn rule(every: &str, on: &str, at: &str) -> Recurrence {
    fn given(text: &str) -> Option<&str> {
        (!text.is_empty()).then_some(text)
    }
    let counted = every.starts_with(|c: char| c.is_ascii_digit());
    let written = Written {
        every: given(every),
        on: given(on),
        at: given(at),
        from: counted.then_some(date(2026, 1, 6)),
        fiscal_year_starts: 1,
        ..Written::default()
    };
    parse(&written).unwrap_or_else(|problems| panic!("{every} {on}: {problems:?}"))
}

fn rrule(text: &'static str) -> Recurrence {
    let written = Written {
        rrule: Some(text),
        from: Some(date(2026, 1, 6)),
        fiscal_year_starts: 1,
        ..Written::default()
    };
    parse(&written).unwrap_or_else(|problems| panic!("{text}: {problems:?}"))
}

fn say(recurrence: &Recurrence) -> [String; 2] {
    ["en", "fr"].map(|lang| {
        let strings = Strings::load(&Theme::default(), lang).expect("the theme is sound");
        words::recurrence(&strings, recurrence)
    })
}

#[test]
fn every_form_is_said_in_both_languages() {
    let forms = [
        ("day", "", "", "every day", "tous les jours"),
        ("day", "weekdays", "09:15", "every weekday, 9:15", "du lundi au vendredi à 9 h 15"),
        ("week", "tuesday", "10:00", "every Tuesday, 10:00", "chaque mardi à 10 h 00"),
        (
            "week",
            "monday and tuesday and friday",
            "",
            "every Monday, Tuesday and Friday",
            "chaque lundi, mardi et vendredi",
        ),
        ("2 weeks", "tuesday", "", "Tuesday every 2 weeks", "mardi, toutes les 2 semaines"),
        ("month", "first tuesday", "", "first Tuesday of the month", "premier mardi du mois"),
        (
            "month",
            "last working day",
            "",
            "last working day of the month",
            "dernier jour ouvré du mois",
        ),
        ("month", "day 1", "", "day 1 of the month", "le 1er du mois"),
        ("month", "last day", "", "last day of the month", "dernier jour du mois"),
        (
            "2 months",
            "first tuesday",
            "",
            "first Tuesday every 2 months",
            "premier mardi, tous les 2 mois",
        ),
        (
            "quarter",
            "last friday",
            "",
            "last Friday of the quarter",
            "dernier vendredi du trimestre",
        ),
        (
            "quarter",
            "second wednesday of first month",
            "",
            "second Wednesday of the first month of the quarter",
            "deuxième mercredi du premier mois du trimestre",
        ),
        (
            "quarter",
            "day 15 of third month",
            "",
            "day 15 of the last month of the quarter",
            "le 15 du dernier mois du trimestre",
        ),
        ("year", "third monday of april", "", "third Monday of April", "troisième lundi d’avril"),
        ("year", "day 1 of may", "", "1 May", "le 1er mai"),
        ("year", "first friday", "", "first Friday of the year", "premier vendredi de l’année"),
    ];
    for (every, on, at, english, french) in forms {
        let said = say(&rule(every, on, at)).map(|text| text.replace('\u{a0}', " "));
        assert_eq!(said, [english, french], "{every}, {on}");
    }
}

#[test]
fn rules_of_calendars_are_said_as_far_as_words_go() {
    let forms = [
        ("FREQ=WEEKLY;BYDAY=TU", "every Tuesday", "chaque mardi"),
        (
            "FREQ=MONTHLY;BYDAY=1TU,3TU",
            "every month: first Tuesday and third Tuesday",
            "tous les mois : premier mardi et troisième mardi",
        ),
        (
            "FREQ=MONTHLY;BYMONTH=1,7;BYDAY=1TU",
            "every month: first Tuesday, in January and July",
            "tous les mois : premier mardi, en janvier et juillet",
        ),
    ];
    for (text, english, french) in forms {
        let said = say(&rrule(text)).map(|text| text.replace('\u{a0}', " "));
        assert_eq!(said, [english, french], "{text}");
    }
}

#[test]
fn lengths_name_their_units() {
    let strings = Strings::load(&Theme::default(), "en").expect("the theme is sound");
    let say = |text| {
        let length = Duration::parse(text).expect("a length");
        length::short(length, &strings).replace('\u{a0}', " ")
    };
    assert_eq!(say("90m"), "1 h 30 min");
    assert_eq!(say("1d"), "1 working day");
    assert_eq!(say("2w"), "2 weeks");
    assert_eq!(say("P1M"), "1 month");
}

const MODEL: &str = "
[model]
name = \"M\"
[role.a]
name = \"A\"
[role.b]
name = \"B\"
[meeting.month]
name = \"Board\"
chair = \"a\"
attendees = [\"b\"]
every = \"month\"
on = \"first tuesday\"
at = \"10:00\"
duration = \"90m\"
[meeting.day]
name = \"Stand-up\"
chair = \"a\"
every = \"day\"
on = \"weekdays\"
duration = \"15m\"
";

#[test]
fn hours_are_roles_by_length_by_times() {
    with_on(MODEL, date(2026, 1, 1), |cx| {
        let view = view(cx);
        let board = view.rungs.iter().flat_map(|rung| &rung.meetings).find(|m| m.name == "Board");
        let board = board.expect("the board meets");
        assert_eq!((board.attendees, board.per_year), (2, 12));
        assert!((board.hours - 36.0).abs() < 1e-9, "{}", board.hours);
        // 2026 has 261 weekdays, a quarter of an hour each.
        assert!((view.hours - 36.0 - 65.25).abs() < 1e-9, "{}", view.hours);
        let load = view.load.expect("roles attend");
        assert_eq!(load.rows[0].named.name, "A");
        assert!((load.rows[1].cells[0].hours - 1.5).abs() < 1e-9);
        let bare: Vec<&str> = view.bare.iter().map(|rung| rung.name.as_str()).collect();
        assert_eq!(bare, ["Annual", "Quarterly", "Weekly"]);
    });
}

#[test]
fn days_lead_to_the_agenda_where_it_lists_them_and_to_the_meeting_elsewhere() {
    with_on(MODEL, date(2026, 1, 1), |cx| {
        let mut view = view(cx);
        assert_eq!(view.agenda.daily.len(), 1);
        assert_eq!(view.agenda.months.len(), 3);
        let planner = &mut view.years[0];
        let mut href = |day| planner.day_mut(day).map(|day| day.href.clone()).expect("a day");
        assert_eq!(href(date(2026, 1, 6)), "#d20260106");
        assert!(href(date(2026, 6, 2)).ends_with("cadence/month/index.html"));
        assert_eq!(href(date(2026, 6, 3)), "");
        assert_eq!(view.agenda.months[0].lines[0].anchor, "d20260106");
    });
}

#[test]
fn a_model_with_one_daily_meeting_lists_it() {
    let alone = "[model]\nname = \"M\"\n\
                 [meeting.day]\nname = \"Stand-up\"\nevery = \"day\"\nduration = \"15m\"\n";
    with_on(alone, date(2026, 1, 1), |cx| {
        let view = view(cx);
        assert!(view.agenda.daily.is_empty());
        assert_eq!(view.agenda.months[0].lines.len(), 31);
        assert!(view.load.is_none(), "nobody attends");
    });
}

#[test]
fn the_page_lists_fifty_clashes_and_says_how_many_more_there_are() {
    use std::fmt::Write as _;
    let mut model = "[model]\nname = \"Example\"\n[role.a]\nname = \"A\"\n".to_owned();
    // Twelve meetings at once are sixty-six pairs.
    for at in 0..12 {
        writeln!(
            model,
            "[meeting.m{at}]\nname = \"M{at}\"\nevery = \"week\"\non = \"monday\"\nat = \"10:00\"\n\
             duration = \"1h\"\nattendees = [\"a\"]"
        )
        .expect("memory");
    }
    with_on(&model, date(2026, 11, 22), |cx| {
        let view = view(cx);
        assert_eq!((view.clashes.len(), view.more_clashes), (50, 16));
        let own = clashes::of_meeting(cx, "m11");
        assert_eq!(own.len(), 11, "a meeting's own page leaves none out");
        assert!(own.iter().all(|clash| clash.meetings.len() == 1));
    });
}
