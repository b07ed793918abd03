//! What forges know a finding by when lines move.

use crate::check::baseline;
use crate::digest::digest;
use crate::finding::Finding;
use crate::source::Sources;
use std::collections::BTreeMap;

/// A fingerprint for each of `findings`, which come in order: made of the code and of what it is
/// about, never of lines. Of several alike each has its own, by their order.
pub(super) fn of(findings: &[&Finding], sources: &Sources) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut one = |finding: &&Finding| {
        let parts = baseline::identity(finding, sources);
        let name = digest(parts.iter().map(String::as_str));
        let count = seen.entry(name.clone()).or_default();
        *count += 1;
        format!("{name}:{count}")
    };
    findings.iter().map(&mut one).collect()
}
