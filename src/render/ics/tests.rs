//! What calendar programs read. That they expand it to the days we mean is checked by independent
//! ones (`tests/calendars`); here stands what they would forgive.

use super::{Cx, Entries};
use crate::site::feeds::{Feed, Held};
use crate::site::view::sample::with_on;
use crate::source::Revision;
use jiff::civil::date;

const HEAD: &str = "[model]\nname = \"M\"\ntime-zone = \"Europe/Paris\"\neffective = 2026-01-01\nholidays = [2026-12-25]\n[role.a]\nname = \"A\"\n";

/// The calendar of one meeting with these keys, unfolded.
fn event(keys: &str) -> String {
    let text = format!("{HEAD}[meeting.m]\nname = \"Check, in\"\nduration = \"90m\"\n{keys}");
    all(&text)
}

fn all(text: &str) -> String {
    with_on(text, date(2026, 11, 22), |site| {
        let holidays = site.model.holidays();
        let modified = date(2026, 3, 4).at(5, 6, 7, 0).to_zoned(jiff::tz::TimeZone::UTC);
        let modified = modified.expect("a time like any other").timestamp();
        let revision = |_: &_| Some(Revision { sequence: 3, modified });
        let cx = Cx { site, holidays: &holidays, revision: &revision };
        let all = site.model.meetings.keys().map(String::as_str);
        let text = Entries::of(cx).calendar("All", all).bytes().into_owned();
        let text = String::from_utf8(text).expect("text");
        assert!(text.split_inclusive("\r\n").all(|line| line.ends_with("\r\n")), "{text}");
        text.replace("\r\n ", "").replace("\r\n", "\n")
    })
}

fn line<'a>(text: &'a str, name: &str) -> &'a str {
    let event = text.split("BEGIN:VEVENT\n").nth(1).unwrap_or_default();
    event.lines().find(|line| line.starts_with(name)).unwrap_or("")
}

#[test]
fn a_plain_rule_never_ends_and_leaves_out_what_does_not_take_place() {
    let text = event(
        "every = \"month\"\non = \"last friday\"\nat = \"10:00\"\nholidays = \"skip\"\nexcept = [\"2026-05-29\"]\n",
    );
    assert_eq!(line(&text, "DTSTART"), "DTSTART;TZID=Europe/Paris:20260130T100000");
    assert_eq!(line(&text, "DURATION"), "DURATION:PT90M");
    assert_eq!(line(&text, "RRULE"), "RRULE:FREQ=MONTHLY;BYDAY=-1FR");
    let out: Vec<&str> = text.lines().filter(|line| line.starts_with("EXDATE")).collect();
    assert_eq!(
        out,
        ["EXDATE;TZID=Europe/Paris:20260529T100000", "EXDATE;TZID=Europe/Paris:20261225T100000"]
    );
    assert!(text.contains("BEGIN:VTIMEZONE\nTZID:Europe/Paris\n"), "{text}");
    assert_eq!(line(&text, "SUMMARY"), "SUMMARY:Check\\, in");
}

#[test]
fn the_history_of_the_definition_is_told() {
    let text = event("every = \"week\"\non = \"monday\"\nat = \"10:00\"\nstatus = \"cancelled\"\n");
    assert_eq!(line(&text, "DTSTAMP"), "DTSTAMP:20260304T050607Z");
    assert_eq!(line(&text, "LAST-MODIFIED"), "LAST-MODIFIED:20260304T050607Z");
    assert_eq!(line(&text, "SEQUENCE"), "SEQUENCE:3");
    assert_eq!(line(&text, "STATUS"), "STATUS:CANCELLED");
    assert_eq!(line(&text, "UID"), "UID:m.meeting@operandi");
}

#[test]
fn a_declared_rename_keeps_the_entry_in_peoples_calendars() {
    let text = event(
        "every = \"week\"\non = \"monday\"\nat = \"10:00\"\n[[moved]]\nkind = \"meeting\"\nfrom = \"older\"\nto = \"old\"\n[[moved]]\nkind = \"meeting\"\nfrom = \"old\"\nto = \"m\"\n",
    );
    assert_eq!(line(&text, "UID"), "UID:older.meeting@operandi");
}

#[test]
fn a_last_day_is_said_in_the_form_that_the_start_wants() {
    let timed = event("every = \"week\"\non = \"monday\"\nat = \"10:00\"\nuntil = 2026-06-30\n");
    assert_eq!(line(&timed, "RRULE"), "RRULE:FREQ=WEEKLY;BYDAY=MO;WKST=MO;UNTIL=20260630T215959Z");
    let whole = event("every = \"week\"\non = \"monday\"\nuntil = 2026-06-30\n");
    assert_eq!(line(&whole, "RRULE"), "RRULE:FREQ=WEEKLY;BYDAY=MO;WKST=MO;UNTIL=20260630");
    assert_eq!(line(&whole, "DTSTART"), "DTSTART;VALUE=DATE:20260105");
    assert_eq!(line(&whole, "DTEND"), "DTEND;VALUE=DATE:20260106");
    assert!(!whole.contains("VTIMEZONE"), "a day has no zone");
}

