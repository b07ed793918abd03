//! Duties that meet in one seat of a stage.

use super::seat_name;
use crate::insight::stages::{SeatConflict, StageView};
use crate::model::Kind;
use crate::site::view::{Cx, Named};
use jiff::civil::Date;
use serde::Serialize;

/// Duties that meet in one seat and should not.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Conflict {
    /// The seat's id and name, with the link to it on the page.
    pub seat: Named,
    /// The duties: steps, or roles where the rule is about roles.
    pub duties: Vec<Duty>,
    /// Why they are kept apart.
    pub why: Option<String>,
    /// Whether several people have the seat, so that the duties can be divided.
    pub divisible: bool,
    /// The waiver that accepts it today.
    pub waived: Option<Waived>,
}

/// Why and until when a conflict is accepted.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Waived {
    /// Why.
    pub reason: String,
    /// The last day.
    pub until: Date,
    /// Who accepted it.
    pub by: Option<Named>,
}

/// The waiver at `position`, as a page shows it.
pub fn waived(cx: &Cx<'_>, position: Option<usize>) -> Option<Waived> {
    let waiver = cx.model.waiver.get(position?)?;
    let by = waiver.by.as_ref();
    Some(Waived {
        reason: waiver.reason.value.clone(),
        until: waiver.until,
        by: by.map(|by| cx.any(&[Kind::Role, Kind::Team, Kind::Person], by)),
    })
}

/// One of the duties.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Duty {
    /// The step or the role.
    pub what: Named,
    /// The role that brings the step to the seat; none where the duty is the role itself.
    pub role: Option<Named>,
}

/// The conflicts of a stage, in the order of its seats.
pub fn in_words(cx: &Cx<'_>, stage: &StageView) -> Vec<Conflict> {
    stage.conflicts.iter().map(|conflict| of(cx, stage, conflict)).collect()
}

/// One conflict of `stage`, the seat linked on that stage's page.
pub(super) fn of(cx: &Cx<'_>, stage: &StageView, conflict: &SeatConflict) -> Conflict {
    let rule = cx.model.segregate.get(conflict.rule);
    let duties = conflict.duties.iter().map(|duty| Duty {
        what: cx.any(&[Kind::Step, Kind::Role], &duty.what),
        role: (duty.what != duty.role).then(|| cx.named(Kind::Role, &duty.role)),
    });
    Conflict {
        seat: Named {
            id: conflict.seat.clone(),
            name: seat_name(cx, &stage.stage, &conflict.seat),
            href: format!("#seat-{}", conflict.seat),
        },
        duties: duties.collect(),
        why: rule.and_then(|rule| Some(rule.why.as_ref()?.value.clone())),
        divisible: conflict.divisible,
        waived: waived(cx, conflict.waived),
    }
}
