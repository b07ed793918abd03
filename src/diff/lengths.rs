//! Lengths of time that somebody may take: longer is looser.

use super::change::Form;
use super::code::ChangeCode;
use super::record::About;
use super::tell::Telling;
use super::value::Value;
use crate::model::duration::Duration;
use std::cmp::Ordering;

/// Tells that something may take longer, or has to be faster; `codes` are for the one and the
/// other. No length at all is the longest. Ninety minutes and one and a half hours are the same.
pub(super) fn compare(
    telling: &mut Telling<'_>,
    about: &About,
    [longer, shorter]: [&ChangeCode; 2],
    field: &str,
    [before, after]: [Option<Duration>; 2],
) {
    let code = match order(before, after) {
        Ordering::Less => longer,
        Ordering::Greater => shorter,
        Ordering::Equal => return,
    };
    let draft = about.draft(code, field, Form::Set, [None, None]);
    telling.tell(draft.values(value(before), value(after)));
}

fn order(before: Option<Duration>, after: Option<Duration>) -> Ordering {
    match (before, after) {
        (None, None) => Ordering::Equal,
        (None, _) => Ordering::Greater,
        (_, None) => Ordering::Less,
        (Some(before), Some(after)) => before.working_minutes().cmp(&after.working_minutes()),
    }
}

/// A length as a value.
pub(super) fn value(duration: Option<Duration>) -> Vec<Value> {
    let value = |length: Duration| {
        let Duration { months, calendar_days, days, minutes } = length;
        Value::Duration { months, calendar_days, days, minutes }
    };
    duration.map(value).into_iter().collect()
}
