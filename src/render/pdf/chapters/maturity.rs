//! Maturity: stages, scores, the way to the next stage, criteria, levels.

use super::super::document::Chapter;
use super::super::maker::{
    Maker, card, column, heading, joined, lines, linked, p, row, small, strong, table,
};
use super::super::node::{Align, Element, Item, Node, Nodes, Row};
use super::{at, practices, stages};
use crate::insight::maturity::Direction;
use crate::render::html::figures;
use crate::site::Section;
use crate::site::route::href;
use crate::site::view::maturity::criteria::{Open, Table, Work};
use crate::site::view::maturity::roadmap::Milestone;
use crate::site::view::maturity::scores::{Dimension, Score, Team};
use crate::site::view::maturity::{self, MaturityView};

/// The chapter of maturity.
pub(super) fn chapters(maker: &Maker<'_>) -> Option<Chapter> {
    let mut c = whole(maker);
    for id in maker.input.model.stages.keys() {
        c.extend(stages::stage(maker, id));
    }
    super::section(maker, Section::Maturity, c)
}

/// All but the stages themselves.
pub(super) fn whole(maker: &Maker<'_>) -> Nodes {
    let view = maturity::view(&maker.cx);
    let mut c = Nodes::new();
    if !view.stages.is_empty() {
        c.push(stages::cards(maker, &view.stages));
    }
    let figures = figures::maturity::draw(&view, maker.input.strings);
    let drawn = ["sizes", "scores"].into_iter().filter_map(|id| figures.get(id));
    let items: Vec<Nodes> = drawn.map(|figure| vec![maker.figure(figure)]).collect();
    if !items.is_empty() {
        c.push(Element::Pairs { items }.into());
    }
    c.extend(roadmap(maker, &view));
    if !view.teams.is_empty() {
        c.push(heading(2, None, maker.word("scores-evidence")));
    }
    for team in &view.teams {
        if let Some(named) = team.team.as_ref().filter(|_| view.teams.len() > 1) {
            c.push(heading(3, None, named.name.clone()));
        }
        c.push(standing(maker, team));
    }
    if let Some(criteria) = &view.criteria {
        let title = heading(2, None, maker.word("criteria"));
        let table = self::criteria(maker, criteria);
        c.push(Element::Wide { c: vec![title, table] }.into());
    }
    if !view.dimensions.is_empty() {
        c.push(heading(2, None, maker.word("dimensions")));
        c.extend(view.dimensions.iter().map(|dimension| self::dimension(maker, dimension)));
    }
    c
}

fn place(id: &str) -> Option<String> {
    at(&format!("{}#{id}", href(&Section::Maturity.route())))
}

/// How far it is to the next stage, and what work leads there.
fn roadmap(maker: &Maker<'_>, view: &MaturityView) -> Nodes {
    let unplanned: Vec<&Open> = view.unplanned().collect();
    if view.roadmap.is_empty() && unplanned.is_empty() {
        return Nodes::new();
    }
    let title = match &view.next {
        Some(next) => maker.fill("roadmap-to", &[("stage", &next.name)]),
        None => maker.word("roadmap"),
    };
    let mut c = vec![heading(2, None, title)];
    c.extend(progress(maker, view).map(|said| p(vec![said.into()])));
    c.extend(work(maker, &view.roadmap));
    if !unplanned.is_empty() {
        let items =
            unplanned.into_iter().map(|open| Item { done: None, c: self::open(maker, open) });
        let list = Element::List { start: None, tight: true, items: items.collect() };
        let title = vec![maker.word("pdf-unplanned").into()];
        c.push(Element::Box { kind: "caution", title, c: vec![list.into()] }.into());
    }
    c
}

