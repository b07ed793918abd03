use super::*;
use crate::render::diagram::layout::Grid;
use crate::render::diagram::place::Picture;
use crate::render::figure::canvas::{Anchor, Rect};
use crate::render::figure::check::{HOSTILE, assert_sound, look};

mod geometry;

fn words() -> Words {
    Words {
        summary: "{steps} steps in {lanes} lanes".into(),
        nobody: "Nobody yet".into(),
        gate: "approval".into(),
        step: "Step".into(),
        lane: "Responsible".into(),
        then: "Then".into(),
        when: "{step} ({when})".into(),
        back: "back to {step}".into(),
        empty: "no steps yet".into(),
        numbers: NumberStyle::ENGLISH,
    }
}

/// A workflow from names of lanes, `(id, lane, kind, label)` and `(from, to, label)`; a label
/// that begins with `<` makes a way back.
fn workflow(
    lanes: &[&str],
    nodes: &[(&str, usize, Kind, &str)],
    edges: &[(&str, &str, &str)],
) -> Input {
    let lane = |name: &&str| Lane { name: (*name).into(), href: Some("../roles/x/".into()) };
    let node = |&(id, lane, kind, label): &(&str, usize, Kind, &str)| Node {
        id: id.into(),
        lane: Some(lane),
        kind,
        label: label.into(),
        href: Some(format!("#step-{id}")),
    };
    let edge = |&(from, to, label): &(&str, &str, &str)| Edge {
        from: from.into(),
        to: to.into(),
        label: label.trim_start_matches('<').into(),
        direction: if label.starts_with('<') { Direction::Return } else { Direction::Forward },
    };
    Input {
        id: "flow".into(),
        title: "Campaign".into(),
        lanes: lanes.iter().map(lane).collect(),
        nodes: nodes.iter().map(node).collect(),
        edges: edges.iter().map(edge).collect(),
        words: words(),
    }
}

fn campaign() -> Input {
    use Kind::{End, Gate, Start, Task};
    workflow(
        &[
            "Requester",
            "Marketing operations lead",
            "Campaign owner",
            "Journey developer",
            "Quality analyst",
            "Marketing analyst",
        ],
        &[
            ("request", 0, Start, "Request"),
            ("validation", 1, Gate, "Validation"),
            ("prioritisation", 2, Task, "Prioritisation"),
            ("build", 3, Task, "Build the journey"),
            ("qa", 4, Gate, "Quality assurance"),
            ("execution", 3, Task, "Execution"),
            ("reporting", 5, End, "Reporting and learnings"),
        ],
        &[
            ("request", "validation", ""),
            ("validation", "prioritisation", ""),
            ("validation", "request", "<incomplete"),
            ("prioritisation", "build", ""),
            ("build", "qa", ""),
            ("qa", "execution", ""),
            ("qa", "build", "<defects found"),
            ("execution", "reporting", ""),
        ],
    )
}

fn branches() -> Input {
    use Kind::{End, Gate, Start, Task};
    workflow(
        &["Business", "Analytics lead", "BI developer", "Data engineer", "Platform administrator"],
        &[
            ("req", 0, Start, "Request submitted"),
            ("tri", 1, Task, "Triage and score"),
            ("go", 1, Gate, "Worth doing?"),
            ("rej", 0, End, "Closed with reason"),
            ("des", 2, Task, "Sketch the layout"),
            ("mod", 3, Task, "Model the data"),
            ("app", 0, Gate, "Design approved?"),
            ("pip", 3, Task, "Build pipelines"),
            ("bld", 2, Task, "Build dashboard"),
            ("doc", 2, Task, "Write the documentation"),
            ("rev", 1, Task, "Peer review"),
            ("uat", 0, Gate, "User test passed?"),
            ("pub", 4, Task, "Publish to production"),
            ("trn", 1, Task, "Train the users"),
            ("end", 0, End, "In use"),
        ],
        &[
            ("req", "tri", ""),
            ("tri", "go", ""),
            ("go", "rej", "no"),
            ("go", "des", "yes"),
            ("go", "mod", "yes"),
            ("des", "app", ""),
            ("mod", "app", ""),
            ("app", "des", "<rework"),
            ("app", "bld", "approved"),
            ("app", "pip", "approved"),
            ("pip", "bld", ""),
            ("bld", "rev", ""),
            ("pip", "doc", ""),
            ("doc", "uat", ""),
            ("rev", "uat", ""),
            ("uat", "bld", "<fails"),
            ("uat", "tri", "<not what was asked for"),
            ("uat", "pub", "passed"),
            ("pub", "end", ""),
            ("uat", "trn", "passed"),
            ("trn", "end", ""),
        ],
    )
}

