//! Models for the tests of views, and what several views share.

use crate::insight::Insight;
use crate::model::{Input, Model, read};
use jiff::civil::{Date, date};

/// The model that `toml` defines; it holds no fault.
pub(super) fn model(toml: &str) -> Model {
    let file = crate::source::span::FileId(0);
    let (table, told) = crate::source::toml::parse(file, toml, 0..toml.len());
    assert_eq!(told, []);
    let (model, told) = read(&Input { definitions: vec![table.into()], ..Input::default() });
    assert_eq!(told, []);
    model
}

fn next(fields: &str) -> Option<Date> {
    let model = model(&format!("[model]\nname = \"M\"\n[practice.p]\nname = \"P\"\n{fields}"));
    Insight::of(&model, date(2026, 11, 22)).practices["p"].due
}

#[test]
fn a_review_is_due_its_rhythm_after_the_latest_one() {
    let reviews =
        "[[practice.p.review]]\ndate = 2026-08-31\n[[practice.p.review]]\ndate = 2025-03-01\n";
    let every = |every: &str| next(&format!("review-every = \"{every}\"\n{reviews}"));
    assert_eq!(every("P6M"), Some(date(2027, 2, 28)));
    assert_eq!(every("2w"), Some(date(2026, 9, 14)));
}

#[test]
fn no_review_is_due_without_a_rhythm_a_review_or_a_practice_in_force() {
    let review = "[[practice.p.review]]\ndate = 2026-08-31\n";
    assert_eq!(next("review-every = \"P6M\"\n"), None);
    assert_eq!(next(review), None);
    assert_eq!(next(&format!("review-every = \"P6M\"\nstatus = \"retired\"\n{review}")), None);
}
