//! OP306.

use crate::check::Scope;
use crate::finding::{Code, Finding, Severity};
use crate::model::recurrence::{Exception, Recurrence};
use crate::rule;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeSet;

rule! {
    /// An `except` on which the meeting would not have taken place anyway.
    ///
    /// It is a slip more often than not: the date of another year, a Wednesday for a meeting on
    /// Tuesdays, or a day that was right until the meeting moved. The meeting that was to be left
    /// out then takes place.
    ///
    /// Write the day on which the meeting would take place, or remove the exception. With `roll`,
    /// that is the day to which it was moved.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [meeting.planning]
    /// name = "Planning"
    /// purpose = "Agree what is written next."
    /// chair = "editor"
    /// outputs = ["List of articles"]
    /// every = "week"
    /// on = "tuesday"
    /// at = "10:00"
    /// duration = "1h"
    /// except = ["2026-12-23"]
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "AR" }
    /// --- content/writing.md
    /// # Writing
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [meeting.planning]
    /// name = "Planning"
    /// purpose = "Agree what is written next."
    /// chair = "editor"
    /// outputs = ["List of articles"]
    /// every = "week"
    /// on = "tuesday"
    /// at = "10:00"
    /// duration = "1h"
    /// except = ["2026-12-22"]
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "AR" }
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP306", "unused-exception", Severity::Note),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let holidays = scope.model.holidays();
    let year = scope.insight.calendar.from;
    for (id, rule) in &scope.model.recurrences {
        let Some(meeting) = scope.model.meetings.get(id) else { continue };
        for (written, exception) in meeting.except.iter().zip(&rule.except) {
            if hits(rule, exception, &holidays, year) {
                continue;
            }
            let message =
                format!("{} does not take place on `{}` anyway", &*meeting.name, &***written);
            found.push(
                Finding::new(RULE.code, written.span, message)
                    .help("write the day that was meant, or remove it")
                    .about(meeting.subject()),
            );
        }
    }
}

/// Whether the exception takes a day out. One that names no date has twelve years to do so, by when
/// every date has met every day of the week.
fn hits(rule: &Recurrence, exception: &Exception, holidays: &BTreeSet<Date>, year: Date) -> bool {
    let (first, last) = match *exception {
        Exception::Day(day) => (day, day),
        Exception::Range(first, last) => (first, last),
        Exception::Nth(..) => {
            let first = rule.from.unwrap_or(year);
            (first, first.saturating_add(12.years()))
        }
    };
    rule.slots(holidays, first, last).iter().any(|slot| exception.covers(slot.date))
}
