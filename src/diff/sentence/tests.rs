//! What sentences say.

use super::{field, kind, plain};
use crate::diff::Change;
use crate::diff::code::all;
use crate::diff::tests::project::{example, review};
use crate::render::html::engine::{Strings, Theme};
use std::sync::OnceLock;

fn words(language: &str) -> Strings {
    Strings::load(&Theme::default(), language).expect("the default theme is sound")
}

/// Every example's sentence.
fn said(language: &str) -> Vec<(String, String)> {
    static TOLD: OnceLock<Vec<Change>> = OnceLock::new();
    let told = TOLD.get_or_init(|| {
        let told = all().map(example).flat_map(|[before, after]| review(&before, &after).changes);
        told.collect()
    });
    let words = words(language);
    told.iter().map(|told| (told.code.clone(), plain(told, &words))).collect()
}

#[test]
#[expect(clippy::disallowed_methods, reason = "BLESS writes what is committed")]
fn every_change_has_a_sentence_that_people_understand() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/diff/sentence/english.txt");
    let lines: Vec<String> =
        said("en").iter().map(|(code, said)| format!("{code}  {said}")).collect();
    let text = lines.join("\n") + "\n";
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path, &text).expect("the sources can be written");
    }
    let expected = std::fs::read_to_string(path).unwrap_or_default();
    assert!(text == expected, "run the tests with BLESS=1, and read what changed:\n{text}");
}

#[test]
fn no_language_leaves_a_gap_or_a_key() {
    for language in ["fr", "de", "es"] {
        for (code, said) in said(language) {
            assert!(!said.contains(['{', '}']) && !said.contains("diff-"), "{code}: {said}");
        }
    }
}

#[test]
fn every_kind_and_key_of_the_language_has_a_word() {
    let words = words("en");
    let shapes = crate::model::shapes();
    for (of, shape) in &shapes {
        let word = format!("diff-kind-{of}");
        assert_ne!(words.get(&word), word);
        for told in &shape.fields {
            let key = format!("diff-field-{}", told.name);
            let is_told = !matches!(
                &*told.name,
                "on" | "rrule" | "rotate" | "criterion" | "seat" | "measure"
            );
            assert!(!is_told || words.has(&key), "{key}");
        }
    }
    assert_eq!(
        (kind("role", &words), field("reports-to", &words)),
        ("role".into(), "line of reporting".into())
    );
}
