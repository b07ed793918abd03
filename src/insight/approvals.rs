//! Which steps of a workflow are its approvals, and who gives them.

use crate::model::Model;
use crate::model::workflow::{Step, Workflow};

/// The steps of `workflow` that somebody must approve: its gates. Where no step is one, those in
/// which a decision is taken, since nothing passes these without a yes either.
pub fn steps(workflow: &Workflow) -> impl Iterator<Item = &Step> {
    let gated = workflow.step.iter().any(|step| step.gate);
    workflow.step.iter().filter(move |step| if gated { step.gate } else { step.decision.is_some() })
}

/// Whether any workflow of `model` has an approval.
pub fn any(model: &Model) -> bool {
    model.workflows.values().any(|workflow| steps(workflow).next().is_some())
}

/// Who approves in `step`, roles and committees by id: who answers for it; where nobody does, who
/// takes its decision.
pub fn by<'m>(model: &'m Model, step: &'m Step) -> Vec<&'m str> {
    let answering = model.scheme().and_then(|scheme| scheme.answering()).map(|(letter, _)| letter);
    let holders = answering.into_iter().flat_map(|letter| step.raci.holders(letter));
    let holders: Vec<&str> = holders.map(|(id, _)| id).collect();
    if !holders.is_empty() {
        return holders;
    }
    let decision = step.decision.as_ref().and_then(|decision| model.decisions.get(&decision.id));
    decision.map(|decision| decision.decide.id.as_str()).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::tests::of;

    const MODEL: &str = r#"
[role.boss]
name = "Boss"
[role.clerk]
name = "Clerk"
[decision.go]
name = "Go"
decide = "boss"
[workflow.w]
name = "W"
[[workflow.w.step]]
id = "write"
raci = { clerk = "AR" }
[[workflow.w.step]]
id = "release"
decision = "go"
raci = { clerk = "R" }
"#;

    fn approvals(text: &str) -> Vec<(String, Vec<String>)> {
        let model = of(text).0;
        let found = steps(&model.workflows["w"])
            .map(|step| (step.title(), by(&model, step).into_iter().map(str::to_owned).collect()));
        found.collect()
    }

    #[test]
    fn a_workflow_without_gates_is_approved_where_it_is_decided() {
        assert_eq!(approvals(MODEL), [("Release".to_owned(), vec!["boss".to_owned()])]);
    }

    #[test]
    fn gates_come_before_decisions_and_who_answers_before_who_decides() {
        let gated = MODEL.replace("id = \"write\"", "id = \"write\"\ngate = true");
        assert_eq!(approvals(&gated), [("Write".to_owned(), vec!["clerk".to_owned()])]);
        assert!(any(&of(&gated).0));
        assert!(!any(&of(&MODEL.replace("decision = \"go\"", "")).0));
    }
}
