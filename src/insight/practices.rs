//! Practices and their reviews: when each is due, and whether anything still changes.

use crate::config::limits::Limits;
use crate::finding::{Code, Severity};
use crate::model::Model;
use crate::model::practice::{Outcome, Practice, PracticeStatus};
use indexmap::IndexMap;
use jiff::civil::Date;
use serde::Serialize;

/// The finding about an overdue review.
pub const OVERDUE: Code = Code::new("OP602", "overdue-review", Severity::Warning);

/// Where a practice stands with its reviews.
#[derive(Debug, Serialize, Clone, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub struct Reviews {
    /// The day of the last one; none where it was never reviewed.
    pub last: Option<Date>,
    /// The day by which it is looked at again: its rhythm after the last review. None for one that
    /// was never reviewed, that names no rhythm or that is retired.
    pub due: Option<Date>,
    /// Whether it is adopted and that day has passed, or it never was reviewed though it names a
    /// rhythm.
    pub overdue: bool,
    /// How many of the latest reviews in a row confirmed it without a change.
    pub unchanged: usize,
    /// Whether these are so many that one asks whether the practice is alive.
    pub steady: bool,
    /// The waiver that accepts today that it is overdue, by its position in `waiver`.
    pub waived: Option<usize>,
}

/// How far a practice is adopted; proposed where it does not say.
pub fn status(practice: &Practice) -> PracticeStatus {
    practice.status.unwrap_or(PracticeStatus::Proposed)
}

/// Whether a practice is not retired.
pub fn is_in_use(practice: &Practice) -> bool {
    status(practice) != PracticeStatus::Retired
}

pub(super) fn of(model: &Model, today: Date, limits: &Limits) -> IndexMap<String, Reviews> {
    let practices = model.practices.values().map(|practice| {
        let mut reviews = reviews(practice, today, limits);
        if reviews.overdue {
            reviews.waived = super::segregation::waived(model, OVERDUE, &practice.subject(), today);
        }
        (practice.id.clone(), reviews)
    });
    practices.collect()
}

fn reviews(practice: &Practice, today: Date, limits: &Limits) -> Reviews {
    let mut done: Vec<_> = practice.review.iter().filter(|review| *review.date <= today).collect();
    done.sort_by_key(|review| std::cmp::Reverse(*review.date));
    let last = done.first().map(|review| *review.date);
    let every = practice.review_every.filter(|_| is_in_use(practice));
    let due = every.zip(last).map(|(every, last)| every.after(last));
    let adopted = status(practice) == PracticeStatus::Adopted;
    let unchanged = done.iter().take_while(|r| r.outcome == Some(Outcome::Confirmed)).count();
    Reviews {
        last,
        due,
        overdue: adopted && every.is_some() && due.is_none_or(|day| day < today),
        unchanged,
        steady: unchanged >= usize::from(limits.unchanged_reviews),
        waived: None,
    }
}

#[cfg(test)]
mod tests {
    use crate::insight::tests::of;
    use jiff::civil::date;

    const PRACTICE: &str =
        "[practice.p]\nname = \"P\"\nstatus = \"adopted\"\nreview-every = \"P6M\"\n";

    fn review(date: &str, outcome: &str) -> String {
        format!("[[practice.p.review]]\ndate = {date}\noutcome = \"{outcome}\"\n")
    }

    #[test]
    fn reviews_count_by_date_and_those_to_come_do_not() {
        let text = PRACTICE.to_owned()
            + &review("2026-05-20", "confirmed")
            + &review("2025-01-10", "confirmed")
            + &review("2025-05-10", "changed")
            + &review("2025-11-10", "confirmed")
            + &review("2027-05-10", "changed");
        let found = &of(&text).1.practices["p"];
        assert_eq!((found.last, found.due), (Some(date(2026, 5, 20)), Some(date(2026, 11, 20))));
        assert!(found.overdue);
        assert_eq!(found.unchanged, 2, "what came before the change does not count");
    }

    #[test]
    fn only_what_is_in_force_can_be_overdue() {
        assert!(of(PRACTICE).1.practices["p"].overdue, "never reviewed");
        assert!(!of(&PRACTICE.replace("adopted", "proposed")).1.practices["p"].overdue);
        let retired = PRACTICE.replace("adopted", "retired") + &review("2020-01-01", "confirmed");
        assert_eq!(of(&retired).1.practices["p"].due, None);
    }

    #[test]
    fn a_waiver_holds_until_its_day() {
        let waiver = |until: &str| {
            format!(
                "{PRACTICE}[[waiver]]\ncode = \"OP602\"\nsubject = \"practice:p\"\nreason = \"R\"\nuntil = {until}\n"
            )
        };
        assert_eq!(of(&waiver("2026-11-22")).1.practices["p"].waived, Some(0));
        assert_eq!(of(&waiver("2026-11-21")).1.practices["p"].waived, None);
    }
}
