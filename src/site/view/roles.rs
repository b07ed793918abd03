//! Every role and its load.

use super::carried;
use super::load::{self, Load, RoleLoad};
use super::matrix::Letter;
use super::texts::prose;
use super::{Cx, Named};
use crate::insight::parties::holders;
use crate::model::Kind;
use crate::model::people::RoleKind;
use serde::Serialize;

/// Every role and its load.
#[derive(Debug, Default, Serialize)]
pub struct RolesView {
    /// The scheme's letters; empty where there are no workflows.
    pub letters: Vec<Letter>,
    /// Roles by team, in the order of the teams; those of none last.
    pub groups: Vec<Group>,
    /// Whether any role has a team.
    pub by_team: bool,
    /// Whether the model knows people.
    pub with_people: bool,
    /// How many roles there are.
    pub count: usize,
    /// How many of them nobody holds, where the model knows people.
    pub vacant: usize,
    /// The load of each role, heaviest first.
    #[serde(skip)]
    pub load: Load,
}

/// The roles of one team.
#[derive(Debug, Serialize)]
pub struct Group {
    /// The team; none for roles of no team.
    pub team: Option<Named>,
    /// Its roles.
    pub roles: Vec<Entry>,
}

/// One role in brief.
#[derive(Debug, Serialize)]
pub struct Entry {
    /// The role and its letters.
    #[serde(flatten)]
    pub load: RoleLoad,
    /// What it is there for, or else its description, Markdown.
    pub text: Option<String>,
    /// `automated` or `external`; none for human beings.
    pub kind: Option<&'static str>,
    /// The share of all steps that it answers for or does, in whole percent.
    pub share: usize,
    /// By letter, whether it holds it in too many steps: the share that it should not exceed.
    pub over: Vec<Option<usize>>,
    /// The people who hold it today.
    pub people: Vec<Named>,
    /// Whether it answers for much and has one holder without a deputy.
    pub alone: bool,
}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> RolesView {
    of(cx, None)
}

/// The same for the roles of one team, or of all.
pub fn of(cx: &Cx<'_>, only: Option<&str>) -> RolesView {
    let load = load::of(cx);
    let team_of = |id: &str| {
        let team = cx.model.roles.get(id)?.team.as_ref()?;
        cx.model.teams.contains_key(&team.id).then_some(team.id.as_str())
    };
    let teams = cx.model.teams.keys().map(|id| Some(id.as_str())).chain([None]);
    let mut groups = Vec::new();
    for team in teams.filter(|team| only.is_none() || *team == only) {
        let roles = load.roles.iter().filter(|load| team_of(&load.role.id) == team);
        let roles: Vec<Entry> = roles.map(|role| entry(cx, &load.letters, role)).collect();
        if !roles.is_empty() {
            groups.push(Group { team: team.map(|id| cx.named(Kind::Team, id)), roles });
        }
    }
    let entries = || groups.iter().flat_map(|group| &group.roles);
    let with_people = !cx.model.people.is_empty();
    let human = |entry: &&Entry| entry.kind != Some(RoleKind::Automated.word());
    let vacant = entries().filter(human).filter(|entry| entry.people.is_empty()).count();
    RolesView {
        letters: if cx.insight.duties.steps > 0 { load.letters.clone() } else { Vec::new() },
        by_team: groups.iter().any(|group| group.team.is_some()),
        with_people,
        count: entries().count(),
        vacant: if with_people { vacant } else { 0 },
        groups,
        load: load.heaviest_first(),
    }
}

fn entry(cx: &Cx<'_>, letters: &[Letter], load: &RoleLoad) -> Entry {
    let id = &load.role.id;
    let role = cx.model.roles.get(id);
    let text = |role: &crate::model::Thing<crate::model::people::Role>| {
        prose(role.purpose.as_ref()).or_else(|| prose(role.description.as_ref()))
    };
    let people = holders(cx.model, id, cx.insight.today);
    Entry {
        load: load.clone(),
        text: role.and_then(text),
        kind: role.and_then(|r| r.kind).filter(|k| *k != RoleKind::Human).map(RoleKind::word),
        share: cx.insight.duties.of(id).map_or(0, |duties| duties.tally.share),
        over: letters.iter().map(|letter| carried::over(cx, id, letter.key)).collect(),
        alone: carried::is_alone(cx, id),
        people: people.map(|person| cx.named(Kind::Person, &person.id)).collect(),
    }
}
