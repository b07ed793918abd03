//! Decision rights: who decides what, where and how soon.

use super::super::document::Chapter;
use super::super::maker::{Maker, card, joined, strong};
use super::super::node::{Element, Fact, Node, Nodes};
use super::at;
use crate::site::Section;
use crate::site::route::href;
use crate::site::view::decisions::{self, Right};

/// The chapter of decision rights.
pub(super) fn chapter(maker: &Maker<'_>) -> Option<Chapter> {
    let view = decisions::view(&maker.cx);
    let c = view.decisions.iter().map(|right| self::right(maker, right, 2)).collect();
    super::section(maker, Section::Decisions, c)
}

/// One decision, its name as a heading of `level`.
pub(super) fn right(maker: &Maker<'_>, right: &Right, level: u8) -> Node {
    let place = at(&format!("{}#decision-{}", href(&Section::Decisions.route()), right.id));
    let title = Element::H { level, at: place, listed: false, c: vec![right.name.clone().into()] };
    let mut head: Nodes = vec![title.into()];
    if let Some(text) = &right.description {
        head.extend(maker.prose(text));
    }
    let mut rows = vec![maker.fact("part-decide", vec![strong(vec![maker.named(&right.decide)])])];
    let parts = right.parts.iter();
    rows.extend(
        parts.map(|part| maker.fact(&format!("part-{}", part.key), maker.all(&part.roles))),
    );
    rows.push(threshold(maker, right));
    let meeting = right.meeting.as_ref().map(|meeting| vec![maker.named(meeting)]);
    rows.push(maker.fact("taken-at", meeting.unwrap_or_default()));
    let within = right.within.as_ref().map(|within| vec![within.clone().into()]);
    rows.push(maker.fact("within", within.unwrap_or_default()));
    let colon = maker.word("colon");
    let steps = right
        .steps
        .iter()
        .map(|of| vec![maker.named(&of.workflow), colon.clone().into(), maker.named(&of.step)]);
    rows.push(maker.fact("taken-in", joined(steps, ", ")));
    let items: Vec<Fact> = rows.into_iter().flatten().collect();
    let c = vec![Element::Panels { columns: 3, items }.into()];
    card(head, c)
}

fn threshold(maker: &Maker<'_>, right: &Right) -> Option<Fact> {
    if let Some(amount) = &right.amount {
        let mut said = maker.text(&amount.measure);
        let unit = amount.unit.as_ref().map_or(String::new(), |unit| format!(" {}", unit.value));
        let value = format!("{}{unit}", maker.number(amount.value));
        said.extend([maker.word("colon").into(), strong(vec![value.into()])]);
        return maker.fact("threshold", said);
    }
    maker.fact_text("threshold", right.threshold.as_ref())
}
