//! Numbers about the whole model that say something.

use crate::insight::calendar::Calendar;
use crate::insight::parties::is_there;
use crate::model::Model;
use crate::model::practice::PracticeStatus;
use jiff::civil::Date;
use serde::Serialize;

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Share {
    /// Of which it is true.
    pub of: usize,
    /// All of them.
    pub all: usize,
}

/// What the tiles of the home page say; what the model has none of is absent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Numbers {
    /// Steps in which exactly one role or committee answers for the outcome.
    pub answered: Option<Share>,
    /// The letter of that duty, and its word.
    pub answering: Option<(char, String)>,
    /// Roles.
    pub roles: usize,
    /// People who are there today.
    pub people: usize,
    /// Occurrences of all meetings in a month, rounded.
    pub meetings: usize,
    /// Practices that are adopted, of those that are not retired.
    pub practices: Option<Share>,
}

impl Numbers {
    /// Counts.
    pub fn of(model: &Model, calendar: &Calendar, today: Date) -> Self {
        let answering = model.scheme().and_then(|scheme| scheme.answering());
        let year: usize = calendar.meetings.values().map(|schedule| schedule.per_year).sum();
        Self {
            answered: answering.and_then(|(letter, _)| answered(model, letter)),
            answering: answering.map(|(letter, meaning)| (letter, meaning.name.value.clone())),
            roles: model.roles.len(),
            people: model.people.values().filter(|person| is_there(person, today)).count(),
            meetings: (year + 6) / 12,
            practices: practices(model),
        }
    }
}

fn answered(model: &Model, letter: char) -> Option<Share> {
    let steps = || model.workflows.values().flat_map(|workflow| &workflow.step);
    let one = steps().filter(|step| step.raci.holders(letter).count() == 1);
    share(one.count(), steps().count())
}

fn practices(model: &Model) -> Option<Share> {
    let with = |wanted| {
        model.practices.values().filter(move |practice| practice.status == Some(wanted)).count()
    };
    share(with(PracticeStatus::Adopted), model.practices.len() - with(PracticeStatus::Retired))
}

fn share(of: usize, all: usize) -> Option<Share> {
    (all > 0).then_some(Share { of, all })
}
