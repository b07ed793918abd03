//! Live views of the model inside pages, as on the site.

use super::super::maker::{Maker, p};
use super::super::node::{Node, Nodes};
use super::{cadence, matrices, practices, roles, stages, workflows};
use crate::site::live::Live;
use crate::site::view::cadence::rungs::{self, Rung};
use crate::site::view::cadence::{held, year};
use crate::site::view::maturity::cards;
use crate::site::view::{matrix, practices as catalogue, roles as all_roles, workflow};

/// What a live view shows.
pub(in super::super) fn live(maker: &Maker<'_>, view: &Live) -> Nodes {
    let cx = &maker.cx;
    match view {
        Live::Raci { workflow, stage } => {
            let matrix = match (workflow, stage) {
                (Some(workflow), Some(stage)) => matrix::of_workflow_by_seats(cx, workflow, stage),
                (Some(workflow), None) => matrix::of_workflow(cx, workflow),
                (None, Some(stage)) => matrix::by_seats(cx, stage),
                (None, None) => matrix::everything(cx),
            };
            matrices::shown(matrix, Nodes::new())
        }
        Live::Workflow { workflow } => {
            let view = workflow::view(cx, workflow);
            workflows::flow(maker, &view, workflows::AMID_TEXT, Nodes::new())
        }
        Live::Cadence { tier } => {
            let shown = |rung: &Rung| tier.as_ref().is_none_or(|tier| rung.id == *tier);
            let rungs: Vec<Rung> = rungs::rungs(cx).into_iter().filter(shown).collect();
            if rungs.is_empty() {
                return vec![empty(maker)];
            }
            vec![cadence::list(maker, maker.word("meetings"), &rungs)]
        }
        Live::Calendar { year: of } => {
            let of = of.unwrap_or_else(|| year::current(cx));
            let planner = year::span(cx, of).and_then(|(from, to)| {
                let held = held::between(cx, from, to);
                year::planner(cx, of, &held, |_, _| String::new())
            });
            planner.map(|planner| cadence::year(maker, planner, false)).into_iter().collect()
        }
        Live::Maturity => match cards::cards(cx).as_slice() {
            [] => vec![empty(maker)],
            cards => vec![stages::cards(maker, cards)],
        },
        Live::Roles { team } => {
            let view = all_roles::of(cx, team.as_deref());
            if view.count == 0 { vec![empty(maker)] } else { vec![roles::list(maker, &view)] }
        }
        Live::Practices { from_stage } => {
            let entries = catalogue::from_stage(cx, from_stage.as_deref());
            if entries.is_empty() {
                return vec![empty(maker)];
            }
            let rows = entries.iter().map(|entry| practices::entry(maker, entry)).collect();
            vec![practices::list(maker, rows)]
        }
    }
}

fn empty(maker: &Maker<'_>) -> Node {
    p(vec![maker.word("none-yet").into()])
}
