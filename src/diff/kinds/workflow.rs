//! The steps of a workflow.

use super::step;
use crate::diff::change::Form;
use crate::diff::codes as c;
use crate::diff::parts::{self, pair};
use crate::diff::record::About;
use crate::diff::side::Side;
use crate::diff::tell::Telling;
use crate::diff::value::Named;
use crate::model::workflow::{Step, Workflow};

/// Everybody who has a part in the workflow.
pub(super) fn concerned(side: &Side<'_>, id: &str) -> Vec<Named> {
    let steps = side.model.workflows.get(id).into_iter().flat_map(|workflow| &workflow.step);
    steps.flat_map(|step| step::concerned(side, step)).collect()
}

fn ids(workflow: &Workflow) -> Vec<String> {
    workflow.step.iter().map(|step| step.id.value.clone()).collect()
}

fn named(workflow: &str, step: &Step) -> Named {
    Named::new("step", format!("{workflow}.{}", &**step.id), step.title())
}

pub(super) fn compare(telling: &mut Telling<'_>, id: &str, workflow: &About) {
    let (base, head) = (telling.base, telling.head);
    let (Some(before), Some(after)) = (base.model.workflows.get(id), head.model.workflows.get(id))
    else {
        return;
    };
    let paired = pair(&ids(before), &ids(after));
    let about = |step: &Step, spans, touches| About {
        subject: named(id, step),
        of: Some(workflow.subject.clone()),
        spans,
        touches,
    };
    for at in &paired.gone {
        let gone = &before.step[*at];
        let concerned = About { touches: step::concerned(base, gone), ..workflow.clone() };
        let spans = [Some(gone.id.span), None];
        parts::presence(
            telling,
            &c::STEP_REMOVED,
            Form::Removed,
            named(id, gone),
            &concerned,
            spans,
        );
    }
    for at in &paired.new {
        let new = &after.step[*at];
        let concerned = About { touches: step::concerned(head, new), ..workflow.clone() };
        let spans = [None, Some(new.id.span)];
        parts::presence(telling, &c::STEP_ADDED, Form::Added, named(id, new), &concerned, spans);
    }
    for [there, here] in &paired.kept {
        let steps = [&before.step[*there], &after.step[*here]];
        let spans = steps.map(|step| Some(step.id.span));
        let touches = [step::concerned(base, steps[0]), step::concerned(head, steps[1])].concat();
        let following = [following(before, *there), following(after, *here)];
        step::compare(telling, &about(steps[1], spans, touches), steps, following);
    }
    let order = paired
        .reordered()
        .map(|order| order.iter().map(|at| base_name(id, before, after, *at)).collect());
    parts::order(telling, &c::STEPS_ORDER, "step", workflow, order);
}

/// The step that stands at `at` in base, by the name that it has in head.
fn base_name(id: &str, before: &Workflow, after: &Workflow, at: usize) -> Named {
    let old = &before.step[at];
    let new = after.position(&old.id).map(|at| &after.step[at]);
    named(id, new.unwrap_or(old))
}

/// The id of the step behind the one at `at`.
fn following(workflow: &Workflow, at: usize) -> Option<&str> {
    workflow.step.get(at + 1).map(|step| step.id.value.as_str())
}
