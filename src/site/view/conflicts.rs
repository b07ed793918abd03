//! Duties that meet in one hand and should not, and why that is accepted.

use super::stage::seat_name;
use crate::insight::segregation::{self, Hand};
use crate::insight::stages::{SeatConflict, StageView};
use crate::model::Kind;
use crate::site::view::{Cx, Named};
use jiff::civil::Date;
use serde::Serialize;

/// Duties that meet in one hand and should not.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Conflict {
    /// Whose hand it is: a seat, linked on the page of its stage, a role or a person.
    pub whose: Named,
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
pub fn of_stage(cx: &Cx<'_>, stage: &StageView) -> Vec<Conflict> {
    stage.conflicts.iter().map(|conflict| on_seat(cx, stage, conflict)).collect()
}

/// The conflicts of a role or of a person.
pub fn of_hand(cx: &Cx<'_>, hand: &Hand) -> Vec<Conflict> {
    let whose = match hand {
        Hand::Role(id) => cx.named(Kind::Role, id),
        Hand::Person(id) => cx.named(Kind::Person, id),
    };
    let held = cx.insight.conflicts.iter().filter(|conflict| conflict.hand == *hand);
    held.map(|conflict| Conflict {
        whose: whose.clone(),
        duties: duties(cx, &conflict.duties),
        why: why(cx, conflict.rule),
        divisible: false,
        waived: waived(cx, conflict.waived),
    })
    .collect()
}

/// One conflict of `stage`, the seat linked on that stage's page.
pub fn on_seat(cx: &Cx<'_>, stage: &StageView, conflict: &SeatConflict) -> Conflict {
    Conflict {
        whose: Named {
            id: conflict.seat.clone(),
            name: seat_name(cx, &stage.stage, &conflict.seat),
            href: format!("#seat-{}", conflict.seat),
        },
        duties: duties(cx, &conflict.duties),
        why: why(cx, conflict.rule),
        divisible: conflict.divisible,
        waived: waived(cx, conflict.waived),
    }
}

fn duties(cx: &Cx<'_>, duties: &[segregation::Duty]) -> Vec<Duty> {
    let duties = duties.iter().map(|duty| Duty {
        what: cx.any(&[Kind::Step, Kind::Role], &duty.what),
        role: (duty.what != duty.role).then(|| cx.named(Kind::Role, &duty.role)),
    });
    duties.collect()
}

fn why(cx: &Cx<'_>, rule: usize) -> Option<String> {
    Some(cx.model.segregate.get(rule)?.why.as_ref()?.value.clone())
}
