//! Columns and rows: what comes after what, and where.

use super::swimlane::{Direction, Input};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// An edge between two steps that exist, by their places in the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Link {
    /// Which edge of the input.
    pub(super) edge: usize,
    /// The step it leaves.
    pub(super) from: usize,
    /// The step it reaches.
    pub(super) to: usize,
    /// Whether it leads back, or stays where it is.
    pub(super) back: bool,
}

/// Where every step stands.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Grid {
    /// The lanes that are drawn, by their place in the input; none is the lane of nobody.
    pub(super) lanes: Vec<Option<usize>>,
    /// The first row of each lane, and the count of rows after the last.
    pub(super) first_row: Vec<usize>,
    /// The column of each step.
    pub(super) column: Vec<usize>,
    /// The row of each step, counted over all lanes.
    pub(super) row: Vec<usize>,
    /// How many columns there are.
    pub(super) columns: usize,
    /// The edges.
    pub(super) links: Vec<Link>,
}

impl Grid {
    /// How many rows there are.
    pub(super) fn rows(&self) -> usize {
        self.first_row.last().copied().unwrap_or(0)
    }

    /// The place among the drawn lanes of the one that holds the row.
    pub(super) fn lane_of_row(&self, row: usize) -> usize {
        self.first_row.partition_point(|first| *first <= row).saturating_sub(1)
    }
}

/// Gives every step its place. No step shares a cell with another.
pub(super) fn layout(input: &Input) -> Grid {
    let mut links = resolve(input);
    let column = columns(input.nodes.len(), &mut links);
    let (lanes, lane) = lanes(input);
    let (first_row, row) = rows(&lane, lanes.len(), &column, &links);
    let columns = column.iter().max().map_or(0, |last| last + 1);
    for link in &mut links {
        link.back |= column[link.to] <= column[link.from];
    }
    Grid { lanes, first_row, column, row, columns, links }
}

fn resolve(input: &Input) -> Vec<Link> {
    let mut by_id = BTreeMap::new();
    for (i, node) in input.nodes.iter().enumerate() {
        by_id.entry(node.id.as_str()).or_insert(i);
    }
    let mut seen = BTreeSet::new();
    let mut links = Vec::new();
    for (i, edge) in input.edges.iter().enumerate() {
        let ends = (by_id.get(edge.from.as_str()), by_id.get(edge.to.as_str()));
        let (Some(&from), Some(&to)) = ends else { continue };
        let back = edge.direction == Direction::Return || from == to;
        // Saying the same twice adds nothing.
        if seen.insert((from, to, edge.label.as_str(), back)) {
            links.push(Link { edge: i, from, to, back });
        }
    }
    links
}

/// Marks what closes a circle as leading back, then takes the longest way to each step.
fn columns(nodes: usize, links: &mut [Link]) -> Vec<usize> {
    let mut out: Vec<Vec<usize>> = vec![Vec::new(); nodes];
    for (i, link) in links.iter().enumerate().filter(|(_, l)| !l.back) {
        out[link.from].push(i);
    }
    mark_circles(nodes, &out, links);

    let mut waiting = vec![0usize; nodes];
    for link in links.iter().filter(|l| !l.back) {
        waiting[link.to] += 1;
    }
    let entered: Vec<bool> = waiting.iter().map(|n| *n > 0).collect();
    let mut column = vec![0usize; nodes];
    let mut ready: VecDeque<usize> = (0..nodes).filter(|n| waiting[*n] == 0).collect();
    while let Some(node) = ready.pop_front() {
        for link in out[node].iter().map(|i| links[*i]).filter(|l| !l.back) {
            column[link.to] = column[link.to].max(column[node] + 1);
            waiting[link.to] -= 1;
            if waiting[link.to] == 0 {
                ready.push_back(link.to);
            }
        }
    }
    // What nothing leads to stands just before what it leads to, or by the step written before.
    for node in (1..nodes).filter(|n| !entered[*n]) {
        let next = out[node].iter().map(|i| links[*i]).filter(|l| !l.back).map(|l| column[l.to]);
        column[node] = next.min().map_or(column[node - 1], |next| next - 1);
    }
    column
}

