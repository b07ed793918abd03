//! What a reader relies on: steps apart, lines round foreign steps, words beside them.

use super::*;
use crate::render::diagram::sizes::PAGE;

fn placed(input: &Input) -> (Grid, Picture) {
    let grid = layout::layout(input);
    let plan = route::route(&grid);
    let picture = place::place(input, &grid, &plan);
    (grid, picture)
}

fn all() -> [(&'static str, Input); 3] {
    [("campaign", campaign()), ("branches", branches()), ("tangle", tangle())]
}

fn overlap(a: Rect, b: Rect) -> bool {
    a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}

/// The box of a piece of line, a hair thick.
fn piece(a: (f64, f64), b: (f64, f64)) -> Rect {
    let (w, h) = ((a.0 - b.0).abs(), (a.1 - b.1).abs());
    Rect { x: a.0.min(b.0), y: a.1.min(b.1), w: w + 0.01, h: h + 0.01 }
}

#[test]
fn steps_stand_apart_and_in_their_lanes() {
    for (name, input) in all() {
        let (grid, picture) = placed(&input);
        look(&format!("swimlane-{name}"), &draw(&input));
        for (i, a) in picture.nodes.iter().enumerate() {
            assert!(picture.nodes[..i].iter().all(|b| !overlap(*a, *b)), "{name}: step {i}");
            let band = &picture.bands[grid.lane_of_row(grid.row[i])];
            assert!(a.y > band.y && a.y + a.h < band.y + band.h, "{name}: step {i} in its lane");
            assert!(a.x + a.w < picture.width);
        }
    }
}

#[test]
fn lines_are_square_and_pass_no_foreign_step() {
    for (name, input) in all() {
        let (grid, picture) = placed(&input);
        for way in &picture.ways {
            let link = grid.links[way.link];
            for pair in way.points.windows(2) {
                let (a, b) = (pair[0], pair[1]);
                assert!((a.0 - b.0).abs() < 0.01 || (a.1 - b.1).abs() < 0.01, "{name}: slanted");
                for (i, node) in picture.nodes.iter().enumerate() {
                    let foreign = i != link.from && i != link.to;
                    assert!(!foreign || !overlap(piece(a, b), *node), "{name}: {link:?} hits {i}");
                }
            }
        }
    }
}

#[test]
fn lines_of_strangers_never_lie_on_each_other() {
    let wild = wild().into_iter().enumerate().map(|(i, w)| (format!("wild {i}"), w));
    for (name, input) in all().map(|(n, i)| (n.to_owned(), i)).into_iter().chain(wild) {
        let (grid, picture) = placed(&input);
        for (i, a) in picture.ways.iter().enumerate() {
            for b in &picture.ways[..i] {
                let (one, two) = (grid.links[a.link], grid.links[b.link]);
                if one.from == two.from || one.to == two.to {
                    continue;
                }
                for p in a.points.windows(2) {
                    for q in b.points.windows(2) {
                        let (p, q) = (piece(p[0], p[1]), piece(q[0], q[1]));
                        let level = p.w > 1.0 && q.w > 1.0 && p.h < 1.0 && q.h < 1.0;
                        let upright = p.h > 1.0 && q.h > 1.0 && p.w < 1.0 && q.w < 1.0;
                        let both = (level || upright) && overlap(p, q);
                        assert!(!both, "{name}: {one:?} on {two:?} at {p:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn words_on_lines_cover_no_step_and_no_other_word() {
    for (name, input) in all() {
        let (_, picture) = placed(&input);
        let boxes: Vec<Rect> = picture
            .notes
            .iter()
            .map(|note| {
                let w = note.width();
                let x = match note.anchor {
                    Anchor::Start => note.at.0,
                    Anchor::Middle => note.at.0 - w / 2.0,
                    Anchor::End => note.at.0 - w,
                };
                Rect { x, y: note.at.1 - 10.0, w, h: 12.0 }
            })
            .collect();
        for (i, a) in boxes.iter().enumerate() {
            assert!(
                a.x > picture.sizes.head - 8.0 && a.x + a.w <= picture.width,
                "{name}: word {i} is whole"
            );
            for (n, node) in picture.nodes.iter().enumerate() {
                assert!(!overlap(*a, *node), "{name}: word {i} on step {n}");
            }
            for b in &boxes[..i] {
                assert!(!overlap(*a, *b), "{name}: words on words");
            }
        }
    }
}

#[test]
fn seven_steps_fit_a_page_and_no_word_is_cut() {
    let mut input = campaign();
    input.edges[2].label = "the brief is incomplete, or its goal cannot be measured".into();
    let (_, picture) = placed(&input);
    assert!(picture.width <= PAGE, "{}", picture.width);
    assert_eq!(picture.legend, [input.edges[2].label.as_str()]);
    let svg = draw(&input).svg;
    assert!(!svg.contains('…') && svg.contains(&input.edges[2].label));
}

#[test]
fn time_runs_to_the_right() {
    for (name, input) in all() {
        let (grid, picture) = placed(&input);
        for link in grid.links.iter().filter(|l| !l.back) {
            assert!(picture.nodes[link.from].x < picture.nodes[link.to].x, "{name}");
        }
    }
}

/// Workflows nobody would write, always the same ones.
fn wild() -> Vec<Input> {
    let mut state = 7u64;
    let mut next = |below: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).expect("31 bits") % below
    };
    let make = |_| {
        let mut input = campaign();
        let (nodes, edges) = (1 + next(14), next(30));
        let step = input.nodes[0].clone();
        input.nodes = (0..nodes)
            .map(|i| Node { id: i.to_string(), lane: Some(next(5)), ..step.clone() })
            .collect();
        let edge = |_| Edge {
            from: next(nodes).to_string(),
            to: next(nodes).to_string(),
            label: ["", "", "yes", "when all is said and done"][next(4)].into(),
            direction: [Direction::Forward, Direction::Forward, Direction::Return][next(3)],
        };
        input.edges = (0..edges).map(edge).collect();
        input
    };
    (0..200).map(make).collect()
}

#[test]
fn wild_workflows_keep_lines_off_foreign_steps() {
    for (number, input) in wild().iter().enumerate() {
        assert_sound(&draw(input));
        let (grid, picture) = placed(input);
        for (i, a) in picture.nodes.iter().enumerate() {
            assert!(picture.nodes[..i].iter().all(|b| !overlap(*a, *b)), "{number}: step {i}");
        }
        for way in &picture.ways {
            let link = grid.links[way.link];
            for pair in way.points.windows(2) {
                let stroke = piece(pair[0], pair[1]);
                for (i, node) in picture.nodes.iter().enumerate() {
                    let foreign = i != link.from && i != link.to;
                    assert!(!foreign || !overlap(stroke, *node), "{number}: {link:?} hits {i}");
                }
            }
        }
    }
}
