//! The words on lines, where no step can be: in the gutter before the step an edge arrives at,
//! or in the corridor of a way back. Words that are too long for that stand below the picture,
//! under a number that the line bears: nothing is cut.

use super::layout::Grid;
use super::place::{NOTE, WORD, Way};
use super::route::{Down, Plan};
use super::swimlane::Input;
use crate::render::figure::canvas::{Anchor, Rect};
use crate::render::figure::measure;
use crate::render::figure::number::{NumberStyle, count};
use std::collections::BTreeMap;

/// The widest words on a way back.
const PHRASE: f64 = 170.0;
/// The width of a number that stands for words.
pub(super) const BADGE: f64 = 20.0;

/// Between which edges words may stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// Where the column of lane names ends.
    pub(super) left: f64,
    /// Where the picture ends.
    pub(super) right: f64,
}

/// Words on a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Note {
    /// Where they stand: the anchor on the base line.
    pub(super) at: (f64, f64),
    /// What that point is.
    pub(super) anchor: Anchor,
    /// The words, or the number that stands for them.
    pub(super) text: String,
    /// Whether it is a number: then it stands in a ring.
    pub(super) numbered: bool,
    /// Which link of the grid they belong to.
    pub(super) link: usize,
    /// The lane they stand in, among those drawn.
    pub(super) lane: usize,
}

impl Note {
    /// How wide it is.
    pub(super) fn width(&self) -> f64 {
        if self.numbered { BADGE } else { measure::width(&self.text, NOTE) }
    }
}

/// The words that stand below the picture, in the order of their numbers from 1 on.
#[derive(Debug, Default)]
struct Legend {
    words: Vec<String>,
    numbers: BTreeMap<String, usize>,
}

impl Legend {
    /// The words themselves where they are no wider than `room`, else their number, and which
    /// of both it is. The same words have the same number.
    fn shorten(&mut self, label: &str, room: f64, style: NumberStyle) -> (String, bool) {
        if measure::width(label, NOTE) <= room {
            return (label.split_whitespace().collect::<Vec<_>>().join(" "), false);
        }
        let next = self.words.len() + 1;
        let number = *self.numbers.entry(label.to_owned()).or_insert(next);
        if number == next {
            self.words.push(label.to_owned());
        }
        (style.format(count(number)), true)
    }
}

/// Finds a place for the words of every edge; the second list is what stands below the picture.
pub(super) fn notes(
    input: &Input,
    grid: &Grid,
    plan: &Plan,
    ways: &[Way],
    nodes: &[Rect],
    room: Room,
) -> (Vec<Note>, Vec<String>) {
    let mut arrived: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    let mut crowd = Crowd::of(ways, room);
    let mut found: Vec<Note> = Vec::new();
    let mut legend = Legend::default();
    let style = input.words.numbers;
    for (index, (way, link)) in ways.iter().zip(&grid.links).enumerate() {
        let label = input.edges[link.edge].label.trim();
        if label.is_empty() {
            continue;
        }
        if !link.back {
            let said = arrived.entry(link.to).or_default();
            let lane = grid.lane_of_row(grid.row[link.to]);
            if let Some(at) = arriving(label, said, nodes[link.to]) {
                let (text, numbered) = legend.shorten(label, WORD, style);
                found.push(Note { at, anchor: Anchor::End, text, numbered, link: index, lane });
            }
        } else if let Some((_, Down::Corridor(corridor, _))) = plan.ways[index].get(1) {
            let lane = grid.lane_of_row(corridor.saturating_sub(1));
            let (text, numbered) = legend.shorten(label, PHRASE, style);
            let wide = if numbered { BADGE } else { measure::width(&text, NOTE) + 4.0 };
            if let Some(at) = returning(wide, way, &mut crowd) {
                found.push(Note { at, anchor: Anchor::Middle, text, numbered, link: index, lane });
            }
        }
    }
    (found, legend.words)
}

