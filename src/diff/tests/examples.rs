//! The example of every manual page is a test: it is exactly that change and no other.

use super::project::review;
use crate::check::Example;
use crate::diff::code::all;

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

#[test]
fn every_example_is_exactly_its_change_and_its_mirror_the_other_way_round() {
    let mut wrong = Vec::new();
    for change in all() {
        let [before, after] = change.example().expect("a change has an example").map(files);
        let onward = review(&before, &after);
        let back = review(&after, &before);
        let codes = |review: &crate::diff::Review| {
            let faults = review.base.faults.iter().chain(&review.head.faults);
            let faults = faults.map(|fault| format!("{} {}", fault.code, fault.message));
            let told = review.changes.iter().map(|change| change.code.clone());
            told.chain(faults).collect::<Vec<_>>()
        };
        if codes(&onward) != [change.code] {
            wrong.push(format!("{}: {:?}", change.code, codes(&onward)));
        }
        if codes(&back) != [change.mirror] {
            wrong.push(format!("{} back: {:?}", change.code, codes(&back)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
