//! The way of every edge, in symbols: which gutters between columns and which corridors between
//! rows it takes. Coordinates come later, when it is known how many share each.

use super::layout::{Grid, Link};
use std::collections::BTreeMap;

/// A side of a step that a way back leaves from or arrives at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    /// The upper edge.
    Top,
    /// The lower edge.
    Bottom,
}

/// A horizontal place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Across {
    /// Where edges arrive at a step.
    Left(usize),
    /// Where they leave it.
    Right(usize),
    /// The port of that number.
    Port(usize),
    /// A track in the gutter before that column.
    Gutter(usize, usize),
}

/// A vertical place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Down {
    /// The middle of a row.
    Row(usize),
    /// A track in the corridor above that row.
    Corridor(usize, usize),
    /// The edge of a port's step.
    Port(usize),
}

/// Where a way back touches a step.
#[derive(Debug, Clone, Copy)]
pub(super) struct Port {
    /// The step.
    pub(super) node: usize,
    /// Its side.
    pub(super) side: Side,
}

/// Who runs in a track of a gutter: edges that part from one step share one, as do those that
/// meet at one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Owner {
    /// Edges that part.
    From(usize),
    /// Edges that meet.
    To(usize),
    /// One edge alone.
    Alone(usize),
}

/// An upright run in a gutter.
#[derive(Debug, Clone)]
pub(super) struct Upright {
    owner: Owner,
    /// Rows from which it is entered at the left.
    pub(super) left: Vec<usize>,
    /// Rows to which it is left at the right.
    pub(super) right: Vec<usize>,
}

/// A level run in a corridor, from column to column in half columns: gutters are even.
#[derive(Debug, Clone, Copy)]
pub(super) struct Level {
    /// Its left end.
    pub(super) from: usize,
    /// Its right end.
    pub(super) to: usize,
}

/// All ways.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// The corners of each link's way, in the order of the grid's links.
    pub(super) ways: Vec<Vec<(Across, Down)>>,
    /// The runs in each gutter; a track's number is its place here.
    pub(super) gutters: Vec<Vec<Upright>>,
    /// The runs in each corridor.
    pub(super) corridors: Vec<Vec<Level>>,
    /// Where ways back touch steps.
    pub(super) ports: Vec<Port>,
}

/// Leads every edge from step to step without passing through a third.
pub(super) fn route(grid: &Grid) -> Plan {
    let mut router = Router {
        grid,
        occupied: BTreeMap::new(),
        plan: Plan {
            gutters: vec![Vec::new(); grid.columns + 1],
            corridors: vec![Vec::new(); grid.rows() + 1],
            ..Plan::default()
        },
    };
    for node in 0..grid.row.len() {
        router.occupied.insert((grid.row[node], grid.column[node]), None);
    }
    // Ways along a row are taken first by those that have them by nature.
    let mut order: Vec<usize> = (0..grid.links.len()).collect();
    order.sort_by_key(|i| router.span(grid.links[*i]));
    let mut ways = vec![Vec::new(); grid.links.len()];
    for i in order {
        let link = grid.links[i];
        ways[i] = if link.back { router.back(i, link) } else { router.forward(link) };
    }
    router.plan.ways = ways;
    router.plan
}

struct Router<'a> {
    grid: &'a Grid,
    /// Cells of the grid that hold a step (none) or a line along the row (its owner).
    occupied: BTreeMap<(usize, usize), Option<Owner>>,
    plan: Plan,
}

