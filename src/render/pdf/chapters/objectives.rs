//! Pillars, objectives and their measures.

use super::super::document::Chapter;
use super::super::maker::{Maker, card, column, facts, heading, row, small, table};
use super::super::node::{Align, Element, Node, Nodes};
use super::at;
use crate::render::html::engine::Drawn;
use crate::render::html::figures;
use crate::site::Section;
use crate::site::route::href;
use crate::site::view::coverage::CoverageView;
use crate::site::view::objectives::{self, MeasureView, ObjectiveView, PillarView};
use std::collections::BTreeMap;

type Figures = BTreeMap<String, Drawn>;

/// The chapter of what the model is to reach.
pub(super) fn chapter(maker: &Maker<'_>) -> Option<Chapter> {
    let view = objectives::view(&maker.cx);
    let figures = figures::objectives::draw(&view, maker.input.strings);
    let mut c = Nodes::new();
    for pillar in &view.pillars {
        c.extend(self::pillar(maker, pillar, &figures));
    }
    if !view.loose.is_empty() {
        c.push(heading(2, None, maker.word("other-objectives")));
        c.extend(view.loose.iter().map(|objective| self::objective(maker, objective, &figures)));
    }
    if let Some(coverage) = &view.coverage {
        c.push(heading(2, None, maker.word("coverage")));
        c.push(self::coverage(maker, coverage));
    }
    super::section(maker, Section::Objectives, c)
}

fn place(id: &str) -> Option<String> {
    at(&format!("{}#{id}", href(&Section::Objectives.route())))
}

fn pillar(maker: &Maker<'_>, pillar: &PillarView, figures: &Figures) -> Nodes {
    let here = place(&format!("pillar-{}", pillar.id));
    let mut c = vec![heading(2, here.as_deref(), pillar.name.clone())];
    if let Some(purpose) = &pillar.purpose {
        c.push(Element::Lede { c: maker.text(purpose) }.into());
    }
    if let Some(text) = &pillar.description {
        c.extend(maker.prose(text));
    }
    let owner = pillar.owner.as_ref().map(|owner| vec![maker.named(owner)]).unwrap_or_default();
    c.extend(facts([
        maker.fact("owner", owner),
        maker.fact_text("without-it", pillar.risk.as_ref()),
        maker.fact("nav-practices", maker.all(&pillar.practices)),
    ]));
    c.extend(pillar.objectives.iter().map(|objective| self::objective(maker, objective, figures)));
    c
}

fn objective(maker: &Maker<'_>, objective: &ObjectiveView, figures: &Figures) -> Node {
    let here = place(&format!("objective-{}", objective.id));
    let mut head = vec![heading(3, here.as_deref(), objective.name.clone())];
    if let Some(text) = &objective.description {
        head.extend(maker.prose(text));
    }
    let mut c = Nodes::new();
    let owner = objective.owner.as_ref().map(|owner| vec![maker.named(owner)]).unwrap_or_default();
    let due = objective.due.map(|day| vec![maker.day(day).into()]).unwrap_or_default();
    c.extend(facts([maker.fact("owner", owner), maker.fact("due", due)]));
    if !objective.measures.is_empty() {
        c.push(measures(maker, &objective.measures));
    }
    let drawn = objective.measures.iter().filter_map(|measure| figures.get(&measure.id));
    let items: Vec<Nodes> = drawn.map(|figure| vec![maker.figure(figure)]).collect();
    if !items.is_empty() {
        c.push(Element::Pairs { items }.into());
    }
    card(head, c)
}

/// Baseline, latest value and target of each measure.
fn measures(maker: &Maker<'_>, measures: &[MeasureView]) -> Node {
    let number = |n: Option<f64>| n.map(|n| vec![maker.number(n).into()]).unwrap_or_default();
    let rows = measures.iter().map(|measure| {
        let mut name = maker.text(&measure.name);
        if let Some(unit) = &measure.unit {
            name.extend([" ".into(), small(vec![unit.clone().into()])]);
        }
        let latest = measure.latest.as_ref().map(|latest| {
            let day = small(vec![maker.day(latest.date).into()]);
            vec![maker.number(latest.value).into(), Element::Break.into(), day]
        });
        let percent = measure.percent.map(|n| maker.fill("percent", &[("n", &n.to_string())]));
        row(vec![
            name,
            number(measure.baseline),
            latest.unwrap_or_default(),
            number(measure.target),
            percent.map(|text| vec![text.into()]).unwrap_or_default(),
        ])
    });
    let right = column(Align::Right, 2);
    let columns = [column(Align::Left, 6), right, column(Align::Right, 3), right, right];
    let head = ["measured", "baseline", "latest", "target", "pdf-reached"];
    let head = head.iter().map(|key| maker.word(key)).collect();
    table(maker.word("measured"), &columns, head, rows.collect())
}

/// What stands under each pillar, with the holes where nothing does.
fn coverage(maker: &Maker<'_>, view: &CoverageView) -> Node {
    let cells = view.rows.first().map(|row| row.cells.as_slice()).unwrap_or_default();
    let mut head = vec![maker.word("pillar"), maker.word("owner")];
    head.extend(cells.iter().map(|cell| maker.word(cell.key)));
    let mut columns = vec![column(Align::Left, 4), column(Align::Left, 4)];
    columns.extend(cells.iter().map(|_| column(Align::Right, 3)));
    let hole = || -> Nodes { vec![Element::Missing { s: maker.word("coverage-hole") }.into()] };
    let rows = view.rows.iter().map(|of| {
        let owner = of.owner.as_ref().map_or_else(hole, |owner| vec![maker.named(owner)]);
        let counts = of.cells.iter().map(|cell| match cell.things.len() {
            0 => hole(),
            n => vec![n.to_string().into()],
        });
        row([vec![maker.named(&of.pillar)], owner].into_iter().chain(counts).collect())
    });
    table(maker.word("coverage"), &columns, head, rows.collect())
}
