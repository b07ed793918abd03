//! The whole compile as one function: sources and clock in; output files and findings out.
//!
//! - `known` are the phases up to the findings: everything that is known before a page is made.
//! - `language` is the book in one of its languages, laid out when it is wanted.
//! - `print` makes one document of it.
//! - `wiki` are its pages for wikis.
//! - `pdfs` are those that stand beside its pages.
//! - `workbook` is its responsibilities for spreadsheets.
//! - `whole` makes all files, `single` those that somebody asks for (`edition`, of one language),
//!   both of the same parts.

mod edition;
mod known;
mod language;
mod pdfs;
#[cfg(feature = "pdf")]
pub mod print;
mod single;
#[cfg(test)]
mod tests;
mod whole;
#[cfg(feature = "publish")]
pub mod wiki;
mod workbook;

pub(crate) use self::known::theme_overrides;
pub use self::single::{Files, compile_on_request};

use crate::check::Waived;
use crate::clock::Clock;
use crate::diff::Version;
use crate::draft::Kept;
use crate::finding::{Finding, Severity};
use crate::output::Output;
use crate::source::Sources;
use std::collections::BTreeMap;

/// The model as data, for other programs.
const MODEL_FILE: &str = "model.json";

/// What a compile gives.
#[derive(Debug, Default)]
pub struct Compiled {
    /// The site: content by path below the build folder.
    pub outputs: BTreeMap<String, Output>,
    /// Everything that was found, sorted by file and position.
    pub findings: Vec<Finding>,
    /// Findings that the project's baseline knows; they are not among the others.
    pub known: Vec<Finding>,
    /// Findings that the model's waivers accept; likewise.
    pub waived: Vec<Waived>,
    /// How many of the outputs are pages.
    pub pages: usize,
    /// The least severity that `book.toml` denies, if it does.
    pub deny: Option<Severity>,
    /// What was compiled, for [`Goal::Compare`].
    pub version: Option<Box<Version>>,
}

/// How far to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goal {
    /// Findings alone.
    Check,
    /// Findings and the site.
    Build,
    /// Findings, and what was compiled, to be compared with another version.
    Compare,
    /// Findings and one document, which is the only output.
    #[cfg(feature = "pdf")]
    Print(crate::render::pdf::Order),
}

/// Compiles `sources` as they are on the day that `clock` shows.
///
/// Faults leave out what they concern; the rest is compiled, checked and rendered all the same, and
/// it is for the caller to write it or not.
pub fn compile(sources: &Sources, clock: Clock, goal: Goal) -> Compiled {
    known::known(sources, clock, &Kept::default(), |known, _| match goal {
        Goal::Check => known.told(),
        Goal::Build => whole::build(known),
        Goal::Compare => known.into_version(),
        #[cfg(feature = "pdf")]
        Goal::Print(order) => print::print(known, &order),
    })
}
