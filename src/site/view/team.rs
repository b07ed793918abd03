//! One team.

use super::carried::{self, Carried};
use super::letters::{self, LetterDuties};
use super::maturity::scores::{self, Team as Scores};
use super::person::{Attended, meetings};
use super::{Cx, Named};
use crate::insight::hours::Load;
use crate::insight::parties::{holders, own_parties, roles_of};
use crate::model::people::TeamKind;
use crate::model::{Kind, Thing};
use serde::Serialize;
use std::collections::BTreeSet;

/// A team of the model.
pub(super) type Team = Thing<crate::model::people::Team>;

/// One team.
#[derive(Debug, Serialize)]
pub struct TeamView {
    /// What sort of team it is.
    pub kind: TeamKind,
    /// What it is there for.
    pub mission: Option<String>,
    /// More about it.
    pub description: Option<String>,
    /// The role that leads it.
    pub lead: Option<Named>,
    /// The team that it is part of.
    pub parent: Option<Named>,
    /// The teams that are part of it.
    pub children: Vec<Named>,
    /// Where it is reached.
    pub channels: Vec<String>,
    /// The maturity stage that it has reached.
    pub stage: Option<Named>,
    /// The roles that belong to it or sit on it.
    pub members: Vec<Member>,
    /// How many people hold these roles.
    pub people: usize,
    /// What it carries of all the work: its roles together, and what it holds as a team.
    pub carried: Option<Carried>,
    /// What it answers for, does, is asked and is told as a whole.
    pub duties: Vec<LetterDuties>,
    /// What it decides as a whole.
    pub decisions: Vec<Named>,
    /// The meetings that one of its roles attends.
    pub meetings: Vec<Attended>,
    /// Its scores; none where it was never assessed.
    pub scores: Option<Scores>,
    /// Hours a month that its roles spend in meetings, together.
    pub hours: f64,
}

/// A role of a team.
#[derive(Debug, Serialize)]
pub struct Member {
    /// The role.
    pub role: Named,
    /// What it is there for.
    pub purpose: Option<String>,
    /// Whether it leads the team.
    pub leads: bool,
    /// The people who hold it today.
    pub holders: Vec<Named>,
}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>, id: &str) -> TeamView {
    let team = &cx.model.teams[id];
    let members = members(cx, id);
    let part = |other: &&Team| other.parent.as_ref().is_some_and(|parent| parent.id == id);
    let children = cx.model.teams.values().filter(part);
    let decisions = cx.model.decisions.values().filter(|decision| decision.decide.id == id);
    let tally = cx.insight.duties.by_team.get(id);
    TeamView {
        kind: team.kind.unwrap_or(TeamKind::Team),
        mission: team.mission.as_ref().map(|text| text.value.clone()),
        description: team.description.as_ref().map(|text| text.value.clone()),
        lead: team.lead.as_ref().map(|lead| cx.named(Kind::Role, lead)),
        parent: team.parent.as_ref().map(|parent| cx.named(Kind::Team, parent)),
        children: children.map(|child| cx.named(Kind::Team, &child.id)).collect(),
        channels: team.channels.iter().map(|channel| channel.value.clone()).collect(),
        stage: team.stage.as_ref().map(|stage| cx.named(Kind::Stage, stage)),
        people: people(&members),
        carried: tally.and_then(|tally| carried::of(cx, tally, None)),
        duties: letters::of(cx, &own_parties(cx.model, id)),
        decisions: decisions.map(|decision| cx.named(Kind::Decision, &decision.id)).collect(),
        meetings: gatherings(cx, id),
        scores: scores::of_team(cx, id),
        hours: cx.insight.hours.teams.get(id).map_or(0.0, Load::a_month),
        members,
    }
}

/// The roles of a team with those who hold them.
pub(super) fn members(cx: &Cx<'_>, id: &str) -> Vec<Member> {
    let lead = cx.model.teams.get(id).and_then(|team| team.lead.as_ref());
    let member = |role: &str| Member {
        role: cx.named(Kind::Role, role),
        purpose: cx
            .model
            .roles
            .get(role)
            .and_then(|role| Some(role.purpose.as_ref()?.value.clone())),
        leads: lead.is_some_and(|lead| lead.id == role),
        holders: holders(cx.model, role, cx.insight.today)
            .map(|person| cx.named(Kind::Person, &person.id))
            .collect(),
    };
    roles_of(cx.model, id).into_iter().map(member).collect()
}

/// How many people hold the roles of `members`, each counted once.
pub(super) fn people(members: &[Member]) -> usize {
    let people = members.iter().flat_map(|member| &member.holders).map(|person| &person.id);
    people.collect::<BTreeSet<_>>().len()
}

/// The meetings to which the team comes as a team; for one that is nowhere named as such, those
/// that one of its roles attends.
fn gatherings(cx: &Cx<'_>, id: &str) -> Vec<Attended> {
    let invited = |meeting: &str| {
        let meeting = &cx.model.meetings[meeting];
        meeting.attendees.iter().chain(&meeting.optional).any(|party| party.id == id)
    };
    let roles = roles_of(cx.model, id);
    let mut attended = meetings(cx, &roles);
    if attended.iter().any(|attended| invited(&attended.meeting.id)) {
        attended.retain(|attended| invited(&attended.meeting.id));
    }
    attended
}
