//! Practices: a list, then each in full.

use super::super::document::Chapter;
use super::super::maker::{Maker, column, facts, heading, joined, minor, row, small, table};
use super::super::node::{Align, Element, Node, Nodes, Row};
use super::at;
use crate::model::Kind;
use crate::site::Section;
use crate::site::view::practice::{self, PracticeView};
use crate::site::view::practices::{self, Entry};

/// The chapter of the catalogue.
pub(super) fn chapter(maker: &Maker<'_>) -> Option<Chapter> {
    super::section(maker, Section::Practices, in_full(maker, |_| true))
}

/// The practices that `wanted` wants: a list by pillar, then each in full.
pub(super) fn in_full(maker: &Maker<'_>, wanted: impl Fn(&Entry) -> bool) -> Nodes {
    let mut groups = practices::view(&maker.cx).groups;
    for group in &mut groups {
        group.practices.retain(&wanted);
    }
    groups.retain(|group| !group.practices.is_empty());
    if groups.is_empty() {
        return Nodes::new();
    }
    let mut rows = Vec::new();
    for group in &groups {
        let pillar = group.pillar.as_ref();
        let name = pillar.map_or_else(|| maker.word("no-pillar"), |pillar| pillar.name.clone());
        rows.push(row(vec![vec![name.into()]]));
        rows.extend(group.practices.iter().map(|entry| self::entry(maker, entry)));
    }
    let mut c = vec![list(maker, rows)];
    for entry in groups.iter().flat_map(|group| &group.practices) {
        c.extend(self::practice(maker, &entry.practice.id));
    }
    c
}

/// Practices as a table.
pub(super) fn list(maker: &Maker<'_>, rows: Vec<Row>) -> Node {
    let columns = [
        column(Align::Left, 6),
        column(Align::Left, 0),
        column(Align::Left, 4),
        column(Align::Left, 0),
        column(Align::Left, 3),
    ];
    let head = ["type-practice", "status", "owner", "applies-from", "next-review"];
    let head = head.iter().map(|key| maker.word(key)).collect();
    table(maker.word("nav-practices"), &columns, head, rows)
}

/// A practice as a row of that table.
pub(super) fn entry(maker: &Maker<'_>, entry: &Entry) -> Row {
    let named = |named: &Option<_>| -> Nodes {
        named.as_ref().map(|named| vec![maker.named(named)]).unwrap_or_default()
    };
    let due = entry.standing.next_review.map(|day| maker.day(day));
    let mut review: Nodes = due.map(|day| vec![day.into()]).unwrap_or_default();
    if entry.standing.overdue {
        review.extend([" ".into(), pill(maker, "overdue")]);
    }
    row(vec![
        vec![maker.named(&entry.practice)],
        vec![pill(maker, entry.status.word())],
        named(&entry.owner),
        named(&entry.stage),
        review,
    ])
}

/// A status with its tone.
pub(super) fn pill(maker: &Maker<'_>, status: &str) -> Node {
    let tone = match status {
        "adopted" | "agreed" | "done" | "confirmed" => "ok",
        "overdue" => "bad",
        "deprecated" | "tentative" => "warn",
        _ => "",
    };
    Element::Pill { tone, s: maker.word(&format!("status-{status}")) }.into()
}

/// One practice below its name.
pub(super) fn practice(maker: &Maker<'_>, id: &str) -> Nodes {
    let view = practice::view(&maker.cx, id);
    let named = maker.cx.named(Kind::Practice, id);
    let mut c = vec![heading(2, at(&named.href).as_deref(), named.name.clone())];
    c.extend(about(maker, &view));
    if let Some(text) = &view.description {
        c.extend(maker.prose(text));
    }
    let route = crate::site::route::of(Kind::Practice, id).map(|address| address.route);
    c.extend(route.map(|route| super::written(maker, &route, 3)).unwrap_or_default());
    c.extend(reviews(maker, &view));
    c
}

fn about(maker: &Maker<'_>, view: &PracticeView) -> Option<Node> {
    let named = |named: &Option<_>| -> Nodes {
        named.as_ref().map(|named| vec![maker.named(named)]).unwrap_or_default()
    };
    let colon = maker.word("colon");
    let used = view
        .steps
        .iter()
        .map(|of| vec![maker.named(&of.workflow), colon.clone().into(), maker.named(&of.step)]);
    let metric = view.metric.as_ref().map(|text| maker.text(text)).unwrap_or_default();
    let mut status = vec![pill(maker, view.status.word())];
    if view.standing.overdue {
        status.extend([" ".into(), pill(maker, "overdue")]);
    }
    facts([
        maker.fact("status", status),
        maker.fact("owner", named(&view.owner)),
        maker.fact("pillar", named(&view.pillar)),
        maker.fact("applies-from", named(&view.stage)),
        maker.fact("pdf-measured-by", metric),
        maker.fact("where-used", joined(used, ", ")),
        maker.fact("supersedes", named(&view.supersedes)),
        maker.fact("superseded-by", maker.all(&view.superseded_by)),
    ])
}

fn reviews(maker: &Maker<'_>, view: &PracticeView) -> Nodes {
    let every = view.every.as_ref().map(|every| vec![every.clone().into()]).unwrap_or_default();
    let next = view.standing.next_review.map(|day| vec![maker.day(day).into()]);
    let past = view.reviews.iter().map(|review| {
        let mut line: Nodes = vec![maker.day(review.date).into()];
        if let Some(outcome) = review.outcome {
            line.push(", ".into());
            line.push(maker.word(&format!("outcome-{}", outcome.word())).into());
        }
        if let Some(by) = &review.by {
            line.extend([", ".into(), maker.named(by)]);
        }
        if let Some(note) = &review.note {
            line.push(Element::Break.into());
            line.push(small(maker.text(note)));
        }
        line
    });
    let past = super::super::maker::lines(past);
    let rows = facts([
        maker.fact("review-every", every),
        maker.fact("next-review", next.unwrap_or_default()),
        maker.fact("last-review", past),
    ]);
    match rows {
        Some(rows) => vec![minor(3, maker.word("reviews")), rows],
        None => Nodes::new(),
    }
}
