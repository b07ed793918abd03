//! OP309.

use crate::check::Scope;
use crate::check::clash::start;
use crate::check::naming::all;
use crate::finding::{Code, Finding, Severity};
use crate::insight::local_times::{Local, Spell};
use crate::rule;
use jiff::civil::Time;

rule! {
    /// A meeting outside working hours, in its own zone or where one of its people is.
    ///
    /// A meeting that suits the headquarters is in the middle of somebody's night. Who is always the
    /// one to get up stops coming, or stops speaking. `working-hours` of the model are taken as local
    /// time everywhere; people without a `time-zone` are in the model's. All dates of twelve months are
    /// looked at, since clocks do not change everywhere on the same day. Guests in `optional` do not
    /// count, and the weekend is told by `weekend-drift`.
    ///
    /// Find a time that suits all zones, let times take turns with `rotate`, or make the attendance
    /// `optional` and record the meeting.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    /// time-zone = "Europe/Paris"
    /// working-hours = "09:00-18:00"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [person.ana]
    /// name = "Ana Ruiz"
    /// roles = ["editor"]
    /// time-zone = "America/New_York"
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
    /// time-zone = "Europe/Paris"
    /// working-hours = "09:00-18:00"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [person.ana]
    /// name = "Ana Ruiz"
    /// roles = ["editor"]
    /// time-zone = "America/New_York"
    ///
    /// [meeting.planning]
    /// name = "Planning"
    /// purpose = "Agree what is written next."
    /// chair = "editor"
    /// outputs = ["List of articles"]
    /// every = "week"
    /// on = "tuesday"
    /// at = "16:00"
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
    code = Code::new("OP309", "outside-working-hours", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let about = scope.model.model.as_ref();
    let Some(hours) = about.and_then(|about| about.working_hours) else { return };
    for (id, times) in &scope.insight.local_times {
        let Some(meeting) = scope.model.meetings.get(id) else { continue };
        let places: Vec<String> = times.outside().map(|local| place(scope, local)).collect();
        if places.is_empty() {
            continue;
        }
        let message = format!("{} lies outside working hours: {}", &*meeting.name, all(&places));
        let (from, to) = (hours.from.strftime("%H:%M"), hours.to.strftime("%H:%M"));
        found.push(
            Finding::new(RULE.code, start(meeting), message)
                .here(format!("not within {from} to {to} there"))
                .help("find a time that suits all, or let times take turns with `rotate`")
                .about(meeting.subject()),
        );
    }
}

/// `04:00–05:00 or 05:00–06:00 for Ana Ruiz (America/New_York)`.
fn place(scope: Scope<'_>, local: &Local) -> String {
    let clock = |time: Time| time.strftime("%H:%M").to_string();
    let spell = |spell: &Spell| format!("{}–{}", clock(spell.from), clock(spell.to));
    let times: Vec<String> = local.outside.iter().map(spell).collect();
    let people = local.people.iter().filter_map(|id| scope.model.people.get(id));
    let names: Vec<&str> = people.map(|person| &*person.name).collect();
    let times = times.join(" or ");
    if names.is_empty() {
        format!("{times} in its own zone, {}", local.zone)
    } else {
        format!("{times} for {} ({})", all(&names), local.zone)
    }
}