impl Router<'_> {
    fn span(&self, link: Link) -> (bool, usize) {
        let (a, b) = (self.grid.column[link.from], self.grid.column[link.to]);
        (self.grid.row[link.from] != self.grid.row[link.to], a.abs_diff(b))
    }

    /// Takes the cells of a row between two columns, if no step and no foreign line is there.
    fn take(&mut self, row: usize, columns: std::ops::Range<usize>, owner: Owner) -> bool {
        let free = columns
            .clone()
            .all(|c| self.occupied.get(&(row, c)).is_none_or(|holder| *holder == Some(owner)));
        if free {
            for column in columns {
                self.occupied.insert((row, column), Some(owner));
            }
        }
        free
    }

    /// The track of that owner in a gutter.
    fn upright(&mut self, gutter: usize, owner: Owner) -> usize {
        let runs = &mut self.plan.gutters[gutter];
        runs.iter().position(|r| r.owner == owner).unwrap_or_else(|| {
            runs.push(Upright { owner, left: Vec::new(), right: Vec::new() });
            runs.len() - 1
        })
    }

    fn level(&mut self, corridor: usize, a: usize, b: usize) -> usize {
        let runs = &mut self.plan.corridors[corridor];
        runs.push(Level { from: a.min(b), to: a.max(b) });
        runs.len() - 1
    }

    fn forward(&mut self, link: Link) -> Vec<(Across, Down)> {
        let (a, b) = (link.from, link.to);
        let (row_a, row_b) = (self.grid.row[a], self.grid.row[b]);
        let (first, last) = (self.grid.column[a] + 1, self.grid.column[b]);
        let start = (Across::Right(a), Down::Row(row_a));
        let end = (Across::Left(b), Down::Row(row_b));
        if row_a == row_b && self.take(row_a, first..last, Owner::To(b)) {
            return vec![start, end];
        }
        let near = row_a != row_b && self.take(row_b, first..last, Owner::To(b));
        if near || (row_a != row_b && self.take(row_a, first..last, Owner::From(a))) {
            // One turn: at once, then along the row of the target, or late.
            let (gutter, owner) = if near { (first, Owner::From(a)) } else { (last, Owner::To(b)) };
            let track = self.upright(gutter, owner);
            self.connect(gutter, track, Some(row_a), Some(row_b));
            let x = Across::Gutter(gutter, track);
            return vec![start, (x, Down::Row(row_a)), (x, Down::Row(row_b)), end];
        }
        let corridor = if row_b > row_a { row_b } else { row_b + 1 };
        let (out, into) = (self.upright(first, Owner::From(a)), self.upright(last, Owner::To(b)));
        self.connect(first, out, Some(row_a), None);
        self.connect(last, into, None, Some(row_b));
        let y = Down::Corridor(corridor, self.level(corridor, 2 * first, 2 * last));
        let (out, into) = (Across::Gutter(first, out), Across::Gutter(last, into));
        vec![start, (out, Down::Row(row_a)), (out, y), (into, y), (into, Down::Row(row_b)), end]
    }

    fn connect(&mut self, gutter: usize, track: usize, left: Option<usize>, right: Option<usize>) {
        let run = &mut self.plan.gutters[gutter][track];
        run.left.extend(left);
        run.right.extend(right);
    }

    /// A way back leaves and arrives at the upper or lower edge, and so never along a row.
    fn back(&mut self, index: usize, link: Link) -> Vec<(Across, Down)> {
        let (a, b) = (link.from, link.to);
        let (row_a, row_b) = (self.grid.row[a], self.grid.row[b]);
        let (column_a, column_b) = (self.grid.column[a], self.grid.column[b]);
        let (leave, arrive, near, far) = match row_b.cmp(&row_a) {
            std::cmp::Ordering::Greater => (Side::Bottom, Side::Top, row_a + 1, row_b),
            std::cmp::Ordering::Less => (Side::Top, Side::Bottom, row_a, row_b + 1),
            std::cmp::Ordering::Equal => (Side::Bottom, Side::Bottom, row_a + 1, row_a + 1),
        };
        let from = self.port(a, leave);
        let to = self.port(b, arrive);
        let start = (Across::Port(from), Down::Port(from));
        let end = (Across::Port(to), Down::Port(to));
        if near == far {
            let level = self.level(near, 2 * column_a + 1, 2 * column_b + 1);
            let y = Down::Corridor(near, level);
            return vec![start, (Across::Port(from), y), (Across::Port(to), y), end];
        }
        let gutter = column_b + 1;
        let x = Across::Gutter(gutter, self.upright(gutter, Owner::Alone(index)));
        let out = Down::Corridor(near, self.level(near, 2 * column_a + 1, 2 * gutter));
        let into = Down::Corridor(far, self.level(far, 2 * gutter, 2 * column_b + 1));
        vec![start, (Across::Port(from), out), (x, out), (x, into), (Across::Port(to), into), end]
    }

    fn port(&mut self, node: usize, side: Side) -> usize {
        self.plan.ports.push(Port { node, side });
        self.plan.ports.len() - 1
    }
}
