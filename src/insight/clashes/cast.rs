//! Who and what a meeting takes: roles, the people who hold them, and a room.

use super::{Course, chair};
use crate::insight::parties::is_there;
use crate::model::people::Person;
use indexmap::{IndexMap, IndexSet};
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};

/// What a meeting takes, by position in the cast, each once and in order.
pub(super) type Hats = Vec<usize>;

/// Somebody who holds roles.
#[derive(Debug, Clone)]
pub(super) struct Player<'a> {
    pub id: &'a str,
    pub roles: Vec<&'a str>,
    /// From when until when.
    pub person: &'a Person,
}

/// What two sets have in common; of people only those whom no shared role tells.
#[derive(Debug)]
pub(super) struct Shared {
    pub roles: Hats,
    /// People who neither come nor go.
    pub always: Hats,
    /// People who are there from some day on or until some day.
    pub for_a_time: Hats,
    pub rooms: Hats,
}

/// All roles, people and rooms, in this order.
#[derive(Debug)]
pub(super) struct Cast<'a> {
    roles: IndexSet<&'a str>,
    people: Vec<Player<'a>>,
    /// By what rooms are compared by, as they are written first.
    rooms: IndexMap<&'a str, &'a str>,
    /// The positions in `roles` of what each of `people` holds.
    held: Vec<Hats>,
    /// The positions in `people`, by role.
    holders: HashMap<&'a str, Vec<usize>>,
}

impl<'a> Cast<'a> {
    /// Everybody and everything in `courses`; roles that never `come` are left out.
    pub(super) fn of(
        courses: &'a [Course<'a>],
        people: &[Player<'a>],
        comes: impl Fn(&str) -> bool,
    ) -> Self {
        let names: HashSet<&str> = people.iter().map(|person| person.id).collect();
        let chairs: IndexSet<&str> =
            courses.iter().flat_map(|course| course.occurrences).filter_map(chair).collect();
        let chairs = chairs.into_iter().filter(|id| !names.contains(id));
        let roles = courses.iter().flat_map(|course| course.roles.iter().copied());
        let roles: IndexSet<&str> = roles.chain(chairs).filter(|role| comes(role)).collect();
        let mut rooms = IndexMap::new();
        for (room, written) in courses.iter().filter_map(|course| course.room.as_ref()) {
            rooms.entry(room.as_str()).or_insert(*written);
        }
        let mut holders: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, person) in people.iter().enumerate() {
            // A person's own id finds the one who leads by name.
            for role in person.roles.iter().filter(|role| comes(role)).chain([&person.id]) {
                holders.entry(role).or_default().push(at);
            }
        }
        let held = people.iter().map(|person| {
            person.roles.iter().filter_map(|role| roles.get_index_of(role)).collect()
        });
        let held = held.collect();
        Self { roles, people: people.to_vec(), rooms, held, holders }
    }

    /// What `course` takes when `turn` leads it.
    pub(super) fn hats(&self, course: &Course<'_>, turn: Option<&str>) -> Hats {
        let (roles, people) = (self.roles.len(), self.people.len());
        let mut hats = Hats::new();
        for role in course.roles.iter().copied().chain(turn) {
            hats.extend(self.roles.get_index_of(role));
            let holders = self.holders.get(role).into_iter().flatten();
            hats.extend(holders.map(|at| roles + at));
        }
        let room = course.room.as_ref();
        let room = room.and_then(|(room, _)| self.rooms.get_index_of(room.as_str()));
        hats.extend(room.map(|at| roles + people + at));
        hats.sort_unstable();
        hats.dedup();
        hats
    }

    /// What both take.
    pub(super) fn shared(&self, a: &Hats, b: &Hats) -> Shared {
        let both: Hats = a.iter().filter(|at| b.binary_search(at).is_ok()).copied().collect();
        let (first_person, first_room) = (self.roles.len(), self.roles.len() + self.people.len());
        let (roles, rest) = both.split_at(both.partition_point(|at| *at < first_person));
        let (people, rooms) = rest.split_at(rest.partition_point(|at| *at < first_room));
        let told = |role: &usize| roles.binary_search(role).is_ok();
        let people = people.iter().filter(|at| !self.held[**at - first_person].iter().any(told));
        let (always, for_a_time) = people.copied().partition(|at| {
            let person = self.people[*at - first_person].person;
            person.from.is_none() && person.until.is_none()
        });
        Shared { roles: roles.to_vec(), always, for_a_time, rooms: rooms.to_vec() }
    }

    /// Whether the person at this position is there on `date`.
    pub(super) fn is_there(&self, at: usize, date: Date) -> bool {
        let person = at.checked_sub(self.roles.len()).and_then(|at| self.people.get(at));
        person.is_some_and(|player| is_there(player.person, date))
    }

    /// The id of a role or person, or a room as it is written.
    pub(super) fn name(&self, at: usize) -> String {
        let person = at.checked_sub(self.roles.len());
        let room = person.and_then(|at| at.checked_sub(self.people.len()));
        match (person, room) {
            (None, _) => self.roles[at].to_owned(),
            (Some(person), None) => self.people[person].id.to_owned(),
            (_, Some(room)) => self.rooms[room].to_owned(),
        }
    }
}
