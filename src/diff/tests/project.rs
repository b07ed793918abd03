//! Small projects, compiled and compared.

use crate::clock::Clock;
use crate::compile::{Goal, compile};
use crate::diff::{Review, Version};
use crate::source::{SourceFile, Sources};
use jiff::civil::date;

/// The version that these files make.
pub(in crate::diff) fn version(files: &[(String, String)]) -> Version {
    let files =
        files.iter().map(|(path, text)| SourceFile { path: path.clone(), text: (**text).into() });
    let clock = Clock::on(date(2026, 1, 15));
    *compile(&Sources::new(files.collect()), clock, Goal::Compare)
        .version
        .expect("it was asked for")
}

/// What changed between two sets of files.
pub(in crate::diff) fn review(before: &[(String, String)], after: &[(String, String)]) -> Review {
    crate::diff::compare(&version(before), &version(after), ["base", "head"])
}

/// The codes of a review with the ids of what they are about.
pub(in crate::diff) fn told(review: &Review) -> Vec<(&str, &str)> {
    review.changes.iter().map(|change| (&*change.code, &*change.subject.id)).collect()
}
