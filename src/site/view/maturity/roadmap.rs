//! The way to the next stage, by the day on which each piece of work is due.

use crate::insight::roadmap::Work;
use crate::model::Kind;
use crate::model::maturity::InitiativeStatus;
use crate::site::view::{Cx, Named};
use serde::Serialize;

/// An initiative on the way.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Milestone {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What is done.
    pub description: Option<String>,
    /// What it closes.
    pub closes: Vec<Closed>,
    /// The role that answers for it.
    pub owner: Option<Named>,
    /// The day by which it is done.
    pub due: Option<String>,
    /// How far it is; `overdue` where that day has passed and it is not done.
    pub status: &'static str,
}

/// A criterion or dimension that an initiative closes.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Closed {
    /// Its text or name; the link is empty where a criterion's own text holds one.
    pub named: Named,
    /// Whether it is a criterion that is open before the next stage.
    pub counts: bool,
}

/// Every initiative: those that go on by the day they are due, those without a day behind them,
/// those that were given up last.
pub fn milestones(cx: &Cx<'_>) -> Vec<Milestone> {
    let work = cx.insight.roadmap.work.iter();
    let going = work.filter_map(|work| {
        let status = if work.overdue { "overdue" } else { work.status.word() };
        milestone(cx, &work.initiative, status, Some(work))
    });
    let dropped = cx.model.initiatives.values();
    let dropped = dropped.filter(|i| i.status == Some(InitiativeStatus::Dropped));
    going
        .chain(dropped.filter_map(|i| milestone(cx, &i.id, InitiativeStatus::Dropped.word(), None)))
        .collect()
}

fn milestone(
    cx: &Cx<'_>,
    id: &str,
    status: &'static str,
    work: Option<&Work>,
) -> Option<Milestone> {
    let initiative = cx.model.initiatives.get(id)?;
    let closed = |id: &str| {
        let mut named = cx.any(&[Kind::Criterion, Kind::Dimension], id);
        if named.name.contains("](") {
            named.href.clear();
        }
        Closed { named, counts: work.is_some_and(|work| work.closes.iter().any(|open| open == id)) }
    };
    Some(Milestone {
        id: initiative.id.clone(),
        name: initiative.name.value.clone(),
        description: initiative.description.as_ref().map(|text| text.0.value.clone()),
        closes: initiative.closes.iter().map(|reference| closed(reference)).collect(),
        owner: initiative.owner.as_ref().map(|owner| cx.named(Kind::Role, owner)),
        due: initiative.due.map(|day| day.to_string()),
        status,
    })
}
