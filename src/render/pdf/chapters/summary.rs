//! The model on a few pages, for those who decide: what it is for, the numbers that matter, where
//! we are, how far the next stage is, and what to watch.

mod risks;

use super::super::document::Chapter;
use super::super::maker::{
    Maker, column, joined, link, listed, minor, p, row, small, stat, strong, table,
};
use super::super::node::{Align, Element, Fact, Item, Nodes, Stat};
use super::{maturity as way, stages};
use crate::model::Kind;
use crate::render::html::figures;
use crate::site::view::home::{self, HomeView};
use crate::site::view::maturity::{self, MaturityView};
use crate::site::view::{cadence, workflow};

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
    c.extend(workflows(maker));
    c.extend(governance(maker, &home));
    Chapter { at: None, title: maker.word("pdf-summary"), wide: false, c }
}

fn numbers(maker: &Maker<'_>, home: &HomeView) -> Vec<Stat> {
    let numbers = &home.numbers;
    let of_all = |of: usize, all: usize| {
        maker.fill("of-all", &[("n", &of.to_string()), ("m", &all.to_string())])
    };
    let mut items = Vec::new();
    if let (Some(share), Some(letter)) = (numbers.answered, home.letters.first()) {
        let words = [("letter", &*letter.key.to_string()), ("name", &*letter.name)];
        let label = maker.fill("stat-answered", &words);
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
    let ahead: Nodes = risks(maker, view).into_iter().chain(next(maker, view)).collect();
    match drawn {
        Some(drawn) if !ahead.is_empty() => {
            c.push(Element::Pairs { items: vec![drawn, ahead] }.into());
        }
        drawn => c.extend(drawn.unwrap_or_default().into_iter().chain(ahead)),
    }
    c
}

/// The work that is due next.
fn next(maker: &Maker<'_>, view: &MaturityView) -> Nodes {
    let open = view.roadmap.iter().filter(|work| !matches!(work.status, "done" | "dropped"));
    let rows = open.take(3).map(|work| {
        let due = work.due.as_ref().map(|day| maker.date(day)).unwrap_or_default();
        let mut c: Nodes = vec![strong(vec![work.name.clone().into()])];
        if let Some(owner) = &work.owner {
            c.extend([Element::Break.into(), small(vec![maker.named(owner)])]);
        }
        Fact { label: vec![due.into()], c }
    });
    let rows: Vec<Fact> = rows.collect();
    let Some(stage) = view.next.as_ref().filter(|_| !rows.is_empty()) else {
        return Nodes::new();
    };
    let title = minor(3, maker.fill("roadmap-to", &[("stage", &stage.name)]));
    vec![title, listed(rows)]
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

/// The workflows at a glance.
fn workflows(maker: &Maker<'_>) -> Nodes {
    let rows: Vec<_> = (maker.input.model.workflows.keys())
        .map(|id| {
            let view = workflow::view(&maker.cx, id);
            let lead = view.pace.and_then(|pace| pace.lead_time);
            let owner = view.owner.as_ref().map(|owner| vec![maker.named(owner)]);
            row(vec![
                vec![strong(vec![maker.named(&maker.cx.named(Kind::Workflow, id))])],
                view.purpose.as_ref().map(|text| maker.text(text)).unwrap_or_default(),
                owner.unwrap_or_default(),
                vec![view.steps.len().to_string().into()],
                vec![view.approvals.len().to_string().into()],
                lead.map(|lead| vec![lead.usual.into()]).unwrap_or_default(),
            ])
        })
        .collect();
    if rows.is_empty() {
        return Nodes::new();
    }
    let right = column(Align::Right, 0);
    let left = |part| column(Align::Left, part);
    let columns = [left(3), left(6), left(3), right, right, left(3)];
    let head = [
        "type-workflow",
        "workflow-purpose",
        "owner",
        "workflow-steps",
        "workflow-approvals",
        "workflow-lead-time",
    ];
    let head = head.iter().map(|key| maker.word(key)).collect();
    let table = table(maker.word("nav-workflows"), &columns, head, rows);
    vec![minor(2, maker.word("nav-workflows")), table]
}

/// When those who answer meet, and what all meetings take.
fn governance(maker: &Maker<'_>, home: &HomeView) -> Nodes {
    let view = cadence::view(&maker.cx);
    let rows: Vec<_> = (view.rungs.iter().filter(|rung| !rung.id.is_empty()))
        .map(|rung| {
            let meetings = rung.meetings.iter().map(|line| vec![link(&line.name, &line.href)]);
            let hours: f64 = rung.meetings.iter().map(|line| line.hours).sum();
            row(vec![
                vec![strong(vec![rung.name.clone().into()])],
                rung.purpose.as_ref().map(|text| maker.text(text)).unwrap_or_default(),
                joined(meetings, ", "),
                vec![maker.number(hours.round()).into()],
            ])
        })
        .collect();
    if rows.is_empty() {
        return Nodes::new();
    }
    let left = |part| column(Align::Left, part);
    let columns = [left(3), left(6), left(6), column(Align::Right, 2)];
    let head = ["meeting-rung", "workflow-purpose", "meetings", "cadence-cost"];
    let head = head.iter().map(|key| maker.word(key)).collect();
    let mut c = vec![minor(2, maker.word("nav-cadence"))];
    if home.governance > 0.0 {
        let hours = maker.number(home.governance.round());
        c.push(p(vec![maker.fill("cost-quarter", &[("hours", &hours)]).into()]));
    }
    c.push(table(maker.word("nav-cadence"), &columns, head, rows));
    c
}
