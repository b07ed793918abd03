//! All parts as one index, the same whatever thread made which part.

use super::part::{Part, Posting, Shown};
use rayon::prelude::*;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Most entries that one stem leads to. What stands on more of them tells nobody apart, and files
/// stay small: those of which it says most are kept.
const MOST_ENTRIES: usize = 16_000;

/// The index.
#[derive(Debug, Default)]
pub(super) struct Whole {
    /// By type, then by address.
    pub(super) entries: Vec<Shown>,
    /// By stem in alphabetical order: entries by number, rising.
    pub(super) postings: Vec<Vec<Posting>>,
    /// Words and the numbers of their stems, in the order in which browsers compare strings.
    pub(super) surfaces: Vec<(String, usize)>,
}

/// Puts `parts` together.
pub(super) fn whole(parts: Vec<Part>) -> Whole {
    let (entries, numbers) = numbered(&parts);
    let mut stems: BTreeMap<String, Vec<Posting>> = BTreeMap::new();
    let mut surfaces: Vec<(String, String)> = Vec::new();
    for (part, numbers) in parts.into_iter().zip(numbers) {
        let Part { stems: own, postings, surfaces: typed, .. } = part;
        surfaces.extend(typed.into_iter().map(|(surface, at)| (surface, own[at].clone())));
        for (stem, postings) in own.into_iter().zip(postings) {
            let numbered = postings.iter().map(|(entry, said)| (numbers[*entry as usize], *said));
            stems.entry(stem).or_default().extend(numbered);
        }
    }
    surfaces.sort_by(|a, b| a.0.encode_utf16().cmp(b.0.encode_utf16()).then(a.1.cmp(&b.1)));
    surfaces.dedup();
    let number: BTreeMap<&str, usize> =
        stems.keys().enumerate().map(|(at, stem)| (stem.as_str(), at)).collect();
    let surfaces = surfaces.into_iter().map(|(surface, stem)| (surface, number[&*stem])).collect();
    let lists: Vec<Vec<Posting>> = stems.into_values().collect();
    let postings = lists.into_par_iter().map(bounded).collect();
    Whole { entries, postings, surfaces }
}

/// All entries in order, and for each part the new numbers of its entries.
fn numbered(parts: &[Part]) -> (Vec<Shown>, Vec<Vec<u32>>) {
    let mut numbers: Vec<Vec<u32>> = parts.iter().map(|part| vec![0; part.entries.len()]).collect();
    let mut all: Vec<(&Shown, usize, usize)> = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        all.extend(part.entries.iter().enumerate().map(|(own, shown)| (shown, at, own)));
    }
    all.sort();
    for (number, (_, part, own)) in (0..).zip(&all) {
        numbers[*part][*own] = number;
    }
    (all.into_iter().map(|(shown, ..)| shown.clone()).collect(), numbers)
}

fn bounded(mut postings: Vec<Posting>) -> Vec<Posting> {
    if postings.len() > MOST_ENTRIES {
        postings.sort_unstable_by_key(|(entry, said)| (Reverse(*said), *entry));
        postings.truncate(MOST_ENTRIES);
    }
    postings.sort_unstable();
    postings
}

#[cfg(test)]
mod tests {
    use super::super::part::index;
    use super::super::stem::Stems;
    use super::*;
    use crate::site::route::Address;
    use crate::site::search::{Entry, Type};

    fn entry(kind: Type, title: &str, route: &str) -> Entry {
        Entry {
            kind,
            title: title.to_owned(),
            context: String::new(),
            also: String::new(),
            text: "plans planned".to_owned(),
            address: Address::page(route),
        }
    }

    #[test]
    fn parts_in_any_cut_make_the_same_index() {
        let entries = [
            entry(Type::Page, "Zebra", "z.html"),
            entry(Type::Role, "Planner", "r.html"),
            entry(Type::Page, "Été", "a.html"),
        ];
        let stems = Stems::of("en");
        let together = whole(vec![index(entries.to_vec(), stems)]);
        let apart = whole(entries.map(|entry| index(vec![entry], stems)).into());
        assert_eq!(format!("{together:?}"), format!("{apart:?}"));
        let titles: Vec<&str> = apart.entries.iter().map(|shown| &*shown.title).collect();
        assert_eq!(titles, ["Planner", "Été", "Zebra"]);
        let stem = |word: &str| apart.surfaces.iter().find(|(typed, _)| typed == word).unwrap().1;
        assert_eq!(stem("plans"), stem("planned"));
        assert_eq!(apart.postings[stem("ete")].len(), 1);
    }

    #[test]
    fn what_stands_everywhere_is_kept_where_it_says_most() {
        let many = (0..20_000).map(|entry| (entry, if entry % 2 == 0 { 9 } else { 1 }));
        let kept = bounded(many.collect());
        assert_eq!(kept.len(), MOST_ENTRIES);
        assert!(kept.is_sorted());
        assert_eq!(kept.iter().filter(|(_, said)| *said == 9).count(), 10_000);
    }
}
