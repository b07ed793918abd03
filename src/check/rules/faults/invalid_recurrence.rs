//! OP014.

use crate::finding::code;
use crate::rule;

rule! {
    /// A meeting that does not say when it takes place, or says it in two ways.
    ///
    /// `every` is the period and `on` the day in it. Each form has one meaning: `biweekly` means
    /// twice a week to some and every two weeks to others, and with `2 weeks` nobody knows which
    /// weeks without a first day in `from`.
    ///
    /// Without `every` (or `rrule`) a meeting takes place never.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [meeting.desk]
    /// name = "Desk"
    /// purpose = "Plan the week"
    /// chair = "editor"
    /// outputs = ["The plan"]
    /// duration = "30m"
    /// at = "10:00"
    /// every = "biweekly"
    /// on = "tuesday"
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [meeting.desk]
    /// name = "Desk"
    /// purpose = "Plan the week"
    /// chair = "editor"
    /// outputs = ["The plan"]
    /// duration = "30m"
    /// at = "10:00"
    /// every = "2 weeks"
    /// on = "tuesday"
    /// from = 2026-01-06
    /// ```
    code = code::INVALID_RECURRENCE
}