/// Words before the step an edge arrives at, above and below the line, as often as a row has
/// room; what is said already is not said twice. The table has them all.
fn arriving<'a>(label: &'a str, said: &mut Vec<&'a str>, node: Rect) -> Option<(f64, f64)> {
    const STACK: [f64; 4] = [-6.0, 16.0, -21.0, 31.0];
    let offset = STACK.get(said.len()).filter(|_| !said.contains(&label))?;
    said.push(label);
    Some((node.x - 10.0, node.y + node.h / 2.0 + offset))
}

/// Words in the corridor of a way back: on its first level piece or beyond one of its ends,
/// wherever fewest other lines are crossed.
fn returning(wide: f64, way: &Way, crowd: &mut Crowd) -> Option<(f64, f64)> {
    let [_, a, b, ..] = way.points.as_slice() else { return None };
    let (left, right, y) = (a.0.min(b.0), a.0.max(b.0), a.1);
    let mut spots = Vec::new();
    if right - left >= wide + 20.0 {
        let room = right - left - wide - 20.0;
        let share = |part: f64| left + 10.0 + room * part;
        // Near the step it leaves is best, since that is where one asks why.
        let near =
            if a.0 > b.0 { [1.0, 0.5, 0.75, 0.25, 0.0] } else { [0.0, 0.5, 0.25, 0.75, 1.0] };
        spots.extend(near.map(share));
    }
    spots.extend([left - wide - 5.0, right + 5.0]);
    let fewest = spots
        .into_iter()
        .map(|x| (crowd.crossed(way.link, x, x + wide, y), x))
        .reduce(|best, next| if next.0 < best.0 { next } else { best });
    let (_, x) = fewest?;
    crowd.words(x, x + wide, y);
    Some((x + wide / 2.0, y + 4.4))
}

/// What is in the corridors already.
struct Crowd {
    /// Upright pieces by their place from left to right: upper end, lower end.
    upright: Vec<(f64, f64, f64)>,
    /// Level pieces, and words, by height in hundredths: left end, right end, link.
    level: BTreeMap<i64, Vec<(f64, f64, Option<usize>)>>,
    /// The edges of the picture.
    room: Room,
}

impl Crowd {
    fn of(ways: &[Way], room: Room) -> Self {
        let mut crowd = Self { upright: Vec::new(), level: BTreeMap::new(), room };
        for way in ways {
            for piece in way.points.windows(2) {
                let (a, b) = (piece[0], piece[1]);
                if (a.0 - b.0).abs() < 0.01 {
                    crowd.upright.push((a.0, a.1.min(b.1), a.1.max(b.1)));
                } else {
                    let ends = (a.0.min(b.0), a.0.max(b.0), Some(way.link));
                    crowd.level.entry(key(a.1)).or_default().push(ends);
                }
            }
        }
        crowd.upright.sort_by(|a, b| a.0.total_cmp(&b.0));
        crowd
    }

    /// How much stands in the way of words from `left` to `right`; other words and the edge of
    /// the picture weigh more than lines.
    fn crossed(&self, link: usize, left: f64, right: f64, y: f64) -> usize {
        let first = self.upright.partition_point(|u| u.0 < left - 1.0);
        let beside = self.upright[first..].iter().take_while(|u| u.0 < right + 1.0);
        let crossed = beside.filter(|u| u.1 < y + 6.0 && u.2 > y - 6.0).count();
        let on = |l: &&(f64, f64, Option<usize>)| {
            l.2 != Some(link) && l.0 < right + 4.0 && left - 4.0 < l.1
        };
        let level = self.level.get(&key(y)).into_iter().flatten().filter(on);
        let weight: usize = level.map(|l| if l.2.is_none() { 20 } else { 3 }).sum();
        let outside = if left < self.room.left || right > self.room.right - 4.0 { 50 } else { 0 };
        crossed + weight + outside
    }

    fn words(&mut self, left: f64, right: f64, y: f64) {
        self.level.entry(key(y)).or_default().push((left, right, None));
    }
}

/// A height as a key: hundredths of a unit.
#[expect(clippy::cast_possible_truncation, reason = "a picture is far smaller than i64")]
fn key(y: f64) -> i64 {
    (y * 100.0).round() as i64
}
