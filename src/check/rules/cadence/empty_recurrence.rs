//! OP301.

use crate::check::Scope;
use crate::finding::{Code, Finding, Severity};
use crate::insight::calendar::Schedule;
use crate::model::recurrence::{Recurrence, Rule};
use crate::rule;
use jiff::civil::Date;

rule! {
    /// A meeting that never takes place.
    ///
    /// Its days can be computed, but none is left: `except` or the holidays take out every day
    /// that the rule names, or the rule names a day that does not come in the next two years.
    /// People believe in a meeting that no calendar shows. A meeting that is cancelled, whose
    /// `until` is over or that begins later is none of these.
    ///
    /// Look at `on`, `except` and `holidays` together. If the meeting has come to its end, write
    /// `until` or `status = "cancelled"`, so that subscribed calendars learn of it.
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
    /// every = "month"
    /// on = "fourth wednesday"
    /// except = ["fourth wednesday"]
    /// at = "10:00"
    /// duration = "1h"
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
    /// every = "month"
    /// on = "third wednesday"
    /// at = "10:00"
    /// duration = "1h"
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
    code = Code::new("OP301", "empty-recurrence", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let calendar = &scope.insight.calendar;
    for (id, schedule) in &calendar.meetings {
        let meeting = scope.model.meetings.get(id);
        let Some((meeting, rule)) = meeting.zip(scope.model.recurrences.get(id)) else {
            continue;
        };
        let begins_later = rule.from.is_some_and(|from| from > calendar.to);
        if begins_later
            || !schedule.from(scope.insight.today).is_empty()
            || has_ended(rule, schedule, calendar.from)
        {
            continue;
        }
        let span = meeting.on.as_ref().or(meeting.every.as_ref()).or(meeting.rrule.as_ref());
        let message = format!("{} does not take place before {}", &*meeting.name, calendar.to);
        let mut finding =
            Finding::new(RULE.code, span.map_or(meeting.span, |token| token.span), message)
                .about(meeting.subject());
        for exception in &meeting.except {
            finding = finding.label(exception.span, "these days are left out");
        }
        found.push(finding.help(
            "name another day in `on`, leave out fewer days in `except`, or end it with `until`",
        ));
    }
}

/// Whether the series has an end and had its days before it. One that has an end, lies wholly in
/// the years looked at and has no day there never had any.
fn has_ended(rule: &Recurrence, schedule: &Schedule, first: Date) -> bool {
    let counted = |rule: &Rule| match rule {
        Rule::Rrule(rule) => rule.count.is_some() || rule.until.is_some(),
        _ => false,
    };
    let seen = rule.from.is_some_and(|from| from >= first) && schedule.occurrences.is_empty();
    (rule.until.is_some() || counted(&rule.rule)) && !seen
}
