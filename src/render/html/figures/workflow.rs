//! A workflow: its steps as a swimlane.

use super::{Figures, numbers};
use crate::render::diagram::swimlane::{self, Direction, Edge, Kind, Lane, Node, Words};
use crate::render::html::engine::{Drawn, Strings};
use crate::site::view::workflow::WorkflowView;
use crate::site::view::workflow::flow::{Flow, FlowStep, Way};

/// Draws the page's figures.
pub(in crate::render) fn draw(view: &WorkflowView, strings: &Strings) -> Figures {
    if view.steps.is_empty() {
        return Figures::new();
    }
    Figures::from([("flow", flow(&view.flow, "flow", strings))])
}

/// Draws a flow under an id that is unique on its page.
pub(in crate::render::html) fn flow(flow: &Flow, id: &str, strings: &Strings) -> Drawn {
    let word = |key: &str| strings.get(key).to_owned();
    let input = swimlane::Input {
        id: id.to_owned(),
        title: strings.fill("flow-caption", &[("workflow", &flow.name)]),
        lanes: flow
            .lanes
            .iter()
            .map(|lane| Lane {
                name: lane.name.clone(),
                href: Some(lane.href.clone()).filter(|href| !href.is_empty()),
            })
            .collect(),
        nodes: flow.steps.iter().enumerate().map(|(at, step)| node(at, step)).collect(),
        edges: flow.ways.iter().map(edge).collect(),
        words: Words {
            summary: word("flow-summary"),
            nobody: word("flow-nobody"),
            gate: word("flow-gate"),
            step: word("raci-step"),
            lane: word("flow-doer"),
            then: word("flow-then"),
            when: word("flow-when"),
            back: word("flow-back"),
            empty: word("flow-empty"),
            numbers: numbers(strings),
        },
    };
    swimlane::draw(&input).into()
}

fn node(at: usize, step: &FlowStep) -> Node {
    let kind = match (step.gate, at, step.ends) {
        (true, ..) => Kind::Gate,
        (_, 0, _) => Kind::Start,
        (_, _, true) => Kind::End,
        _ => Kind::Task,
    };
    Node {
        id: step.id.clone(),
        lane: step.lane,
        kind,
        label: step.name.clone(),
        href: Some(step.href.clone()).filter(|href| !href.is_empty()),
    }
}

fn edge(way: &Way) -> Edge {
    Edge {
        from: way.from.clone(),
        to: way.to.clone(),
        label: way.when.clone(),
        direction: if way.back { Direction::Return } else { Direction::Forward },
    }
}