/// Initiatives with what they close, where there are any.
pub(super) fn work<'v>(
    maker: &Maker<'_>,
    work: impl IntoIterator<Item = &'v Milestone>,
) -> Option<Node> {
    let rows: Vec<Row> = work.into_iter().map(|work| milestone(maker, work)).collect();
    let left = |part| column(Align::Left, part);
    let head = ["due", "pdf-work", "owner", "status"].map(|key| maker.word(key));
    let columns = [left(0), left(8), left(3), left(0)];
    (!rows.is_empty()).then(|| table(maker.word("roadmap"), &columns, head.into(), rows))
}

/// How many criteria before the next stage are met, in a sentence.
pub(super) fn progress(maker: &Maker<'_>, view: &MaturityView) -> Option<String> {
    let (next, (met, all)) = (view.next.as_ref()?, view.progress);
    if all == 0 {
        return None;
    }
    let n = |n: usize| n.to_string();
    let (met, all) = (n(met), n(all));
    let whole = [("met", &*met), ("all", &*all), ("stage", &*next.name)];
    let [left, entered, ..] = view.progress_parts.as_slice() else {
        return Some(maker.fill("criteria-progress", &whole));
    };
    let numbers = [n(left.met), n(left.all), n(entered.met), n(entered.all)];
    let mut values = whole.to_vec();
    values.push(("left", &left.stage.name));
    let names = ["left_met", "left_all", "entered_met", "entered_all"];
    values.extend(names.into_iter().zip(numbers.iter().map(String::as_str)));
    Some(maker.fill("criteria-progress-parts", &values))
}

fn open(maker: &Maker<'_>, open: &Open) -> Nodes {
    let mut c = linked(maker.text(&open.text), open.href.as_deref());
    if let Some(dimension) = &open.dimension {
        c.extend([" ".into(), small(vec![dimension.name.clone().into()])]);
    }
    c
}

/// The initiatives that close something, in a line.
pub(super) fn closed_by(maker: &Maker<'_>, work: &[Work]) -> Nodes {
    joined(
        work.iter().map(|work| {
            let mut c = vec![maker.named(&work.named)];
            if let Some(due) = &work.due {
                let by = maker.fill("criteria-by-date", &[("date", &maker.date(due))]);
                c.extend([" ".into(), by.into()]);
            }
            c
        }),
        ", ",
    )
}

fn milestone(maker: &Maker<'_>, work: &Milestone) -> Row {
    let mut said: Nodes = vec![strong(vec![work.name.clone().into()])];
    if let Some(text) = &work.description {
        said.push(Element::Break.into());
        said.extend(maker.text(text));
    }
    if !work.closes.is_empty() {
        said.push(Element::Break.into());
        let closes = work.closes.iter().map(|closed| maker.text(&closed.named.name));
        let label = format!("{}{}", maker.word("initiative-closes"), maker.word("colon"));
        said.push(small([label.into()].into_iter().chain(joined(closes, "; ")).collect()));
    }
    let due = work.due.as_ref().map(|day| maker.date(day)).unwrap_or_default();
    let owner = work.owner.as_ref().map(|owner| vec![maker.named(owner)]).unwrap_or_default();
    let status = practices::pill(maker, work.status);
    Row {
        at: place(&format!("initiative-{}", work.id)),
        ..row(vec![vec![due.into()], said, owner, vec![status]])
    }
}

/// Score, target, gap, change and evidence of each dimension.
pub(super) fn standing(maker: &Maker<'_>, team: &Team) -> Node {
    let mut head =
        ["dimension", "score", "score-target", "score-gap"].map(|key| maker.word(key)).to_vec();
    let right = column(Align::Right, 0);
    let mut columns = vec![column(Align::Left, 4), right, right, right];
    if let Some(before) = &team.before {
        head.push(maker.fill("score-since", &[("date", &maker.date(before))]));
        columns.push(column(Align::Right, 2));
    }
    head.push(maker.word("evidence"));
    columns.push(column(Align::Left, 7));
    let rows = team.scores.iter().map(|score| self::score(maker, score, team.before.is_some()));
    let caption = match &team.team {
        Some(team) => maker.fill("scores-evidence-of", &[("team", &team.name)]),
        None => maker.word("scores-evidence"),
    };
    table(caption, &columns, head, rows.collect())
}

