//! What holds for all models and all edits.

use super::edits::EDITS;
use super::model::{Project, project};
use super::project::{review, told};
use crate::diff::code::find;
use crate::diff::{Change, Review, Version};
use proptest::prelude::*;

/// A change as its mirror has it: code, subject, field, and the values of either side.
fn seen(change: &Change, turned: bool) -> String {
    let code = find(&change.code).expect("a change has a code");
    // Two codes may have the same mirror, which then stands for both.
    let mirror = find(code.mirror).expect("a mirror is a code");
    let both = code.code.min(mirror.code).min(mirror.mirror);
    let side = |values: &[crate::diff::value::Value]| {
        values.iter().map(crate::diff::value::Value::identity).collect::<Vec<_>>().join(",")
    };
    let mut sides = [side(&change.before), side(&change.after)];
    if turned {
        sides.reverse();
    }
    format!("{both} {} {:?} {sides:?}", change.subject.subject(), change.field)
}

fn all(review: &Review, turned: bool) -> Vec<String> {
    let told = review.appeared.iter().chain(&review.resolved).flat_map(|told| &told.tells);
    let mut seen: Vec<String> =
        review.changes.iter().chain(told).map(|change| seen(change, turned)).collect();
    seen.sort();
    seen
}

fn findings(told: &[crate::diff::review::Told]) -> Vec<(String, String)> {
    told.iter().map(|told| (told.code.clone(), told.fingerprint.clone())).collect()
}

/// What a review says, without places.
fn said(review: &Review) -> Vec<String> {
    let changes = review.changes.iter();
    let changes = changes.map(|change| format!("{} {:?}", change.fingerprint, change.level));
    let told = review.appeared.iter().chain(&review.resolved).map(|told| told.fingerprint.clone());
    let rest = [
        format!("{:?}", review.impact),
        format!("{:?}", review.matrices),
        format!("{:?}", review.stages),
        format!("{:?}", review.hints),
    ];
    changes.chain(told).chain(rest).collect()
}

fn edited(project: &Project, edits: &[usize]) -> Project {
    let mut project = project.clone();
    for at in edits {
        (EDITS[*at].make)(&mut project);
    }
    project
}

fn some_edits() -> impl Strategy<Value = Vec<usize>> {
    prop::sample::subsequence((0..EDITS.len()).collect::<Vec<_>>(), 0..6)
}

fn seeds() -> impl Strategy<Value = Vec<u32>> {
    prop::collection::vec(any::<u32>(), 4..9)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn a_model_against_itself_is_nothing(project in project()) {
        let files = project.files();
        let review = review(&files, &files);
        prop_assert!(review.is_empty(), "{:#?}", told(&review));
        prop_assert!(review.impact.is_empty() && review.matrices.is_empty());
        prop_assert!(review.stages.is_empty() && review.hints.is_empty());
    }

    #[test]
    fn a_model_in_other_files_and_another_order_is_nothing(project in project(), seeds in seeds()) {
        let review = review(&project.files(), &project.refiled(&seeds));
        prop_assert!(review.is_empty(), "{:#?} {:#?}", told(&review), review.appeared);
    }

    #[test]
    fn the_way_back_mirrors_the_way_there(project in project(), one in some_edits(), two in some_edits()) {
        let (a, b) = (edited(&project, &one).files(), edited(&project, &two).files());
        let (there, back) = (review(&a, &b), review(&b, &a));
        prop_assert_eq!(all(&there, false), all(&back, true));
        prop_assert_eq!(findings(&there.appeared), findings(&back.resolved));
        prop_assert_eq!(findings(&there.resolved), findings(&back.appeared));
        prop_assert_eq!(there.impact.len(), back.impact.len());
    }

    #[test]
    fn what_is_said_does_not_depend_on_where_it_is_written(
        project in project(), edits in some_edits(), one in seeds(), two in seeds(),
    ) {
        let after = edited(&project, &edits);
        let plain = review(&project.files(), &after.files());
        let filed = review(&project.refiled(&one), &after.refiled(&two));
        prop_assert_eq!(said(&plain), said(&filed));
    }

    #[test]
    fn a_declared_rename_is_one_line(project in project(), role in 0_usize..4, seeds in seeds()) {
        let (old, new) = (format!("r{role}"), "renamed".to_owned());
        let rename = |text: &str| {
            let quoted = text.replace(&format!("\"{old}\""), &format!("\"{new}\""));
            let keyed = quoted.replace(&format!("raci.{old} "), &format!("raci.{new} "));
            let linked = keyed.replace(&format!("role:{old})"), &format!("role:{new})"));
            linked.replace(&format!("[role.{old}]"), &format!("[role.{new}]"))
        };
        let mut after: Vec<(String, String)> =
            project.refiled(&seeds).iter().map(|(path, text)| (path.clone(), rename(text))).collect();
        let moved = format!("[[moved]]\nkind = \"role\"\nfrom = \"{old}\"\nto = \"{new}\"\n");
        after.push(("content/moved.toml".to_owned(), moved));
        let review = review(&project.files(), &after);
        prop_assert_eq!(told(&review), [("CH001", "renamed")]);
        prop_assert!(review.appeared.is_empty() && review.resolved.is_empty());
        prop_assert!(review.matrices.is_empty() && review.stages.is_empty());
        let back = super::project::review(&after, &project.files());
        prop_assert_eq!(told(&back), [("CH001", &*old)]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2))]

    #[test]
    fn each_single_edit_is_exactly_its_change(project in project()) {
        let base: Version = super::project::version(&project.files());
        for (at, edit) in EDITS.iter().enumerate() {
            let head = super::project::version(&edited(&project, &[at]).files());
            let review = crate::diff::compare(&base, &head, ["base", "head"]);
            let codes: Vec<&str> = told(&review).into_iter().map(|(code, _)| code).collect();
            prop_assert_eq!(codes, vec![edit.code], "edit {}", at);
        }
    }
}
