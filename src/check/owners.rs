//! Who answers for what stands in which file.

use super::mender;
use crate::model::Model;
use crate::site::links::file_of;
use crate::source::span::FileId;
use std::collections::{BTreeMap, BTreeSet};

/// The roles, teams and committees that answer for what files hold, by their ids.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Owners<'a> {
    /// By file in which things are defined.
    pub of_files: BTreeMap<FileId, BTreeSet<&'a str>>,
    /// By playbook, as a path below the content folder.
    pub of_playbooks: BTreeMap<String, BTreeSet<&'a str>>,
    /// Whoever owns the model, and so whatever nobody else answers for.
    pub of_the_rest: Option<&'a str>,
}

impl<'a> Owners<'a> {
    /// Who answers in `model`: for a definition whoever can mend it, for a workflow with all its
    /// steps the owner of the workflow, for a playbook whoever answers for the steps that name it.
    pub fn of(model: &'a Model) -> Self {
        let mut owners = Self { of_the_rest: mender(model, None), ..Self::default() };
        model.each(|kind, id, _, span| {
            // What is built in stands in no file.
            if span.start == span.end {
                return;
            }
            let owner = mender(model, Some(&format!("{}:{id}", kind.word())));
            owners.of_files.entry(span.file).or_default().extend(owner);
        });
        for (id, workflow) in &model.workflows {
            for step in &workflow.step {
                let Some(page) = step.playbook.as_ref().and_then(|link| file_of(link)) else {
                    continue;
                };
                let owner = mender(model, Some(&format!("step:{id}.{}", &**step.id)));
                owners.of_playbooks.entry(page).or_default().extend(owner);
            }
        }
        owners
    }

    /// In how many files each of them answers for something.
    pub fn counts(&self) -> BTreeMap<&'a str, usize> {
        let mut counts = BTreeMap::new();
        let named = self.of_files.values().chain(self.of_playbooks.values()).flatten();
        for party in named.chain(&self.of_the_rest) {
            *counts.entry(*party).or_default() += 1;
        }
        counts
    }
}
