//! The ids of a translated page that stand for those of its original.

use crate::source::facts::Facts;
use std::collections::HashMap;

/// Ids of an original page and what they are called on its translation.
pub type Aliases = HashMap<String, String>;

/// The ids of `translation` by those of `original`, where both have the same headings in the same
/// order. A link to a heading of the original then leads to the same one in the other language.
pub fn aliases(original: &Facts, translation: &Facts) -> Aliases {
    let levels = |facts: &Facts| facts.headings.iter().map(|h| h.level).collect::<Vec<u8>>();
    if levels(original) != levels(translation) {
        return Aliases::new();
    }
    let pairs = original.headings.iter().zip(&translation.headings);
    pairs.map(|(from, to)| (from.anchor.clone(), to.anchor.clone())).collect()
}
