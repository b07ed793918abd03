//! Every team.

use super::{Cx, Named, team};
use crate::model::Kind;
use crate::model::people::TeamKind;
use serde::Serialize;

/// Every team.
#[derive(Debug, Serialize)]
pub struct TeamsView {
    /// Teams by what sort they are of; sorts that do not occur are left out.
    pub groups: Vec<Group>,
}

/// The teams of one sort.
#[derive(Debug, Serialize)]
pub struct Group {
    /// The sort.
    pub kind: TeamKind,
    /// Its teams.
    pub teams: Vec<Card>,
}

/// A team in short.
#[derive(Debug, Serialize)]
pub struct Card {
    /// The team.
    pub team: Named,
    /// What it is there for.
    pub mission: Option<String>,
    /// The role that leads it.
    pub lead: Option<Named>,
    /// How many roles belong to it or sit on it.
    pub roles: usize,
    /// How many people hold these roles.
    pub people: usize,
}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> TeamsView {
    let kinds = [TeamKind::Team, TeamKind::Committee, TeamKind::Partner, TeamKind::Vendor];
    let groups = kinds.map(|kind| {
        let of_kind = |team: &&team::Team| team.kind.unwrap_or(TeamKind::Team) == kind;
        let teams = cx.model.teams.values().filter(of_kind);
        Group { kind, teams: teams.map(|team| card(cx, team)).collect() }
    });
    TeamsView { groups: groups.into_iter().filter(|group| !group.teams.is_empty()).collect() }
}

fn card(cx: &Cx<'_>, team: &team::Team) -> Card {
    let members = team::members(cx, &team.id);
    Card {
        team: cx.named(Kind::Team, &team.id),
        mission: team.mission.as_ref().map(|mission| mission.value.clone()),
        lead: team.lead.as_ref().map(|lead| cx.named(Kind::Role, lead)),
        roles: members.len(),
        people: team::people(&members),
    }
}
