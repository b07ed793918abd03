//! Ids: a heading's text as GitHub makes an anchor of it, and no id twice on a page.

use std::collections::HashMap;
use unicode_normalization::char::is_combining_mark;

/// Below this many ids, looking through them is faster than hashing.
const FEW: usize = 24;

/// The ids of one page, in the order in which they were given.
#[derive(Debug, Clone, Default)]
pub(super) struct Ids {
    given: Vec<String>,
    /// Every id, with the last number that was appended to it; only used above [`FEW`].
    numbers: HashMap<String, u32>,
}

impl Ids {
    /// `wanted` or, if that is taken, `wanted-1`, `wanted-2` …
    pub(super) fn unique(&mut self, wanted: &str) -> String {
        let mut id = wanted.to_owned();
        if self.is_taken(wanted) {
            let mut number = self.numbers.get(wanted).copied().unwrap_or(0);
            while self.is_taken(&id) {
                number += 1;
                id = format!("{wanted}-{number}");
            }
            self.numbers.insert(wanted.to_owned(), number);
        }
        self.given.push(id.clone());
        if self.given.len() > FEW {
            self.numbers.entry(id.clone()).or_insert(0);
        }
        if self.given.len() == FEW + 1 {
            for id in &self.given {
                self.numbers.entry(id.clone()).or_insert(0);
            }
        }
        id
    }

    pub(super) fn is_taken(&self, id: &str) -> bool {
        if self.given.len() <= FEW {
            self.given.iter().any(|given| given == id)
        } else {
            self.numbers.contains_key(id)
        }
    }

    pub(super) fn into_vec(self) -> Vec<String> {
        self.given
    }
}

/// The anchor of a heading: lower case, blanks as hyphens, punctuation left out, letters of any
/// script kept. A heading without letters has none of its own and is a `section`.
pub(super) fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            ' ' => slug.push('-'),
            '-' | '_' | '0'..='9' | 'a'..='z' => slug.push(c),
            'A'..='Z' => slug.push(c.to_ascii_lowercase()),
            c if c.is_ascii() => {}
            c if c.is_whitespace() => slug.push('-'),
            c if c.is_alphanumeric() || is_combining_mark(c) => slug.extend(c.to_lowercase()),
            _ => {}
        }
    }
    if slug.bytes().all(|b| b == b'-') { "section".to_owned() } else { slug }
}

/// An id that an author chose, without what an id may not hold.
pub(super) fn chosen(id: &str) -> String {
    let id: String = id.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    if id.is_empty() { "section".to_owned() } else { id }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_githubs() {
        for (text, want) in [
            ("Governance & Team Evolution", "governance--team-evolution"),
            ("Qualité, d’une équipe !", "qualité-dune-équipe-"),
            ("C++ / snake_case-2", "c--snake_case-2"),
            ("運用モデル", "運用モデル"),
            ("हिन्दी", "हिन्दी"),
            ("…!", "section"),
            ("", "section"),
        ] {
            assert_eq!(slug(text), want);
        }
    }

    #[test]
    fn no_id_is_given_twice_few_or_many() {
        let mut ids = Ids::default();
        assert_eq!(ids.unique("a-1"), "a-1");
        assert_eq!(ids.unique("a"), "a");
        assert_eq!(ids.unique("a"), "a-2");
        for n in 3..5000 {
            assert_eq!(ids.unique("a"), format!("a-{n}"));
        }
        assert_eq!(ids.unique("a-7"), "a-7-1");
        assert_eq!(ids.unique("b"), "b");
        assert!(ids.is_taken("a-4999"));
    }
}
