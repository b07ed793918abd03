//! What is held between two days, with the mark of its rung.

use crate::insight::calendar::{self, Occurrence};
use crate::model::meeting::Meeting;
use crate::model::recurrence::{Period, Recurrence};
use crate::model::{Kind, Model, Thing};
use crate::site::view::planner::Mark;
use crate::site::view::{Cx, Named};
use jiff::civil::Date;

/// One meeting's occurrences.
#[derive(Debug)]
pub struct Held<'a> {
    /// The meeting.
    pub meeting: &'a Thing<Meeting>,
    /// Its name and page.
    pub named: Named,
    /// The mark of its rung.
    pub mark: Mark,
    /// When it takes place, in order of time.
    pub occurrences: Vec<Occurrence>,
}

/// The meetings that are held from one day to another, both included, in the model's order.
pub fn between<'a>(cx: &Cx<'a>, from: Date, to: Date) -> Vec<Held<'a>> {
    let held = calendar::between(cx.model, from, to).into_iter();
    held.filter(|(_, occurrences)| !occurrences.is_empty())
        .filter_map(|(id, occurrences)| {
            let meeting = cx.model.meetings.get(&id)?;
            let named = cx.named(Kind::Meeting, &id);
            Some(Held { meeting, named, mark: mark(cx.model, meeting), occurrences })
        })
        .collect()
}

/// The mark of a meeting: that of its rung, or, on a rung of the model's own, of how often it is
/// held.
pub fn mark(model: &Model, meeting: &Thing<Meeting>) -> Mark {
    match model.tier_of(meeting) {
        Some("annual") => Mark::Annual,
        Some("quarterly") => Mark::Quarterly,
        Some("monthly") => Mark::Monthly,
        Some("weekly") => Mark::Weekly,
        Some("daily") => Mark::Daily,
        _ => match model.recurrences.get(&meeting.id).map(Recurrence::period) {
            Some(Period::Day) => Mark::Daily,
            Some(Period::Week) => Mark::Weekly,
            Some(Period::Month) | None => Mark::Monthly,
            Some(Period::Quarter) => Mark::Quarterly,
            Some(Period::Year) => Mark::Annual,
        },
    }
}
