//! Every rule is registered, and its own examples prove it.

use super::rules::ALL;
use super::{Example, Rule};
use crate::clock::Clock;
use crate::compile::{Goal, compile};
use crate::source::{Asset, SourceFile, Sources};
use jiff::civil::date;
use std::collections::BTreeSet;

fn codes(example: &Example) -> Vec<String> {
    let files = example
        .files
        .iter()
        .map(|(path, text)| SourceFile { path: path.clone(), text: text.as_str().into() });
    // As on a disk, where drawings are no text.
    let (drawings, texts): (Vec<_>, Vec<_>) = files.partition(|file| file.text.starts_with("<svg"));
    let asset = |file: SourceFile| Asset { bytes: file.text.as_bytes().into(), path: file.path };
    let sources = Sources::new(texts).with_assets(drawings.into_iter().map(asset).collect());
    let compiled = compile(&sources, Clock::on(date(2026, 11, 22)), Goal::Check);
    compiled.findings.iter().map(|f| format!("{} {}", f.code.code, f.message)).collect()
}

#[test]
fn every_bad_example_fires_exactly_its_rule() {
    for rule in ALL.iter().filter(|rule| rule.elsewhere.is_none()) {
        let bad = rule.bad().expect("a rule without a bad example does not compile");
        let found = codes(&bad);
        let own = format!("{} ", rule.code.code);
        assert!(!found.is_empty(), "{}: the bad example finds nothing", rule.code.code);
        assert!(found.iter().all(|f| f.starts_with(&own)), "{}: {found:#?}", rule.code.code);
    }
}

#[test]
fn every_good_example_is_clean() {
    for rule in ALL {
        let good = rule.good().expect("a rule without a good example does not compile");
        let found = codes(&good);
        assert!(found.is_empty(), "{}: {found:#?}", rule.code.code);
    }
}

#[test]
fn codes_and_names_are_unique_and_well_formed() {
    let mut seen = BTreeSet::new();
    for Rule { code, docs, .. } in ALL {
        assert!(seen.insert(code.code), "{} twice", code.code);
        assert!(seen.insert(code.name), "{} twice", code.name);
        assert!(code.code.len() == 5 && code.code.starts_with("OP"), "{}", code.code);
        assert!(crate::model::id::is_valid(code.name), "{}", code.name);
        assert!(super::Family::of(*code).is_some(), "{} is of no family", code.code);
        assert!(super::FAMILIES.iter().all(|f| f.name != code.name), "{} is both", code.name);
        assert!(docs.trim().lines().count() > 6, "{}: the manual page is too short", code.code);
    }
}

#[test]
fn every_rule_file_is_registered() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/check/rules");
    let files = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let rules = files.filter(|file| {
        let name = file.file_name().to_string_lossy();
        file.depth() == 2 && name.ends_with(".rs") && name != "mod.rs"
    });
    assert_eq!(rules.count(), ALL.len(), "a file below check/rules is not in the registry");
}

#[test]
fn every_code_found_while_reading_has_a_manual_page() {
    for code in crate::finding::code::READING {
        assert!(super::find(code.code).is_some(), "{} has no file below check/rules", code.code);
    }
}
