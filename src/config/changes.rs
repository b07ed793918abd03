//! The page that tells what changed.

use super::{Config, Html, Output};
use crate::{record, words};

/// How many versions are told unless the configuration says otherwise.
const USUAL: usize = 10;

/// The most versions that are told: each is compiled with every build.
const MOST: usize = 50;

record! {
    /// The page that tells what changed in the model, version by version, where the sources are in
    /// git.
    pub struct Changes {
        /// Whether there is such a page: `true` if not given.
        pub enable: Option<bool>,
        /// What is a version: a tag where there are tags, else a commit, if not given.
        pub by: Option<By>,
        /// How many versions are told: 10 if not given, and 50 at most.
        pub most: Option<u32>,
    }
}

words! {
    /// What is a version.
    pub enum By {
        /// A tag on the way to what is checked out.
        Tag = "tag",
        /// A commit on that way that changed the content; a merge is one.
        Commit = "commit",
    }
}

impl Config {
    /// Whether the site tells what changed, as far as the configuration is asked.
    pub fn tells_changes(&self) -> bool {
        self.changes().and_then(|changes| changes.enable).unwrap_or(true)
    }

    /// The same where nothing is known of the versions before: there is nothing to tell.
    #[must_use]
    pub fn without_changes(mut self) -> Self {
        let output = self.output.get_or_insert_with(|| unsaid(Output::unsaid()));
        let html = output.html.get_or_insert_with(|| unsaid(Html::unsaid()));
        html.changes.get_or_insert_with(|| unsaid(Changes::unsaid())).enable = Some(false);
        self
    }

    /// What is a version, if the configuration says.
    pub fn changes_by(&self) -> Option<By> {
        self.changes().and_then(|changes| changes.by)
    }

    /// How many versions are told.
    pub fn most_changes(&self) -> usize {
        let most = self.changes().and_then(|changes| changes.most);
        most.map_or(USUAL, |most| usize::try_from(most).unwrap_or(MOST).min(MOST))
    }

    fn changes(&self) -> Option<&Changes> {
        self.html()?.changes.as_ref()
    }
}

fn unsaid<T>(table: Option<T>) -> T {
    table.expect("all of it may be left out")
}
