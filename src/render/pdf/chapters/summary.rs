//! The model on a few pages, for those who decide: what it is for, the numbers that matter, where
//! we are, how far the next stage is, and what to watch.

mod risks;

use super::super::document::Chapter;
use super::super::maker::{Maker, column, minor, p, row, stat, strong, table};
use super::super::node::{Align, Element, Item, Nodes, Stat};
use super::{maturity as way, stages};
use crate::render::html::figures;
use crate::site::view::home::{self, HomeView};
use crate::site::view::maturity::{self, MaturityView};

/// The executive summary.
pub(super) fn chapter(maker: &Maker<'_>) -> Chapter {
    let (home, view) = (home::view(&maker.cx), maturity::view(&maker.cx));
    let mut c = Nodes::new();
    if let Some(purpose) = &home.purpose {
        c.push(Element::Lede { c: maker.text(purpose) }.into());
    }
    let items = numbers(maker, &home);
    if !items.is_empty() {
        c.push(Element::Stats { items }.into());
    }
    c.extend(standing(maker, &view));
    c.extend(pillars(maker, &home));
    Chapter { at: None, title: maker.word("pdf-summary"), wide: false, c }
}

fn numbers(maker: &Maker<'_>, home: &HomeView) -> Vec<Stat> {
    let numbers = &home.numbers;
    let of_all = |of: usize, all: usize| {
        maker.fill("of-all", &[("n", &of.to_string()), ("m", &all.to_string())])
    };
    let mut items = Vec::new();
    if let (Some(share), Some((letter, _))) = (numbers.answered, &numbers.answering) {
        let label = maker.fill("stat-answered", &[("letter", &letter.to_string())]);
        let tone = if share.of == share.all { "ok" } else { "warn" };
        items.push(stat(of_all(share.of, share.all), label, tone));
    }
    if numbers.roles > 0 {
        items.push(stat(numbers.roles.to_string(), maker.word("nav-roles"), "plain"));
    }
    if let Some(meetings) = &numbers.meetings {
        let hours = |n: f64| maker.input.strings.decimals(n, 1);
        let label = maker.fill("stat-meetings", &[("most", &hours(meetings.most))]);
        let value = maker.fill("hours", &[("n", &hours(meetings.mean))]);
        items.push(stat(value, label, "plain"));
    }
    if let Some(share) = numbers.practices {
        items.push(stat(of_all(share.of, share.all), maker.word("stat-practices"), "plain"));
    }
    items
}

/// Where we are and where we go, and what to watch on the way.
fn standing(maker: &Maker<'_>, view: &MaturityView) -> Nodes {
    let mut c = Nodes::new();
    if !view.stages.is_empty() {
        c.push(minor(2, maker.word("where-we-are")));
        c.push(stages::cards(maker, &view.stages));
        c.extend(way::progress(maker, view).map(|said| p(vec![said.into()])));
    }
    let figures = figures::maturity::draw(view, maker.input.strings);
    let drawn = figures.get("scores").map(|scores| vec![maker.figure(scores)]);
    let risks = risks(maker, view);
    match drawn {
        Some(drawn) if !risks.is_empty() => {
            c.push(Element::Pairs { items: vec![drawn, risks] }.into());
        }
        drawn => c.extend(drawn.unwrap_or_default().into_iter().chain(risks)),
    }
    c
}

/// What to watch: three things at most.
fn risks(maker: &Maker<'_>, view: &MaturityView) -> Nodes {
    let items: Vec<Item> =
        risks::most(maker, view).into_iter().map(|c| Item { done: None, c }).collect();
    if items.is_empty() {
        return Nodes::new();
    }
    let list = Element::List { start: Some(1), tight: false, items };
    vec![minor(3, maker.word("pdf-watch")), list.into()]
}

fn pillars(maker: &Maker<'_>, home: &HomeView) -> Nodes {
    if home.pillars.is_empty() {
        return Nodes::new();
    }
    let rows = home.pillars.iter().map(|card| {
        let purpose = card.purpose.as_ref().map(|text| maker.text(text)).unwrap_or_default();
        row(vec![vec![strong(vec![maker.named(&card.pillar)])], purpose])
    });
    let columns = [column(Align::Left, 3), column(Align::Left, 7)];
    let head = ["pillar", "workflow-purpose"].map(|key| maker.word(key));
    let table = table(maker.word("pillars"), &columns, head.into(), rows.collect());
    vec![minor(2, maker.word("pillars")), table]
}
