//! The versions before the sources, for the page that tells what changed.

use crate::config::Config;
use crate::config::changes::By;
use crate::source::Sources;
use crate::source::git::{GitError, Repository, Steps};
use crate::source::past::{Release, Snapshot};
use std::path::Path;

/// The versions, of which nothing is read yet.
#[derive(Debug, Default)]
pub(super) struct Past {
    repository: Option<Repository>,
    releases: Vec<Release>,
}

/// The versions before `sources`, which were read from `dir`, as far as the configuration asks for
/// them and git knows of them: one more than are told, to compare the oldest with. Without git there
/// is no past, which is nothing to complain of.
pub(super) fn releases(dir: &Path, sources: &Sources) -> Past {
    let (config, _) = Config::read(sources);
    if !config.tells_changes() {
        return Past::default();
    }
    find(dir, &config, sources).unwrap_or_default()
}

fn find(dir: &Path, config: &Config, sources: &Sources) -> Result<Past, GitError> {
    let repository = Repository::of(dir)?;
    let most = config.most_changes() + 1;
    let of = |steps| repository.releases(steps, most, sources.layout());
    let releases = match config.changes_by() {
        Some(By::Tag) => of(Steps::Tags)?,
        Some(By::Commit) => of(Steps::Commits)?,
        None => match of(Steps::Tags)? {
            tags if tags.is_empty() => of(Steps::Commits)?,
            tags => tags,
        },
    };
    Ok(Past { repository: Some(repository), releases })
}

impl Past {
    /// The versions, the latest first.
    pub(super) fn releases(&self) -> &[Release] {
        &self.releases
    }

    /// What they hold.
    pub(super) fn snapshots(self) -> Vec<Snapshot> {
        let read = |repository: Repository| repository.snapshots(self.releases).ok();
        self.repository.and_then(read).unwrap_or_default()
    }
}