fn score(maker: &Maker<'_>, score: &Score, with_change: bool) -> Row {
    let standing = &score.standing;
    let number = |n: Option<f64>| n.map(|n| vec![maker.number(n).into()]).unwrap_or_default();
    let mut cells = vec![vec![maker.named(&score.dimension)]];
    match standing.score.filter(|_| standing.applies) {
        Some(n) => cells.push(vec![strong(vec![maker.number(n).into()])]),
        None if standing.applies => cells.push(vec![small(vec![maker.word("score-none").into()])]),
        None => cells.push(vec![small(vec![maker.word("score-not-applicable").into()])]),
    }
    cells.extend([number(standing.target), number(standing.gap)]);
    if with_change {
        let change = standing.trend.map(|trend| {
            let n = maker.number(trend.change.abs());
            match trend.direction {
                Direction::Level => maker.word("score-level"),
                Direction::Up => maker.fill("score-up", &[("n", &n)]),
                Direction::Down => maker.fill("score-down", &[("n", &n)]),
            }
        });
        cells.push(change.map(|text| vec![text.into()]).unwrap_or_default());
    }
    let evidence = standing.evidence.iter().map(|shown| {
        let mut c = linked(maker.text(&shown.title), shown.url.as_deref());
        if let Some(date) = shown.date {
            c.extend([" ".into(), small(vec![maker.day(date).into()])]);
        }
        c
    });
    cells.push(lines(evidence));
    row(cells)
}

/// Criteria by dimension and stage, met or open.
fn criteria(maker: &Maker<'_>, table: &Table) -> Node {
    let stages = table.stages.iter().enumerate();
    let names = stages.map(|(at, stage)| format!("{} {}", at + 1, stage.name));
    let head = [maker.word("dimension")].into_iter().chain(names).collect();
    let mut columns = vec![column(Align::Left, 2)];
    columns.resize(1 + table.stages.len(), column(Align::Left, 5));
    let rows = table.rows.iter().map(|of| {
        let cells = of.cells.iter().map(|cell| {
            let items = cell.iter().map(|item| Item {
                done: Some(item.met),
                c: linked(maker.text(&item.text), item.href.as_deref()),
            });
            let items: Vec<Item> = items.collect();
            if items.is_empty() {
                return Nodes::new();
            }
            vec![Element::List { start: None, tight: true, items }.into()]
        });
        let name = linked(vec![of.name.clone().into()], of.href.as_deref());
        row([name].into_iter().chain(cells).collect())
    });
    super::super::maker::table(maker.word("criteria"), &columns, head, rows.collect())
}

/// A dimension and what its levels mean.
fn dimension(maker: &Maker<'_>, dimension: &Dimension) -> Node {
    let here = place(&format!("dimension-{}", dimension.id));
    let mut head = vec![heading(3, here.as_deref(), dimension.name.clone())];
    if let Some(text) = &dimension.description {
        head.extend(maker.prose(text));
    }
    let rows = dimension.levels.iter().enumerate().map(|(at, level)| {
        let number = maker.fill("level", &[("n", &(at + 1).to_string())]);
        let mut text = maker.text(&level.text);
        for holder in &level.here {
            let score = maker.number(holder.score);
            let s = if holder.team.is_empty() {
                maker.fill("score-here", &[("score", &score)])
            } else {
                maker.fill("score-here-team", &[("team", &holder.team), ("score", &score)])
            };
            text.extend([" ".into(), Element::Pill { tone: "ok", s }.into()]);
        }
        super::super::node::Fact { label: vec![number.into()], c: text }
    });
    let c = vec![super::super::maker::listed(rows.collect())];
    card(head, c)
}
