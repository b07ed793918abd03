//! Roles that hold too large a share of the work, and roles that rest on one person.

use super::duties::Duties;
use super::parties::{holders_by_role, is_there};
use crate::config::limits::Limits;
use crate::model::Model;
use crate::model::people::{Person, RoleKind};
use crate::model::thing::Thing;
use jiff::civil::Date;
use serde::Serialize;

/// A role that holds a letter in too many steps.
#[derive(Debug, Serialize, Clone, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub struct Overload {
    /// The role's id.
    pub role: String,
    /// The letter.
    pub letter: char,
    /// In how many steps it holds the letter.
    pub count: usize,
    /// The share of all steps, in percent, that it should not exceed.
    pub most: usize,
}

/// A single point of failure: a role that answers for much, has one holder, and that holder has
/// nobody to stand in.
#[derive(Debug, Serialize, Clone, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub struct Alone {
    /// The role's id.
    pub role: String,
    /// The only person who holds it today.
    pub person: String,
    /// For how many steps the role answers.
    pub count: usize,
}

/// The roles above a share of all steps, in the model's order, letter by letter.
pub(super) fn overloads(model: &Model, duties: &Duties, limits: &Limits) -> Vec<Overload> {
    let Some(scheme) =
        model.scheme().filter(|_| duties.steps >= usize::from(limits.overload_from_steps))
    else {
        return Vec::new();
    };
    let letters = [
        (scheme.answering(), usize::from(limits.overload_answering_percent)),
        (scheme.doing(), usize::from(limits.overload_doing_percent)),
        (scheme.asking(), usize::from(limits.overload_asked_percent)),
    ];
    let mut overloads = Vec::new();
    for role in model.roles.keys() {
        let Some(held) = duties.of(role) else { continue };
        for (letter, most) in letters {
            let Some((letter, _)) = letter else { continue };
            let count = held.count(letter);
            if count * 100 > most * duties.steps {
                overloads.push(Overload { role: role.clone(), letter, count, most });
            }
        }
    }
    overloads
}

/// The single points of failure, in the order of the roles; none where no people are defined. What
/// a system does rests on nobody.
pub(super) fn alone(model: &Model, duties: &Duties, limits: &Limits, today: Date) -> Vec<Alone> {
    let Some((answering, _)) = model.scheme().and_then(|scheme| scheme.answering()) else {
        return Vec::new();
    };
    let holders = holders_by_role(model, today);
    let mut found = Vec::new();
    for (id, role) in &model.roles {
        let count = duties.of(id).map_or(0, |held| held.count(answering));
        let many = count >= usize::from(limits.single_point_steps)
            || (count > 1
                && count * 100 >= usize::from(limits.single_point_percent) * duties.steps);
        let Some([person]) = holders.get(id.as_str()).map(Vec::as_slice) else { continue };
        if many && role.kind != Some(RoleKind::Automated) && !has_deputy(model, person, today) {
            found.push(Alone { role: id.clone(), person: person.id.clone(), count });
        }
    }
    found
}

/// Whether somebody else who is there today stands in for `person`.
fn has_deputy(model: &Model, person: &Thing<Person>, today: Date) -> bool {
    let deputy = person.deputy.as_ref().and_then(|deputy| model.people.get(&deputy.id));
    deputy.is_some_and(|deputy| deputy.id != person.id && is_there(deputy, today))
}
