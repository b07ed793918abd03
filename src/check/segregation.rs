//! How findings tell duties that meet in one hand and should not.

use super::{Scope, naming};
use crate::finding::{Code, Finding};
use crate::insight::segregation::Duty;
use crate::insight::stages::{SeatConflict, StageView, seat_subject};
use crate::model::Model;
use crate::model::maturity::{Seat, Stage};
use crate::model::thing::Thing;
use crate::model::workflow::{Step, Workflow};
use crate::source::span::Span;

/// A finding at `span`, which `whose` hand it is about, with the duties and the rule beside it.
pub(super) fn finding(
    scope: Scope<'_>,
    code: Code,
    span: Span,
    whose: &str,
    (rule, duties): (usize, &[Duty]),
) -> Finding {
    let model = scope.model;
    let titles: Vec<String> = duties.iter().map(|duty| title(model, duty)).collect();
    let message = format!("{whose} holds {}, which are kept apart", naming::all(&titles));
    let ids = duties.iter().map(|duty| format!("{}={}", duty.what, duty.role));
    let mut finding = Finding::new(code, span, message).also(ids);
    for duty in duties {
        if let Some(place) = place(model, duty).filter(|place| *place != span) {
            let holder = naming::party(model, &duty.role);
            finding = finding.label(place, format!("{holder} holds it"));
        }
    }
    match model.segregate.get(rule) {
        Some(rule) => {
            let why = rule.why.as_ref().map_or("kept apart here", |why| &why.value);
            finding.label(rule.span, why.trim_end_matches('.'))
        }
        None => finding,
    }
}

/// The seat conflicts at the current stage and those ahead. What lies behind is history, and what
/// one role brings alone is told of the role.
pub(super) fn ahead(
    scope: Scope<'_>,
) -> impl Iterator<Item = (&Thing<Stage>, &Seat, &SeatConflict)> {
    let Scope { model, insight, .. } = scope;
    let current = model.model.as_ref().and_then(|about| about.stage.as_ref());
    let is_current = |view: &StageView| current.is_some_and(|stage| stage.id == view.stage);
    let from = insight.stages.iter().position(is_current).unwrap_or(0);
    let views = insight.stages[from..].iter();
    let conflicts = views.flat_map(|view| view.conflicts.iter().map(move |c| (view, c)));
    conflicts.filter(|(_, c)| c.duties.iter().any(|duty| duty.role != c.duties[0].role)).filter_map(
        |(view, conflict)| {
            let stage = model.stages.get(&view.stage)?;
            let seat = stage.seat.iter().find(|seat| seat.id() == conflict.seat)?;
            Some((stage, seat, conflict))
        },
    )
}

/// A finding about a seat, at the role that brings the last of the duties.
pub(super) fn on_seat(
    scope: Scope<'_>,
    code: Code,
    (stage, seat, conflict): (&Thing<Stage>, &Seat, &SeatConflict),
) -> Finding {
    let last = conflict.duties.last().map_or("", |duty| &duty.role);
    let span = seat.covers.iter().find(|role| role.id == last).map_or(seat.name.span, |r| r.span);
    let whose = format!("the seat {} of {}", &*seat.name, &*stage.name);
    finding(scope, code, span, &whose, (conflict.rule, &conflict.duties))
        .about(seat_subject(&stage.id, &conflict.seat))
}

/// Where the duty is given.
pub(super) fn place(model: &Model, duty: &Duty) -> Option<Span> {
    match step(model, duty) {
        Some((_, step)) => step.raci.cells.get(&duty.role).map(|cell| cell.span),
        None => model.roles.get(&duty.what).map(|role| role.name.span),
    }
}

fn title(model: &Model, duty: &Duty) -> String {
    match step(model, duty) {
        Some((workflow, step)) => format!("{} in {}", step.title(), &*workflow.name),
        None => format!("the role {}", naming::party(model, &duty.what)),
    }
}

fn step<'a>(model: &'a Model, duty: &Duty) -> Option<(&'a Thing<Workflow>, &'a Step)> {
    let (workflow, step) = duty.what.split_once('.')?;
    let workflow = model.workflows.get(workflow)?;
    Some((workflow, &workflow.step[workflow.position(step)?]))
}
