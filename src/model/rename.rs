//! Declared renames, applied: the same model under other ids.

use super::thing::Things;
use super::workflow::Workflow;
use super::{Kind, Model};
use std::collections::BTreeMap;

/// New ids by kind and old id. Steps and criteria have the ids of their workflow or stage before
/// theirs, as everywhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Renames(BTreeMap<(Kind, String), String>);

impl Renames {
    /// From kinds, old ids and new ids.
    pub fn of(moved: impl IntoIterator<Item = (Kind, String, String)>) -> Self {
        Self(moved.into_iter().map(|(kind, from, to)| ((kind, from), to)).collect())
    }

    /// Whether nothing is renamed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each rename: kind, old id, new id.
    pub fn iter(&self) -> impl Iterator<Item = (Kind, &str, &str)> {
        self.0.iter().map(|((kind, from), to)| (*kind, from.as_str(), to.as_str()))
    }

    /// The new id of the thing `id` of `kind`, which may be its old one.
    pub fn id(&self, kind: Kind, id: &str) -> String {
        if let Some(to) = self.0.get(&(kind, id.to_owned())) {
            return to.clone();
        }
        let around = match kind {
            Kind::Step => Kind::Workflow,
            Kind::Criterion => Kind::Stage,
            _ => return id.to_owned(),
        };
        match id.split_once('.') {
            Some((outer, inner)) => format!("{}.{inner}", self.id(around, outer)),
            None => id.to_owned(),
        }
    }

    /// The new id of what is one of `kinds`.
    fn any(&self, kinds: &[Kind], id: &str) -> String {
        let renamed = kinds.iter().map(|kind| self.id(*kind, id)).find(|new| new != id);
        renamed.unwrap_or_else(|| id.to_owned())
    }
}

impl Model {
    /// Gives everything the id that `renames` say, wherever it is named.
    pub fn rename(&mut self, renames: &Renames) {
        // Steps first: their full ids still have the old ids of their workflows.
        inner(&mut self.workflows, renames);
        for (stage, thing) in &mut self.stages {
            for criterion in &mut thing.fields.criterion {
                let id = renames.id(Kind::Criterion, &format!("{stage}.{}", &**criterion.id));
                criterion.id.0.value = last(&id);
            }
        }
        self.give_ids(&mut |kinds, id| *id = renames.any(kinds, id));
        for (kind, old) in renames.0.keys() {
            if *kind == Kind::Meeting
                && let Some(rule) = self.recurrences.shift_remove(old)
            {
                self.recurrences.insert(renames.id(Kind::Meeting, old), rule);
            }
        }
        for chair in self.meetings.values_mut().flat_map(|meeting| &mut meeting.fields.rotate) {
            chair.0.value = renames.any(&[Kind::Role, Kind::Person], &chair.0.value);
        }
        self.texts_mut(&mut |text| renames.in_text(&mut text.value));
        for waiver in &mut self.waiver {
            waiver.fields.subject.0.value = renames.subject(&waiver.fields.subject.0.value);
        }
    }
}

impl Renames {
    /// Gives links to things, such as `role:editor`, their new ids.
    pub fn in_text(&self, text: &mut String) {
        if !text.contains(':') {
            return;
        }
        for (kind, from, to) in self.iter() {
            let (link, renamed) = (format!("{kind}:{from}"), format!("{kind}:{to}"));
            if !text.contains(&link) {
                continue;
            }
            let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
            let mut parts = text.split(&link);
            let mut new = parts.next().unwrap_or_default().to_owned();
            for part in parts {
                let is_longer = new.ends_with(is_part) || part.starts_with(is_part);
                new.push_str(if is_longer { &link } else { &renamed });
                new.push_str(part);
            }
            *text = new;
        }
    }

    /// The new id of what has this id, whatever its kind; `kind:id` as well.
    pub fn anywhere(&self, id: &str) -> String {
        if id.contains(':') {
            return self.subject(id);
        }
        let kinds = [Kind::Step, Kind::Criterion];
        let found = self.iter().find(|(_, from, _)| *from == id).map(|(_, _, to)| to.to_owned());
        found.unwrap_or_else(|| self.any(&kinds, id))
    }

    /// `kind:id` under its new id; a pattern stays as it is unless it is one of the old ids.
    pub fn subject(&self, subject: &str) -> String {
        let Some((word, id)) = subject.split_once(':') else { return subject.to_owned() };
        match Kind::from_word(word) {
            Some(kind) => format!("{word}:{}", self.id(kind, id)),
            None => subject.to_owned(),
        }
    }
}

/// Gives the steps of every workflow their new ids, and the ways that lead to them.
fn inner(workflows: &mut Things<Workflow>, renames: &Renames) {
    for (workflow, thing) in workflows {
        let new = |id: &str| last(&renames.id(Kind::Step, &format!("{workflow}.{id}")));
        for step in &mut thing.fields.step {
            step.id.0.value = new(&step.id.0.value);
            for way in step.next.iter_mut().flatten().chain(&mut step.returns) {
                way.to.0.value = new(&way.to.0.value);
            }
        }
    }
}

fn last(id: &str) -> String {
    id.rsplit('.').next().unwrap_or(id).to_owned()
}
