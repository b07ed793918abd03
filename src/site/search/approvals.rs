//! Who approves: "Approval: QA (Campaign)". Readers ask for it in other words than the model's.

use super::{Entry, Finder, Type};
use crate::insight::approvals;
use crate::model::Kind;
use crate::site::route;
use crate::site::view::cadence::words::list;

impl Finder<'_> {
    /// The approvals of workflow `id`, each with those who give it.
    pub(super) fn approvals(&self, id: &str) -> Vec<Entry> {
        let Some(flow) = self.cx.model.workflows.get(id) else { return Vec::new() };
        let words = self.cx.words;
        let entry = |step: &crate::model::workflow::Step| {
            let gaps = [("step", &*step.title()), ("workflow", &*flow.name)];
            let by = approvals::by(self.cx.model, step).into_iter();
            let by: Vec<String> = by.map(|id| self.cx.party(id).name).collect();
            Some(Entry {
                kind: Type::Approval,
                title: words.fill("search-approval", &gaps),
                context: list(words, &by),
                also: words.get("search-approval-words"),
                text: String::new(),
                address: route::of(Kind::Step, &format!("{id}.{}", &**step.id))?,
            })
        };
        approvals::steps(flow).filter_map(entry).collect()
    }
}
