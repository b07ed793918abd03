//! The dates of a quarter, which stay the same until it ends.

use super::super::super::maker::{Maker, column, heading, minor, row, table};
use super::super::super::node::{Align, Nodes};
use super::super::cadence as all;
use crate::render::html::figures;
use crate::site::view::cadence::{self, held, words};
use crate::site::view::planner::Mark;
use jiff::ToSpan;
use jiff::civil::Date;

/// The first day and the last of the quarter that `today` is in.
fn around(today: Date) -> (Date, Date) {
    let month = (today.month() - 1) / 3 * 3 + 1;
    let first = Date::new(today.year(), month, 1).unwrap_or(today);
    let last = first.checked_add(3.months()).and_then(Date::yesterday);
    (first, last.unwrap_or(today))
}

/// The page of all meetings: by rung, over the quarter, and what they take.
pub(super) fn cadence(maker: &Maker<'_>) -> Nodes {
    let view = cadence::view(&maker.cx);
    let mut c = vec![all::list(maker, maker.word("meetings"), &view.rungs)];
    c.extend(dates(maker, |_| true));
    let rhythm = figures::cadence::draw(&view, maker.input.strings);
    if let Some(rhythm) = rhythm.get("rhythm") {
        c.push(heading(2, None, maker.word("cadence-rhythm")));
        c.push(maker.figure(rhythm));
    }
    if let Some(cost) = &view.cost {
        c.push(heading(2, None, maker.word("cost")));
        c.extend(all::cost(maker, cost));
    }
    if let Some(load) = &view.load {
        c.push(heading(2, None, maker.word("cadence-load")));
        c.extend(all::load(maker, load));
    }
    c
}

/// The meetings of a role in the quarter.
pub(super) fn of_role(maker: &Maker<'_>, id: &str) -> Nodes {
    let meetings = &maker.input.insight.calendar.meetings;
    let attends = |meeting: &str| {
        meetings.get(meeting).is_some_and(|s| s.roles.iter().any(|role| role == id))
    };
    dates(maker, attends)
}

/// The dates of one meeting in the quarter.
pub(super) fn of_meeting(maker: &Maker<'_>, id: &str) -> Nodes {
    dates(maker, |meeting| meeting == id)
}

/// The dates of the meetings that `wanted` wants by their ids. Daily ones are left out, which would
/// hide all else.
fn dates(maker: &Maker<'_>, wanted: impl Fn(&str) -> bool) -> Nodes {
    let (from, to) = around(maker.input.insight.today);
    let held = held::between(&maker.cx, from, to);
    let held = held.iter().filter(|held| held.mark != Mark::Daily && wanted(&held.meeting.id));
    let mut all: Vec<_> = held
        .flat_map(|held| held.occurrences.iter().map(move |occurrence| (occurrence, held)))
        .collect();
    if all.is_empty() {
        return Nodes::new();
    }
    all.sort_by_key(|(occurrence, _)| (occurrence.date, occurrence.time));
    let rows = all.iter().map(|(occurrence, held)| {
        let time = occurrence.time.map(|time| words::time(maker.input.strings, time));
        let chair = occurrence.chair.as_ref().map(|role| maker.cx.party(role));
        let chair = chair.or_else(|| held.meeting.chair.as_ref().map(|role| maker.cx.party(role)));
        row(vec![
            vec![maker.day(occurrence.date).into()],
            time.map(|time| vec![time.into()]).unwrap_or_default(),
            vec![maker.named(&held.named)],
            chair.map(|chair| vec![maker.named(&chair)]).unwrap_or_default(),
        ])
    });
    let left = |part| column(Align::Left, part);
    let columns = [left(4), left(2), left(6), left(4)];
    let titles = ["on-day", "meeting-when", "meeting", "meeting-chair"];
    let titles = titles.iter().map(|key| maker.word(key)).collect();
    let title = maker.fill("wiki-dates", &[("from", &maker.day(from)), ("to", &maker.day(to))]);
    vec![minor(2, title.clone()), table(title, &columns, titles, rows.collect())]
}

#[cfg(test)]
mod tests {
    use super::around;
    use jiff::civil::date;

    #[test]
    fn a_quarter_has_three_months() {
        let of = |y, m, d| around(date(y, m, d));
        assert_eq!(of(2026, 11, 22), (date(2026, 10, 1), date(2026, 12, 31)));
        assert_eq!(of(2027, 1, 1), (date(2027, 1, 1), date(2027, 3, 31)));
        assert_eq!(of(2028, 6, 30), (date(2028, 4, 1), date(2028, 6, 30)));
    }
}
