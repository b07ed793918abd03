//! The example of every manual page is a test: it is exactly that change and no other.

use super::project::{example, review};
use crate::diff::code::all;

#[test]
fn every_example_is_exactly_its_change_and_its_mirror_the_other_way_round() {
    let mut wrong = Vec::new();
    for change in all() {
        let [before, after] = example(change);
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
