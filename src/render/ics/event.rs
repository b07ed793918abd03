//! One meeting as `VEVENT`s (RFC 5545 section 3.6.1).

use super::line::{Lines, day, instant, local};
use super::{Cx, repeat};
use crate::insight::calendar::{self, Occurrence};
use crate::insight::clashes::seconds;
use crate::model::Kind;
use crate::model::cadence::Rotation;
use crate::model::meeting::{Meeting, MeetingStatus};
use crate::model::recurrence::{Exception, Holidays, Recurrence, Rule, Until};
use crate::model::thing::Thing;
use crate::site::route;
use crate::site::view::cadence::rungs;
use crate::source::Revision;
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use std::collections::BTreeSet;
use std::ops::Range;

/// Years ahead for which what no rule can say is listed day by day.
const LISTED_YEARS: i64 = 2;

/// Years in which the first occurrence of a rare rule is looked for: a 29 February on a Friday
/// comes within 40.
const RARE_YEARS: i64 = 40;

/// Most dates that an endless rule may leave out.
const MOST_EXCEPTIONS: usize = 500;

/// A meeting, read for its calendar.
pub(super) struct Event<'a> {
    cx: Cx<'a>,
    meeting: &'a Thing<Meeting>,
    recurrence: &'a Recurrence,
    zone: TimeZone,
    zone_name: String,
}

/// Whose turn a day is, and where its event stands among all.
pub(super) type Turn = (String, Range<usize>);

/// When an event takes place.
enum When {
    /// By a rule from this day on, without these.
    Always { first: Date, rule: String, without: Vec<Date> },
    /// On days, or in ways, that no rule tells.
    Listed(Vec<Occurrence>),
}

impl<'a> Event<'a> {
    /// The event of `meeting`; nothing where its recurrence was not understood.
    pub(super) fn of(cx: Cx<'a>, meeting: &'a Thing<Meeting>) -> Option<Self> {
        let recurrence = cx.model().recurrences.get(&meeting.id)?;
        let (zone_name, zone) = cx.model().zone_of(meeting);
        Some(Self { cx, meeting, recurrence, zone, zone_name })
    }

