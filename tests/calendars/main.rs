//! Calendars, expanded by an independent program (PyPI `icalendar` and `recurring-ical-events`):
//! it must come to the same occurrences as we do, over changes of the clocks in both hemispheres.
//!
//! `OPERANDI_PYTHON` names the interpreter that has them.

#![expect(clippy::unwrap_used, reason = "a test that cannot prepare its files has failed")]

use jiff::civil::{Date, date};
use operandi::config::Config;
use operandi::draft;
use operandi::insight::{Insight, calendar};
use operandi::model;
use operandi::render::html::engine::{Strings, Theme};
use operandi::render::ics;
use operandi::site::{Links, view};
use operandi::source::{SourceFile, Sources};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::process::Command;

/// Every form of the grammar, as the keys of a meeting.
const FORMS: &[&str] = &[
    "every = \"day\"",
    "every = \"day\"\non = \"weekdays\"\nholidays = \"skip\"",
    "every = \"week\"\non = \"tuesday\"",
    "every = \"week\"\non = \"tuesday and thursday\"\nexcept = [\"2026-12-24/2027-01-02\"]",
    "every = \"3 weeks\"\non = \"tuesday\"\nfrom = 2026-01-06",
    "every = \"2 weeks\"\non = \"monday and friday\"\nfrom = 2026-01-09\nuntil = 2027-03-26",
    "every = \"month\"\non = \"first tuesday\"",
    "every = \"month\"\non = \"fifth friday\"",
    "every = \"month\"\non = \"last friday\"\nholidays = \"skip\"",
    "every = \"month\"\non = \"last working day\"",
    "every = \"month\"\non = \"day 15\"\nroll = \"skip\"",
    "every = \"month\"\non = \"day 15\"\nroll = \"forward\"",
    "every = \"month\"\non = \"day 31\"",
    "every = \"month\"\non = \"last day\"\nroll = \"back\"",
    "every = \"month\"\non = \"last day\"",
    "every = \"2 months\"\non = \"second wednesday\"\nfrom = 2026-01-14",
    "every = \"month\"\non = \"first wednesday\"\nexcept = [\"first wednesday\", \"2026-03-01\"]\nfrom = 2026-02-04\nuntil = 2026-02-28",
    "every = \"quarter\"\non = \"second wednesday of first month\"",
    "every = \"quarter\"\non = \"last friday\"",
    "every = \"quarter\"\non = \"fifth friday\"",
    "every = \"quarter\"\non = \"day 31 of second month\"",
    "every = \"year\"\non = \"third monday of january\"",
    "every = \"year\"\non = \"last friday\"",
    "every = \"year\"\non = \"last friday of march\"",
    "every = \"year\"\non = \"first working day of june\"",
    "rrule = \"FREQ=MONTHLY;BYDAY=SU;BYSETPOS=-1\"\nfrom = 2026-01-25",
    "rrule = \"FREQ=WEEKLY;COUNT=30;BYDAY=SU\"\nfrom = 2026-03-01",
    "rrule = \"FREQ=WEEKLY;UNTIL=20260830T003000Z;BYDAY=SU\"\nfrom = 2026-03-01",
    "rrule = \"FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU\"\nfrom = 2026-03-29",
    "every = \"week\"\non = \"sunday\"\nfrom = 2026-01-04\nrotate = [\"02:30\", \"17:00\"]",
];

/// Times in turn and no `at`: every occurrence has a time all the same.
const TIMES_ALONE: &str =
    "every = \"week\"\non = \"monday\"\nfrom = 2026-01-05\nrotate = [\"09:00\", \"17:00\"]";

/// Zones of both hemispheres, one that moves by half an hour, one that never changes.
const ZONES: [&str; 6] = [
    "Europe/Paris",
    "America/New_York",
    "Australia/Lord_Howe",
    "America/Santiago",
    "Asia/Kolkata",
    "UTC",
];

/// A zone whose changes no rule tells.
const LISTED: &str = "Africa/Casablanca";

/// The day on which the model came into force.
const EFFECTIVE: Date = date(2026, 1, 1);

/// Every form in every zone, at these times of day in turn; and without a time.
fn definitions(zones: &[&str], times: [&str; 2]) -> String {
    let mut text = format!(
        "[model]\nname = \"Calendars\"\ntime-zone = \"Europe/Paris\"\neffective = {EFFECTIVE}\nholidays = [2026-12-25, 2027-12-31]\n"
    );
    for (zone_at, zone) in zones.iter().enumerate() {
        for (form_at, form) in FORMS.iter().enumerate() {
            let at = times[(zone_at + form_at) % 2];
            let id = format!("m-{zone_at}-{form_at}");
            writeln!(
                text,
                "[meeting.{id}]\nname = \"{id}, é\"\nzone = \"{zone}\"\nat = \"{at}\"\nduration = \"45m\"\n{form}"
            )
            .unwrap();
        }
    }
    for (at, zone) in zones.iter().enumerate() {
        writeln!(
            text,
            "[meeting.turn-{at}]\nname = \"In turn\"\nzone = \"{zone}\"\nduration = \"1h\"\n{TIMES_ALONE}"
        )
        .unwrap();
    }
    for (at, form) in FORMS.iter().enumerate().filter(|(_, form)| !form.contains("rotate")) {
        writeln!(text, "[meeting.day-{at}]\nname = \"Whole day\"\nduration = \"1d\"\n{form}")
            .unwrap();
    }
    text
}

