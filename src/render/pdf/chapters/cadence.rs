//! Meetings: by rung, over the year, and what they take.

use super::super::document::Chapter;
use super::super::maker::{Maker, column, heading, linked, p, row, small, table};
use super::super::node::{Align, Element, Node, Nodes, Row};
use super::{at, practices};
use crate::render::html::figures;
use crate::site::Section;
use crate::site::view::cadence;
use crate::site::view::cadence::cost::{Cost, Figures};
use crate::site::view::cadence::load::Load;
use crate::site::view::cadence::rungs::{Line, Rung};
use crate::site::view::planner::Planner;

/// The chapter of meetings, and the years on pages that lie on their side.
pub(super) fn chapters(maker: &Maker<'_>) -> Option<Chapter> {
    let view = cadence::view(&maker.cx);
    let mut c = vec![list(maker, maker.word("meetings"), &view.rungs)];
    let mut wide = Nodes::new();
    let rhythm = figures::cadence::draw(&view, maker.input.strings);
    if let Some(rhythm) = rhythm.get("rhythm") {
        wide.push(heading(2, None, maker.word("cadence-rhythm")));
        wide.push(maker.figure(rhythm));
    }
    if let Some(cost) = &view.cost {
        wide.push(heading(2, None, maker.word("cost")));
        wide.extend(self::cost(maker, cost));
    }
    if !wide.is_empty() {
        wide.push(Element::Turn.into());
    }
    for (number, planner) in view.years.iter().enumerate() {
        if number > 0 {
            wide.push(Element::Turn.into());
        }
        let title = format!("{} {}", maker.word("cadence-calendar"), planner.year);
        wide.push(heading(2, None, title));
        wide.push(year(maker, planner.clone(), true));
    }
    if let Some(load) = &view.load {
        wide.push(Element::Turn.into());
        wide.push(heading(2, None, maker.word("cadence-load")));
        wide.extend(self::load(maker, load));
    }
    c.push(Element::Wide { c: wide }.into());
    super::section(maker, Section::Cadence, c)
}

/// The meetings of some rungs as a table.
pub(super) fn list(maker: &Maker<'_>, caption: String, rungs: &[Rung]) -> Node {
    let right = column(Align::Right, 0);
    let columns = [
        column(Align::Left, 6),
        column(Align::Left, 7),
        column(Align::Left, 0),
        column(Align::Left, 5),
        right,
        right,
        right,
    ];
    let head = [
        "meeting",
        "meeting-when",
        "meeting-length",
        "meeting-chair",
        "meeting-attendees",
        "meeting-per-year",
        "meeting-hours",
    ];
    let mut rows = Vec::new();
    for rung in rungs {
        let mut name: Nodes = vec![rung.name.clone().into()];
        if let Some(purpose) = &rung.purpose {
            name.extend(["   ".into(), small(maker.text(purpose))]);
        }
        let place = crate::site::route::of(crate::model::Kind::Tier, &rung.id);
        let place = place.and_then(|address| at(&address.href()));
        rows.push(Row { at: place, foot: false, cells: vec![name] });
        rows.extend(rung.meetings.iter().map(|line| meeting(maker, line)));
    }
    table(caption, &columns, head.iter().map(|key| maker.word(key)).collect(), rows)
}

fn meeting(maker: &Maker<'_>, line: &Line) -> Row {
    let mut name: Nodes = linked(vec![line.name.clone().into()], Some(&line.href));
    if let Some(status) = line.status {
        name.extend([" ".into(), practices::pill(maker, status)]);
    }
    let chair = line.chair.as_ref().map(|chair| vec![maker.named(chair)]).unwrap_or_default();
    let whole = |n: f64| maker.number(n.round());
    Row {
        at: at(&line.href),
        ..row(vec![
            name,
            vec![line.when.clone().into()],
            vec![line.length.clone().into()],
            chair,
            vec![line.attendees.to_string().into()],
            vec![line.per_year.to_string().into()],
            vec![whole(line.hours).into()],
        ])
    }
}

