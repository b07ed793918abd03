//! Numbers about the whole model that say something.

use crate::insight::Insight;
use crate::insight::hours::Hours;
use crate::insight::parties::is_there;
use crate::model::Model;
use crate::model::practice::PracticeStatus;
use serde::Serialize;

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Share {
    /// Of which it is true.
    pub of: usize,
    /// All of them.
    pub all: usize,
}

/// Hours in meetings, a month in the twelve from today.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InMeetings {
    /// Of a role on average.
    pub mean: f64,
    /// Of the busiest role.
    pub most: f64,
}

/// What the tiles of the home page say; what the model has none of is absent.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Numbers {
    /// Steps in which exactly one role or committee answers for the outcome.
    pub answered: Option<Share>,
    /// Roles.
    pub roles: usize,
    /// People who are there today.
    pub people: usize,
    /// The hours in meetings; absent where no role attends any.
    pub meetings: Option<InMeetings>,
    /// Practices that are adopted, of those that are not retired.
    pub practices: Option<Share>,
    /// Practices whose review is overdue, accepted or not.
    pub overdue: usize,
}

impl Numbers {
    /// Counts.
    pub fn of(model: &Model, insight: &Insight) -> Self {
        let Insight { hours, today, .. } = insight;
        let answering = model.scheme().and_then(|scheme| scheme.answering());
        Self {
            answered: answering.and_then(|(letter, _)| answered(model, letter)),
            roles: model.roles.len(),
            people: model.people.values().filter(|person| is_there(person, *today)).count(),
            meetings: in_meetings(model, hours),
            practices: practices(model),
            overdue: insight.practices.values().filter(|reviews| reviews.overdue).count(),
        }
    }
}

/// What is said of hours in meetings, by those roles that attend any.
fn in_meetings(model: &Model, hours: &Hours) -> Option<InMeetings> {
    let loads = model.roles.keys().map(|role| hours.of_role(role).a_month());
    let busy: Vec<f64> = loads.filter(|hours| *hours > 0.0).collect();
    let most = busy.iter().copied().max_by(f64::total_cmp)?;
    let roles = f64::from(u32::try_from(busy.len()).unwrap_or(u32::MAX));
    Some(InMeetings { mean: busy.iter().sum::<f64>() / roles, most })
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
