//! Who answers, does, is asked and is told.

use super::kind::Kind;
use super::reference::{Target, ToParty, Untyped};
use crate::finding::code;
use crate::model::read::{Field, Reader, Shape, are_tables, did_you_mean, misplaced};
use crate::source::node::{Content, Node};
use crate::source::span::Span;
use indexmap::IndexMap;
use serde::{Serialize, Serializer};

/// The letters of each role (or committee) in one step, in the order they were written.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Raci {
    /// By id of the role or team.
    pub cells: IndexMap<String, Cell>,
    /// Where the table or its header stands; absent where the step has none.
    pub span: Option<Span>,
}

/// One role's letters in one step.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The letters, upper case, each once, in the order they were written.
    pub letters: Vec<char>,
    /// Where the role's id stands.
    pub key: Span,
    /// Where the letters stand.
    pub span: Span,
}

impl Cell {
    /// Whether the role holds `letter` here.
    pub fn has(&self, letter: char) -> bool {
        self.letters.contains(&letter)
    }

    /// The letters as one text: `AR`.
    pub fn text(&self) -> String {
        self.letters.iter().collect()
    }
}

impl Raci {
    /// The roles that hold `letter`, in the order they were written.
    pub fn holders(&self, letter: char) -> impl Iterator<Item = (&str, &Cell)> {
        self.cells
            .iter()
            .filter(move |(_, cell)| cell.has(letter))
            .map(|(id, cell)| (id.as_str(), cell))
    }
}

impl Serialize for Raci {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.cells.iter().map(|(id, cell)| (id, cell.text())))
    }
}

/// Words that people write instead of letters, and their letters.
const WORDS: &[(&str, char)] = &[
    ("accountable", 'A'),
    ("responsible", 'R'),
    ("consulted", 'C'),
    ("informed", 'I'),
    ("support", 'S'),
    ("driver", 'D'),
    ("approver", 'A'),
    ("contributor", 'C'),
];

impl Field for Raci {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Some(table) = node.as_table() else {
            if are_tables(node) {
                return reader.many_for_one(node);
            }
            return reader.wrong_type(
                node,
                "a table of roles and letters",
                "{ strategist = \"A\" }",
            );
        };
        let mut cells = IndexMap::new();
        for (id, entry) in table {
            // A key of the step or workflow that slipped below the sub-table; a role may be called
            // `owner` all the same.
            if !looks_like_letters(&entry.node)
                && let Some(finding) = misplaced(id, entry.key, &reader.parents)
            {
                reader.tell(finding);
                continue;
            }
            if let Some(letters) = letters(&entry.node, reader) {
                cells.insert(id.clone(), Cell { letters, key: entry.key, span: entry.node.span });
            }
        }
        Some(Self { cells, span: Some(node.span) })
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }

    fn shape() -> Shape {
        Shape::Map(
            ToParty::KINDS,
            Box::new(Shape::Code {
                what: "the letters of a role",
                example: "\"A\"",
                pattern: Some("^[ /,+&]*([A-Za-z][ /,+&]*){1,6}$"),
            }),
        )
    }

    fn references(&self, visit: &mut dyn FnMut(Untyped<'_>)) {
        const KINDS: &[Kind] = &[Kind::Role, Kind::Team];
        for (id, cell) in &self.cells {
            visit(Untyped { id, span: cell.key, kinds: KINDS });
        }
    }

    fn references_mut(&mut self, visit: &mut dyn FnMut(&'static [Kind], &mut String)) {
        let cells = std::mem::take(&mut self.cells).into_iter();
        self.cells = cells
            .map(|(mut id, cell)| {
                visit(ToParty::KINDS, &mut id);
                (id, cell)
            })
            .collect();
    }

    fn place(&self) -> Option<Span> {
        self.span
    }
}

/// Whether a value is written as letters are: short, and in capitals.
fn looks_like_letters(node: &Node) -> bool {
    node.as_text().is_some_and(|text| {
        text.len() <= 8 && text.chars().all(|c| c.is_uppercase() || matches!(c, ' ' | '/' | ','))
    })
}

fn letters(node: &Node, reader: &mut Reader) -> Option<Vec<char>> {
    let Content::Text(text) = &node.content else {
        return reader.wrong_type(node, "a letter", "\"A\"");
    };
    let plain: String =
        text.chars().filter(|c| !matches!(c, ' ' | '/' | ',' | '+' | '&')).collect();
    let mut letters = Vec::new();
    if plain.is_empty() || plain.chars().count() > 6 || !plain.chars().all(char::is_alphabetic) {
        let word = text.to_lowercase();
        let known = did_you_mean(&word, WORDS.iter().map(|(word, _)| *word));
        let help = match known.and_then(|near| WORDS.iter().find(|(word, _)| *word == near)) {
            Some((_, letter)) => format!("write the letter: \"{letter}\""),
            None => "write the letters of the scheme: \"A\", \"R\", \"AR\", \"C\" or \"I\"; \
                     leave the line out where the role has no part"
                .to_owned(),
        };
        return reader.fault(
            code::INVALID_VALUE,
            node,
            format!("`{text}` are not letters of a responsibility scheme"),
            help,
        );
    }
    for letter in plain.chars().flat_map(char::to_uppercase) {
        if !letters.contains(&letter) {
            letters.push(letter);
        }
    }
    Some(letters)
}
