//! The ids that a page of the model offers to links, beside those of its things.
//!
//! Templates write them; the test `ids_of_all_pages_can_be_linked` in `tests/site` holds both together. What only labels or moves something, as the title of a picture, is not offered.

use super::View;
use super::approvals;
use super::matrix::Matrix;
use super::maturity;
use super::practices;
use super::role::{RoleView, stages};
use crate::model::Model;
use crate::model::workflow::Step;
use crate::site::live::Live;

/// The ids on the page that shows `view`.
pub fn of(view: &View) -> Vec<String> {
    match view {
        View::Roles(view) => {
            let loads = !view.letters.is_empty();
            named(&[("loads", loads), ("load-figure", loads)])
        }
        View::Raci(view) => {
            let loads = view.most.is_some();
            let own = [("matrix", true), ("loads", loads), ("load-figure", loads)];
            match &view.matrix {
                Some(matrix) => with_rows(named(&own), matrix),
                None => named(&own),
            }
        }
        View::Workflow(view) => {
            let steps = !view.steps.is_empty();
            let own = ["flow", "flow-figure", "responsibilities", "steps"];
            let mut ids = named(&own.map(|id| (id, steps)));
            ids.extend(named(&[("pace", view.pace.is_some())]));
            with_rows(ids, &view.matrix)
        }
        View::Stage(view) => {
            let mut ids = named(&[
                ("seats", !view.seats.is_empty()),
                ("conflicts", !view.conflicts.is_empty()),
                ("delta", view.delta.is_some()),
                ("responsibilities", view.matrix.is_some()),
                ("criteria", !(view.entry.is_empty() && view.exit.is_empty())),
            ]);
            ids.extend(view.seats.iter().map(|seat| format!("seat-{}", seat.id)));
            match &view.matrix {
                Some(matrix) => with_rows(ids, matrix),
                None => ids,
            }
        }
        View::Role(view) => of_role(view),
        View::Meeting(view) => named(&[
            ("next", view.status != Some("cancelled") && !view.when.is_empty()),
            ("who", !(view.attendees.is_empty() && view.optional.is_empty())),
            ("agenda", !view.agenda.is_empty()),
            ("clashes", !view.clashes.is_empty()),
            ("inputs", !view.inputs.is_empty()),
            ("outputs", !view.outputs.is_empty()),
            ("decisions", !view.decisions.is_empty()),
            ("escalation", view.escalates_to.is_some() || !view.escalates_from.is_empty()),
        ]),
        View::Cadence(view) => {
            let mut ids = named(&[
                ("meetings", !view.rungs.is_empty()),
                ("calendar", !view.years.is_empty()),
                ("agenda", true),
                ("agenda-title", true),
                ("rhythm", view.rhythm.span.is_some()),
                ("rhythm-figure", view.rhythm.span.is_some()),
                ("load", view.load.is_some()),
                ("clashes", view.meetings > 0),
                ("cost", view.cost.is_some()),
            ]);
            let lines = view.agenda.months.iter().flat_map(|month| &month.lines);
            ids.extend(lines.map(|line| line.anchor.clone()).filter(|id| !id.is_empty()));
            ids
        }
        View::Maturity(view) => named(&[
            (maturity::OPEN, view.progress.1 > 0),
            ("sizes", view.stages.iter().any(|card| card.people.is_some())),
            ("scores", !view.teams.is_empty()),
            ("teams", view.teams.len() > 1),
            ("criteria", view.criteria.is_some()),
            ("dimensions", !view.dimensions.is_empty()),
            ("assessments", !view.assessments.is_empty()),
            ("roadmap", !view.roadmap.is_empty()),
            ("standing", !view.teams.is_empty()),
        ]),
        View::Objectives(view) => {
            let pillars = view.pillars.iter().flat_map(|pillar| &pillar.objectives);
            let objectives = pillars.chain(&view.loose);
            let measures = objectives.flat_map(|objective| &objective.measures);
            let ids = measures.map(|measure| measure.id.clone());
            ids.chain(named(&[("coverage", view.coverage.is_some())])).collect()
        }
        View::Glossary(view) => {
            let ids = (1..=view.groups.len()).map(|at| format!("initial-{at}"));
            ids.chain(["terms".to_owned()]).collect()
        }
        View::Decisions(view) => {
            named(&[(approvals::ANCHOR, !view.approvals.is_empty()), ("decisions", true)])
        }
        View::Practices(view) => {
            named(&[("practices", true), (practices::OVERDUE, view.reviews.is_some())])
        }
        View::People(_) => named(&[("people-list", true)]),
        _ => Vec::new(),
    }
}

fn of_role(view: &RoleView) -> Vec<String> {
    let mut ids = named(&[
        ("duties", !view.duties.is_empty()),
        ("does", !view.responsibilities.is_empty()),
        ("decisions", !view.decisions.is_empty()),
        ("meetings", !view.meetings.rows.is_empty()),
        ("owns", !view.owned.is_empty()),
        ("skills", !view.skills.is_empty()),
        ("place", view.in_place),
        ("seats", !view.stages.is_empty()),
    ]);
    ids.extend(view.stages.iter().map(|at| stages::anchor(&at.stage.id)));
    ids
}

/// The ids that a live view offers, which is the `number`th on its page.
pub fn of_live(live: &Live, number: usize, model: &Model) -> Vec<String> {
    match live {
        Live::Raci { workflow, .. } => {
            let shown = |id: &str| workflow.as_deref().is_none_or(|only| only == id);
            let workflows = model.workflows.iter().filter(|(id, _)| shown(id));
            let matrix = live_id("raci", number);
            let row = |id: &str, step: &Step| format!("{matrix}-{id}.{}", &**step.id);
            workflows
                .flat_map(|(id, flow)| {
                    flow.step.iter().map(|step| row(id, step)).collect::<Vec<_>>()
                })
                .collect()
        }
        Live::Workflow { .. } => vec![live_id("flow", number)],
        Live::Maturity if model.stages.values().any(|stage| stage.team_size.is_some()) => {
            vec![live_id("sizes", number)]
        }
        _ => Vec::new(),
    }
}

/// The id of the `number`th live view on a page, which no other one there has.
pub fn live_id(name: &str, number: usize) -> String {
    format!("{name}-{number}")
}

fn named(ids: &[(&str, bool)]) -> Vec<String> {
    ids.iter().filter(|(_, there)| *there).map(|(id, _)| (*id).to_owned()).collect()
}

fn with_rows(mut ids: Vec<String>, matrix: &Matrix) -> Vec<String> {
    let rows = matrix.row_groups.iter().flat_map(|group| &group.rows);
    ids.extend(rows.map(|row| row.anchor.clone()));
    ids
}
