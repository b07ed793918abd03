//! Coordinates: how wide each gutter and how high each corridor must be, and so where all is.

use super::layout::Grid;
use super::notes::{self, Note, Room};
use super::route::{Across, Down, Level, Plan, Side, Upright};
use super::sizes::{PAGE, Sizes};
use super::swimlane::Input;
use crate::render::figure::canvas::Rect;
use crate::render::figure::measure;
use crate::render::figure::number::count;
use std::collections::{BTreeMap, BTreeSet};

/// Font size of the words on edges.
pub(super) const NOTE: f64 = 12.5;
/// Between two tracks of a gutter.
const UPRIGHT: f64 = 10.0;
/// Above the first track of a corridor, and below the last.
const CORRIDOR: (f64, f64) = (10.0, 10.0);
/// Between two tracks of a corridor: a line of words.
const LEVEL: f64 = 18.0;
/// How far a line arrives below the middle of a step where the middle is taken.
const LOWERED: f64 = 8.0;
/// The widest word on an edge onward.
pub(super) const WORD: f64 = 96.0;

/// A band of the picture.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Band {
    /// Its upper edge.
    pub(super) y: f64,
    /// Its height.
    pub(super) h: f64,
}

/// A line between two steps.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Way {
    /// Its corners; each piece is upright or level.
    pub(super) points: Vec<(f64, f64)>,
    /// Which link of the grid it is.
    pub(super) link: usize,
}

/// Everything with its place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Picture {
    /// Width of the whole.
    pub(super) width: f64,
    /// Height of the lanes.
    pub(super) height: f64,
    /// How wide and high its parts are.
    pub(super) sizes: Sizes,
    /// The lanes from top to bottom.
    pub(super) bands: Vec<Band>,
    /// The steps in the order of the input.
    pub(super) nodes: Vec<Rect>,
    /// The lines.
    pub(super) ways: Vec<Way>,
    /// The words on them.
    pub(super) notes: Vec<Note>,
    /// The words that stand below the lanes, since they are too long for a line, from number 1 on.
    pub(super) legend: Vec<String>,
}

/// Turns symbols into coordinates.
pub(super) fn place(input: &Input, grid: &Grid, plan: &Plan) -> Picture {
    let mut sizes = Sizes::roomy(input, grid);
    let mut frame = Frame::new(input, grid, plan, &sizes);
    if frame.width > PAGE {
        sizes = sizes.tight(input, grid, frame.width);
        frame = Frame::new(input, grid, plan, &sizes);
    }
    let nodes: Vec<Rect> = (0..grid.row.len())
        .map(|n| Rect {
            x: frame.columns[grid.column[n]],
            y: frame.rows[grid.row[n]],
            w: sizes.node.0,
            h: sizes.node.1,
        })
        .collect();
    let ports = ports(grid, plan, &nodes);
    let x = |across: Across| match across {
        Across::Left(n) => nodes[n].x,
        Across::Right(n) => nodes[n].x + sizes.node.0,
        Across::Port(p) => ports[p].0,
        Across::Gutter(g, t) => frame.gutter_x[g][t],
    };
    let y = |down: Down| match down {
        Down::Row(r) => frame.rows[r] + sizes.node.1 / 2.0,
        Down::Port(p) => ports[p].1,
        Down::Corridor(c, t) => frame.corridor_y[c][t],
    };
    let way = |(link, way): (usize, &Vec<(Across, Down)>)| Way {
        points: way.iter().map(|(a, d)| (x(*a), y(*d))).collect(),
        link,
    };
    let mut ways: Vec<Way> = plan.ways.iter().enumerate().map(way).collect();
    for (way, symbols) in ways.iter_mut().zip(&plan.ways) {
        if let [.., (Across::Gutter(gutter, track), _), (Across::Left(_), _)] = symbols.as_slice()
            && frame.lowered[*gutter].contains(track)
        {
            way.points.iter_mut().rev().take(2).for_each(|point| point.1 += LOWERED);
        }
    }
    let room = Room { left: sizes.head, right: frame.width };
    let (words, legend) = notes::notes(input, grid, plan, &ways, &nodes, room);
    let (width, height) = (frame.width, frame.height);
    Picture { width, height, sizes, bands: frame.bands, nodes, ways, notes: words, legend }
}

