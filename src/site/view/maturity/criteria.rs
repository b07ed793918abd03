//! Criteria by dimension and stage, and what is open before the next stage.

use super::current;
use crate::insight::maturity::CriterionState;
use crate::insight::roadmap::{self, Hurdle};
use crate::model::Kind;
use crate::model::maturity::Criterion;
use crate::site::view::{Cx, Named};
use serde::Serialize;

/// What the component `criteria` shows.
#[derive(Debug, PartialEq, Serialize)]
pub struct Table {
    /// The columns.
    pub stages: Vec<Column>,
    /// The dimensions, and a last row for criteria of none.
    pub rows: Vec<Row>,
}

/// A stage.
#[derive(Debug, PartialEq, Serialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Whether we are there.
    pub now: bool,
}

/// A dimension.
#[derive(Debug, PartialEq, Serialize)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// The link to it; none for criteria of no dimension.
    pub href: Option<String>,
    /// As many as stages.
    pub cells: Vec<Vec<Item>>,
}

/// A criterion.
#[derive(Debug, PartialEq, Serialize)]
pub struct Item {
    /// What must be true.
    pub text: String,
    /// Whether the stage is entered or left with it: `entry` or `exit`.
    pub when: &'static str,
    /// Whether it is.
    pub met: bool,
    /// The link to it on the page of its stage; none where its own text holds a link.
    pub href: Option<String>,
}

/// A criterion that is open before the next stage.
#[derive(Debug, PartialEq, Serialize)]
pub struct Open {
    /// What must be true.
    pub text: String,
    /// The link to it; none where its own text holds a link.
    pub href: Option<String>,
    /// Its stage.
    pub stage: Named,
    /// Whether that stage is entered or left with it: `entry` or `exit`.
    pub when: &'static str,
    /// The dimension.
    pub dimension: Option<Named>,
    /// The work that closes it.
    pub initiatives: Vec<Work>,
}

/// An initiative, and when it is done.
#[derive(Debug, PartialEq, Serialize)]
pub struct Work {
    /// The initiative.
    pub named: Named,
    /// The role that answers for it.
    pub owner: Option<Named>,
    /// The day by which it is done.
    pub due: Option<String>,
}

/// Whether `criterion` (as `stage.criterion`) is met, open, or does not apply, over all teams.
pub fn state(cx: &Cx<'_>, criterion: &str) -> CriterionState {
    cx.insight.maturity.state(criterion)
}

/// All criteria; `None` where no stage has any.
pub fn table(cx: &Cx<'_>) -> Option<Table> {
    let stages = &cx.model.stages;
    let now = current(cx);
    let row = |dimension: Option<&str>, name: String, href: Option<String>| Row {
        name,
        href,
        cells: stages
            .values()
            .map(|stage| {
                let here = stage.criterion.iter().filter(|c| dimension_of(c) == dimension);
                here.filter_map(|criterion| item(cx, &stage.id, criterion)).collect()
            })
            .collect(),
    };
    let mut rows: Vec<Row> = cx
        .model
        .dimensions
        .keys()
        .map(|id| {
            let named = cx.named(Kind::Dimension, id);
            row(Some(id), named.name, Some(named.href))
        })
        .collect();
    rows.push(row(None, cx.words.get("criteria-general"), None));
    rows.retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    let column = |(at, id): (usize, &String)| Column {
        name: cx.named(Kind::Stage, id).name,
        now: now == Some(at),
    };
    let columns = stages.keys().enumerate().map(column).collect();
    (!rows.is_empty()).then_some(Table { stages: columns, rows })
}

fn dimension_of(criterion: &Criterion) -> Option<&str> {
    criterion.dimension.as_ref().map(|dimension| dimension.id.as_str())
}

fn item(cx: &Cx<'_>, of: &str, criterion: &Criterion) -> Option<Item> {
    let id = format!("{of}.{}", &**criterion.id);
    let found = state(cx, &id);
    (found != CriterionState::NotApplicable).then(|| Item {
        text: criterion.text.value.clone(),
        when: roadmap::when(criterion).word(),
        met: found == CriterionState::Met,
        href: href(cx, &id, &criterion.text),
    })
}

