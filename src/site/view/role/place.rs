//! Where a role stands: team, committees, who is above and below, who holds it.

use crate::insight::parties::holders;
use crate::model::Kind;
use crate::site::view::{Cx, Named};
use serde::Serialize;

/// Where a role stands in the organisation.
#[derive(Debug, Default, Serialize)]
pub struct Place {
    /// Its team.
    pub team: Option<Named>,
    /// The teams that it leads.
    pub leads: Vec<Named>,
    /// The committees that it sits on.
    pub sits_on: Vec<Named>,
    /// The role above it.
    pub reports_to: Option<Named>,
    /// The roles below it.
    pub reports: Vec<Named>,
    /// Who is asked when it is stuck, and whom they ask, and so on.
    pub escalation: Vec<Named>,
    /// The people who hold it today.
    pub people: Vec<Named>,
    /// Whether the model knows people, so that none is worth saying.
    pub with_people: bool,
}

impl Place {
    /// Whether it is related to any other role or team beside its own.
    pub(super) fn has_relations(&self) -> bool {
        self.reports_to.is_some()
            || !(self.reports.is_empty() && self.escalation.is_empty())
            || !(self.leads.is_empty() && self.sits_on.is_empty())
    }
}

/// Where role `id` stands.
pub(super) fn of(cx: &Cx<'_>, id: &str) -> Place {
    let model = cx.model;
    let Some(role) = model.roles.get(id) else { return Place::default() };
    let teams = || model.teams.iter();
    let named = |(id, _): (&String, _)| cx.named(Kind::Team, id);
    let leads = teams().filter(|(_, team)| team.lead.as_ref().is_some_and(|lead| lead.id == id));
    let sits_on = teams().filter(|(_, team)| team.members.iter().any(|member| member.id == id));
    let reports = model.roles.iter();
    let reports = reports.filter(|(_, r)| r.reports_to.as_ref().is_some_and(|to| to.id == id));
    Place {
        team: role.team.as_ref().map(|team| cx.named(Kind::Team, team)),
        leads: leads.map(named).collect(),
        sits_on: sits_on.map(named).collect(),
        reports_to: role.reports_to.as_ref().map(|to| cx.named(Kind::Role, to)),
        reports: reports.map(|(id, _)| cx.named(Kind::Role, id)).collect(),
        escalation: escalation(cx, id),
        people: holders(model, id, cx.insight.today)
            .map(|person| cx.named(Kind::Person, &person.id))
            .collect(),
        with_people: !model.people.is_empty(),
    }
}

/// The way up, which a circle ends, as it ends an argument.
fn escalation(cx: &Cx<'_>, id: &str) -> Vec<Named> {
    let mut path: Vec<&str> = vec![id];
    while let Some(next) = path
        .last()
        .and_then(|last| cx.model.roles.get(*last)?.escalates_to.as_ref())
        .filter(|next| !path.contains(&next.id.as_str()))
    {
        path.push(&next.id);
    }
    path.into_iter().skip(1).map(|id| cx.named(Kind::Role, id)).collect()
}
