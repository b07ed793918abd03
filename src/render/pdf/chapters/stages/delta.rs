//! What changes from one stage to the next.

use super::super::workflows;
use super::conflict;
use crate::render::pdf::maker::{
    Maker, column, facts, heading, joined, lines, row, small, strong, table,
};
use crate::render::pdf::node::{Align, Node, Nodes};
use crate::site::view::Named;
use crate::site::view::stage::delta::{Delta, Letters, Move, Seat};

/// What changes from the stage before `stage`.
pub(super) fn told(maker: &Maker<'_>, stage: &Named, delta: &Delta, level: u8) -> Nodes {
    let title = maker.fill("stage-delta", &[("stage", &delta.before.name)]);
    let mut c = vec![heading(level, None, title)];
    let words = [("before", &*delta.before.name), ("stage", &*stage.name)];
    let ends = [
        ("stage-delta-vanished", "tip", &delta.vanished),
        ("stage-delta-appeared", "caution", &delta.appeared),
    ];
    for (key, kind, conflicts) in ends {
        c.extend(conflicts.iter().map(|one| {
            let seat = [("seat", &*one.whose.name)];
            let title = maker.fill(key, &[&words[..], &seat[..]].concat());
            conflict(maker, one, kind, title)
        }));
    }
    let names = |names: &[String]| joined(names.iter().map(|name| vec![name.clone().into()]), ", ");
    c.extend(facts([
        maker.fact("stage-delta-people", people(maker, delta.people)),
        maker.fact("stage-delta-added", maker.all(&delta.added)),
        maker.fact("stage-delta-dropped", names(&delta.dropped)),
    ]));
    if !delta.changed.is_empty() {
        c.push(heading(level + 1, None, maker.word("stage-delta-changed")));
        c.push(changed(maker, &delta.changed));
    }
    if !delta.moved.is_empty() {
        c.push(heading(level + 1, None, maker.word("stage-delta-moved")));
        c.push(moved(maker, stage, delta, &delta.moved));
    }
    c
}

fn people(maker: &Maker<'_>, (from, to): (u32, u32)) -> Nodes {
    let (from, to) = (from.to_string(), to.to_string());
    vec![maker.fill("stage-delta-people-from-to", &[("from", &from), ("to", &to)]).into()]
}

/// The seats that go on, with what they take on and hand over.
fn changed(maker: &Maker<'_>, seats: &[Seat]) -> Node {
    let rows = seats.iter().map(|seat| {
        let mut name = vec![vec![strong(vec![seat.seat.name.clone().into()])]];
        if let Some(was) = &seat.was {
            name.push(vec![small(vec![maker.fill("stage-delta-was", &[("seat", was)]).into()])]);
        }
        if seat.people.0 != seat.people.1 {
            name.push(vec![small(people(maker, seat.people))]);
        }
        row(vec![lines(name), held(maker, &seat.gained), held(maker, &seat.lost)])
    });
    let left = |part| column(Align::Left, part);
    let columns = [left(3), left(5), left(5)];
    let head = ["seat", "stage-delta-gained", "stage-delta-lost"].map(|key| maker.word(key));
    table(maker.word("stage-delta-changed"), &columns, head.into(), rows.collect())
}

/// Letters, each with its steps on a line.
fn held(maker: &Maker<'_>, all: &[Letters]) -> Nodes {
    lines(all.iter().map(|one| {
        let mut line = vec![workflows::letter(&one.letter), " ".into()];
        line.extend(maker.all(&one.steps));
        line
    }))
}

fn moved(maker: &Maker<'_>, stage: &Named, delta: &Delta, moves: &[Move]) -> Node {
    let nobody = || -> Nodes { vec![small(vec![maker.word("stage-delta-nobody").into()])] };
    let names = |names: &mut dyn Iterator<Item = &str>| {
        let names = joined(names.map(|name| vec![name.into()]), ", ");
        if names.is_empty() { nobody() } else { names }
    };
    let rows = moves.iter().map(|one| {
        row(vec![
            vec![maker.named(&one.role)],
            names(&mut one.from.iter().map(String::as_str)),
            names(&mut one.to.iter().map(|seat| &*seat.name)),
        ])
    });
    let left = |part| column(Align::Left, part);
    let columns = [left(4), left(5), left(5)];
    let head = vec![
        maker.word("role"),
        maker.fill("stage-delta-from", &[("stage", &delta.before.name)]),
        maker.fill("stage-delta-to", &[("stage", &stage.name)]),
    ];
    table(maker.word("stage-delta-moved"), &columns, head, rows.collect())
}