/// The link to a criterion: a link inside a link is none.
pub(in crate::site::view) fn href(cx: &Cx<'_>, id: &str, text: &str) -> Option<String> {
    let href = cx.named(Kind::Criterion, id).href;
    (!text.contains("](") && !href.is_empty()).then_some(href)
}

/// The criteria of one dimension that are open before the next stage.
#[derive(Debug, PartialEq, Serialize)]
pub struct OpenIn {
    /// The dimension; none for criteria of no dimension.
    pub dimension: Option<Named>,
    /// The criteria; never none.
    pub open: Vec<Open>,
}

/// What is open before the next stage, and how far the way there is.
#[derive(Debug, Default, Serialize)]
pub struct BeforeNext {
    /// The criteria that are open, by dimension in the model's order, those of none last.
    pub open: Vec<OpenIn>,
    /// How many are met, and how many apply.
    pub progress: (usize, usize),
    /// The same for each of the two stages, where it has criteria that apply.
    pub parts: Vec<Progress>,
}

/// How many criteria of leaving or entering a stage are met.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// The stage.
    pub stage: Named,
    /// `entry` or `exit`.
    pub when: &'static str,
    /// How many are met.
    pub met: usize,
    /// How many apply.
    pub all: usize,
}

/// What is open before the next stage, and how many of all these criteria are met.
pub fn before_next(cx: &Cx<'_>) -> BeforeNext {
    let hurdles = &cx.insight.roadmap.hurdles;
    let parts: Vec<Progress> = hurdles.iter().map(|hurdle| progress(cx, hurdle)).collect();
    BeforeNext {
        open: by_dimension(cx, cx.insight.roadmap.open().filter_map(|id| open(cx, id))),
        progress: parts.iter().fold((0, 0), |sum, part| (sum.0 + part.met, sum.1 + part.all)),
        parts,
    }
}

fn by_dimension(cx: &Cx<'_>, open: impl Iterator<Item = Open>) -> Vec<OpenIn> {
    let mut all: Vec<Open> = open.collect();
    let place = |open: &Open| {
        let dimension = open.dimension.as_ref();
        let at = dimension.and_then(|named| cx.model.dimensions.get_index_of(&named.id));
        at.unwrap_or(usize::MAX)
    };
    all.sort_by_key(place);
    let mut groups: Vec<OpenIn> = Vec::new();
    for one in all {
        match groups.last_mut().filter(|group| group.dimension == one.dimension) {
            Some(group) => group.open.push(one),
            None => groups.push(OpenIn { dimension: one.dimension.clone(), open: vec![one] }),
        }
    }
    groups
}

fn progress(cx: &Cx<'_>, hurdle: &Hurdle) -> Progress {
    let met = hurdle.met.len();
    Progress {
        stage: cx.named(Kind::Stage, &hurdle.stage),
        when: hurdle.when.word(),
        met,
        all: met + hurdle.open.len(),
    }
}

/// The criterion called `id`, as `stage.criterion`, with the work that closes it.
pub fn open(cx: &Cx<'_>, id: &str) -> Option<Open> {
    let (stage, own) = id.split_once('.')?;
    let criterion = cx.model.stages.get(stage)?.criterion.iter().find(|c| c.id.value == own)?;
    Some(Open {
        text: criterion.text.value.clone(),
        href: href(cx, id, &criterion.text),
        stage: cx.named(Kind::Stage, stage),
        when: roadmap::when(criterion).word(),
        dimension: dimension_of(criterion).map(|id| cx.named(Kind::Dimension, id)),
        initiatives: closing(cx, id),
    })
}

/// The work that closes a criterion or dimension, without what was given up.
pub fn closing(cx: &Cx<'_>, id: &str) -> Vec<Work> {
    roadmap::closing(cx.model, id)
        .map(|initiative| Work {
            named: cx.named(Kind::Initiative, &initiative.id),
            owner: initiative.owner.as_ref().map(|owner| cx.named(Kind::Role, owner)),
            due: initiative.due.map(|day| day.to_string()),
        })
        .collect()
}
