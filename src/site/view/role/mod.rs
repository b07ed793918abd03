//! One role: duties, decisions, meetings, practices, people.

mod decisions;
pub mod duties;
mod hand_offs;
pub mod meetings;
mod owned;
mod place;
pub mod stages;

#[cfg(test)]
mod tests;

use super::Cx;
use super::carried::{self, Carried};
use super::conflicts::{self, Conflict};
use super::load::counts;
use super::matrix::{Letter, letters};
use super::texts::{lines, prose};
use crate::insight::segregation::Hand;
use crate::model::people::RoleKind;
use serde::Serialize;

/// One role: duties, decisions, meetings, practices, people. Texts are Markdown; what the model
/// does not say is empty.
#[derive(Debug, Default, Serialize)]
pub struct RoleView {
    /// The role's id, for the address of the focused matrix.
    pub id: String,
    /// What it is there for.
    pub purpose: Option<String>,
    /// Its description; none where a page describes it.
    pub description: Option<String>,
    /// `automated` or `external`; none for human beings.
    pub kind: Option<&'static str>,
    /// What it does, a line each.
    pub responsibilities: Vec<String>,
    /// What its holder must be able to do.
    pub skills: Vec<String>,
    /// What it carries of all the work; none where that is nothing.
    pub carried: Option<Carried>,
    /// How often it holds each letter; empty where it holds none.
    pub load: Vec<Count>,
    /// From whom it takes work over, and to whom it hands on.
    pub hand_offs: hand_offs::HandOffs,
    /// Whether it answers for much and has one holder without a deputy.
    pub alone: bool,
    /// Its letters by workflow.
    pub duties: Vec<duties::InWorkflow>,
    /// What it has at each stage.
    pub stages: Vec<stages::AtStage>,
    /// Duties that it holds together and should not.
    pub conflicts: Vec<Conflict>,
    /// The decisions that it has a say in, by how.
    pub decisions: Vec<decisions::Say>,
    /// Its meetings.
    pub meetings: meetings::Meetings,
    /// What it answers for, by kind.
    pub owned: Vec<owned::Owned>,
    /// Where it stands in the organisation.
    pub place: place::Place,
    /// Whether there is more to say of its place than team, people and seats.
    pub in_place: bool,
}

/// How often a letter is held.
#[derive(Debug, Serialize)]
pub struct Count {
    /// The letter.
    pub letter: Letter,
    /// How often.
    pub n: usize,
    /// The share of all steps that it should not exceed, in percent, where it does.
    pub over: Option<usize>,
}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>, id: &str) -> RoleView {
    let Some(role) = cx.model.roles.get(id) else { return RoleView::default() };
    let letters = letters(cx);
    let counts = counts(cx, id, &letters);
    let place = place::of(cx, id);
    let load = if counts.iter().any(|n| *n > 0) { counts } else { Vec::new() };
    RoleView {
        conflicts: conflicts::of_hand(cx, &Hand::Role(id.to_owned())),
        id: id.to_owned(),
        purpose: prose(role.purpose.as_ref()),
        description: prose(role.description.as_ref()).filter(|_| role.page.is_none()),
        kind: role.kind.filter(|kind| *kind != RoleKind::Human).map(RoleKind::word),
        responsibilities: lines(&role.responsibilities),
        skills: lines(&role.skills),
        duties: duties::of(cx, id, &letters),
        stages: stages::of(cx, id, &letters),
        carried: cx.insight.duties.of(id).and_then(|d| carried::of(cx, &d.tally, d.rank)),
        load: letters
            .into_iter()
            .zip(load)
            .map(|(letter, n)| Count { n, over: carried::over(cx, id, letter.key), letter })
            .collect(),
        hand_offs: hand_offs::of(cx, id),
        alone: carried::is_alone(cx, id),
        decisions: decisions::of(cx, id),
        meetings: meetings::of(cx, id),
        owned: owned::of(cx, id),
        in_place: place.has_relations(),
        place,
    }
}
