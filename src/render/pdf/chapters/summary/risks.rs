//! What those who decide should watch, in plain words, the gravest first.

use super::super::super::maker::Maker;
use super::super::super::node::Nodes;
use crate::model::Kind;
use crate::site::view::maturity::MaturityView;
use crate::site::view::roles;

/// More than so many are no summary.
const MOST: usize = 3;

/// The gravest, each in a sentence.
pub(super) fn most(maker: &Maker<'_>, view: &MaturityView) -> Vec<Nodes> {
    let all = vacant(maker)
        .into_iter()
        .chain(unplanned(maker, view))
        .chain(overdue(maker, view))
        .chain(alone(maker))
        .chain(gap(maker, view));
    all.take(MOST).collect()
}

/// Roles that nobody holds.
fn vacant(maker: &Maker<'_>) -> Option<Nodes> {
    let view = roles::view(&maker.cx);
    if view.vacant == 0 {
        return None;
    }
    let roles = view.groups.iter().flat_map(|group| &group.roles);
    let vacant = roles.filter(|role| role.people.is_empty() && role.kind.is_none());
    let names: Vec<_> = vacant.map(|role| role.load.role.clone()).collect();
    Some(maker.around("pdf-risk-vacant", "roles", maker.all(&names)))
}

/// What the next stage asks for and no work leads to.
fn unplanned(maker: &Maker<'_>, view: &MaturityView) -> Option<Nodes> {
    let (first, next) = (view.unplanned().next()?, view.next.as_ref()?);
    let n = view.unplanned().count().to_string();
    let said = maker.fill("pdf-risk-unplanned", &[("stage", &next.name), ("n", &n)]);
    Some([said.into(), " ".into()].into_iter().chain(maker.text(&first.text)).collect())
}

/// Work that is late.
fn overdue(maker: &Maker<'_>, view: &MaturityView) -> Option<Nodes> {
    let late = view.roadmap.iter().find(|work| work.status == "overdue")?;
    let due = late.due.as_ref().map(|day| maker.date(day)).unwrap_or_default();
    let said = maker.fill("pdf-risk-overdue", &[("work", &late.name), ("date", &due)]);
    Some(vec![said.into()])
}

/// Roles that answer for much and rest on one person.
fn alone(maker: &Maker<'_>) -> Option<Nodes> {
    let alone = &maker.input.insight.alone;
    let roles: Vec<_> = alone.iter().map(|alone| maker.cx.named(Kind::Role, &alone.role)).collect();
    (!roles.is_empty()).then(|| maker.around("pdf-risk-alone", "roles", maker.all(&roles)))
}

/// The dimension that lies furthest below its target.
fn gap(maker: &Maker<'_>, view: &MaturityView) -> Option<Nodes> {
    let scores = view.teams.iter().flat_map(|team| &team.scores);
    let open = scores.filter(|score| score.standing.gap.is_some_and(|gap| gap > 0.0));
    let widest =
        open.reduce(
            |widest, next| {
                if next.standing.gap > widest.standing.gap { next } else { widest }
            },
        )?;
    let number = |n: Option<f64>| n.map(|n| maker.number(n)).unwrap_or_default();
    let (score, target) = (number(widest.standing.score), number(widest.standing.target));
    let values = [("dimension", &*widest.dimension.name), ("score", &*score), ("target", &*target)];
    Some(vec![maker.fill("pdf-risk-gap", &values).into()])
}
