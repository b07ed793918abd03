//! The meetings of a role, and the hours that they take.

use crate::insight::hours;
use crate::model::Kind;
use crate::site::view::{Cx, Named, coming};
use jiff::civil::Date;
use serde::Serialize;

/// The meetings of a role.
#[derive(Debug, Default, Serialize)]
pub struct Meetings {
    /// Those that it attends, then those that it may attend.
    pub rows: Vec<Row>,
    /// Hours a month of those that it attends, to a tenth.
    pub hours: f64,
}

/// One meeting.
#[derive(Debug, Serialize)]
pub struct Row {
    /// The meeting.
    pub meeting: Named,
    /// The key of the role's part in it.
    pub part: &'static str,
    /// Its next days.
    pub days: Vec<Date>,
    /// How often the role comes in twelve months.
    pub times: u64,
    /// Hours a month, to a tenth; none where it need not attend.
    pub hours: Option<f64>,
}

/// The meetings of role `id` in the twelve months from this one.
pub(super) fn of(cx: &Cx<'_>, id: &str) -> Meetings {
    let mut attended = Vec::new();
    let mut optional = Vec::new();
    for (key, schedule) in &cx.insight.calendar.meetings {
        let Some(meeting) = cx.model.meetings.get(key) else { continue };
        let Some(all) = cx.insight.hours.meetings.get(key) else { continue };
        let row = |part, times: u64, hours| Row {
            meeting: cx.named(Kind::Meeting, key),
            part,
            days: coming::days(cx, key),
            times,
            hours,
        };
        if all.times.contains_key(id) || schedule.roles.iter().any(|role| role == id) {
            let chairs = meeting.chair.as_ref().is_some_and(|chair| chair.id == id)
                || schedule.occurrences.iter().any(|o| o.chair.as_deref() == Some(id));
            let part = if chairs { "role-meeting-chair" } else { "role-meeting-attends" };
            let times = all.times.get(id).copied().unwrap_or(0);
            let hours = hours::hours(times.saturating_mul(u64::from(schedule.minutes))) / 12.0;
            attended.push(row(part, times, Some(tenth(hours))));
        } else if all.optional_roles.iter().any(|role| role == id) {
            let times = u64::try_from(schedule.per_year).unwrap_or(u64::MAX);
            optional.push(row("role-meeting-optional", times, None));
        }
    }
    attended.append(&mut optional);
    Meetings { rows: attended, hours: tenth(cx.insight.hours.of_role(id).a_month()) }
}

/// A number to a tenth.
fn tenth(hours: f64) -> f64 {
    (hours * 10.0).round() / 10.0
}
