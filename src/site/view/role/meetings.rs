//! The meetings of a role, and the hours that they take.

use crate::insight::calendar::Schedule;
use crate::insight::parties::roles_of;
use crate::model::Kind;
use crate::site::view::{Cx, Named};
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
    /// How often it takes place in twelve months.
    pub times: usize,
    /// Hours a month, to a tenth; none where it need not attend.
    pub hours: Option<f64>,
}

/// The meetings of role `id` in the twelve months from today.
pub(super) fn of(cx: &Cx<'_>, id: &str) -> Meetings {
    let mut attended = Vec::new();
    let mut optional = Vec::new();
    for (key, schedule) in &cx.insight.calendar.meetings {
        let Some(meeting) = cx.model.meetings.get(key) else { continue };
        let row = |part, hours| Row {
            meeting: cx.named(Kind::Meeting, key),
            part,
            times: schedule.per_year,
            hours,
        };
        if schedule.roles.iter().any(|role| role == id) {
            let chairs = meeting.chair.as_ref().is_some_and(|chair| chair.id == id)
                || schedule.occurrences.iter().any(|o| o.chair.as_deref() == Some(id));
            let part = if chairs { "role-meeting-chair" } else { "role-meeting-attends" };
            attended.push(row(part, Some(monthly(schedule.minutes_per_year()))));
        } else if may_attend(cx, &meeting.optional, id) {
            optional.push(row("role-meeting-optional", None));
        }
    }
    let minutes = cx.insight.calendar.meetings.values();
    let minutes = minutes.filter(|schedule| schedule.roles.iter().any(|role| role == id));
    let hours = monthly(minutes.map(Schedule::minutes_per_year).sum());
    attended.append(&mut optional);
    Meetings { rows: attended, hours }
}

fn may_attend(
    cx: &Cx<'_>,
    parties: &[crate::model::reference::Ref<crate::model::reference::ToParty>],
    id: &str,
) -> bool {
    parties.iter().any(|party| roles_of(cx.model, &party.id).contains(&id))
}

/// Minutes a year as hours a month, to a tenth.
fn monthly(minutes: u64) -> f64 {
    let minutes = u32::try_from(minutes).unwrap_or(u32::MAX);
    (f64::from(minutes) / 72.0).round() / 10.0
}
