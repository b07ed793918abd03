//! Slips that look like links to other sites.

use super::Target;
use crate::model::Kind;
use crate::model::read::did_you_mean;

/// What is no link to another site although it looks like one: a file on the author's computer, or
/// a kind that is misspelt.
pub(super) fn slip_of_scheme(target: &str) -> Option<Target> {
    let (scheme, rest) = target.split_once(':')?;
    if scheme.eq_ignore_ascii_case("file")
        || scheme.len() == 1 && scheme.bytes().all(|b| b.is_ascii_alphabetic())
    {
        let what = format!("`{target}` is a file on one computer, which nobody else has");
        return Some(Target::Missing { what, near: None });
    }
    if rest.starts_with("//") || !scheme.bytes().all(|b| b.is_ascii_alphabetic()) {
        return None;
    }
    let word = scheme.to_ascii_lowercase();
    let plural = Kind::ALL.iter().find(|kind| kind.plural() == word);
    let near = || did_you_mean(&word, Kind::ALL.iter().map(|kind| kind.word()));
    let kind = plural.map(|kind| kind.word()).or_else(near)?;
    let what = format!("`{scheme}` is not a kind of thing");
    Some(Target::Missing { what, near: Some(format!("{kind}:{rest}")) })
}