/// The skeleton of the picture.
struct Frame {
    /// Left edge of each column.
    columns: Vec<f64>,
    /// Upper edge of the steps of each row.
    rows: Vec<f64>,
    /// Where each run of a gutter is.
    gutter_x: Vec<Vec<f64>>,
    /// The runs of each gutter that arrive a little below the middle.
    lowered: Vec<BTreeSet<usize>>,
    /// Where each run of a corridor is.
    corridor_y: Vec<Vec<f64>>,
    bands: Vec<Band>,
    width: f64,
    height: f64,
}

impl Frame {
    fn new(input: &Input, grid: &Grid, plan: &Plan, sizes: &Sizes) -> Self {
        let words = word_room(input, grid);
        let (before, after) = sizes.gutter;
        let mut x = sizes.head;
        let (mut columns, mut gutter_x, mut lowered) = (Vec::new(), Vec::new(), Vec::new());
        for (gutter, runs) in plan.gutters.iter().enumerate() {
            let (places, low) = order(runs);
            lowered.push(low);
            gutter_x.push(places.iter().map(|p| x + before + count(*p) * UPRIGHT).collect());
            let tracks = count(runs.len().saturating_sub(1)) * UPRIGHT;
            x += before + tracks + words[gutter] + after;
            columns.push(x);
            x += sizes.node.0;
        }
        // After the last gutter there is no column.
        let width = x - sizes.node.0;

        let (mut rows, mut corridor_y) = (Vec::new(), Vec::new());
        let mut edges = Vec::new();
        let mut y = 0.0;
        for (corridor, runs) in plan.corridors.iter().enumerate() {
            let (tracks, used) = share(runs);
            let top = y + CORRIDOR.0;
            corridor_y.push(tracks.iter().map(|t| top + (count(*t) + 0.5) * LEVEL).collect());
            let tracks = count(used) * LEVEL;
            // Lines between two lanes run in the upper one.
            let edge = if corridor == 0 { 0.0 } else { top + tracks };
            if grid.first_row.binary_search(&corridor).is_ok() {
                edges.push(edge);
            }
            y = top + tracks + CORRIDOR.1;
            rows.push(y);
            y += sizes.node.1;
        }
        let bands: Vec<Band> = edges.windows(2).map(|e| Band { y: e[0], h: e[1] - e[0] }).collect();
        let height = edges.last().copied().unwrap_or(0.0);
        Self { columns, rows, gutter_x, lowered, corridor_y, bands, width, height }
    }
}

/// Room each gutter needs for words, or their number, on the lines that arrive at its right.
fn word_room(input: &Input, grid: &Grid) -> Vec<f64> {
    let mut room = vec![0.0f64; grid.columns + 1];
    for link in grid.links.iter().filter(|l| !l.back) {
        let wide = measure::width(input.edges[link.edge].label.trim(), NOTE);
        if wide > 0.0 {
            let wide = if wide > WORD { notes::BADGE } else { wide };
            let gutter = grid.column[link.to];
            room[gutter] = room[gutter].max(wide + 2.0);
        }
    }
    room
}

