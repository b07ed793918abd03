//! The meetings that come next.

use super::planner::Mark;
use super::{Cx, length};
use crate::model::Kind;
use jiff::civil::Date;
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
    /// The local time; empty for an all-day meeting.
    pub detail: String,
    /// How long it takes, in words.
    pub length: String,
}

/// The first `most` occurrences from today on, those of daily meetings left out: a stand-up of
/// every morning would hide all else.
pub fn coming(cx: &Cx<'_>, most: usize) -> Vec<Coming> {
    let mut lines = Vec::new();
    for (id, schedule) in &cx.insight.calendar.meetings {
        let Some(meeting) = cx.model.meetings.get(id) else { continue };
        let mark = mark(cx.model.tier_of(meeting));
        if mark == Mark::Daily {
            continue;
        }
        let named = cx.named(Kind::Meeting, id);
        let length = length::in_words(meeting.duration, cx.words);
        // No meeting can give more lines than the whole list has.
        for occurrence in schedule.from(cx.insight.today).iter().take(most) {
            let time = occurrence.time.map(|time| time.strftime("%H:%M").to_string());
            let line = Coming {
                anchor: String::new(),
                date: occurrence.date,
                mark,
                title: named.name.clone(),
                href: named.href.clone(),
                detail: time.unwrap_or_default(),
                length: length.clone(),
            };
            lines.push((occurrence.date, occurrence.time, line));
        }
    }
    lines.sort_by_key(|(date, time, _)| (*date, *time));
    lines.truncate(most);
    lines.into_iter().map(|(.., line)| line).collect()
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
