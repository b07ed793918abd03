//! Roles behind teams and committees, and the people behind roles.

use crate::model::Model;
use crate::model::people::{Person, TeamKind};
use crate::model::thing::Thing;
use jiff::civil::Date;
use std::collections::HashMap;

/// The roles that `party` stands for: itself, or the members of a team or committee.
pub fn roles_of<'a>(model: &'a Model, party: &'a str) -> Vec<&'a str> {
    let Some(team) = model.teams.get(party) else { return vec![party] };
    let written = team.members.iter().map(|role| role.id.as_str());
    let belonging = model
        .roles
        .iter()
        .filter(|(_, role)| role.team.as_ref().is_some_and(|team| team.id == party))
        .map(|(id, _)| id.as_str());
    let mut roles: Vec<&str> = Vec::new();
    for role in written.chain(belonging) {
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    roles
}

/// The parties whose letters are those of team `id`: the team itself and the roles that belong to
/// it. The members of a committee belong elsewhere, so a committee is alone.
pub fn own_parties<'a>(model: &'a Model, id: &'a str) -> Vec<&'a str> {
    let is_committee =
        model.teams.get(id).is_some_and(|team| team.kind == Some(TeamKind::Committee));
    let roles = if is_committee { Vec::new() } else { roles_of(model, id) };
    std::iter::once(id).chain(roles.into_iter().filter(|role| *role != id)).collect()
}

/// Whether a person is there on `day`.
pub fn is_there(person: &Person, day: Date) -> bool {
    person.from.is_none_or(|from| from <= day) && person.until.is_none_or(|until| day <= until)
}

/// The people who hold `role` on `day`.
pub fn holders<'a>(
    model: &'a Model,
    role: &'a str,
    day: Date,
) -> impl Iterator<Item = &'a Thing<Person>> {
    model.people.values().filter(move |person| {
        is_there(person, day) && person.roles.iter().any(|held| held.id == role)
    })
}

/// The same for every role at once: looking up one role after another would read everybody each
/// time.
pub fn holders_by_role(model: &Model, day: Date) -> HashMap<&str, Vec<&Thing<Person>>> {
    let mut holders: HashMap<&str, Vec<&Thing<Person>>> = HashMap::new();
    for person in model.people.values().filter(|person| is_there(person, day)) {
        let mut roles: Vec<&str> = person.roles.iter().map(|role| role.id.as_str()).collect();
        roles.sort_unstable();
        roles.dedup();
        for role in roles {
            holders.entry(role).or_default().push(person);
        }
    }
    holders
}