/// Occurrences as lines: the meeting's id and its start, an instant or a day.
type Occurrences = BTreeSet<String>;

fn ours(model: &model::Model, from: Date, to: Date) -> Occurrences {
    let mut all = Occurrences::new();
    for (id, occurrences) in calendar::between(model, from, to) {
        for occurrence in occurrences {
            let start = occurrence.start.map(|start| start.strftime("%Y%m%dT%H%M%SZ").to_string());
            let start = start.unwrap_or_else(|| occurrence.date.strftime("%Y%m%d").to_string());
            all.insert(format!("{id} {start}"));
        }
    }
    all
}

fn theirs(file: &std::path::Path, from: Date, to: Date) -> Occurrences {
    let python = std::env::var_os("OPERANDI_PYTHON").expect("OPERANDI_PYTHON names a Python");
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/calendars/expand.py");
    let output = Command::new(python)
        .arg(script)
        .arg(file)
        .args([from.to_string(), to.to_string()])
        .output()
        .unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    told.lines().map(str::to_owned).collect()
}

/// Compares both from `from` to the end of what is listed; `rewrite` is what becomes of the file on its way.
/// Gives the number of occurrences.
fn compare(definitions: String, from: Date, rewrite: impl Fn(String) -> String) -> usize {
    let file = SourceFile { path: "content/model.toml".into(), text: definitions.into() };
    let sources = Sources::new(vec![file]);
    let (config, mut findings) = Config::read(&sources);
    let words = Strings::load(&Theme::default(), "en").unwrap();
    let (words_of_all, kept) = (words.clone().into(), draft::Kept::default());
    let (drafts, _) = draft::read(&sources, &config, &words_of_all, &kept, &mut findings);
    let (model, told) = model::read(&drafts.input);
    findings.extend(told);
    assert!(findings.is_empty(), "{findings:#?}");
    let insight = Insight::of(&model, date(2026, 11, 22));
    let links = Links::of(&model, &[], std::iter::empty());
    let site = view::Cx {
        config: &config,
        model: &model,
        insight: &insight,
        links: &links,
        words: &words,
    };
    let cx = ics::Cx { site: &site, holidays: &model.holidays(), revision: &|_| None };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("all.ics");
    let all = ics::Entries::of(cx).calendar("All", model.meetings.keys().map(String::as_str));
    let all = String::from_utf8(all.bytes().into_owned()).unwrap();
    std::fs::write(&path, rewrite(all)).unwrap();

    // What is listed day by day is so for two years from the day of the compile.
    let to = date(2028, 11, 15);
    let (ours, theirs) = (ours(&model, from, to), theirs(&path, from, to));
    let missing: Vec<_> = ours.difference(&theirs).take(20).collect();
    let more: Vec<_> = theirs.difference(&ours).take(20).collect();
    assert!(missing.is_empty() && more.is_empty(), "not there: {missing:#?}\ntoo many: {more:#?}");
    ours.len()
}

/// Sundays at half past two are what clocks leave out or show twice.
#[test]
fn an_independent_program_comes_to_the_same_occurrences() {
    let number = compare(definitions(&ZONES, ["02:30", "10:00"]), EFFECTIVE, |file| file);
    assert!(number > 10_000, "{number}");
}

/// The file with its zones under names that nobody knows.
fn nameless(file: &str) -> String {
    file.replace("TZID=", "TZID=Told-").replace("TZID:", "TZID:Told-")
}

/// Under names that nobody knows, zones must be understood from what the file tells of them. The
/// program reads such zones otherwise than RFC 5545 section 3.3.5 where a time is left out, so
/// here meetings are by day.
#[test]
fn the_zones_that_a_file_tells_suffice() {
    let mut zones = ZONES.to_vec();
    zones.push(LISTED);
    let number =
        compare(definitions(&zones, ["10:00", "15:30"]), EFFECTIVE, |file| nameless(&file));
    assert!(number > 10_000, "{number}");

    // Since before the rules that hold in New York today, which are of 2007.
    let since = date(2005, 1, 3);
    let mut long = "[model]\nname = \"Calendars\"\n".to_owned();
    for zone in ["America/New_York", "Europe/Moscow", "Asia/Gaza", LISTED] {
        let id = zone.replace('/', "-").to_lowercase().replace('_', "-");
        writeln!(
            long,
            "[meeting.{id}]\nname = \"Long since\"\nzone = \"{zone}\"\nat = \"10:00\"\nduration = \"1h\"\nevery = \"week\"\non = \"monday\"\nfrom = {since}"
        )
        .unwrap();
    }
    let number = compare(long, since, |file| nameless(&file));
    assert!(number > 4 * 23 * 52, "{number}");
}