#[test]
fn what_no_rule_can_say_is_listed_for_two_years() {
    let text = event("every = \"month\"\non = \"day 15\"\nroll = \"forward\"\nat = \"10:00\"\n");
    assert!(!text.contains("\nRRULE:FREQ=MONTHLY"), "{text}");
    // From January 2026 to November 2028.
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 35);
    assert!(text.contains("UID:20260216.m.meeting@operandi"), "15 February 2026 is a Sunday");
}

#[test]
fn times_in_turn_alone_make_a_meeting_of_hours() {
    let text = event(
        "every = \"week\"\non = \"monday\"\nfrom = 2026-01-05\nrotate = [\"09:00\", \"17:00\"]\n",
    );
    assert_eq!(line(&text, "DTSTART"), "DTSTART;TZID=Europe/Paris:20260105T090000");
    assert!(text.contains("DTSTART;TZID=Europe/Paris:20260112T170000\nDURATION:PT90M"), "{text}");
    assert!(text.contains("BEGIN:VTIMEZONE\nTZID:Europe/Paris\n"), "{text}");
    assert!(!text.contains("VALUE=DATE:"), "{text}");
}

#[test]
fn what_is_listed_begins_this_year() {
    let keys = "every = \"month\"\non = \"day 15\"\nroll = \"forward\"\nat = \"10:00\"\n";
    let old = event(&format!("{keys}from = 1900-01-15\n"));
    assert_eq!(line(&old, "DTSTART"), "DTSTART;TZID=Europe/Paris:20260115T100000");
    assert_eq!(old.matches("BEGIN:VEVENT").count(), 35);
    let young = event(&format!("{keys}from = 2027-03-15\n"));
    assert_eq!(line(&young, "DTSTART"), "DTSTART;TZID=Europe/Paris:20270315T100000");
}

#[test]
fn where_chairs_take_turns_each_entry_names_its_own() {
    let text = event(
        "every = \"week\"\non = \"monday\"\nat = \"10:00\"\nfrom = 2025-12-29\nrotate = [\"a\", \"b\"]\n[role.b]\nname = \"B\"\n",
    );
    assert!(!text.contains("RRULE:FREQ=WEEKLY"), "{text}");
    let events: Vec<&str> = text.split("BEGIN:VEVENT\n").skip(1).collect();
    // The first turn was `a`'s, in the year before.
    assert!(events[0].starts_with("UID:20260105.m.meeting@"), "{}", events[0]);
    assert!(events[0].contains("DESCRIPTION:Chair: B\n"), "{}", events[0]);
    assert!(events[1].contains("DESCRIPTION:Chair: A\n"), "{}", events[1]);
}

#[test]
fn a_calendar_may_hold_the_turns_of_some_alone() {
    let text = format!(
        "{HEAD}[role.b]\nname = \"B\"\n[meeting.m]\nname = \"Guild\"\nduration = \"1h\"\n\
         every = \"week\"\non = \"monday\"\nat = \"10:00\"\nfrom = 2026-01-05\nrotate = [\"a\", \"b\"]\n"
    );
    with_on(&text, date(2026, 11, 22), |site| {
        let (holidays, revision) = (site.model.holidays(), |_: &_| None);
        let entries = Entries::of(Cx { site, holidays: &holidays, revision: &revision });
        let feed = |turns: &[&str]| {
            let turns = turns.iter().map(|turn| (*turn).to_owned()).collect();
            let meetings = vec![Held { meeting: "m".to_owned(), turns }];
            let (route, name) = (String::new(), "B".to_owned());
            let text = entries.feed(&Feed { route, page: None, name, meetings });
            String::from_utf8(text.bytes().into_owned()).expect("text")
        };
        let own = feed(&["b"]);
        assert!(own.contains("UID:20260112.m") && !own.contains("UID:20260105.m"), "{own}");
        assert!(own.contains("BEGIN:VTIMEZONE") && own.ends_with("END:VCALENDAR\r\n"), "{own}");
        let (opened, closed) =
            (own.matches("BEGIN:VEVENT").count(), own.matches("END:VEVENT").count());
        assert!(opened > 50 && opened == closed, "{opened} {closed}");
        assert_eq!(feed(&["a", "b"]), feed(&[]));
        // Nobody's turn leaves no zone behind that nothing needs.
        assert!(!feed(&["nobody"]).contains("VTIMEZONE"));
    });
}
