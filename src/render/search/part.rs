//! The index of some pages: what one thread makes before all parts become one.

use super::stem::Stems;
use super::words::{is_cjk, words};
use crate::site::route::ROOT;
use crate::site::search::{Entry, Type, fold};
use std::collections::{BTreeSet, HashMap};

/// What readers see of an entry.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Shown {
    pub(super) kind: Type,
    /// The link, from the root of the site.
    pub(super) href: String,
    pub(super) title: String,
    pub(super) context: String,
    pub(super) excerpt: String,
}

/// How much a stem says about one entry: its number, and 1 to [`MOST`].
pub(super) type Posting = (u32, u8);

/// The most that a stem says about an entry: one digit of what postings are written in.
pub(super) const MOST: u8 = 63;

/// The index of some pages.
#[derive(Debug, Default)]
pub(super) struct Part {
    pub(super) entries: Vec<Shown>,
    pub(super) stems: Vec<String>,
    /// By stem, in its order: entries by their number in this part, rising.
    pub(super) postings: Vec<Vec<Posting>>,
    /// Words without accents as readers type them, each with its stem.
    pub(super) surfaces: BTreeSet<(String, usize)>,
}

/// Most characters of text that a result shows.
const EXCERPT: usize = 110;

/// How much a word counts by where it stands.
const TITLE: f32 = 8.0;
const ALSO: f32 = 6.0;
const CONTEXT: f32 = 4.0;
const TEXT: f32 = 1.0;

/// How many words of text are usual, what is the least that length counts, and the most.
const USUAL: f32 = 80.0;
const SHORTEST: f32 = 1.0;
const LONGEST: f32 = 3.0;

/// What is called so comes before what merely belongs to it.
fn worth(entry: &Entry) -> f32 {
    match entry.kind {
        Type::Duty => 0.55,
        Type::Step => 0.85,
        // What a role does at one stage comes after what it is.
        Type::Role | Type::Maturity if entry.address.anchor.is_some() => 0.7,
        Type::Page if entry.address.anchor.is_some() => 0.8,
        Type::Page => 0.9,
        _ => 1.0,
    }
}

/// The words that were met, so that each is stemmed once.
#[derive(Default)]
struct Known {
    words: HashMap<String, usize>,
    stems: HashMap<String, usize>,
}

/// The index of `entries`.
pub(super) fn index(entries: Vec<Entry>, language: Stems) -> Part {
    let mut part = Part::default();
    let mut known = Known::default();
    for entry in entries {
        part.add(entry, language, &mut known);
    }
    part
}

impl Part {
    fn add(&mut self, entry: Entry, language: Stems, known: &mut Known) {
        let number = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        let is_duty = entry.kind == Type::Duty;
        let named = [(&entry.title, TITLE), (&entry.also, ALSO), (&entry.context, CONTEXT)];
        let mut met: Vec<(usize, f32)> = Vec::new();
        for (text, weight) in named {
            words(text, &mut |word| {
                // A letter alone says something in "A of QA", and nothing elsewhere.
                if is_duty || !is_letter(word) {
                    met.push((self.stem(word, language, known), weight));
                }
            });
        }
        let mut length = 0.0_f32;
        words(&entry.text, &mut |word| {
            length += 1.0;
            if !is_letter(word) {
                met.push((self.stem(word, language, known), TEXT));
            }
        });
        met.sort_by_key(|(stem, _)| *stem);
        let norm = 1.2 * (0.25 + 0.75 * length / USUAL).clamp(SHORTEST, LONGEST);
        for same in met.chunk_by(|a, b| a.0 == b.0) {
            let weight: f32 = same.iter().map(|(_, weight)| weight).sum();
            let said = weight / (weight + norm) * worth(&entry) * f32::from(MOST);
            self.postings[same[0].0].push((number, quantised(said)));
        }
        self.entries.push(shown(entry));
    }

    /// The number of the stem of `word`.
    fn stem(&mut self, word: &str, language: Stems, known: &mut Known) -> usize {
        if let Some(at) = known.words.get(word) {
            return *at;
        }
        let stem = language.stem(word);
        let at = *known.stems.entry(stem).or_insert_with_key(|stem| {
            self.stems.push(stem.clone());
            self.postings.push(Vec::new());
            self.stems.len() - 1
        });
        known.words.insert(word.to_owned(), at);
        let surface = fold(word);
        if !surface.is_empty() {
            self.surfaces.insert((surface, at));
        }
        at
    }
}

fn is_letter(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(|c| c.is_alphabetic() && !is_cjk(c)) && letters.next().is_none()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value is brought between 1 and MOST before"
)]
fn quantised(said: f32) -> u8 {
    said.round().clamp(1.0, f32::from(MOST)) as u8
}

fn shown(entry: Entry) -> Shown {
    Shown {
        kind: entry.kind,
        href: entry.address.href().replace(ROOT, ""),
        title: entry.title,
        context: entry.context,
        excerpt: excerpt(&entry.text),
    }
}

/// The beginning of `text`, up to the end of a word.
fn excerpt(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(EXCERPT) else { return text.to_owned() };
    let cut = &text[..end];
    let cut = cut.rfind(' ').map_or(cut, |at| &cut[..at]);
    format!("{}…", cut.trim_end_matches([',', '.', ';', ':', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::route::Address;

    fn entry(kind: Type, title: &str, text: &str) -> Entry {
        Entry {
            kind,
            title: title.to_owned(),
            context: String::new(),
            also: String::new(),
            text: text.to_owned(),
            address: Address::page("a b.html"),
        }
    }

    fn said(part: &Part, word: &str) -> Vec<Posting> {
        let surface = part.surfaces.iter().find(|(surface, _)| surface == word);
        surface.map(|(_, stem)| part.postings[*stem].clone()).unwrap_or_default()
    }

    #[test]
    fn titles_say_more_than_texts_and_things_more_than_duties() {
        let entries = vec![
            entry(Type::Page, "Other", "the campaign"),
            entry(Type::Duty, "A of QA (Campaign)", ""),
            entry(Type::Workflow, "Campaign", "how it runs"),
        ];
        let part = index(entries, Stems::of("en"));
        let found = said(&part, "campaign");
        assert!(found[0].1 < found[1].1 && found[1].1 < found[2].1, "{found:?}");
    }

    #[test]
    fn letters_count_in_duties_alone() {
        let entries =
            vec![entry(Type::Page, "Build a plan", "a plan"), entry(Type::Duty, "A of QA", "")];
        let part = index(entries, Stems::of("en"));
        let numbers: Vec<u32> = said(&part, "a").into_iter().map(|(number, _)| number).collect();
        assert_eq!(numbers, [1]);
    }

    #[test]
    fn excerpts_end_with_a_word_and_links_are_encoded() {
        let part = index(vec![entry(Type::Page, "x", &"déjà vu, ".repeat(30))], Stems::of("fr"));
        let shown = &part.entries[0];
        assert!(shown.excerpt.ends_with("déjà vu…"), "{}", shown.excerpt);
        assert!(shown.excerpt.chars().count() <= EXCERPT + 1);
        assert_eq!(shown.href, "a%20b.html");
    }
}