    /// The meeting's id.
    pub(super) fn meeting(&self) -> &'a str {
        &self.meeting.id
    }

    /// The zone that a `VTIMEZONE` has to tell, with the first day that needs it.
    pub(super) fn zone(&self) -> Option<(&str, &TimeZone, Date)> {
        let times_in_turn = matches!(self.meeting.rotation(), Some(Rotation::Times(_)));
        let timed = self.recurrence.at.is_some() || times_in_turn;
        (timed && self.zone_name != "UTC")
            .then(|| (self.zone_name.as_str(), &self.zone, self.since()))
    }

    /// The day to begin with: the meeting's own first one, else that on which the model came into
    /// force, else New Year, so that the file is the same all year.
    fn since(&self) -> Date {
        let effective = self.cx.model().model.as_ref().and_then(|about| about.effective);
        self.recurrence.from.or(effective).unwrap_or_else(|| self.cx.today().first_of_year())
    }

    /// Writes it: one event with a rule, or one for each day. Gives where each day whose chair has
    /// the turn stands among the bytes of `lines`.
    pub(super) fn write(&self, lines: &mut Lines) -> Vec<Turn> {
        let mut turns = Vec::new();
        match self.when() {
            When::Always { first, rule, without } => {
                self.open(lines, None);
                self.start(lines, first, self.recurrence.at);
                lines.put("RRULE", &format!("{rule}{}", self.end()));
                for date in without {
                    self.date(lines, "EXDATE", date);
                }
                self.close(lines, None);
            }
            When::Listed(occurrences) => {
                for occurrence in occurrences {
                    let from = lines.size();
                    self.open(lines, Some(occurrence.date));
                    self.start(lines, occurrence.date, occurrence.time);
                    self.close(lines, occurrence.chair.as_deref());
                    turns.extend(occurrence.chair.map(|chair| (chair, from..lines.size())));
                }
            }
        }
        turns
    }

    /// By a rule from the meeting's first day on, or day by day from New Year of this year, so that
    /// a meeting held since long does not fill its file with what is over.
    fn when(&self) -> When {
        let since = self.since();
        self.always(since).unwrap_or_else(|| {
            let from = since.max(self.cx.site.insight.calendar.from);
            let to = self.cx.today().saturating_add(LISTED_YEARS.years());
            When::Listed(calendar::schedule(
                self.cx.model(),
                self.meeting,
                self.cx.holidays,
                from,
                to,
            ))
        })
    }

    /// The rule that says it all: nothing where times or chairs come in turn, since each occurrence
    /// has its own.
    fn always(&self, since: Date) -> Option<When> {
        if self.meeting.rotation().is_some() {
            return None;
        }
        let rule = repeat::rule(self.recurrence, self.cx.holidays)?;
        let slots = |to: Date| self.recurrence.slots(self.cx.holidays, since, to);
        let near = slots(since.saturating_add(LISTED_YEARS.years()));
        let first = match near.first() {
            Some(slot) => slot.date,
            None => slots(since.saturating_add(RARE_YEARS.years())).first()?.date,
        };
        let without: Vec<Date> = match repeat::last_exception(self.recurrence, self.cx.holidays) {
            None => Vec::new(),
            Some(last) => {
                let dates = slots(last).into_iter().map(|slot| slot.date);
                dates.filter(|date| self.is_out(*date, self.cx.holidays)).collect()
            }
        };
        (without.len() <= MOST_EXCEPTIONS).then_some(When::Always { first, rule, without })
    }

    fn is_out(&self, date: Date, holidays: &BTreeSet<Date>) -> bool {
        let holiday = self.recurrence.holidays == Holidays::Skip && holidays.contains(&date);
        holiday || self.recurrence.except.iter().any(|e: &Exception| e.covers(date))
    }

    /// `UNTIL`, in the form that the start wants: a day with a day, an instant with a time
    /// (section 3.3.10).
    fn end(&self) -> String {
        let written = match &self.recurrence.rule {
            Rule::Rrule(rule) => rule.until,
            _ => None,
        };
        let last = self.recurrence.until;
        let ends: Vec<DateTime> = [
            last.map(|day| day.at(23, 59, 59, 0)),
            written.map(|until| match until {
                Until::Date(day) => day.at(23, 59, 59, 0),
                Until::Local(at) => at,
                Until::Instant(at) => at.to_zoned(self.zone.clone()).datetime(),
            }),
        ]
        .into_iter()
        .flatten()
        .collect();
        let Some(end) = ends.into_iter().min() else { return String::new() };
        let value = match self.recurrence.at {
            None => day(end.date()),
            Some(_) => end
                .to_zoned(self.zone.clone())
                .map_or_else(|_| day(end.date()), |end| instant(end.timestamp())),
        };
        format!(";UNTIL={value}")
    }

    fn open(&self, lines: &mut Lines, date: Option<Date>) {
        let own = date.map(|date| format!("{}.", day(date))).unwrap_or_default();
        lines.put("BEGIN", "VEVENT");
        lines.put(
            "UID",
            &format!("{own}{}.meeting@{}", self.cx.origin_of(&self.meeting.id), self.cx.host()),
        );
        let today = || Revision { sequence: 0, modified: self.cx.midnight() };
        let revision = (self.cx.revision)(self.meeting);
        lines.put("DTSTAMP", &instant(revision.unwrap_or_else(today).modified));
        if let Some(revision) = revision {
            lines.put("LAST-MODIFIED", &instant(revision.modified));
            lines.put("SEQUENCE", &revision.sequence.to_string());
        }
    }

    /// From a time on, or the whole day where there is none.
    fn start(&self, lines: &mut Lines, date: Date, time: Option<Time>) {
        match time {
            Some(time) => {
                self.moment(lines, "DTSTART", date.to_datetime(time));
                let minutes = seconds(self.meeting.duration) / 60;
                lines.put("DURATION", &format!("PT{minutes}M"));
            }
            None => {
                lines.put("DTSTART;VALUE=DATE", &day(date));
                let days = (seconds(self.meeting.duration) + 86_399) / 86_400;
                let end = date.saturating_add(days.max(1).days());
                lines.put("DTEND;VALUE=DATE", &day(end));
            }
        }
    }

    fn date(&self, lines: &mut Lines, name: &str, date: Date) {
        match self.recurrence.at {
            Some(time) => self.moment(lines, name, date.to_datetime(time)),
            None => lines.put(&format!("{name};VALUE=DATE"), &day(date)),
        }
    }

    fn moment(&self, lines: &mut Lines, name: &str, at: DateTime) {
        match self.zone_name.as_str() {
            "UTC" => lines.put(name, &format!("{}Z", local(at))),
            zone => lines.put(&format!("{name};TZID={zone}"), &local(at)),
        }
    }

    fn close(&self, lines: &mut Lines, chair: Option<&str>) {
        lines.text("SUMMARY", &self.meeting.name);
        lines.text("DESCRIPTION", &super::describe::text(&self.cx, self.meeting, chair));
        if let Some(location) = &self.meeting.location {
            lines.text("LOCATION", location);
        }
        if let Some(tier) = self.cx.model().tier_of(self.meeting) {
            lines.text("CATEGORIES", &rungs::name(self.cx.site, tier));
        }
        lines.put("STATUS", status(self.meeting.status));
        let page = route::of(Kind::Meeting, &self.meeting.id);
        if let Some((base, page)) = self.cx.base().zip(page) {
            lines.put("URL", &format!("{base}{}", page.route));
        }
        lines.put("END", "VEVENT");
    }
}

/// Section 3.8.1.11.
fn status(status: Option<MeetingStatus>) -> &'static str {
    match status {
        Some(MeetingStatus::Cancelled) => "CANCELLED",
        Some(MeetingStatus::Tentative) => "TENTATIVE",
        Some(MeetingStatus::Confirmed) | None => "CONFIRMED",
    }
}
