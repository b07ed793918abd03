//! The rhythm of a year: each meeting on a line of its own.

use super::held::Held;
use crate::site::view::planner::Mark;
use jiff::civil::Date;

/// The meetings of a (fiscal) year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rhythm {
    /// The first day of the year and the last; none where there is nothing to draw.
    pub span: Option<(Date, Date)>,
    /// The meetings, the rarest first.
    pub rows: Vec<Row>,
}

/// One meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// The mark of its rung.
    pub mark: Mark,
    /// The days on which it is held, in order.
    pub dates: Vec<Date>,
}

/// The rhythm of `span` by what is held in it.
pub fn rhythm(span: (Date, Date), held: &[Held<'_>]) -> Rhythm {
    let mut rows: Vec<Row> = held
        .iter()
        .map(|held| Row {
            name: held.named.name.clone(),
            mark: held.mark,
            dates: held.occurrences.iter().map(|occurrence| occurrence.date).collect(),
        })
        .collect();
    rows.sort_by_key(|row| (std::cmp::Reverse(row.mark), row.dates.len()));
    Rhythm { span: Some(span), rows }
}