/// Everything that goes wrong at once.
fn tangle() -> Input {
    let mut input = workflow(
        &[
            "One",
            "One",
            HOSTILE,
            "A lane with a name so long that it cannot be set in three lines of this column at all",
        ],
        &[
            ("a", 0, Kind::Task, "A"),
            ("b", 1, Kind::Gate, "Donaudampfschifffahrtsgesellschaftskapitänspatent"),
            ("b", 2, Kind::Task, "the same id"),
            (
                "c",
                3,
                Kind::End,
                "A step with a very long name that goes on and on and then goes on again",
            ),
            ("d", 99, Kind::Start, HOSTILE),
            ("e", 2, Kind::Task, ""),
        ],
        &[
            ("a", "b", ""),
            ("b", "a", ""),
            ("a", "a", "again"),
            ("c", "c", "<once more, and with a long explanation of why"),
            ("b", "c", HOSTILE),
            ("c", "b", HOSTILE),
            ("nowhere", "a", ""),
            ("a", "nowhere", ""),
            ("a", "c", "<back, yet forward"),
        ],
    );
    input.lanes[2].href = Some("x?a=1&b=\"2\"".into());
    input
}

#[test]
fn the_campaign_is_told_in_picture_and_table() {
    let figure = draw(&campaign());
    look("swimlane-campaign", &figure);
    assert_sound(&figure);
    assert_eq!(figure.description, "7 steps in 6 lanes");
    assert_eq!(figure.svg.matches("<a href=\"#step-").count(), 7);
    assert_eq!(figure.svg.matches("class=\"edge back ").count(), 2);
    assert!(figure.svg.contains("role=\"group\""));
    assert!(figure.svg.contains("aria-label=\"Validation (approval)\""));
    let rows = &figure.numbers.rows;
    assert_eq!(
        rows[1],
        ["Validation", "Marketing operations lead", "Prioritisation; back to Request (incomplete)"]
    );
    assert_eq!(rows[6], ["Reporting and learnings", "Marketing analyst", ""]);
}

#[test]
fn without_links_it_is_an_image() {
    let mut input = campaign();
    input.nodes.iter_mut().for_each(|n| n.href = None);
    input.lanes.iter_mut().for_each(|l| l.href = None);
    let figure = draw(&input);
    assert_sound(&figure);
    assert!(figure.svg.contains("role=\"img\"") && !figure.svg.contains("<a "));
}

#[test]
fn a_step_of_nobody_stands_in_the_lane_of_nobody() {
    let mut input = campaign();
    input.nodes[2].lane = None;
    input.nodes[3].lane = Some(40);
    let figure = draw(&input);
    look("swimlane-nobody", &figure);
    assert_eq!(figure.numbers.rows[2][1], "Nobody yet");
    assert_eq!(figure.svg.matches("class=\"lane\"").count(), 6, "the owner's lane is gone");
    assert_sound(&figure);
}

#[test]
fn nothing_and_next_to_nothing_are_drawn() {
    let mut input = campaign();
    input.edges.clear();
    input.nodes.truncate(1);
    assert_sound(&draw(&input));
    look("swimlane-one", &draw(&input));
    input.nodes.clear();
    let empty = draw(&input);
    assert_sound(&empty);
    assert!(empty.svg.contains("no steps yet"));
    assert!(empty.numbers.rows.is_empty());
}

#[test]
fn a_tangle_is_drawn_all_the_same() {
    let figure = draw(&tangle());
    look("swimlane-tangle", &figure);
    assert_sound(&figure);
    assert_eq!(figure.numbers.rows.len(), 6);
    assert_eq!(draw(&tangle()), figure, "and always in the same way");
}

#[test]
fn long_workflows_end() {
    let mut input = campaign();
    let base = input.nodes[0].clone();
    input.nodes = (0..3000)
        .map(|i| Node { id: format!("n{i}"), lane: Some(i % 6), ..base.clone() })
        .collect();
    let edge = |from: usize, to: usize| Edge {
        from: format!("n{from}"),
        to: format!("n{to}"),
        label: String::new(),
        direction: Direction::Forward,
    };
    input.edges = (1..3000).map(|i| edge(i - 1, i)).collect();
    input.edges.push(edge(2999, 0));
    input.edges.extend((0..300).map(|i| edge(5, i * 7)));
    let figure = draw(&input);
    assert_eq!(figure.numbers.rows.len(), 3000);
}
