//! The meetings that come next.

use super::cadence::{rungs, words};
use super::planner::Mark;
use super::{Cx, length};
use crate::model::meeting::Meeting;
use crate::model::{Kind, Thing};
use indexmap::IndexMap;
use jiff::civil::{Date, Time};
use serde::Serialize;

/// One line of an agenda: what the `meeting_row` component shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Coming {
    /// The line's id; empty where days are not linked.
    pub anchor: String,
    /// The day.
    pub date: Date,
    /// The mark of its rung.
    pub mark: Mark,
    /// The meeting's name.
    pub title: String,
    /// The link to it.
    pub href: String,
    /// The local time, unless it takes all day, and the name of its rung.
    pub detail: String,
    /// How long it takes, in words.
    pub length: String,
    /// The id of its rung; empty where the meeting has none.
    pub rung: String,
    /// Whether the day is of another year than today, and so needs its year said.
    pub other_year: bool,
    /// Whether so many of its rung come before that it is not shown yet.
    pub later: bool,
}

/// Of one rung, so many that the next are among them for a while after the site was built.
const LISTED: usize = 8;

/// Of one rung, so many are shown: a script picks those that come next when the page is read.
pub const SHOWN: usize = 2;

/// The days that a table holds of one meeting, for the same reason.
const DAYS: usize = 12;

/// The next days of a meeting, from today on.
pub fn days(cx: &Cx<'_>, meeting: &str) -> Vec<Date> {
    let schedule = cx.insight.calendar.meetings.get(meeting);
    let ahead = schedule.map(|schedule| schedule.from(cx.insight.today)).unwrap_or_default();
    // What is held several times a day has its day once.
    let mut days: Vec<Date> = ahead.iter().take(2 * DAYS).map(|held| held.date).collect();
    days.dedup();
    days.truncate(DAYS);
    days
}

/// When a meeting is held: the day, and the local time unless it takes all day.
type Held<'m> = (Date, Option<Time>, &'m Thing<Meeting>);

/// The next occurrences of each rung from today on, by day: a rare meeting stands beside those of
/// every week. Daily meetings are left out, which would hide all else.
pub fn coming(cx: &Cx<'_>) -> Vec<Coming> {
    let mut rungs: IndexMap<Option<&str>, Vec<Held<'_>>> = IndexMap::new();
    for (id, schedule) in &cx.insight.calendar.meetings {
        let Some(meeting) = cx.model.meetings.get(id) else { continue };
        let tier = cx.model.tier_of(meeting);
        if mark(tier) == Mark::Daily {
            continue;
        }
        let ahead = schedule.from(cx.insight.today).iter().take(LISTED);
        let held = ahead.map(|occurrence| (occurrence.date, occurrence.time, meeting));
        rungs.entry(tier).or_default().extend(held);
    }
    let mut lines = Vec::new();
    for (tier, mut held) in rungs {
        held.sort_by_key(|(date, time, _)| (*date, *time));
        held.truncate(LISTED);
        lines.extend(held.into_iter().enumerate().map(|(at, held)| (tier, at, held)));
    }
    lines.sort_by_key(|(_, _, (date, time, _))| (*date, *time));
    lines.into_iter().map(|(tier, at, held)| line(cx, tier, at, held)).collect()
}

/// The line of the `at`th occurrence of its rung.
fn line(cx: &Cx<'_>, tier: Option<&str>, at: usize, (date, time, meeting): Held<'_>) -> Coming {
    let named = cx.named(Kind::Meeting, &meeting.id);
    let time = time.map(|time| words::time(cx.words, time));
    let rung = tier.map(|tier| rungs::name(cx, tier));
    Coming {
        anchor: String::new(),
        date,
        mark: mark(tier),
        title: named.name,
        href: named.href,
        detail: [time, rung].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        length: length::in_words(meeting.duration, cx.words),
        rung: tier.unwrap_or_default().to_owned(),
        other_year: date.year() != cx.insight.today.year(),
        later: at >= SHOWN,
    }
}

/// The mark of a rung; those of the author's own look like monthly ones.
fn mark(tier: Option<&str>) -> Mark {
    match tier {
        Some("daily") => Mark::Daily,
        Some("weekly") => Mark::Weekly,
        Some("quarterly") => Mark::Quarterly,
        Some("annual") => Mark::Annual,
        _ => Mark::Monthly,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::view::sample;

    const MODEL: &str = r#"
[model]
name = "M"
time-zone = "Europe/Paris"
[role.a]
name = "A"
[meeting.stand-up]
name = "Stand-up"
every = "day"
at = "09:00"
duration = "15m"
chair = "a"
[meeting.weekly]
name = "Weekly"
every = "week"
on = "tuesday"
at = "10:00"
duration = "1h"
chair = "a"
[meeting.review]
name = "Review"
every = "quarter"
on = "third wednesday"
at = "10:00"
duration = "2h"
chair = "a"
"#;

    #[test]
    fn a_rare_meeting_stands_beside_those_of_every_week() {
        sample::with(MODEL, |cx| {
            let shown: Vec<(String, String, bool)> = coming(cx)
                .into_iter()
                .filter(|line| !line.later)
                .map(|line| (format!("{} {}", line.date, line.title), line.detail, line.other_year))
                .collect();
            let line = |what: &str, detail: &str, year| (what.to_owned(), detail.to_owned(), year);
            assert_eq!(
                shown,
                [
                    line("2026-11-24 Weekly", "10:00 · Weekly", false),
                    line("2026-12-01 Weekly", "10:00 · Weekly", false),
                    line("2027-01-20 Review", "10:00 · Quarterly", true),
                    line("2027-04-21 Review", "10:00 · Quarterly", true),
                ]
            );
            // A site that is read months after it was made still has what comes then.
            let last = coming(cx).into_iter().rfind(|line| line.rung == "weekly");
            assert!(last.expect("it is held").date >= jiff::civil::date(2027, 1, 12));
        });
    }

    #[test]
    fn the_next_days_of_a_meeting_begin_today() {
        sample::with(MODEL, |cx| {
            let days = days(cx, "weekly");
            assert_eq!((days.len(), days[0]), (12, jiff::civil::date(2026, 11, 24)));
            assert!(super::days(cx, "nothing").is_empty());
        });
    }
}
