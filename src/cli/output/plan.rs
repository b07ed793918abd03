//! The steps from the old site to the new one, so ordered that every beginning of them leaves a
//! whole site (see the [module's](super) description).

use super::change::Change;
use super::existing::Existing;
use super::site::Site;
use super::step::Step;
use super::{manifest, name};
use crate::output::Output;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Steps in phases: a phase begins when the one before it is done.
#[derive(Debug, Default)]
pub(super) struct Plan<'a> {
    pub(super) phases: Vec<Vec<Step<'a>>>,
}

impl<'a> Plan<'a> {
    fn then(&mut self, steps: impl IntoIterator<Item = Step<'a>>) {
        let steps: Vec<_> = steps.into_iter().collect();
        if !steps.is_empty() {
            self.phases.push(steps);
        }
    }
}

type Outputs = BTreeMap<String, Output>;

/// The first site: written beside its place, then moved there.
pub(super) fn fresh<'a>(site: &Site, outputs: &'a Outputs) -> Plan<'a> {
    let new = site.new_dir();
    let mut plan = Plan::default();
    plan.then(make_dirs(&new, outputs.keys()));
    let files = outputs.iter().map(|(name, content)| written(new.join(name), content));
    plan.then(files);
    plan.then([final_manifest(site, new.join(name::MANIFEST), outputs)]);
    // Some systems rename a folder over an empty one, some do not.
    plan.then([Step::RemoveEmptyDirs(vec![site.dir.clone()])]);
    plan.then([Step::Rename { from: new, to: site.dir.clone() }]);
    plan
}

/// A site that is ours alone: the new one is built beside it, and they change places.
pub(super) fn swap<'a>(site: &Site, change: &Change, outputs: &'a Outputs) -> Plan<'a> {
    let (new, old) = (site.new_dir(), site.old_dir());
    let mut plan = Plan::default();
    plan.then(make_dirs(&new, outputs.keys()));
    plan.then([Step::Permit { like: site.dir.clone(), to: new.clone() }]);
    let files = outputs.iter().map(|(name, content)| {
        let to = new.join(name);
        if change.unchanged.contains(name) {
            Step::Keep { from: site.dir.join(name), to, content }
        } else {
            written(to, content)
        }
    });
    plan.then(files);
    plan.then([final_manifest(site, new.join(name::MANIFEST), outputs)]);
    plan.then([Step::Rename { from: site.dir.clone(), to: old.clone() }]);
    plan.then([Step::Rename { from: new, to: site.dir.clone() }]);
    plan.then([Step::RemoveTree(old)]);
    plan
}

/// File by file, each written aside before it takes its place. Without a change, no step at all.
pub(super) fn in_place<'a>(
    site: &Site,
    existing: &Existing,
    change: &Change,
    outputs: &'a Outputs,
) -> Plan<'a> {
    let mut plan = Plan::default();
    let new: Vec<_> = change.created.union(&change.changed).collect();
    let all: BTreeSet<_> = outputs.keys().chain(&change.stale).collect();
    let during = manifest::text(None, all.iter().copied());
    let after = manifest::text(site.made, outputs.keys());
    if new.is_empty() && change.stale.is_empty() && existing.manifest.as_ref() == Some(&after) {
        return plan;
    }
    let stage = site.stage();
    let (staged_during, staged_after) = (stage.join("during"), stage.join("after"));
    plan.then([Step::MakeDir(stage.clone())]);
    let numbered = |number: usize| stage.join(number.to_string());
    plan.then(
        new.iter()
            .enumerate()
            .map(|(number, name)| written(numbered(number), &outputs[*name]))
            .chain([Step::Write { to: staged_during.clone(), content: owned(during) }]),
    );
    plan.then([Step::Write { to: staged_after.clone(), content: owned(after) }]);
    plan.then([Step::Rename { from: staged_during, to: site.manifest() }]);
    plan.then(removals(site, &change.first));
    plan.then(empty_dirs(site, &change.first));
    plan.then(make_dirs(&site.dir, new.iter().copied()));
    plan.then(
        new.iter()
            .enumerate()
            .map(|(number, name)| Step::Rename { from: numbered(number), to: site.dir.join(name) }),
    );
    plan.then(removals(site, &(&change.stale - &change.first)));
    plan.then(empty_dirs(site, &change.stale));
    plan.then([Step::Rename { from: staged_after, to: site.manifest() }]);
    plan.then([Step::RemoveTree(stage)]);
    plan
}

/// Removes our files, and how many these are. The manifest goes last.
pub(super) fn clean(site: &Site, existing: &Existing) -> (Plan<'static>, usize) {
    let mut plan = Plan::default();
    let is_there = |name: &&String| existing.entries.contains_key(*name);
    let ours: BTreeSet<_> = existing.ours.iter().filter(is_there).cloned().collect();
    if existing.manifest.is_some() {
        plan.then(removals(site, &ours));
        plan.then(empty_dirs(site, &ours));
        plan.then([Step::Remove(site.manifest())]);
        plan.then([Step::RemoveEmptyDirs(vec![site.dir.clone()])]);
    }
    (plan, ours.len())
}

fn written(to: PathBuf, content: &Output) -> Step<'_> {
    Step::Write { to, content: Cow::Borrowed(content) }
}

fn owned(text: String) -> Cow<'static, Output> {
    Cow::Owned(text.into_bytes().into())
}

/// The manifest, written when every other file is there: see [`made`](super::made()).
fn final_manifest(site: &Site, to: PathBuf, outputs: &Outputs) -> Step<'static> {
    Step::Write { to, content: owned(manifest::text(site.made, outputs.keys())) }
}

/// Makes `dir` and the folders below it that `names` lie in.
fn make_dirs<'n>(dir: &Path, names: impl Iterator<Item = &'n String>) -> Vec<Step<'static>> {
    let folder = |name: &'n String| name.rsplit_once('/').map_or("", |(folder, _)| folder);
    let folders: BTreeSet<_> = names.map(folder).chain([""]).collect();
    folders.into_iter().map(|folder| Step::MakeDir(dir.join(folder))).collect()
}

fn removals(site: &Site, names: &BTreeSet<String>) -> Vec<Step<'static>> {
    names.iter().map(|name| Step::Remove(site.dir.join(name))).collect()
}

/// Removes the folders that `names` lay in where nothing else is in them, the innermost first.
fn empty_dirs(site: &Site, names: &BTreeSet<String>) -> Option<Step<'static>> {
    let folders: BTreeSet<_> = names.iter().flat_map(|name| name::folders(name)).collect();
    let paths: Vec<_> = folders.into_iter().rev().map(|folder| site.dir.join(folder)).collect();
    (!paths.is_empty()).then_some(Step::RemoveEmptyDirs(paths))
}
