//! Criteria by dimension and stage, and what is open before the next stage.

use super::current;
use crate::insight::maturity::CriterionState;
use crate::model::Kind;
use crate::model::maturity::{Criterion, InitiativeStatus, When};
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
    /// The day by which it is done.
    pub due: Option<String>,
}

/// Whether `criterion` (as `stage.criterion`) is met, open, or does not apply: met where every team
/// that was assessed and to which it applies has met it.
pub fn state(cx: &Cx<'_>, criterion: &str) -> CriterionState {
    let teams = cx.insight.maturity.teams.values();
    let states: Vec<CriterionState> =
        teams.filter_map(|team| team.criteria.get(criterion).copied()).collect();
    let applying = || states.iter().filter(|state| **state != CriterionState::NotApplicable);
    if states.is_empty() {
        CriterionState::Open
    } else if applying().next().is_none() {
        CriterionState::NotApplicable
    } else if applying().all(|state| *state == CriterionState::Met) {
        CriterionState::Met
    } else {
        CriterionState::Open
    }
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
        met: found == CriterionState::Met,
        href: href(cx, &id, &criterion.text),
    })
}

/// The link to a criterion: a link inside a link is none.
pub(in crate::site::view) fn href(cx: &Cx<'_>, id: &str, text: &str) -> Option<String> {
    let href = cx.named(Kind::Criterion, id).href;
    (!text.contains("](") && !href.is_empty()).then_some(href)
}

/// The criteria of one stage that stand before another is entered.
#[derive(Debug, Clone, Copy)]
pub struct Hurdle<'a> {
    /// The stage whose criteria they are.
    pub stage: &'a str,
    /// Whether that stage is left ([`When::Exit`]) or entered.
    pub when: When,
}

/// What stands between two stages that follow one another: leaving the one, then entering the other.
pub fn hurdles<'a>(left: Option<&'a str>, entered: Option<&'a str>) -> Vec<Hurdle<'a>> {
    let left = left.map(|stage| Hurdle { stage, when: When::Exit });
    let entered = entered.map(|stage| Hurdle { stage, when: When::Entry });
    left.into_iter().chain(entered).collect()
}

impl<'a> Hurdle<'a> {
    /// Its criteria with their ids, as `stage.criterion`, in the order of the stage.
    pub fn criteria<'c>(
        self,
        cx: &Cx<'c>,
    ) -> impl Iterator<Item = (String, &'c Criterion)> + use<'a, 'c> {
        let fields = cx.model.stages.get(self.stage);
        let all = fields.into_iter().flat_map(|stage| &stage.criterion);
        all.filter(move |criterion| criterion.when.unwrap_or(When::Exit) == self.when)
            .map(move |criterion| (format!("{}.{}", self.stage, &**criterion.id), criterion))
    }
}

/// What is open before the next stage, and how far the way there is.
#[derive(Debug, Default, Serialize)]
pub struct BeforeNext {
    /// The criteria that are open.
    pub open: Vec<Open>,
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

/// What is open before `next`, and how many of all these criteria are met.
pub fn before_next(cx: &Cx<'_>, next: Option<&str>) -> BeforeNext {
    let mut found = BeforeNext::default();
    let now = current(cx).and_then(|at| cx.model.stages.get_index(at)).map(|(id, _)| id.as_str());
    for hurdle in hurdles(now, next) {
        let (mut met, mut all) = (0, 0);
        for (id, criterion) in hurdle.criteria(cx) {
            match state(cx, &id) {
                CriterionState::NotApplicable => {}
                CriterionState::Met => (met, all) = (met + 1, all + 1),
                CriterionState::Open => {
                    all += 1;
                    found.open.push(open(cx, &id, criterion));
                }
            }
        }
        found.progress = (found.progress.0 + met, found.progress.1 + all);
        if all > 0 {
            let stage = cx.named(Kind::Stage, hurdle.stage);
            found.parts.push(Progress { stage, when: hurdle.when.word(), met, all });
        }
    }
    found
}

fn open(cx: &Cx<'_>, id: &str, criterion: &Criterion) -> Open {
    Open {
        text: criterion.text.value.clone(),
        href: href(cx, id, &criterion.text),
        dimension: dimension_of(criterion).map(|id| cx.named(Kind::Dimension, id)),
        initiatives: closing(cx, id),
    }
}

/// The work that closes a criterion or dimension, without what was given up.
pub fn closing(cx: &Cx<'_>, id: &str) -> Vec<Work> {
    let initiatives = cx.model.initiatives.values();
    let closing = initiatives.filter(|initiative| {
        let given_up = initiative.status == Some(InitiativeStatus::Dropped);
        !given_up && initiative.closes.iter().any(|closed| closed.id == id)
    });
    closing
        .map(|initiative| Work {
            named: cx.named(Kind::Initiative, &initiative.id),
            due: initiative.due.map(|day| day.to_string()),
        })
        .collect()
}
