//! Live views of the model inside pages, as on the site.

use super::super::maker::Maker;
use super::super::node::{Element, Nodes};
use super::matrices;
use crate::render::html::figures;
use crate::site::live::Live;
use crate::site::view::{matrix, workflow};

/// What a live view shows, under headings of `level`.
pub(in super::super) fn live(maker: &Maker<'_>, view: &Live, _level: u8) -> Nodes {
    let cx = &maker.cx;
    match view {
        Live::Raci { workflow, stage } => {
            let matrix = match (workflow, stage) {
                (Some(workflow), Some(stage)) => matrix::of_workflow_by_seats(cx, workflow, stage),
                (Some(workflow), None) => matrix::of_workflow(cx, workflow),
                (None, Some(stage)) => matrix::by_seats(cx, stage),
                (None, None) => matrix::everything(cx),
            };
            vec![
                matrices::letters(maker, &matrix),
                Element::Matrix { m: matrix, wide: false }.into(),
            ]
        }
        Live::Workflow { workflow } => {
            let view = workflow::view(cx, workflow);
            let flow = figures::of_workflow(&view, maker.input.strings);
            flow.iter().map(|flow| maker.figure(flow)).collect()
        }
        _ => Nodes::new(),
    }
}
