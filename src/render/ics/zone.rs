//! `VTIMEZONE` (RFC 5545 section 3.6.5): small, since Outlook needs one and no calendar needs more.
//!
//! Where a zone changes its clocks on the same weekday of the same months every year, the two
//! changes are rules that hold forever; any other zone has its changes listed one by one.

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

/// Writes the zone called `name` for events from `first` on.
pub(super) fn write(lines: &mut Lines, name: &str, zone: &TimeZone, first: Date) {
    lines.put("BEGIN", "VTIMEZONE");
    lines.put("TZID", name);
    let start = first.saturating_sub(1.year()).first_of_year();
    let changes = changes(zone, start, i64::from(YEARS) + 2);
    let whole: Vec<&Change> = changes.iter().collect();
    match changes.as_slice() {
        [] => standing(lines, zone, start),
        [one, other, ..] => match (yearly(&whole, one), yearly(&whole, other)) {
            (Some(first), Some(second))
                if whole.iter().all(|c| c.is_like(one) || c.is_like(other)) =>
            {
                observance(lines, one, &[("RRULE", first)]);
                observance(lines, other, &[("RRULE", second)]);
            }
            _ => listed(lines, zone, start, &changes),
        },
        _ => listed(lines, zone, start, &changes),
    }
    lines.put("END", "VTIMEZONE");
}

fn listed(lines: &mut Lines, zone: &TimeZone, start: Date, changes: &[Change]) {
    standing(lines, zone, start);
    for change in changes {
        observance(lines, change, &[]);
    }
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

/// The changes in so many years from `start` on.
fn changes(zone: &TimeZone, start: Date, years: i64) -> Vec<Change> {
    let Ok(begin) = start.to_zoned(zone.clone()) else { return Vec::new() };
    let end = start.saturating_add(years.years());
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
fn yearly(changes: &[&Change], first: &Change) -> Option<String> {
    let alike: Vec<DateTime> = changes
        .iter()
        .filter(|change| change.is_like(first))
        .map(|change| change.onset())
        .collect();
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
        let zone = jiff::tz::db().get(name).unwrap();
        let mut lines = Lines::default();
        write(&mut lines, name, &zone, date(2026, 3, 3));
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
}
