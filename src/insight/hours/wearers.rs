//! Who comes when roles are invited: people, seats, or the roles themselves.

use crate::insight::parties::is_there;
use crate::model::Model;
use crate::model::maturity::Stage;
use crate::model::people::RoleKind;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::HashMap;

/// What stands for the people of a role where people-hours are counted, the best first.
#[derive(Debug, Serialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Counting {
    /// The people who hold it today.
    People,
    /// The people of the seats that cover it at the current stage.
    Seats,
    /// The role as one person.
    Roles,
}

/// Those who wear roles, by position. What is automated is worn by nobody, since it spends no
/// time.
#[derive(Debug, Default)]
pub(super) struct Wearers<'a> {
    /// The id of each.
    pub ids: Vec<String>,
    /// How many people each of them is.
    pub weights: Vec<u64>,
    /// By id of the role, and of the person where these are people.
    by_role: HashMap<&'a str, Vec<usize>>,
}

impl<'a> Wearers<'a> {
    /// The people who are there on `day`.
    pub(super) fn people(model: &'a Model, day: Date) -> Self {
        let mut wearers = Self::default();
        for (id, person) in model.people.iter().filter(|(_, person)| is_there(person, day)) {
            let roles = person.roles.iter().map(|role| role.id.as_str());
            wearers.add(model, id.clone(), 1, roles.chain([id.as_str()]));
        }
        wearers
    }

    /// The seats of a stage.
    pub(super) fn seats(model: &'a Model, stage: &'a Stage) -> Self {
        let mut wearers = Self::default();
        for seat in &stage.seat {
            let roles = seat.covers.iter().map(|role| role.id.as_str());
            wearers.add(model, seat.id(), u64::from(seat.people()), roles);
        }
        wearers
    }

    /// The roles, each as one person.
    fn roles(model: &'a Model) -> Self {
        let mut wearers = Self::default();
        for id in model.roles.keys() {
            wearers.add(model, id.clone(), 1, [id.as_str()].into_iter());
        }
        wearers
    }

    /// Those whose hours are counted: people where there are some, else the seats of the stage at
    /// which the model is, else roles.
    pub(super) fn counted(model: &'a Model, day: Date) -> (Counting, Self) {
        let people = Self::people(model, day);
        if !people.ids.is_empty() {
            return (Counting::People, people);
        }
        let now = model.model.as_ref().and_then(|about| about.stage.as_ref());
        let seats = now
            .and_then(|stage| model.stages.get(&stage.id))
            .map(|stage| Self::seats(model, stage))
            .filter(|seats| !seats.by_role.is_empty());
        seats
            .map_or_else(|| (Counting::Roles, Self::roles(model)), |seats| (Counting::Seats, seats))
    }

    fn add(
        &mut self,
        model: &Model,
        id: String,
        weight: u64,
        roles: impl Iterator<Item = &'a str>,
    ) {
        let at = self.ids.len();
        self.ids.push(id);
        self.weights.push(weight);
        let automated = |role: &str| {
            model.roles.get(role).is_some_and(|role| role.kind == Some(RoleKind::Automated))
        };
        for role in roles.filter(|role| !automated(role)) {
            self.by_role.entry(role).or_default().push(at);
        }
    }

    /// The positions of those who wear `role`.
    pub(super) fn of(&self, role: &str) -> &[usize] {
        self.by_role.get(role).map_or(&[], Vec::as_slice)
    }

    /// The positions of those who wear any of `roles`, each once, in order.
    pub(super) fn of_any<'r>(&self, roles: impl Iterator<Item = &'r str>) -> Vec<usize> {
        let mut all: Vec<usize> = roles.flat_map(|role| self.of(role)).copied().collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// How many people those at `positions` are.
    pub(super) fn heads(&self, positions: &[usize]) -> u64 {
        positions.iter().map(|at| self.weights[*at]).fold(0, u64::saturating_add)
    }
}
