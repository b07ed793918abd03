//! Sample pages that use every component, rendered as a site would.

use serde::Serialize;
use serde_json::{Value, json};

use super::super::{
    Crumb, DocumentControl, Engine, LinkTo, Nav, NavGroup, NavItem, Shell, SourceLink, Theme,
    TocEntry,
};
use crate::site::view::matrix::{Column, ColumnGroup, Letter, Matrix, Row, RowGroup, Shape};
use crate::site::view::planner::{Mark, Planner};

const MATRIX: &str = "{% extends \"base.html\" %}{% block content %}\
<h2 id=\"matrix\">Matrix{{ <anchor id=\"matrix\" /> }}</h2>{{ <matrix matrix={page} /> }}{% endblock %}";

const PLANNER: &str = include_str!("planner.html");
const BLOCKS: &str = include_str!("blocks.html");
const STAGES: &str = include_str!("stages.html");
const PROSE: &str = include_str!("prose.html");

/// All sample pages by path.
pub(super) fn pages(lang: &str) -> Vec<(String, String)> {
    let engine = engine(lang);
    let prose = Shell { content: PROSE, ..shell(lang, "Campaign playbook") };
    vec![
        ("raci/index.html".into(), matrix_page(&matrix(14, 24), lang)),
        ("large/index.html".into(), matrix_page(&matrix(20, 40), lang)),
        ("cadence/index.html".into(), planner_page(lang)),
        ("play/campaign.html".into(), page(&engine, "page.html", prose, &json!(null))),
        (
            "maturity/index.html".into(),
            page(&engine, "stages.html", shell(lang, "Maturity"), &stages()),
        ),
        (
            "blocks/index.html".into(),
            page(&engine, "blocks.html", shell(lang, "Blocks"), &blocks()),
        ),
    ]
}

pub(super) fn matrix_page(matrix: &Matrix, lang: &str) -> String {
    let shell = Shell { body_class: "wide", toc: Vec::new(), ..shell(lang, "Dashboard delivery") };
    page(&engine(lang), "matrix-page.html", shell, matrix)
}

pub(super) fn planner_page(lang: &str) -> String {
    let shell = Shell { body_class: "wide", ..shell(lang, "Governance cadence") };
    page(&engine(lang), "planner-page.html", shell, &planner())
}

fn engine(lang: &str) -> Engine {
    let samples = [
        ("matrix-page.html", MATRIX),
        ("planner-page.html", PLANNER),
        ("blocks.html", BLOCKS),
        ("stages.html", STAGES),
    ];
    let files = samples.map(|(name, text)| (format!("templates/{name}"), text.to_owned()));
    Engine::new(&Theme::with_overrides(files), lang)
        .unwrap_or_else(|faults| panic!("{}", faults[0]))
}

fn page(engine: &Engine, template: &str, shell: Shell<'_>, view: &impl Serialize) -> String {
    let nav = Nav::new(engine, &groups()).expect("the navigation renders");
    let nav_html = nav.for_page("raci/index.html", "../");
    let shell = Shell { nav_html: &nav_html, ..shell };
    engine.render_page(template, &shell, view).unwrap_or_else(|error| panic!("{error}"))
}

fn groups() -> Vec<NavGroup> {
    let item = |title: &str, route: &str, count| NavItem {
        title: title.to_owned(),
        route: Some(format!("{route}index.html")),
        count,
        children: Vec::new(),
    };
    let group = |title: &str, items| NavGroup { title: title.to_owned(), items };
    vec![
        group("", vec![item("Home", "", None), item("Roles", "roles/", Some(14))]),
        group(
            "Operating model",
            vec![
                item("RACI matrices", "raci/", Some(4)),
                item("Governance cadence", "cadence/", Some(6)),
                NavItem {
                    children: vec![item("Launch", "maturity/launch/", None)],
                    ..item("Maturity", "maturity/", Some(3))
                },
            ],
        ),
    ]
}

fn shell<'a>(lang: &'a str, title: &'a str) -> Shell<'a> {
    Shell {
        lang,
        site_title: "Analytics CoE",
        title,
        description: "Who decides, who does, who is asked and who is told, from first request to retirement.",
        summary: "Who decides, who does, who is asked and who is told.",
        root: "../",
        breadcrumbs: vec![Crumb { title: "Home", href: "../index.html" }],
        source: Some(SourceLink {
            label: "content/workflows/dashboard.toml:12",
            href: Some("https://example.org/edit"),
        }),
        footer: DocumentControl {
            version: Some("3.2"),
            status: Some("agreed"),
            owner: Some("Head of CoE"),
            classification: Some("internal"),
            effective: Some("2026-01-12"),
            href: Some("../versions/index.html"),
        },
        prev: Some(LinkTo { title: "Intake", href: "intake.html" }),
        next: Some(LinkTo { title: "Release", href: "release.html" }),
        toc: TOC
            .iter()
            .map(|(title, anchor, level)| TocEntry { title, anchor, level: *level })
            .collect(),
        ..Shell::default()
    }
}

const TOC: &[(&str, &str, u8)] =
    &[("First part", "first", 2), ("Detail", "detail", 3), ("Second part", "second", 2)];