/// A year with its meetings.
pub(super) fn year(maker: &Maker<'_>, planner: Planner, wide: bool) -> Node {
    let names = planner.months.iter().map(|month| {
        let name = maker.word(&format!("month-{}", month.number));
        if month.year == planner.year { name } else { format!("{name} {}", month.year) }
    });
    let legend = planner.legend.iter().map(|mark| {
        let key = serde_json::to_value(mark).unwrap_or_default();
        let key = key.as_str().unwrap_or_default().to_owned();
        let hint = maker.word(&format!("mark-{key}-hint"));
        (key, hint)
    });
    Element::Year {
        names: names.collect(),
        days: (1..=7).map(|day| maker.word(&format!("weekday-letter-{day}"))).collect(),
        legend: legend.collect(),
        caption: format!("{} {}", maker.word("cadence-calendar"), planner.year),
        wide,
        y: planner,
    }
    .into()
}

pub(super) fn cost(maker: &Maker<'_>, cost: &Cost) -> Nodes {
    let counting = serde_json::to_value(cost.counting).unwrap_or_default();
    let counting = format!("cost-counting-{}", counting.as_str().unwrap_or_default());
    let hours = maker.number(cost.all.quarter.round());
    let said = maker.fill("cost-quarter", &[("hours", &hours)]);
    let mut head = ["meeting-rung", "cost-month", "cost-a-quarter", "cost-year"]
        .map(|key| maker.word(key))
        .to_vec();
    if let Some(currency) = &cost.currency {
        let in_money = |key| maker.fill(key, &[("currency", currency)]);
        head.extend([in_money("cost-money-quarter"), in_money("cost-money-year")]);
    }
    let mut columns = vec![column(Align::Left, 4)];
    columns.resize(head.len(), column(Align::Right, 3));
    let cells = |name: Node, figures: &Figures| {
        let mut cells = vec![vec![name]];
        for hours in [figures.month, figures.quarter, figures.year] {
            cells.push(vec![maker.number(hours.round()).into()]);
        }
        for money in [figures.quarter_cost, figures.year_cost].into_iter().flatten() {
            cells.push(vec![maker.number(money.round()).into()]);
        }
        cells
    };
    let mut rows: Vec<Row> = (cost.rungs.iter())
        .map(|rung| row(cells(rung.named.name.clone().into(), &rung.figures)))
        .collect();
    rows.push(Row { at: None, foot: true, cells: cells(maker.word("total").into(), &cost.all) });
    let table = table(maker.word("cost-caption"), &columns, head, rows);
    vec![p(vec![format!("{said} {}", maker.word(&counting)).into()]), table]
}

pub(super) fn load(maker: &Maker<'_>, load: &Load) -> Nodes {
    let months = load.months.iter().map(|month| {
        let number = month.get(5..7).unwrap_or_default().trim_start_matches('0');
        maker.word(&format!("month-short-{number}"))
    });
    let head: Vec<String> =
        [maker.word("role")].into_iter().chain(months).chain([maker.word("total")]).collect();
    let mut columns = vec![column(Align::Left, 5)];
    columns.resize(head.len(), column(Align::Right, 1));
    let hours = |n: f64| maker.input.strings.decimals(n, 1);
    let rows = load.rows.iter().map(|of| {
        let cells = of.cells.iter().map(|cell| match cell.heat {
            0 => Nodes::new(),
            level => vec![Element::Heat { level, s: hours(cell.hours) }.into()],
        });
        let mut row = row([vec![maker.named(&of.named)]].into_iter().chain(cells).collect());
        row.cells.push(vec![hours(of.total).into()]);
        row
    });
    let mut rows: Vec<Row> = rows.collect();
    let whole = |n: f64| -> Nodes { vec![maker.number(n.round()).into()] };
    let mut foot = vec![vec![maker.word("meeting-hours").into()]];
    foot.extend(load.people.iter().map(|n| whole(*n)));
    foot.push(whole(load.total));
    rows.push(Row { at: None, foot: true, cells: foot });
    let said = maker.fill("cadence-load-total", &[("hours", &maker.number(load.total.round()))]);
    vec![table(maker.word("cadence-load"), &columns, head, rows), p(vec![said.into()])]
}
