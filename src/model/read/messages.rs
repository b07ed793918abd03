//! Words that several messages share.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// Bytes above which words are not compared: longer ones are not authors' slips, and comparing
/// them costs the square of their length.
const LONGEST: usize = 80;

/// How much longer or shorter than the word what was meant may be.
const SLACK: usize = 4;

/// The candidate nearest to `word`, if one is near enough to be what the author meant.
pub fn did_you_mean<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    if word.len() > LONGEST {
        return None;
    }
    let word = word.to_lowercase();
    candidates
        .into_iter()
        .filter(|candidate| may_be_near(&word, candidate))
        .map(|candidate| (likeness(&word, candidate), candidate))
        .filter(|(likeness, _)| *likeness >= 0.82)
        // The first of equals, so that the answer does not depend on what comes behind.
        .fold(None, |best: Option<(f64, &str)>, next| match best {
            Some(best) if best.0 >= next.0 => Some(best),
            _ => Some(next),
        })
        .map(|(_, candidate)| candidate)
}

fn likeness(word: &str, candidate: &str) -> f64 {
    if candidate.chars().any(char::is_uppercase) {
        strsim::jaro_winkler(word, &candidate.to_lowercase())
    } else {
        strsim::jaro_winkler(word, candidate)
    }
}

/// Whether a comparison is worth its time: much alike in length, and the first two letters of each
/// have one in common.
fn may_be_near(word: &str, candidate: &str) -> bool {
    let head = |text: &str| {
        let mut chars = text.chars().flat_map(char::to_lowercase);
        [chars.next(), chars.next()]
    };
    let (of_word, of_candidate) = (head(word), head(candidate));
    candidate.len() <= LONGEST
        && word.len().abs_diff(candidate.len()) <= SLACK
        && of_word.iter().flatten().any(|letter| of_candidate.contains(&Some(*letter)))
}

/// What was offered in one run. A run that misses hundreds of words has lost a whole file or
/// folder, and offers help nobody then, while looking for them takes the square of their number.
#[derive(Debug, Default)]
pub struct Offers {
    made: Mutex<BTreeMap<(String, String), Option<String>>>,
}

impl Offers {
    /// Words of one run for which an offer is looked for.
    pub const MOST: usize = 200;

    /// The nearest to `word` of the candidates `among` (their name, so that the same word may be
    /// missed in several places).
    pub fn near<'a, C: IntoIterator<Item = &'a str>>(
        &self,
        word: &str,
        among: &str,
        candidates: impl FnOnce() -> C,
    ) -> Option<String> {
        self.find(word, among, || did_you_mean(word, candidates()))
    }

    /// What `look` finds for `word` `among` candidates of this name, looked for once.
    pub fn find<'a>(
        &self,
        word: &str,
        among: &str,
        look: impl FnOnce() -> Option<&'a str>,
    ) -> Option<String> {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (among.to_owned(), word.to_owned());
        if let Some(known) = made.get(&key) {
            return known.clone();
        }
        if made.len() >= Self::MOST {
            return None;
        }
        let near = look().map(str::to_owned);
        made.insert(key, near.clone());
        near
    }
}

#[cfg(test)]
mod tests {
    use super::{Offers, did_you_mean};

    #[test]
    fn offers_the_nearest_and_nothing_far() {
        assert_eq!(did_you_mean("attendes", ["agenda", "attendees"]), Some("attendees"));
        assert_eq!(did_you_mean("colour", ["agenda", "attendees"]), None);
        assert_eq!(did_you_mean("Edtior", ["auditor", "Editor"]), Some("Editor"));
    }

    #[test]
    fn what_is_much_longer_or_begins_otherwise_is_not_compared() {
        assert_eq!(did_you_mean("campaign", ["campaign-owner"]), None);
        assert_eq!(did_you_mean("xyditor", ["editor"]), None);
    }

    #[test]
    fn offers_end_after_so_many_words_and_the_same_word_counts_once() {
        let offers = Offers::default();
        for _ in 0..2 {
            for at in 0..Offers::MOST {
                let near = offers.near(&format!("edtor{at:03}"), "role", || ["edtor000"]);
                assert_eq!(near.as_deref(), Some("edtor000"), "{at}");
            }
        }
        assert_eq!(offers.near("edtor", "role", || -> [&str; 1] { panic!("it looked") }), None);
    }
}
