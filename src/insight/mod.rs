//! Derived facts: pure functions of the model and a clock. None is computed twice.

pub mod approvals;
pub mod calendar;
pub mod clashes;
pub mod course;
pub mod coverage;
pub mod cycles;
pub mod delta;
pub mod duties;
pub mod flow;
pub mod handles;
pub mod headcount;
pub mod hours;
pub mod local_times;
pub mod maturity;
pub mod occurrences;
pub mod overload;
pub mod parties;
pub mod practices;
pub mod progress;
pub mod roadmap;
pub mod rooms;
pub mod segregation;
pub mod stages;
pub mod tally;

#[cfg(test)]
mod tests;

use self::hours::Asked;
use crate::config::limits::Limits;
use crate::model::Model;
use indexmap::IndexMap;
use jiff::civil::Date;
use serde::Serialize;

/// Everything that follows from a model on a day.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Insight {
    /// The day of the compile.
    pub today: Date,
    /// Who holds which letters where.
    pub duties: duties::Duties,
    /// Roles that hold too large a share of the work.
    pub overloads: Vec<overload::Overload>,
    /// Roles that answer for much and rest on one person.
    pub alone: Vec<overload::Alone>,
    /// How each workflow runs: lead time, hand-offs, questions.
    pub courses: IndexMap<String, course::Course>,
    /// When everything takes place.
    pub calendar: calendar::Calendar,
    /// Hours in meetings.
    pub hours: hours::Hours,
    /// Meetings that want the same role, person or room at the same time.
    pub clashes: Vec<clashes::Clash>,
    /// The positions of its clashes, by id of the meeting; meetings without one are not there.
    #[serde(skip)]
    pub clashes_of: IndexMap<String, Vec<usize>>,
    /// When meetings are held where their people are, by id of the meeting.
    pub local_times: IndexMap<String, local_times::LocalTimes>,
    /// The decisions that each meeting takes, by id; meetings that take none are not there.
    pub decisions: IndexMap<String, Vec<String>>,
    /// The model as seats, stage by stage.
    pub stages: Vec<stages::StageView>,
    /// What changes from each stage to the next.
    pub deltas: Vec<delta::Delta>,
    /// Scores and criteria.
    pub maturity: maturity::Maturity,
    /// The way to the next stage.
    pub roadmap: roadmap::Roadmap,
    /// Reviews by practice, in the model's order.
    pub practices: IndexMap<String, practices::Reviews>,
    /// What stands under each pillar, and what is missing.
    pub coverage: coverage::Coverage,
    /// Duties that meet in one hand and should not.
    pub conflicts: Vec<segregation::Conflict>,
    /// How many people there are, if it is known.
    pub headcount: Option<headcount::Headcount>,
}

impl Insight {
    /// Derives everything from `model` as of `today`, and nothing about persons' hours or money.
    pub fn of(model: &Model, today: Date) -> Self {
        Self::asked(model, today, &Asked::default(), &Limits::default())
    }

    /// Derives everything from `model` as of `today`, and what is `asked` for beside it; from
    /// where on loads are told, the `limits` say.
    pub fn asked(model: &Model, today: Date, asked: &Asked, limits: &Limits) -> Self {
        let duties = duties::of(model, today);
        let calendar = calendar::of(model, today);
        let clashes = clashes::of(model, &calendar, today);
        let stages = stages::of(model, today);
        let maturity = maturity::of(model, today);
        Self {
            today,
            overloads: overload::overloads(model, &duties, limits),
            alone: overload::alone(model, &duties, limits, today),
            courses: course::of(model),
            duties,
            hours: hours::of(model, &calendar, today, asked),
            clashes_of: clashes::by_meeting(&clashes),
            clashes,
            local_times: local_times::of(model, &calendar, today),
            decisions: decisions(model),
            calendar,
            deltas: delta::of(&stages),
            stages,
            roadmap: roadmap::of(model, &maturity, today),
            maturity,
            practices: practices::of(model, today, limits),
            coverage: coverage::of(model),
            conflicts: segregation::of(model, today),
            headcount: headcount::of(model, today),
        }
    }
}

impl Insight {
    /// The same as [`Self::asked`], but for what the calendar tells: that is as of the first day of
    /// the quarter that `today` is in, so that it stays the same until the quarter ends. For what
    /// is not made anew every day. For the same reason nothing is late in it: the days by which
    /// things are due are there, and need no change of the model to pass.
    pub fn for_a_quarter(model: &Model, today: Date, asked: &Asked, limits: &Limits) -> Self {
        let first = Date::new(today.year(), (today.month() - 1) / 3 * 3 + 1, 1).unwrap_or(today);
        let Self { calendar, hours, clashes, clashes_of, local_times, .. } =
            Self::asked(model, first, asked, limits);
        let mut now = Self::asked(model, today, asked, limits);
        now.practices.values_mut().for_each(|reviews| reviews.overdue = false);
        now.roadmap.work.iter_mut().for_each(|work| work.overdue = false);
        Self { calendar, hours, clashes, clashes_of, local_times, ..now }
    }
}

/// The decisions by the meeting that they name.
fn decisions(model: &Model) -> IndexMap<String, Vec<String>> {
    let mut taken: IndexMap<String, Vec<String>> = IndexMap::new();
    for meeting in model.meetings.keys() {
        taken.insert(meeting.clone(), Vec::new());
    }
    for (id, decision) in &model.decisions {
        let meeting = decision.meeting.as_ref();
        if let Some(taken) = meeting.and_then(|meeting| taken.get_mut(&meeting.id)) {
            taken.push(id.clone());
        }
    }
    taken.retain(|_, decisions| !decisions.is_empty());
    taken
}
