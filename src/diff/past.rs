//! What changed in a row of versions.

use super::change::Change;
use super::compare::compare;
use super::review::State;
use super::version::Version;
use crate::source::past::{Release, Snapshot};
use rayon::prelude::*;

/// What one version changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Past {
    /// Which.
    pub release: Release,
    /// What changed in the model, in the order of reviews; pages are left out.
    pub changes: Vec<Change>,
    /// Whether the model begins here: there was none before.
    pub is_first: bool,
    /// Whether more may have changed than is told, since one of the two versions has faults.
    pub is_partial: bool,
}

/// What each of `snapshots` changed, the latest first, with the one before it for comparison;
/// versions that changed nothing are left out. The oldest one only serves for that, unless it is the
/// first of all, which `begins` says.
pub fn past(
    snapshots: &[Snapshot],
    begins: bool,
    compile: impl Fn(&Snapshot) -> Option<Box<Version>> + Sync + Send,
) -> Vec<Past> {
    let versions: Vec<Option<Box<Version>>> = snapshots.par_iter().map(compile).collect();
    let told = |at: usize| {
        let (release, head) = (&snapshots[at].release, versions[at].as_deref()?);
        let Some(base) = versions.get(at + 1) else {
            let is_first = begins && head.is_there();
            return is_first.then(|| Past {
                release: release.clone(),
                changes: Vec::new(),
                is_first,
                is_partial: false,
            });
        };
        let review = compare(base.as_deref()?, head, ["", ""]);
        let is_first = review.base.state == State::Absent && review.head.state != State::Absent;
        let mut changes = review.changes;
        changes.retain(|change| change.subject.kind != "page");
        let is_partial = [review.base.state, review.head.state].contains(&State::Partial);
        (is_first || !changes.is_empty()).then(|| Past {
            release: release.clone(),
            changes,
            is_first,
            is_partial,
        })
    };
    (0..snapshots.len()).into_par_iter().filter_map(told).collect()
}
