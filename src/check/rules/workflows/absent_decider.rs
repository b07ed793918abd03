//! OP405.

use crate::check::Scope;
use crate::check::naming::{parties, party};
use crate::finding::{Code, Finding, Severity};
use crate::insight::parties::roles_of;
use crate::model::Model;
use crate::model::cadence::Rotation;
use crate::model::meeting::Meeting;
use crate::rule;
use std::collections::BTreeSet;

rule! {
    /// A decision at a meeting that its decider does not attend.
    ///
    /// The meeting can only advise then, and the decision is taken elsewhere, without those who
    /// were heard. A decider attends as chair, as attendee or as a member of a team that attends;
    /// a committee attends by name or with all its members. Guests in `optional` may stay away,
    /// and do not count.
    ///
    /// Add the decider to the `attendees`, or let the decision be taken at another meeting.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [role.publisher]
    /// name = "Publisher"
    ///
    /// [decision.launch]
    /// name = "Launch"
    /// decide = "publisher"
    /// meeting = "planning"
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
    /// raci = { editor = "AR", publisher = "C" }
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
    /// [role.publisher]
    /// name = "Publisher"
    ///
    /// [decision.launch]
    /// name = "Launch"
    /// decide = "publisher"
    /// meeting = "planning"
    ///
    /// [meeting.planning]
    /// name = "Planning"
    /// purpose = "Agree what is written next."
    /// chair = "editor"
    /// attendees = ["publisher"]
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
    /// raci = { editor = "AR", publisher = "C" }
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP405", "absent-decider", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let model = scope.model;
    for decision in model.decisions.values() {
        let meeting = decision.meeting.as_ref().and_then(|meeting| model.meetings.get(&meeting.id));
        let (Some(meeting), Some(written)) = (meeting, &decision.meeting) else { continue };
        if meeting.attendees.iter().any(|party| party.id == decision.decide.id) {
            continue;
        }
        let there = attending(model, meeting);
        let deciders = roles_of(model, &decision.decide.id);
        let absent: Vec<&str> = deciders.iter().copied().filter(|r| !there.contains(r)).collect();
        if absent.is_empty() {
            continue;
        }
        let decider = party(model, &decision.decide.id);
        let who = if absent.len() < deciders.len() {
            format!("{} of {decider}", parties(model, absent))
        } else {
            decider.to_owned()
        };
        let message = format!("{} is decided at {} without {who}", &*decision.name, &*meeting.name);
        let mut finding = Finding::new(RULE.code, written.span, message)
            .label(decision.decide.span, "decides")
            .about(decision.subject());
        let optional = meeting.optional.iter();
        for party in optional.filter(|party| party.id == decision.decide.id) {
            finding = finding.label(party.span, "may stay away");
        }
        found.push(finding.help(format!(
            "add `{}` to the `attendees` of {}, or name a `meeting` that {decider} attends",
            &*decision.decide, &*meeting.name
        )));
    }
}

/// The roles at a meeting, whoever leads it in turn among them.
fn attending<'a>(model: &'a Model, meeting: &'a Meeting) -> BTreeSet<&'a str> {
    let chair = meeting.chair.iter().map(|role| role.id.as_str());
    let attendees = meeting.attendees.iter().flat_map(|party| roles_of(model, &party.id));
    let mut there: BTreeSet<&str> = chair.chain(attendees).collect();
    if let Some(Rotation::Chairs(_)) = meeting.rotation() {
        there.extend(meeting.rotate.iter().map(|token| token.value.as_str()));
    }
    there
}