/// The order of the runs in a gutter, as the place of each from left to right. A run entered
/// from a row stands left of one that is left to the same row: else both would lie on one line.
/// Beyond that, the order that crosses least: of runs downwards the lowest first, of runs
/// upwards the highest. Two runs that change rows with each other cannot both come first: those
/// that have to give way are told as well, and arrive a little lower.
fn order(runs: &[Upright]) -> (Vec<usize>, BTreeSet<usize>) {
    let mean = |rows: &[usize]| {
        let sum: f64 = rows.iter().map(|r| count(*r)).sum();
        sum / count(rows.len().max(1))
    };
    let mut wish: Vec<usize> = (0..runs.len()).collect();
    wish.sort_by(|a, b| {
        let key = |i: usize| {
            let (from, to) = (mean(&runs[i].left), mean(&runs[i].right));
            let up = to < from;
            (u8::from(up), if up { from } else { -from })
        };
        let (a, b) = (key(*a), key(*b));
        a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))
    });
    // Who is left to a row, by row: these must wait for all who enter from it.
    let mut leaving: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (i, run) in runs.iter().enumerate() {
        for row in &run.right {
            leaving.entry(*row).or_default().push(i);
        }
    }
    let mut after: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); runs.len()];
    let mut waits = vec![0usize; runs.len()];
    for (i, run) in runs.iter().enumerate() {
        for later in run.left.iter().filter_map(|row| leaving.get(row)).flatten() {
            if *later != i && after[i].insert(*later) {
                waits[*later] += 1;
            }
        }
    }
    let mut rank = vec![0usize; runs.len()];
    for (place, run) in wish.iter().enumerate() {
        rank[*run] = place;
    }
    let mut ready: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut held: BTreeSet<(usize, usize)> = BTreeSet::new();
    for run in 0..runs.len() {
        if waits[run] == 0 { &mut ready } else { &mut held }.insert((rank[run], run));
    }
    let mut places = vec![0usize; runs.len()];
    let mut lowered = BTreeSet::new();
    let mut next = 0;
    loop {
        let run = if let Some((_, run)) = ready.pop_first() {
            run
        } else if let Some((_, run)) = held.pop_first() {
            lowered.insert(run);
            run
        } else {
            return (places, lowered);
        };
        places[run] = next;
        next += 1;
        for later in &after[run] {
            waits[*later] = waits[*later].saturating_sub(1);
            if waits[*later] == 0 && held.remove(&(rank[*later], *later)) {
                ready.insert((rank[*later], *later));
            }
        }
    }
}

/// Tracks for the runs of a corridor, so that none touches another, and how many are used.
fn share(runs: &[Level]) -> (Vec<usize>, usize) {
    let mut sorted: Vec<usize> = (0..runs.len()).collect();
    sorted.sort_by_key(|i| (runs[*i].from, runs[*i].to, *i));
    let mut ends: Vec<usize> = Vec::new();
    let mut track = vec![0usize; runs.len()];
    for i in sorted {
        let free = ends.iter().position(|end| *end < runs[i].from);
        track[i] = free.unwrap_or_else(|| {
            ends.push(0);
            ends.len() - 1
        });
        ends[track[i]] = runs[i].to;
    }
    (track, ends.len())
}

/// Where each port is: side by side, and never above one of the step across the corridor.
fn ports(grid: &Grid, plan: &Plan, nodes: &[Rect]) -> Vec<(f64, f64)> {
    let mut on_side: BTreeMap<(usize, Side), usize> = BTreeMap::new();
    let mut faces = BTreeSet::new();
    for port in &plan.ports {
        *on_side.entry((port.node, port.side)).or_default() += 1;
        faces.insert((port.side, grid.row[port.node], grid.column[port.node]));
    }
    let mut used: BTreeMap<(usize, Side), usize> = BTreeMap::new();
    let place = |port: &super::route::Port| {
        let (node, side) = (port.node, port.side);
        let (row, column) = (grid.row[node], grid.column[node]);
        let all = on_side.get(&(node, side)).copied().unwrap_or(1);
        let index = used.entry((node, side)).or_default();
        let pitch = (64.0 / count(all.saturating_sub(1).max(1))).min(22.0);
        let spread = (count(*index) - (count(all) - 1.0) / 2.0) * pitch;
        *index += 1;
        let (shift, y) = match side {
            Side::Top => {
                let facing = row > 0 && faces.contains(&(Side::Bottom, row - 1, column));
                (if facing { -7.0 } else { 0.0 }, nodes[node].y)
            }
            Side::Bottom => {
                let facing = faces.contains(&(Side::Top, row + 1, column));
                (if facing { 7.0 } else { 0.0 }, nodes[node].y + nodes[node].h)
            }
        };
        (nodes[node].x + nodes[node].w / 2.0 + spread + shift, y)
    };
    plan.ports.iter().map(place).collect()
}
