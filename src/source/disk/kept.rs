//! Reading a project again and again, opening only what changed.

use super::read::{self, Read, Stamp};
use super::walk::{Found, below};
use super::{Files, Layout, LoadError, Problem, gather};
use crate::finding::Finding;
use crate::source::Sources;
use rayon::prelude::*;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// What the last reading gave.
#[derive(Debug, Default)]
pub struct Kept {
    layout: Layout,
    content: String,
    /// By name.
    found: Vec<Found>,
    /// What each of them gave.
    read: Vec<Read>,
    problems: Vec<Problem>,
}

impl Kept {
    /// Reads the project at `root` once more. `None` if nothing differs from the last time.
    ///
    /// If nothing but known files `changed`, those are opened and no others. Else every folder is
    /// looked through, but a file is opened only if it or a folder above it is among the paths that
    /// changed, or if its size or its time differs.
    ///
    /// # Errors
    /// As [`load`](super::load); what was kept stays.
    pub fn load(
        &mut self,
        root: &Path,
        layout: &Layout,
        changed: &HashSet<PathBuf>,
    ) -> Result<Option<(Sources, Vec<Finding>)>, LoadError> {
        // Another layout may read the same file as another kind.
        if *layout != self.layout {
            *self = Self { layout: layout.clone(), ..Self::default() };
        }
        if let Some(known) = self.known(root, changed) {
            return Ok(self.again(&known));
        }
        let Files { content, found, problems } = Files::find(root, layout)?;
        let read: Vec<_> = found.par_iter().map(|file| self.read(file, changed)).collect();
        let is_same = content == self.content
            && problems == self.problems
            && read.len() == self.read.len()
            && read.iter().zip(&self.read).all(|(new, old)| new.says_the_same_as(old));
        *self = Self { layout: layout.clone(), content, found, read, problems };
        Ok((!is_same).then(|| self.gather()))
    }

    /// The numbers of the `changed` files, if all are known and there. Not among links, where a file
    /// has several names and only one is told.
    fn known(&self, root: &Path, changed: &HashSet<PathBuf>) -> Option<Vec<usize>> {
        let number = |path: &PathBuf| {
            let at = self.at(&below(root, path))?;
            let is_there = path.symlink_metadata().is_ok_and(|found| found.is_file());
            (is_there && self.found[at].location == *path).then_some(at)
        };
        if changed.is_empty() || self.found.iter().any(|file| file.linked) {
            return None;
        }
        changed.iter().map(number).collect()
    }

    /// The number of the file with this name.
    fn at(&self, name: &str) -> Option<usize> {
        self.read.binary_search_by(|read| read.name.as_str().cmp(name)).ok()
    }

    /// Reads files that are known once more.
    fn again(&mut self, known: &[usize]) -> Option<(Sources, Vec<Finding>)> {
        let mut is_same = true;
        for at in known {
            let new = read::read(&self.found[*at]);
            is_same &= new.says_the_same_as(&self.read[*at]);
            self.read[*at] = new;
        }
        (!is_same).then(|| self.gather())
    }

    fn gather(&self) -> (Sources, Vec<Finding>) {
        gather(&self.read, self.problems.clone(), &self.layout, &self.content)
    }

    fn read(&self, file: &Found, changed: &HashSet<PathBuf>) -> Read {
        let is_named = || file.location.ancestors().any(|path| changed.contains(path));
        match self.at(&file.name).map(|at| &self.read[at]) {
            Some(kept) if !is_named() && kept.stamp.is_some() && kept.stamp == stamp(file) => {
                kept.clone()
            }
            _ => read::read(file),
        }
    }
}

fn stamp(file: &Found) -> Option<Stamp> {
    Some(Stamp::of(&file.location.metadata().ok()?))
}
