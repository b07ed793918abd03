//! Roles behind teams and committees, and the people behind roles.

use crate::model::Model;
use crate::model::people::Person;
use crate::model::thing::Thing;
use jiff::civil::Date;

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
