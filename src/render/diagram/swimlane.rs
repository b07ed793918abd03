//! The swimlane of a workflow: lanes are roles, time runs from left to right.

use super::{draw, layout, place, route};
use crate::render::figure::number::NumberStyle;
use crate::render::figure::number::count;
use crate::render::figure::words::fill;
use crate::render::figure::{Figure, Table};

/// One lane, usually a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    /// Its name.
    pub name: String,
    /// Where its name leads.
    pub href: Option<String>,
}

/// What a step is, and so its shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Where the flow begins: rounded ends.
    Start,
    /// Work: a box.
    Task,
    /// An approval: a hexagon, which has more room for its name than a diamond.
    Gate,
    /// Where the flow ends: rounded ends with a heavy outline.
    End,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What edges call it; the first of several with one id is meant.
    pub id: String,
    /// The index of its lane; none, or an index without a lane, is the lane of nobody.
    pub lane: Option<usize>,
    /// Its shape.
    pub kind: Kind,
    /// Its name.
    pub label: String,
    /// Where it leads.
    pub href: Option<String>,
}

/// Which way an edge leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// On to a later step.
    Forward,
    /// Back to an earlier one: dashed.
    Return,
}

/// From one step to another. Edges to steps that do not exist are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// The id of the step it leaves.
    pub from: String,
    /// The id of the step it reaches.
    pub to: String,
    /// When it is taken; may be empty.
    pub label: String,
    /// Which way it leads. An edge that closes a circle is drawn as a return in any case.
    pub direction: Direction,
}

/// What the diagram says, in the page's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// `{steps} steps in {lanes} lanes`
    pub summary: String,
    /// The lane of steps nobody is responsible for: `nobody`.
    pub nobody: String,
    /// What an approval is called after its name: `approval`.
    pub gate: String,
    /// Head of the table's first column: `Step`.
    pub step: String,
    /// Head of the second: `Responsible`.
    pub lane: String,
    /// Head of the third: `Then`.
    pub then: String,
    /// A next step taken under a condition: `{step} ({when})`
    pub when: String,
    /// A way back: `back to {step}`
    pub back: String,
    /// `no steps yet`
    pub empty: String,
    /// How numbers are written.
    pub numbers: NumberStyle,
}

/// The whole input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// Unique in the page.
    pub id: String,
    /// The caption.
    pub title: String,
    /// The lanes from top to bottom. Those without a step are left out; those with the same name
    /// and address are one.
    pub lanes: Vec<Lane>,
    /// The steps, in reading order.
    pub nodes: Vec<Node>,
    /// The edges.
    pub edges: Vec<Edge>,
    /// The words.
    pub words: Words,
}

/// Draws the swimlane at its natural size.
pub fn draw(input: &Input) -> Figure {
    let grid = layout::layout(input);
    let plan = route::route(&grid);
    let picture = place::place(input, &grid, &plan);
    let description = describe(input, &grid);
    Figure {
        svg: draw::draw(input, &grid, &picture, &description),
        title: input.title.clone(),
        description,
        numbers: numbers(input, &grid),
    }
}

/// The name of a lane.
pub(super) fn lane_name(input: &Input, lane: Option<usize>) -> &str {
    lane.and_then(|l| input.lanes.get(l)).map_or(input.words.nobody.as_str(), |l| l.name.as_str())
}

fn describe(input: &Input, grid: &layout::Grid) -> String {
    if input.nodes.is_empty() {
        return input.words.empty.clone();
    }
    let number = |n: usize| input.words.numbers.format(count(n));
    let values = [("steps", &*number(input.nodes.len())), ("lanes", &*number(grid.lanes.len()))];
    fill(&input.words.summary, &values)
}

fn numbers(input: &Input, grid: &layout::Grid) -> Table {
    let words = &input.words;
    let mut next: Vec<Vec<String>> = vec![Vec::new(); input.nodes.len()];
    for link in &grid.links {
        let edge = &input.edges[link.edge];
        let mut text = input.nodes[link.to].label.clone();
        if !edge.label.is_empty() {
            text = fill(&words.when, &[("step", &text), ("when", &edge.label)]);
        }
        if link.back {
            text = fill(&words.back, &[("step", &text)]);
        }
        next[link.from].push(text);
    }
    let row = |(node, next): (&Node, Vec<String>)| {
        let lane = node.lane.filter(|l| *l < input.lanes.len());
        vec![node.label.clone(), lane_name(input, lane).to_owned(), next.join("; ")]
    };
    Table {
        head: vec![words.step.clone(), words.lane.clone(), words.then.clone()],
        rows: input.nodes.iter().zip(next).map(row).collect(),
    }
}

#[cfg(test)]
mod tests;
