//! Who can mend what a finding is about.

use crate::model::Model;

/// The role or committee that answers for `subject` (`kind:id`), by id: a step's accountable, a
/// meeting's chair, the owner of a practice, the lead of a role's team. Where nobody is named for
/// the thing itself, whoever owns the model.
pub fn mender<'a>(model: &'a Model, subject: Option<&str>) -> Option<&'a str> {
    let own = subject.and_then(|subject| subject.split_once(':'));
    let own = own.and_then(|(kind, id)| named(model, kind, id));
    let owner = || Some(model.model.as_ref()?.owner.as_ref()?.id.as_str());
    own.or_else(owner)
}

fn named<'a>(model: &'a Model, kind: &str, id: &str) -> Option<&'a str> {
    let id_of = |reference: &'a crate::model::reference::Ref<_>| reference.id.as_str();
    match kind {
        "step" => answering(model, id).or_else(|| {
            let (workflow, _) = id.split_once('.')?;
            model.workflows.get(workflow)?.owner.as_ref().map(id_of)
        }),
        "workflow" => model.workflows.get(id)?.owner.as_ref().map(id_of),
        "meeting" => model.meetings.get(id)?.chair.as_ref().map(id_of),
        "practice" => model.practices.get(id)?.owner.as_ref().map(id_of),
        "pillar" => model.pillars.get(id)?.owner.as_ref().map(id_of),
        "objective" => model.objectives.get(id)?.owner.as_ref().map(id_of),
        "initiative" => model.initiatives.get(id)?.owner.as_ref().map(id_of),
        "decision" => Some(model.decisions.get(id)?.decide.id.as_str()),
        "team" => lead(model, id),
        "assessment" => lead(model, model.assessments.get(id)?.team.as_ref()?),
        "role" => {
            let role = model.roles.get(id)?;
            // Nobody mends their own role.
            let lead = role.team.as_ref().and_then(|team| lead(model, team));
            lead.filter(|lead| *lead != id).or_else(|| role.reports_to.as_ref().map(id_of))
        }
        _ => None,
    }
}

fn lead<'a>(model: &'a Model, team: &str) -> Option<&'a str> {
    Some(model.teams.get(team)?.lead.as_ref()?.id.as_str())
}

/// Who answers for the step `workflow.step`, where exactly one does.
fn answering<'a>(model: &'a Model, id: &str) -> Option<&'a str> {
    let (letter, _) = model.scheme()?.answering()?;
    let (workflow, step) = id.split_once('.')?;
    let workflow = model.workflows.get(workflow)?;
    let step = workflow.step.get(workflow.position(step)?)?;
    let mut holders = step.raci.holders(letter);
    let (first, _) = holders.next()?;
    holders.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    use super::mender;
    use crate::model::{Input, Model, read};
    use crate::source::span::FileId;
    use crate::source::toml;

    const MODEL: &str = r#"
[model]
name = "M"
owner = "head"
[role.head]
name = "Head"
[role.editor]
name = "Editor"
team = "desk"
[role.author]
name = "Author"
team = "desk"
[role.printer]
name = "Printer"
reports-to = "editor"
[team.desk]
name = "Desk"
lead = "editor"
[team.board]
name = "Board"
kind = "committee"
members = ["editor", "head"]
[workflow.w]
name = "W"
owner = "printer"
[[workflow.w.step]]
id = "one"
raci = { author = "AR" }
[[workflow.w.step]]
id = "none"
raci = { author = "R" }
[[workflow.w.step]]
id = "both"
raci = { author = "A", board = "A" }
[[workflow.w.step]]
id = "board"
raci = { author = "R", board = "A" }
[meeting.m]
name = "Meeting"
chair = "author"
every = "week"
on = "monday"
at = "10:00"
duration = "1h"
[practice.p]
name = "Practice"
owner = "printer"
"#;

    fn model(text: &str) -> Model {
        let (table, faults) = toml::parse(FileId(0), text, 0..text.len());
        assert_eq!(faults, []);
        // That two answer for a step is a gap and no fault.
        let (model, faults) = read(&Input { definitions: vec![table.into()], ..Input::default() });
        assert_eq!(faults, []);
        model
    }

    fn of(model: &Model, subject: &str) -> String {
        mender(model, Some(subject)).unwrap_or("nobody").to_owned()
    }

    #[test]
    fn whoever_answers_for_a_thing_can_mend_it() {
        let model = model(MODEL);
        let of = |subject: &str| of(&model, subject);
        assert_eq!(of("step:w.one"), "author");
        assert_eq!(of("step:w.board"), "board");
        assert_eq!(of("step:w.none"), "printer", "nobody answers: the workflow's owner");
        assert_eq!(of("step:w.both"), "printer", "two answer: the workflow's owner");
        assert_eq!(of("workflow:w"), "printer");
        assert_eq!(of("meeting:m"), "author");
        assert_eq!(of("practice:p"), "printer");
        assert_eq!(of("role:author"), "editor", "its team's lead");
        assert_eq!(of("role:printer"), "editor", "whom it reports to");
        assert_eq!(of("role:editor"), "head", "not the editor, who leads the own team");
        assert_eq!(of("team:desk"), "editor");
    }

    #[test]
    fn the_rest_is_for_the_owner_of_the_model() {
        let model = model(MODEL);
        for subject in ["page:content/a.md", "step:gone.gone", "role:gone", "odd", "stage:s"] {
            assert_eq!(of(&model, subject), "head", "{subject}");
        }
        assert_eq!(mender(&model, None), Some("head"));
        assert_eq!(mender(&Model::default(), Some("role:editor")), None);
    }
}
