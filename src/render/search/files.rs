//! The index as files: scripts that call one function, since nothing else can be loaded from a disk
//! and under a policy that lets in scripts of the site alone.

use super::part::{Posting, Shown};
use super::whole::Whole;
use crate::site::Words;
use crate::site::search::Type;
use rayon::prelude::*;
use serde_json::json;
use std::fmt::Write;

/// Where the index stands, below the root of the site.
pub const FOLDER: &str = "search/";

/// How large a file of words becomes before the next begins, in bytes; one list may go beyond it.
const SHARD: usize = 48 * 1024;

/// How many entries are in one file.
const ENTRIES: usize = 100;

/// The digits of numbers in postings: five bits each, and one that says that more follow.
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The words that readers see while they search.
const WORDS: &[&str] = &[
    "search",
    "search-for",
    "search-ignore",
    "search-all",
    "search-found",
    "search-none",
    "search-types",
    "search-results",
    "search-keys",
    "search-slash",
    "search-failed",
    "search-more",
    "nav-a-z",
    "close",
];

/// The files of `index`, by their paths.
pub(super) fn files(index: &Whole, words: &dyn Words) -> Vec<(String, Vec<u8>)> {
    let shards = shards(index);
    let firsts: Vec<&str> = shards.iter().map(|shard| &*index.surfaces[shard.start].0).collect();
    let types: Vec<_> = Type::ALL
        .iter()
        .map(|kind| {
            let start = index.entries.partition_point(|entry| entry.kind < *kind);
            let end = index.entries.partition_point(|entry| entry.kind <= *kind);
            (kind.word(), words.get(&format!("type-{}", kind.word())), start, end)
        })
        .filter(|(.., start, end)| start < end)
        .collect();
    let said: Vec<(&str, String)> = WORDS.iter().map(|key| (*key, words.get(key))).collect();
    let said: serde_json::Map<_, _> =
        said.into_iter().map(|(key, word)| (key.to_owned(), word.into())).collect();
    let meta = json!({
        "entries": index.entries.len(),
        "chunk": ENTRIES,
        "types": types,
        "shards": firsts,
        "words": said,
    });
    let mut files = vec![file("meta", &meta.to_string())];
    let encoded: Vec<_> = shards
        .par_iter()
        .enumerate()
        .map(|(at, shard)| file(&format!("words-{at}"), &words_of(index, shard.clone())))
        .collect();
    files.extend(encoded);
    let chunks = index.entries.chunks(ENTRIES).enumerate();
    files.extend(chunks.map(|(at, chunk)| file(&format!("entries-{at}"), &entries_of(chunk))));
    files
}

fn file(name: &str, data: &str) -> (String, Vec<u8>) {
    let script = format!("operandiIndex(\"{name}\",{data});\n");
    (format!("{FOLDER}{name}.js"), script.into_bytes())
}

/// The words of each file: ranges of the index's words.
fn shards(index: &Whole) -> Vec<std::ops::Range<usize>> {
    let mut shards = Vec::new();
    let (mut start, mut size) = (0, 0);
    let mut inside = std::collections::HashSet::new();
    for (at, (surface, stem)) in index.surfaces.iter().enumerate() {
        let cost = |inside: &std::collections::HashSet<usize>| {
            let list = if inside.contains(stem) { 0 } else { 3 * index.postings[*stem].len() + 3 };
            surface.len() + 8 + list
        };
        if at > start && size + cost(&inside) > SHARD {
            shards.push(start..at);
            inside.clear();
            (start, size) = (at, 0);
        }
        size += cost(&inside);
        inside.insert(*stem);
    }
    if start < index.surfaces.len() {
        shards.push(start..index.surfaces.len());
    }
    shards
}

/// Words with the places of their lists, then the lists; each list once a file.
fn words_of(index: &Whole, shard: std::ops::Range<usize>) -> String {
    let mut place = std::collections::HashMap::new();
    let mut lists: Vec<String> = Vec::new();
    let mut words: Vec<serde_json::Value> = Vec::new();
    for (surface, stem) in &index.surfaces[shard] {
        let at = *place.entry(*stem).or_insert_with(|| {
            lists.push(encoded(&index.postings[*stem]));
            lists.len() - 1
        });
        words.extend([json!(surface), json!(at)]);
    }
    json!([words, lists]).to_string()
}

/// Each entry as its distance from the one before, and how much is said of it.
fn encoded(postings: &[Posting]) -> String {
    let mut out = String::with_capacity(3 * postings.len());
    let mut last = 0;
    for (entry, said) in postings {
        let mut distance = entry - last;
        last = *entry;
        while distance > 31 {
            out.push(digit((distance & 31) | 32));
            distance >>= 5;
        }
        out.push(digit(distance));
        out.push(digit(u32::from(*said)));
    }
    out
}

fn digit(value: u32) -> char {
    char::from(DIGITS[(value & 63) as usize])
}

fn entries_of(entries: &[Shown]) -> String {
    let mut out = String::from("[");
    for (at, entry) in entries.iter().enumerate() {
        let comma = if at > 0 { ",\n" } else { "" };
        let row = json!([entry.href, entry.title, entry.context, entry.excerpt]);
        let _ = write!(out, "{comma}{row}");
    }
    out.push(']');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the client does with a list.
    fn decoded(list: &str) -> Vec<Posting> {
        let value = |byte: u8| DIGITS.iter().position(|digit| *digit == byte).unwrap();
        let value = |byte: u8| u32::try_from(value(byte)).unwrap();
        let mut digits = list.bytes().map(value);
        let (mut found, mut entry) = (Vec::new(), 0);
        while let Some(mut next) = digits.next() {
            let (mut distance, mut shift) = (next & 31, 5);
            while next & 32 != 0 {
                next = digits.next().unwrap();
                distance |= (next & 31) << shift;
                shift += 5;
            }
            entry += distance;
            found.push((entry, u8::try_from(digits.next().unwrap()).unwrap()));
        }
        found
    }

    #[test]
    fn postings_can_be_read_back() {
        let postings = vec![(0, 1), (31, 63), (32, 5), (64, 7), (2000, 9), (40_000_000, 2)];
        assert_eq!(decoded(&encoded(&postings)), postings);
    }

    #[test]
    fn shards_are_bounded_and_miss_no_word() {
        let index = Whole {
            entries: Vec::new(),
            postings: (0..300).map(|n| (0..n * 40).map(|entry| (entry, 9)).collect()).collect(),
            surfaces: (0..300).map(|n| (format!("w{n:04}"), n)).collect(),
        };
        let shards = shards(&index);
        assert!(shards.len() > 5);
        let mut next = 0;
        for shard in shards {
            assert_eq!(shard.start, next);
            next = shard.end;
            assert!(words_of(&index, shard).len() < 100_000);
        }
        assert_eq!(next, 300);
    }
}
