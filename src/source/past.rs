//! Earlier versions of a project.

use super::Sources;
use jiff::civil::Date;

/// An earlier version, by its name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Release {
    /// The number of its commit, in full.
    pub id: String,
    /// The tag, or the beginning of the number.
    pub name: String,
    /// The day on which it was made, in UTC.
    pub day: Date,
    /// What its maker says of it, in a line; may be empty.
    pub title: String,
}

impl Release {
    /// What it is called, and what is said beside that: a tag and its title; of a commit its title
    /// and its number, which says nothing.
    pub fn called(&self) -> (&str, &str) {
        let is_number = self.id.starts_with(&self.name);
        match self.title.as_str() {
            title if is_number && !title.is_empty() => (title, &self.name),
            title => (&self.name, title),
        }
    }

    /// Where the page that tells what changed tells it.
    pub fn anchor(&self) -> String {
        format!("v-{}", self.id.chars().take(12).collect::<String>())
    }
}

/// An earlier version: its definitions, without ordinary pages and pictures.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// Which.
    pub release: Release,
    /// What it holds.
    pub sources: Sources,
}
