//! One of the two versions while they are compared: its model under the ids of the other, with what
//! follows from it, and ways to name things and places.

use super::value::{Named, Place};
use super::version::{PageText, Version};
use crate::config::limits::Limits;
use crate::insight::Insight;
use crate::insight::hours::Asked;
use crate::model::exhibit::Exhibit;
use crate::model::rename::Renames;
use crate::model::{Kind, Model};
use crate::source::lines::Places;
use crate::source::span::{FileId, Span};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A model under other ids, and what follows from it.
pub(super) struct Renamed {
    model: Model,
    insight: Insight,
}

impl Renamed {
    /// The model of `version` with `renames` applied; none where there are none.
    pub(super) fn of(version: &Version, renames: &Renames) -> Option<Self> {
        if renames.is_empty() {
            return None;
        }
        let mut model = version.model.clone();
        model.rename(renames);
        let (limits, _) = Limits::read(&version.config);
        let (asked, _) = Asked::by(&version.config, &model);
        let insight = Insight::asked(&model, version.insight.today, &asked, &limits);
        Some(Self { model, insight })
    }
}

/// One of the two versions.
pub(super) struct Side<'a> {
    /// As it was compiled.
    pub(super) version: &'a Version,
    /// The model, under the ids that the other version has.
    pub(super) model: &'a Model,
    /// What follows from that.
    pub(super) insight: &'a Insight,
    /// Every thing as data, by kind and id.
    pub(super) things: BTreeMap<(Kind, &'a str), Exhibit<'a>>,
    /// Its pages in all languages, by path.
    pages: HashMap<&'a str, &'a PageText>,
    /// What things are called here that have other ids in the model above.
    pub(super) renames: &'a Renames,
    /// Files in which something could not be read: what seems to be missing may stand there.
    unsure: BTreeSet<FileId>,
    places: Places<'a>,
}

impl<'a> Side<'a> {
    /// `version`, or what it is under other ids.
    pub(super) fn new(
        version: &'a Version,
        renames: &'a Renames,
        other: Option<&'a Renamed>,
    ) -> Self {
        let faults = version.findings.iter().filter(|finding| finding.code.is_fault());
        let model = other.map_or(&version.model, |other| &other.model);
        let mut things = BTreeMap::new();
        model.exhibits(&mut |thing| {
            things.insert((thing.kind, thing.id), thing);
        });
        Self {
            version,
            model,
            insight: other.map_or(&version.insight, |other| &other.insight),
            things,
            pages: version.pages.iter().map(|page| (page.path.as_str(), page)).collect(),
            renames,
            unsure: faults.filter_map(|fault| Some(fault.span?.file)).collect(),
            places: Places::new(&version.sources),
        }
    }

    /// The page at `path`.
    pub(super) fn page(&self, path: &str) -> Option<&'a PageText> {
        self.pages.get(path).copied()
    }

    /// Where `span` lies.
    pub(super) fn place(&self, span: Span) -> Place {
        let (start, _) = self.places.range(span);
        Place { path: self.places.file(span.file).path.clone(), line: start.line }
    }

    /// Whether something may be missing from the file at `path` only because it could not be read.
    pub(super) fn is_unsure_of(&self, path: &str) -> bool {
        self.unsure.iter().any(|file| self.version.sources.get(*file).path == path)
    }

    /// The thing `id` of `kind` with its name, if it is there.
    pub(super) fn named(&self, kind: Kind, id: &str) -> Option<Named> {
        let name = match (kind, id.split_once('.')) {
            (Kind::Step, Some((workflow, step))) => {
                let workflow = self.model.workflows.get(workflow)?;
                workflow.step.get(workflow.position(step)?)?.title()
            }
            (Kind::Criterion, Some((stage, criterion))) => {
                let criteria = &self.model.stages.get(stage)?.criterion;
                criteria.iter().find(|own| own.id.value == criterion)?.text.value.clone()
            }
            _ => self.model.name(kind, id)?.to_owned(),
        };
        Some(Named::new(kind.word(), id, name))
    }

    /// The first of `kinds` that has the id; what is not there keeps its id for a name.
    pub(super) fn any(&self, kinds: &[Kind], id: &str) -> Named {
        kinds.iter().find_map(|kind| self.named(*kind, id)).unwrap_or_else(|| {
            let word = kinds.first().map_or("thing", |kind| kind.word());
            Named::new(word, id, id)
        })
    }

    /// The role, team or person with this id.
    pub(super) fn party(&self, id: &str) -> Named {
        self.any(&[Kind::Role, Kind::Team, Kind::Person], id)
    }
}
