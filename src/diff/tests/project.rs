//! Small projects, compiled and compared.

use crate::check::Example;
use crate::clock::Clock;
use crate::compile::{Goal, compile};
use crate::diff::code::ChangeCode;
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

/// What stands beside every example.
const AROUND: &str = "\
[role.editor]
name = \"Editor\"

[role.author]
name = \"Author\"

[role.lawyer]
name = \"Lawyer\"

[team.desk]
name = \"Desk\"
";

const MODEL: &str = "[model]\nname = \"Magazine\"\n";

/// The projects that a change's example makes.
pub(in crate::diff) fn example(change: &ChangeCode) -> [Vec<(String, String)>; 2] {
    change.example().expect("a change has an example").map(files)
}

fn files(example: Example) -> Vec<(String, String)> {
    let mut files = example.files;
    if files.first().is_none_or(|(path, _)| path != "content/model.toml") {
        files.insert(0, ("content/model.toml".to_owned(), String::new()));
    }
    let model = if files[0].1.contains("[model]") { "" } else { MODEL };
    files[0].1 = format!("{model}{}", files[0].1);
    files.push(("content/around.toml".to_owned(), AROUND.to_owned()));
    files
}