pub(super) fn matrix(columns: usize, rows: usize) -> Matrix {
    let letter = |key, name: &str, hint: &str| Letter {
        key,
        name: name.to_owned(),
        hint: hint.to_owned(),
        shape: Shape::of(key, 4),
    };
    let words = ["Analyst", "Lead Engineer", "Data Steward", "Product Owner", "Sponsor"];
    let mut matrix = Matrix {
        id: "m".to_owned(),
        caption: "Dashboard delivery: activities by role".to_owned(),
        letters: vec![
            letter('A', "Accountable", "owns the outcome, one per row"),
            letter('R', "Responsible", "does the work"),
            letter('C', "Consulted", "gives input before"),
            letter('I', "Informed", "is told after"),
            letter('S', "Supportive", "lends a hand"),
        ],
        columns: (0..columns)
            .map(|at| Column {
                id: format!("role-{at}"),
                name: format!(
                    "{} {}",
                    ["Regional", "Domain", "Senior", "Chief"][at / 5 % 4],
                    words[at % 5]
                ),
                href: format!("../roles/role-{at}/index.html"),
                starts: false,
                load: [at % 7, at % 5],
                share: 0,
                over: false,
            })
            .collect(),
        ..Matrix::default()
    };
    let spans = [columns / 2, columns / 4, columns - columns / 2 - columns / 4];
    let names = ["Centre of Excellence", "Governance", "Business"];
    let group =
        |(name, span): (&str, usize)| ColumnGroup { name: name.to_owned(), href: None, span };
    matrix.column_groups = names.into_iter().zip(spans).map(group).collect();
    matrix.mark_group_starts();
    let phases = ["Intake", "Design", "Build", "Release"];
    matrix.row_groups = phases
        .iter()
        .enumerate()
        .map(|(p, phase)| RowGroup {
            name: (*phase).to_owned(),
            href: None,
            rows: (p * rows / 4..(p + 1) * rows / 4).map(|at| row(&matrix, at)).collect(),
        })
        .collect();
    matrix
}

fn row(matrix: &Matrix, at: usize) -> Row {
    let columns = matrix.columns.len();
    let pattern = ["R", "", "C", "I", "", "I", "C", "", "S", "", "R"];
    let missing = at == 7;
    let cells = (0..columns).map(|column| match (column + at * 3) % columns {
        0 if missing => Vec::new(),
        0 if at % 4 == 2 => matrix.cell("AR"),
        0 => matrix.cell("A"),
        place => matrix.cell(pattern[(place * 3 + at) % 11]),
    });
    Row {
        name: format!(
            "{} the {} request",
            ["Size", "Approve", "Prioritise", "Clarify"][at % 4],
            ["first", "next", "last"][at % 3]
        ),
        href: format!("../workflows/dashboard/index.html#step-{at}"),
        anchor: format!("step-{at}"),
        gate: at % 4 == 1,
        cells: cells.collect(),
        missing: missing.then(|| "nobody is accountable".to_owned()),
    }
}

fn planner() -> Value {
    let mut planner = Planner::new(2026, 1).expect("a year");
    let mut agenda = Vec::new();
    let start = jiff::civil::date(2026, 1, 1);
    for ahead in 0..365 {
        let date = start.checked_add(jiff::Span::new().days(ahead)).expect("within the year");
        let (weekday, day) = (date.weekday().to_monday_one_offset(), date.day());
        let held = [
            (weekday < 6 && date.month() == 1, Mark::Daily, "Stand-up"),
            (weekday == 1, Mark::Weekly, "Intake triage"),
            (weekday == 4 && (8..15).contains(&day), Mark::Monthly, "Steering committee"),
            (weekday == 2 && date.month() % 3 == 0 && day > 24, Mark::Quarterly, "Business review"),
            (date.month() == 11 && day == 3, Mark::Annual, "Annual planning"),
        ];
        let mut first = true;
        for (_, mark, name) in held.into_iter().filter(|(is, _, _)| *is) {
            let anchor = format!("d{:02}{day:02}", date.month());
            planner.hold(date, mark, name, &format!("#{anchor}"));
            agenda.push(json!({
                "anchor": if first { anchor } else { String::new() },
                "date": date.to_string(), "mark": mark, "title": name,
                "href": "triage/index.html", "detail": "Analytics Lead in the chair · 3 roles", "length": "45 min",
            }));
            first = false;
        }
    }
    json!({ "planner": planner, "agenda": agenda })
}

fn stages() -> Value {
    let item = |text: &str, met: bool| json!({ "text": text, "met": met, "href": null });
    json!({
        "stages": [
            { "name": "Launch", "href": "launch/index.html", "place": "done", "size": "2–3", "note": "0–6 months", "text": "Prove value with one team and a short list of use cases." },
            { "name": "Grow", "href": "grow/index.html", "place": "now", "size": "5–10", "note": "6–18 months", "text": "Standardise delivery, publish definitions, train the first power users." },
            { "name": "Scale", "href": "scale/index.html", "place": "target", "size": "15–20", "note": "", "text": "Federate: hubs in the business, a central platform and shared standards." },
        ],
        "columns": [{ "name": "Launch", "now": false }, { "name": "Grow", "now": true }, { "name": "Scale", "now": false }],
        "rows": [
            { "name": "Strategy", "href": null, "cells": [[item("One-page charter", true), item("Sponsor named", true)], [item("Use-case portfolio", true), item("Value tracked per use case", false)], [item("Portfolio funded per domain", false)]] },
            { "name": "Adoption", "href": null, "cells": [[item("Ten active users", true)], [], [item("Half of managers use it weekly", false)]] },
        ],
        "timeline": [
            { "date": "2026-03-03", "title": "Grow", "href": "grow/index.html", "text": "Assessed by the Head of CoE" },
            { "date": "2025-01-01", "title": "Launch", "href": null, "text": "" },
        ],
    })
}

fn blocks() -> Value {
    json!({
        "svg": include_str!("chart.svg"),
        "headers": [{ "title": "Stage", "number": false }, { "title": "People", "number": true }],
        "rows": [{ "name": "Launch", "href": null, "cells": ["2–3"] }, { "name": "Grow", "href": "#first", "cells": ["5–10"] }],
        "letters": matrix(1, 4).letters,
        "source": { "label": "content/roles.toml:3", "href": "https://example.org/edit" },
    })
}
