//! Everybody.

use super::{Cx, Named};
use crate::insight::parties::is_there;
use crate::model::people::Person;
use crate::model::{Kind, Thing};
use jiff::civil::Date;
use serde::Serialize;

/// Everybody.
#[derive(Debug, Serialize)]
pub struct PeopleView {
    /// Those who are there.
    pub here: Vec<Card>,
    /// Those who come or have left.
    pub others: Vec<Card>,
    /// Roles that nobody holds.
    pub vacant: Vec<Named>,
}

/// A person in short.
#[derive(Debug, Serialize)]
pub struct Card {
    /// The person.
    pub person: Named,
    /// The roles that the person holds.
    pub roles: Vec<Named>,
    /// The teams of these roles, each once.
    pub teams: Vec<Named>,
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> PeopleView {
    let today = cx.insight.today;
    let (here, others): (Vec<_>, Vec<_>) =
        cx.model.people.values().partition(|person| is_there(person, today));
    let held = |id: &str| here.iter().any(|person| person.roles.iter().any(|role| role.id == id));
    let vacant = cx.model.roles.iter().filter(|(id, role)| {
        let human = role.kind.is_none_or(|kind| kind == crate::model::people::RoleKind::Human);
        human && !held(id)
    });
    PeopleView {
        vacant: vacant.map(|(id, _)| cx.named(Kind::Role, id)).collect(),
        here: here.into_iter().map(|person| card(cx, person)).collect(),
        others: others.into_iter().map(|person| card(cx, person)).collect(),
    }
}

fn card(cx: &Cx<'_>, person: &Thing<Person>) -> Card {
    Card {
        person: cx.named(Kind::Person, &person.id),
        roles: cx.all(Kind::Role, &person.roles),
        teams: teams(cx, person),
        from: person.from,
        until: person.until,
    }
}

/// The teams of a person's roles, each once.
pub(super) fn teams(cx: &Cx<'_>, person: &Person) -> Vec<Named> {
    let mut teams: Vec<Named> = Vec::new();
    for role in &person.roles {
        let team = cx.model.roles.get(&role.id).and_then(|role| role.team.as_ref());
        let team = team.map(|team| cx.named(Kind::Team, team));
        if let Some(team) = team.filter(|team| !teams.contains(team)) {
            teams.push(team);
        }
    }
    teams
}
