//! What must be true of every code.

use super::FAMILIES;
use crate::diff::code::{all, find};
use std::collections::BTreeSet;

#[test]
fn codes_and_names_are_unique_in_order_and_in_their_family() {
    let codes: Vec<&str> = all().map(|change| change.code).collect();
    assert!(codes.is_sorted(), "{codes:?}");
    let words: BTreeSet<&str> = all().flat_map(|change| [change.code, change.name]).collect();
    assert_eq!(words.len(), codes.len() * 2);
    for family in FAMILIES {
        for change in family.codes() {
            assert!(change.code.starts_with(family.prefix), "{}", change.code);
        }
    }
}

#[test]
fn every_mirror_is_a_code_and_shows_back_unless_two_share_it() {
    for change in all() {
        let mirror = find(change.mirror).expect("a mirror is a code");
        let back = find(mirror.mirror).expect("a mirror is a code");
        assert!(back == change || back.mirror == change.mirror, "{}", change.code);
    }
}
