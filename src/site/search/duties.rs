//! Who holds which letter where: "R of QA (Campaign)".

use super::{Entry, Finder, Type};
use crate::model::Kind;
use crate::model::workflow::Step;
use crate::site::route;

impl Finder<'_> {
    /// The duties in the steps of workflow `id`, a role, a letter and a step at a time, so that
    /// "accountable content designer" and "A content designer" find all that she answers for.
    pub(super) fn duties(&self, id: &str) -> Vec<Entry> {
        let Some(flow) = self.cx.model.workflows.get(id) else { return Vec::new() };
        flow.step.iter().flat_map(|step| self.duties_in(id, &flow.name, step)).collect()
    }

    fn duties_in(&self, flow: &str, flow_name: &str, step: &Step) -> Vec<Entry> {
        let scheme = self.cx.model.scheme();
        let Some(address) = route::of(Kind::Step, &format!("{flow}.{}", &**step.id)) else {
            return Vec::new();
        };
        let title = step.title();
        let mut found = Vec::new();
        for (party, cell) in &step.raci.cells {
            let name = self.cx.party(party).name;
            for letter in &cell.letters {
                let meaning = scheme.and_then(|scheme| scheme.letters.0.get(letter));
                let meaning = meaning.map_or_else(String::new, |letter| letter.name.value.clone());
                let shown = letter.to_string();
                let gaps = [("letter", &*shown), ("step", &*title), ("workflow", flow_name)];
                let gap = [("role", &*name), ("letter", &*meaning)];
                found.push(Entry {
                    kind: Type::Duty,
                    title: self.cx.words.fill("search-duty", &gaps),
                    context: self.cx.words.fill("search-duty-of", &gap),
                    also: String::new(),
                    text: String::new(),
                    address: address.clone(),
                });
            }
        }
        found
    }
}