/// Walks in depth and marks every edge to a step that is still open. Without recursion, since
/// workflows may be long.
fn mark_circles(nodes: usize, out: &[Vec<usize>], links: &mut [Link]) {
    #[derive(Clone, Copy, PartialEq)]
    enum Visit {
        New,
        Open,
        Done,
    }
    let mut visit = vec![Visit::New; nodes];
    for start in 0..nodes {
        if visit[start] != Visit::New {
            continue;
        }
        visit[start] = Visit::Open;
        let mut path = vec![(start, 0usize)];
        while let Some((node, next)) = path.last_mut() {
            let Some(&edge) = out[*node].get(*next) else {
                visit[*node] = Visit::Done;
                path.pop();
                continue;
            };
            *next += 1;
            let to = links[edge].to;
            match visit[to] {
                Visit::New => {
                    visit[to] = Visit::Open;
                    path.push((to, 0));
                }
                Visit::Open => links[edge].back = true,
                Visit::Done => {}
            }
        }
    }
}

/// The lanes in use, and for each step its place among them.
fn lanes(input: &Input) -> (Vec<Option<usize>>, Vec<usize>) {
    let mut first = BTreeMap::new();
    let same: Vec<usize> = input
        .lanes
        .iter()
        .enumerate()
        .map(|(i, l)| *first.entry((&l.name, &l.href)).or_insert(i))
        .collect();
    let wanted: Vec<Option<usize>> =
        input.nodes.iter().map(|n| n.lane.and_then(|l| same.get(l).copied())).collect();
    // Nobody's lane comes last: `None` would sort first.
    let used: BTreeSet<usize> = wanted.iter().flatten().copied().collect();
    let mut lanes: Vec<Option<usize>> = used.into_iter().map(Some).collect();
    if wanted.contains(&None) {
        lanes.push(None);
    }
    let place: BTreeMap<Option<usize>, usize> =
        lanes.iter().enumerate().map(|(i, l)| (*l, i)).collect();
    let lane = wanted.iter().map(|w| place[w]).collect();
    (lanes, lane)
}

/// The rows of each lane: as many as steps stand above each other in one of its columns. A step
/// keeps the row of the step before it, where it can, so that lines run straight.
fn rows(
    lane: &[usize],
    lanes: usize,
    column: &[usize],
    links: &[Link],
) -> (Vec<usize>, Vec<usize>) {
    let mut before: Vec<Option<usize>> = vec![None; lane.len()];
    for link in links.iter().filter(|l| !l.back && lane[l.from] == lane[l.to]) {
        before[link.to].get_or_insert(link.from);
    }
    let mut order: Vec<usize> = (0..lane.len()).collect();
    order.sort_by_key(|n| (column[*n], *n));
    let mut taken: BTreeMap<(usize, usize), BTreeSet<usize>> = BTreeMap::new();
    let mut within = vec![0usize; lane.len()];
    for node in order {
        let taken = taken.entry((lane[node], column[node])).or_default();
        let wish = before[node].map_or(0, |b| within[b]);
        // The cell of a lane holds few steps; their rows are nearly always 0, 1, 2 …
        within[node] = if taken.contains(&wish) {
            (0..=taken.len()).find(|row| !taken.contains(row)).unwrap_or(taken.len())
        } else {
            wish
        };
        taken.insert(within[node]);
    }
    let mut height = vec![0usize; lanes];
    for (node, lane) in lane.iter().enumerate() {
        height[*lane] = height[*lane].max(within[node] + 1);
    }
    let mut first_row = vec![0];
    for h in height {
        first_row.push(first_row[first_row.len() - 1] + h);
    }
    let row = lane.iter().zip(&within).map(|(lane, within)| first_row[*lane] + within).collect();
    (first_row, row)
}
