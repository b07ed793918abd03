//! `VTIMEZONE` (RFC 5545 section 3.6.5): small, since Outlook needs one and no calendar needs more.
//!
//! Where a zone changes its clocks on the same weekday of the same months every year, the two
//! changes are rules that hold forever. What came before these rules, and every change of a zone
//! that has none, is listed one by one, to [`YEARS`] beyond today.

use super::line::{Lines, local};
use jiff::civil::{Date, DateTime};
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ToSpan};

/// Years over which a rule must hold to be taken for one.
const YEARS: i16 = 8;

/// A change of the clocks.
#[derive(Debug, Clone, PartialEq)]
struct Change {
    at: Timestamp,
    from: Offset,
    to: Offset,
    name: String,
    summer: bool,
}

impl Change {
    /// What the clock shows as it changes, before it does.
    fn onset(&self) -> DateTime {
        self.from.to_datetime(self.at)
    }

    fn is_like(&self, other: &Self) -> bool {
        (self.from, self.to) == (other.from, other.to)
    }
}

/// Writes the zone called `name` for events from `first` on, as it is known `today`.
pub(super) fn write(lines: &mut Lines, name: &str, zone: &TimeZone, first: Date, today: Date) {
    lines.put("BEGIN", "VTIMEZONE");
    lines.put("TZID", name);
    let start = first.saturating_sub(1.year()).first_of_year();
    let end = start.max(today.first_of_year()).saturating_add((i64::from(YEARS) + 2).years());
    let changes = changes(zone, start, end);
    // The rules of today may be younger than the first event.
    let steady = (0..changes.len()).find_map(|at| Some((at, rules(&changes[at..])?)));
    let (single, rules) = match steady {
        Some((at, rules)) => (&changes[..at], Some(rules)),
        None => (changes.as_slice(), None),
    };
    if !single.is_empty() || rules.is_none() {
        standing(lines, zone, start);
    }
    for change in single {
        observance(lines, change, &[]);
    }
    for (change, rule) in rules.into_iter().flatten() {
        observance(lines, change, &[("RRULE", rule)]);
    }
    lines.put("END", "VTIMEZONE");
}

/// The two changes that come back every year with their rules, if these are all of `changes`.
fn rules(changes: &[Change]) -> Option<[(&Change, String); 2]> {
    let [one, other, ..] = changes else { return None };
    let all = changes.iter().all(|change| change.is_like(one) || change.is_like(other));
    if !all || one.is_like(other) {
        return None;
    }
    Some([(one, yearly(changes, one)?), (other, yearly(changes, other)?)])
}

/// The offset that holds at `start`, as long as nothing changes it.
fn standing(lines: &mut Lines, zone: &TimeZone, start: Date) {
    let Ok(at) = start.to_zoned(zone.clone()) else { return };
    let info = zone.to_offset_info(at.timestamp());
    let offset = info.offset();
    let change = Change {
        at: at.timestamp(),
        from: offset,
        to: offset,
        name: info.abbreviation().to_owned(),
        summer: info.dst().is_dst(),
    };
    observance(lines, &change, &[]);
}

fn observance(lines: &mut Lines, change: &Change, more: &[(&str, String)]) {
    let kind = if change.summer { "DAYLIGHT" } else { "STANDARD" };
    lines.put("BEGIN", kind);
    lines.put("DTSTART", &local(change.onset()));
    for (name, value) in more {
        lines.put(name, value);
    }
    lines.put("TZOFFSETFROM", &offset(change.from));
    lines.put("TZOFFSETTO", &offset(change.to));
    lines.text("TZNAME", &change.name);
    lines.put("END", kind);
}

/// The changes from the day `start` to before the day `end`.
fn changes(zone: &TimeZone, start: Date, end: Date) -> Vec<Change> {
    let Ok(begin) = start.to_zoned(zone.clone()) else { return Vec::new() };
    let mut before = zone.to_offset(begin.timestamp());
    let mut changes = Vec::new();
    for transition in zone.following(begin.timestamp()) {
        let (at, to) = (transition.timestamp(), transition.offset());
        if before.to_datetime(at).date() >= end {
            break;
        }
        // Some zones changed their abbreviation alone.
        if to != before {
            changes.push(Change {
                at,
                from: before,
                to,
                name: transition.abbreviation().to_owned(),
                summer: transition.dst().is_dst(),
            });
        }
        before = to;
    }
    changes
}

