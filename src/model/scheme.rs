//! Responsibility schemes and rungs that are built in, and what a scheme says of its letters.

use super::Model;
use super::governance::{Letter, Scheme};
use super::kind::Kind;
use super::thing::{Raw, Thing};
use crate::source::span::{FileId, Span};

/// Schemes and tiers that every model has, as definitions that it may refine.
const BUILT_IN: &str = include_str!("built-in.toml");

/// The scheme of a model that names none.
pub const DEFAULT: &str = "raci";

pub(super) fn built_in() -> Vec<Raw> {
    // No fault can lie in what is built in, as a test shows, so that nobody opens this file; its
    // number is one that no file has, since a translation finds texts by their places.
    let (table, _) = crate::source::toml::parse(FileId(u32::MAX), BUILT_IN, 0..BUILT_IN.len());
    let mut raws = Vec::new();
    for (word, entry) in &table {
        let (Some(kind), Some(things)) = (Kind::from_word(word), entry.node.as_table()) else {
            continue;
        };
        for (id, thing) in things {
            if let Some(table) = thing.node.as_table() {
                let span = Span::new(FileId(0), 0..0);
                raws.push(Raw { kind, id: id.clone(), table: table.clone(), span, page: None });
            }
        }
    }
    raws
}

impl Model {
    /// The scheme that the model uses; absent only when its definition was faulty.
    pub fn scheme(&self) -> Option<&Thing<Scheme>> {
        let chosen = self.model.as_ref().and_then(|about| about.scheme.as_ref());
        self.schemes.get(chosen.map_or(DEFAULT, |scheme| &scheme.id))
    }
}

impl Thing<Scheme> {
    /// Whether nobody has refined it, so that the interface may say its words in its own language.
    pub fn is_built_in(&self) -> bool {
        // Whoever writes a scheme writes at least its header.
        self.span.start == self.span.end
    }
}

impl Scheme {
    /// The letter that exactly one holds: A in RACI.
    pub fn answering(&self) -> Option<(char, &Letter)> {
        let letters = self.letters.0.iter();
        letters.map(|(c, letter)| (*c, letter)).find(|(_, letter)| letter.max == Some(1))
    }

    /// The letter that somebody must hold, beside the one who answers: R in RACI.
    pub fn doing(&self) -> Option<(char, &Letter)> {
        let letters = self.letters.0.iter().map(|(c, letter)| (*c, letter));
        letters
            .filter(|(_, letter)| letter.max != Some(1))
            .find(|(_, letter)| letter.min.is_some_and(|min| min > 0))
    }

    /// The letter of those who are only told: I in RACI. It is the last one, if whoever answers
    /// cannot hold it; RAPID has none, since its last letter is that of those who are heard.
    pub fn telling(&self) -> Option<(char, &Letter)> {
        let (last, meaning) = self.letters.0.last()?;
        let (answering, _) = self.answering()?;
        self.excludes(answering, *last).then_some((*last, meaning))
    }

    /// The letter of those who are heard before: C in RACI, I (input) in RAPID. It is the last one
    /// before those who are told.
    pub fn asking(&self) -> Option<(char, &Letter)> {
        let others = [self.answering(), self.doing(), self.telling()].map(|l| l.map(|(c, _)| c));
        let letters = self.letters.0.iter().rev().map(|(c, letter)| (*c, letter));
        letters.into_iter().find(|(c, _)| !others.contains(&Some(*c)))
    }

    /// Whether whoever holds `letter` may be taken to hold `other` as well.
    pub fn implies(&self, letter: char, other: char) -> bool {
        self.lists(letter, other, |letter| &letter.implies)
    }

    /// Whether nobody can hold both letters.
    pub fn excludes(&self, letter: char, other: char) -> bool {
        self.lists(letter, other, |letter| &letter.excludes)
            || self.lists(other, letter, |letter| &letter.excludes)
    }

    fn lists(
        &self,
        letter: char,
        other: char,
        of: impl Fn(&Letter) -> &Vec<super::token::Token>,
    ) -> bool {
        self.letters.0.get(&letter).is_some_and(|letter| {
            of(letter).iter().any(|token| token.chars().flat_map(char::to_uppercase).eq([other]))
        })
    }
}
