//! Segregation of duties: pairs that meet in one role or person.

use super::parties::is_there;
use crate::finding::{Code, Severity, Subject};
use crate::model::{Kind, Model};
use jiff::civil::Date;
use serde::Serialize;

/// The finding about a role or a person.
pub const BROKEN: Code = Code::new("OP113", "segregation-broken", Severity::Error);
/// The finding about a seat of one person.
pub const BROKEN_ON_SEAT: Code =
    Code::new("OP114", "segregation-broken-on-seat", Severity::Warning);
/// The finding about a seat that several people share.
pub const DIVIDE: Code = Code::new("OP115", "divide-duties", Severity::Note);

/// Duties that meet in one hand and should not.
#[derive(Debug, Serialize, Clone)]
pub struct Conflict {
    /// Whose hand it is.
    pub hand: Hand,
    /// The rule's position in `segregate`.
    pub rule: usize,
    /// The duties that meet.
    pub duties: Vec<Duty>,
    /// The waiver that accepts it today, by its position in `waiver`.
    pub waived: Option<usize>,
}

impl Hand {
    /// What findings about this hand are about.
    pub fn subject(&self) -> Subject {
        match self {
            Self::Role(id) => Subject::new(Kind::Role.word(), id),
            Self::Person(id) => Subject::new(Kind::Person.word(), id),
        }
    }
}

/// The first waiver that accepts findings of `code` about `subject` on `today`.
pub(super) fn waived(model: &Model, code: Code, subject: &Subject, today: Date) -> Option<usize> {
    model.waiver.iter().position(|w| w.holds(today) && w.accepts(code, Some(subject)))
}

/// Who holds the duties together.
#[derive(Debug, Serialize, Clone, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Hand {
    /// A role, by id: whoever holds it, holds them all.
    Role(String),
    /// A person, by id.
    Person(String),
}

/// One duty of a rule, and the role that brings it.
#[derive(Debug, Serialize, Clone, PartialEq, Eq)]
pub struct Duty {
    /// The step, as `workflow.step`, or the role's id for rules over roles.
    pub what: String,
    /// The role that holds it.
    pub role: String,
}

pub(super) fn of(model: &Model, today: Date) -> Vec<Conflict> {
    let mut conflicts = Vec::new();
    let mut add = |hand: Hand, rule, duties| {
        let waived = waived(model, BROKEN, &hand.subject(), today);
        conflicts.push(Conflict { hand, rule, duties, waived });
    };
    for id in model.roles.keys() {
        for (rule, duties) in meeting_in(model, &[id]) {
            add(Hand::Role(id.clone()), rule, duties);
        }
    }
    for (id, person) in model.people.iter().filter(|(_, person)| is_there(person, today)) {
        let roles: Vec<&str> = person.roles.iter().map(|role| role.id.as_str()).collect();
        for (rule, duties) in meeting_in(model, &roles) {
            // What one role brings alone is told of the role.
            if duties.iter().any(|duty| duty.role != duties[0].role) {
                add(Hand::Person(id.clone()), rule, duties);
            }
        }
    }
    conflicts
}

/// The rules that one hand with these roles breaks, and the duties that meet in it.
pub fn meeting_in(model: &Model, roles: &[&str]) -> Vec<(usize, Vec<Duty>)> {
    let mut broken = Vec::new();
    for (at, rule) in model.segregate.iter().enumerate() {
        let letters = rule.letters.as_ref().map_or("AR", |letters| letters.value.as_str());
        let mut duties: Vec<Duty> = Vec::new();
        for step in &rule.steps {
            let holder = roles.iter().find(|role| holds(model, role, &step.id, letters));
            duties.extend(
                holder.map(|role| Duty { what: step.id.clone(), role: (*role).to_owned() }),
            );
        }
        for role in rule.roles.iter().filter(|role| roles.contains(&role.id.as_str())) {
            duties.push(Duty { what: role.id.clone(), role: role.id.clone() });
        }
        if duties.len() > 1 {
            broken.push((at, duties));
        }
    }
    broken
}

fn holds(model: &Model, role: &str, step: &str, letters: &str) -> bool {
    let Some((workflow, step)) = step.split_once('.') else { return false };
    let workflow = model.workflows.get(workflow);
    let step = workflow.and_then(|w| Some(&w.step[w.position(step)?]));
    let cell = step.and_then(|step| step.raci.cells.get(role));
    cell.is_some_and(|cell| letters.chars().any(|c| cell.has(c.to_ascii_uppercase())))
}
