//! Meetings as iCalendar files (RFC 5545), to subscribe to or to import.
//!
//! A meeting is one event with a rule that never ends, wherever RFC 5545 has a rule for it; what it
//! has none for (a roll to the next working day, times or chairs in turn) is an event for each day
//! from New Year of this year, or from its own first day where that is later, to two years ahead. Local times carry their zone, which the file tells.

mod describe;
mod event;
mod line;
mod repeat;
mod zone;

#[cfg(test)]
mod tests;

use self::event::{Event, Turn};
use self::line::Lines;
use crate::model::governance::{Moved, Placed};
use crate::model::meeting::Meeting;
use crate::model::thing::Thing;
use crate::model::{Kind, Model};
use crate::output::Output;
use crate::site::feeds::Feed;
use crate::site::view;
use crate::source::Revision;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
use std::sync::Arc;

/// What calendars are made from.
#[derive(Clone, Copy)]
pub struct Cx<'a> {
    /// The site around: the model, its names and words.
    pub site: &'a view::Cx<'a>,
    /// The days on which nobody works.
    pub holidays: &'a BTreeSet<Date>,
    /// What is known of a meeting's past: `SEQUENCE` (section 3.8.7.4) and `LAST-MODIFIED`
    /// (section 3.8.7.3).
    pub revision: &'a (dyn Fn(&Thing<Meeting>) -> Option<Revision> + Sync),
}

impl<'a> Cx<'a> {
    fn model(&self) -> &'a Model {
        self.site.model
    }

    fn today(&self) -> Date {
        self.site.insight.today
    }

    /// The address at which the site will stand, ending in `/`, where it is known.
    fn base(&self) -> Option<String> {
        let url = &self.site.config.html()?.site_url.as_ref()?.value;
        let known = url.contains("://");
        known.then(|| format!("{}/", url.trim_end_matches('/')))
    }

    /// What makes a UID the model's own (section 3.8.4.7): the site's host.
    fn host(&self) -> String {
        let base = self.base();
        let host = base.as_deref().and_then(|base| base.split("://").nth(1)?.split('/').next());
        host.unwrap_or("operandi").to_owned()
    }

    /// The first id that a meeting had: a declared rename keeps its entries in people's calendars.
    fn origin_of(&self, id: &'a str) -> &'a str {
        let renames = &self.model().moved;
        let mut origin = id;
        for _ in renames {
            let to = |moved: &&Placed<Moved>| {
                moved.kind.value == Kind::Meeting.word() && moved.to.value == origin
            };
            match renames.iter().find(to) {
                Some(moved) => origin = &moved.from.value,
                None => break,
            }
        }
        origin
    }

    fn midnight(&self) -> Timestamp {
        let midnight = self.today().to_zoned(jiff::tz::TimeZone::UTC);
        midnight.map_or(Timestamp::UNIX_EPOCH, |midnight| midnight.timestamp())
    }
}

/// The entries of all meetings, each written once however many calendars hold it.
#[derive(Debug)]
pub struct Entries<'a> {
    by_meeting: HashMap<&'a str, Entry>,
    /// `VTIMEZONE` by name.
    zones: BTreeMap<String, Arc<str>>,
}

#[derive(Debug)]
struct Entry {
    text: Arc<str>,
    zone: Option<String>,
    /// Where the days stand on which somebody has the turn in the chair.
    turns: Vec<Turn>,
}

impl<'a> Entries<'a> {
    /// Writes the meetings of the model; those whose recurrence was not understood have no entry.
    pub fn of(cx: Cx<'a>) -> Self {
        let meetings: Vec<&'a Thing<Meeting>> = cx.model().meetings.values().collect();
        let events: Vec<Event<'_>> =
            meetings.into_par_iter().filter_map(|meeting| Event::of(cx, meeting)).collect();
        let mut zones: BTreeMap<&str, (&TimeZone, Date)> = BTreeMap::new();
        for (name, zone, first) in events.iter().filter_map(Event::zone) {
            let known = zones.entry(name).or_insert((zone, first));
            known.1 = known.1.min(first);
        }
        let zone = |(name, (zone, first)): (&str, (&TimeZone, Date))| {
            let mut lines = Lines::default();
            zone::write(&mut lines, name, zone, first, cx.today());
            (name.to_owned(), lines.done().into())
        };
        let entry = |event: &Event<'a>| {
            let mut lines = Lines::default();
            let turns = event.write(&mut lines);
            let zone = event.zone().map(|(name, ..)| name.to_owned());
            (event.meeting(), Entry { text: lines.done().into(), zone, turns })
        };
        Self {
            by_meeting: events.par_iter().map(entry).collect(),
            zones: zones.into_iter().map(zone).collect(),
        }
    }

    /// A calendar called `name` with the meetings of these ids, in this order.
    pub fn calendar<'b>(&self, name: &str, meetings: impl IntoIterator<Item = &'b str>) -> Output {
        let entries = meetings.into_iter().filter_map(|id| self.by_meeting.get(id));
        self.written(name, &entries.map(|entry| (entry, None)).collect::<Vec<_>>())
    }

    /// The calendar of `feed`.
    pub fn feed(&self, feed: &Feed) -> Output {
        let entries = feed.meetings.iter().filter_map(|held| {
            let entry = self.by_meeting.get(&*held.meeting)?;
            let own = |turn: &&Turn| held.turns.contains(&turn.0);
            let parts = || entry.turns.iter().filter(own).map(|(_, part)| part.clone()).collect();
            Some((entry, (!held.turns.is_empty()).then(parts)))
        });
        self.written(&feed.name, &entries.collect::<Vec<_>>())
    }

    /// The file with these parts of these entries, or with the whole of them.
    fn written(&self, name: &str, entries: &[(&Entry, Option<Vec<Range<usize>>>)]) -> Output {
        let is_bare = |parts: &Option<Vec<_>>| parts.as_ref().is_some_and(Vec::is_empty);
        let zones = entries.iter().filter(|(_, parts)| !is_bare(parts));
        let zones: BTreeSet<&String> = zones.filter_map(|(e, _)| e.zone.as_ref()).collect();
        let mut lines = Lines::default();
        lines.put("BEGIN", "VCALENDAR");
        lines.put("VERSION", "2.0");
        lines.put("PRODID", "-//Operandi//Operating model//EN");
        lines.put("CALSCALE", "GREGORIAN");
        // RFC 7986 section 5.1, and what Outlook and Google read instead.
        lines.text("NAME", name);
        lines.text("X-WR-CALNAME", name);
        // RFC 7986 section 5.7: how often to look for changes.
        lines.put("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        let mut out = Output::default();
        out.push(&lines.done());
        let zones = zones.into_iter().filter_map(|name| self.zones.get(name));
        for text in zones {
            out.share(text, 0..text.len());
        }
        for (entry, parts) in entries {
            match parts {
                None => out.share(&entry.text, 0..entry.text.len()),
                Some(parts) => {
                    for part in parts {
                        out.share(&entry.text, part.clone());
                    }
                }
            }
        }
        out.push("END:VCALENDAR\r\n");
        out
    }
}