/// The rule of the changes like `first`, one in each year: the last or the nth weekday of a month
/// at the same time of day.
fn yearly(changes: &[Change], first: &Change) -> Option<String> {
    let alike: Vec<DateTime> =
        changes.iter().filter(|change| change.is_like(first)).map(Change::onset).collect();
    let one = first.onset();
    let years = i16::try_from(alike.len()).ok()?;
    let steady = alike.iter().zip(0..).all(|(onset, year)| {
        onset.year() == one.year() + year
            && (onset.month(), onset.weekday(), onset.time())
                == (one.month(), one.weekday(), one.time())
    });
    if years < YEARS || !steady {
        return None;
    }
    let last = alike.iter().all(|onset| onset.day() + 7 > onset.days_in_month());
    let nth = (one.day() - 1) / 7;
    let same = alike.iter().all(|onset| (onset.day() - 1) / 7 == nth);
    let place = match (last, same) {
        (true, _) => -1,
        (false, true) => nth + 1,
        (false, false) => return None,
    };
    let day = &one.strftime("%A").to_string().to_uppercase()[..2];
    Some(format!("FREQ=YEARLY;BYMONTH={};BYDAY={place}{day}", one.month()))
}

/// `+0100` (section 3.3.14), with seconds where there are some.
fn offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    let (hours, minutes, rest) =
        (seconds.abs() / 3600, seconds.abs() / 60 % 60, seconds.abs() % 60);
    let rest = if rest == 0 { String::new() } else { format!("{rest:02}") };
    format!("{sign}{hours:02}{minutes:02}{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn written(name: &str) -> String {
        written_from(name, date(2026, 3, 3))
    }

    fn written_from(name: &str, first: Date) -> String {
        let zone = jiff::tz::db().get(name).unwrap();
        let mut lines = Lines::default();
        write(&mut lines, name, &zone, first, date(2026, 11, 22));
        lines.done().replace("\r\n", "\n")
    }

    #[test]
    fn both_hemispheres_change_by_rules_that_hold_forever() {
        let paris = written("Europe/Paris");
        assert!(paris.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"), "{paris}");
        assert!(paris.contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"), "{paris}");
        assert!(paris.contains("BEGIN:DAYLIGHT\nDTSTART:20250330T020000"), "{paris}");
        let sydney = written("Australia/Sydney");
        assert!(sydney.contains("RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU"), "{sydney}");
        assert!(sydney.contains("TZOFFSETFROM:+1100\nTZOFFSETTO:+1000"), "{sydney}");
        let york = written("America/New_York");
        assert!(york.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"), "{york}");
    }

    #[test]
    fn a_zone_without_changes_has_one_observance() {
        let kolkata = written("Asia/Kolkata");
        assert_eq!(kolkata.matches("BEGIN:STANDARD").count(), 1, "{kolkata}");
        assert!(kolkata.contains("TZOFFSETTO:+0530\nTZNAME:IST"), "{kolkata}");
    }

    #[test]
    fn changes_that_follow_the_moon_are_listed() {
        let casablanca = written("Africa/Casablanca");
        assert!(!casablanca.contains("RRULE"), "{casablanca}");
        assert!(casablanca.matches("TZOFFSETTO").count() > 5, "{casablanca}");
    }

    #[test]
    fn changes_before_the_rules_of_today_are_listed() {
        let york = written_from("America/New_York", date(2005, 1, 3));
        // The first Sunday of April and the last of October, until the second of March 2007.
        assert!(york.contains("DTSTART:20050403T020000\nTZOFFSETFROM"), "{york}");
        assert!(york.contains("DTSTART:20061029T020000\nTZOFFSETFROM"), "{york}");
        assert!(york.contains("DTSTART:20070311T020000\nRRULE:FREQ=YEARLY;BYMONTH=3"), "{york}");
        assert!(york.contains("DTSTART:20071104T020000\nRRULE:FREQ=YEARLY;BYMONTH=11"), "{york}");
        assert_eq!(york.matches("RRULE").count(), 2, "{york}");
    }

    #[test]
    fn a_zone_without_rules_is_told_beyond_today_however_early_it_begins() {
        let gaza = written_from("Asia/Gaza", date(2005, 1, 3));
        assert!(gaza.contains("DTSTART:2028"), "{gaza}");
        // The last change was in 2014.
        let moscow = written_from("Europe/Moscow", date(2005, 1, 3));
        assert!(moscow.contains("DTSTART:20141026T020000\nTZOFFSETFROM"), "{moscow}");
        assert!(!moscow.contains("RRULE"), "{moscow}");
    }
}
