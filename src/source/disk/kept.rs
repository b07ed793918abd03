//! Reading a project again and again, opening only what changed.

use super::read::{self, Read, Stamp};
use super::walk::Found;
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
    read: Vec<Read>,
    problems: Vec<Problem>,
}

impl Kept {
    /// Reads the project at `root` once more. `None` if nothing differs from the last time.
    ///
    /// Every folder is looked through, but a file is opened only if it or a folder above it is
    /// among the `changed` paths, or if its size or its time differs.
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
        let Files { content, found, problems } = Files::find(root, layout)?;
        let read: Vec<_> = found.par_iter().map(|file| self.read(file, changed)).collect();
        let is_same = content == self.content
            && problems == self.problems
            && read.len() == self.read.len()
            && read.iter().zip(&self.read).all(|(new, old)| new.says_the_same_as(old));
        *self = Self { layout: layout.clone(), content, read, problems };
        if is_same {
            return Ok(None);
        }
        Ok(Some(gather(&self.read, self.problems.clone(), layout, &self.content)))
    }

    fn read(&self, file: &Found, changed: &HashSet<PathBuf>) -> Read {
        let is_named = || file.location.ancestors().any(|path| changed.contains(path));
        let kept = self.read.binary_search_by(|read| read.name.cmp(&file.name)).ok();
        match kept.map(|at| &self.read[at]) {
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
