//! How wide heads, steps and gutters are: roomy, or so tight that a page's column holds all.

use super::layout::Grid;
use super::swimlane::{Input, Kind, lane_name};
use crate::render::figure::canvas::LEADING;
use crate::render::figure::measure;
use crate::render::figure::number::count;

/// The width of a page's column on a screen of 1280 units: wider pictures scroll.
pub(super) const PAGE: f64 = 916.0;
/// Font size of steps and lanes.
pub(super) const LABEL: f64 = 13.0;
/// How much wider a bold letter is.
pub(super) const BOLD: f64 = 1.1;
/// A longer name is cut after that many lines.
pub(super) const LINES: usize = 5;

/// The widest and the narrowest a step may be; a word that is wider still widens it.
const NODE: (f64, f64) = (118.0, 84.0);
/// The widest and the narrowest the column of lane names may be.
const HEAD: (f64, f64) = (134.0, 96.0);
/// Beside the name of a lane: where it begins, and room to the line after it.
pub(super) const HEAD_PAD: f64 = 22.0;
/// The height of steps whose names have three lines at most.
const HIGH: f64 = 54.0;

/// The measures of one picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Sizes {
    /// The column of lane names.
    pub(super) head: f64,
    /// Width and height of a step.
    pub(super) node: (f64, f64),
    /// Left of the first track of a gutter, and right of the last: the latter holds an arrow head.
    pub(super) gutter: (f64, f64),
}

impl Sizes {
    /// Where there is room.
    pub(super) fn roomy(input: &Input, grid: &Grid) -> Self {
        let head = head(input, grid).max(HEAD.0);
        Self { head, node: (0.0, 0.0), gutter: (12.0, 18.0) }.with_node(input, NODE.0)
    }

    /// Where a picture of the roomy width would be wider than the page: gutters and heads as
    /// narrow as they may be. Steps stay as wide as the page allows, and never so narrow that a
    /// word would have to be broken.
    pub(super) fn tight(self, input: &Input, grid: &Grid, wide: f64) -> Self {
        let slim = Self { head: head(input, grid), gutter: (8.0, 14.0), ..self };
        let columns = count(grid.columns.max(1));
        let gutters = (self.gutter.0 + self.gutter.1) - (slim.gutter.0 + slim.gutter.1);
        let wide = wide - (self.head - slim.head) - gutters * (columns + 1.0);
        let excess = ((wide - PAGE) / columns).max(0.0);
        let words = input.nodes.iter().map(|n| longest(&n.label) + 2.0 * inset(n.kind));
        let least = words.fold(NODE.1, f64::max).min(NODE.0);
        slim.with_node(input, (NODE.0 - excess).max(least).floor())
    }

    /// With steps of that width, as high as the longest name needs.
    fn with_node(self, input: &Input, wide: f64) -> Self {
        let lines = |n: &super::swimlane::Node| {
            measure::wrap(&n.label, LABEL, wide - 2.0 * inset(n.kind), LINES).lines.len()
        };
        let lines = input.nodes.iter().map(lines).max().unwrap_or(1);
        Self { node: (wide, HIGH.max(count(lines) * LABEL * LEADING + 10.0)), ..self }
    }
}

/// Between the outline of a step and its name.
pub(super) fn inset(kind: Kind) -> f64 {
    if kind == Kind::Task { 5.0 } else { 9.0 }
}

/// The narrowest column of lane names that breaks no word.
fn head(input: &Input, grid: &Grid) -> f64 {
    let words = grid.lanes.iter().map(|lane| longest(lane_name(input, *lane)) * BOLD + HEAD_PAD);
    words.fold(HEAD.1, f64::max).min(HEAD.0).ceil()
}

/// The width of the longest word.
fn longest(text: &str) -> f64 {
    text.split_whitespace().map(|word| measure::width(word, LABEL)).fold(0.0, f64::max)
}
