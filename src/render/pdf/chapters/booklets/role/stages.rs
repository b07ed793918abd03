//! What changes for a role from stage to stage: its seats, and what comes with them.

use super::super::super::workflows;
use crate::render::pdf::maker::{Maker, joined, lines, minor, p, small};
use crate::render::pdf::node::{Element, Fact, Nodes};
use crate::site::view::role::stages::{AtStage, Held, Seat};

/// Each stage with the seats that cover the role there.
pub(super) fn told(maker: &Maker<'_>, stages: &[AtStage]) -> Nodes {
    if stages.is_empty() {
        return Nodes::new();
    }
    let mut c = vec![minor(2, maker.word("role-stages"))];
    c.extend(stages.iter().flat_map(|stage| at_stage(maker, stage)));
    c
}

fn at_stage(maker: &Maker<'_>, at: &AtStage) -> Nodes {
    let mut title = vec![maker.named(&at.stage)];
    if at.now {
        let s = maker.word("role-stage-current");
        title.extend([" ".into(), Element::Pill { tone: "ok", s }.into()]);
    }
    let mut c: Nodes = vec![Element::H { level: 3, at: None, listed: false, c: title }.into()];
    if at.seats.is_empty() {
        let s = maker.fill("role-uncovered", &[("stage", &at.stage.name)]);
        c.push(p(vec![Element::Missing { s }.into()]));
    }
    c.extend(at.seats.iter().flat_map(|seat| self::seat(maker, seat)));
    c
}

fn seat(maker: &Maker<'_>, seat: &Seat) -> Nodes {
    let people = maker.count(seat.people as usize, "count-people");
    let mut said: Nodes =
        vec![maker.fill("role-seat", &[("seat", &seat.seat.name), ("people", &people)]).into()];
    if !seat.others.is_empty() {
        said.push(" ".into());
        said.extend(maker.around("role-seat-others", "roles", maker.all(&seat.others)));
    }
    let mut c = vec![p(said)];
    for part in &seat.duties {
        let items: Vec<_> = part.letters.iter().filter_map(|held| lent(maker, held)).collect();
        if !items.is_empty() {
            c.push(minor(4, maker.named(&part.workflow)));
            c.push(Element::Panels { columns: 4, items }.into());
        }
    }
    c
}

/// What comes with the other roles of the seat.
fn lent(maker: &Maker<'_>, held: &Held) -> Option<Fact> {
    let steps = held.steps.iter().filter(|step| !step.via.is_empty()).map(|step| {
        let roles = joined(step.via.iter().map(|role| vec![role.name.clone().into()]), ", ");
        let via = small(maker.around("role-seat-via", "roles", roles));
        vec![maker.named(&step.step), " ".into(), via]
    });
    let steps: Vec<Nodes> = steps.collect();
    (!steps.is_empty()).then(|| workflows::lettered(&held.letter, lines(steps)))
}
