//! What changes are about, as data that stands alone: neither sources nor models are needed to
//! show it.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A thing by what it is: its kind, its id, and the name that people know it by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Named {
    /// The word for its kind, such as `role`, `step`, `seat`, `page`, `waiver`.
    pub kind: String,
    /// Its id; `workflow.step` for what lives inside others, a path for pages.
    pub id: String,
    /// For people. It may be anything, `<script>` included: whoever shows it escapes it.
    pub name: String,
}

impl Named {
    /// The thing `id` of `kind`, called `name`.
    pub fn new(kind: &str, id: impl Into<String>, name: impl Into<String>) -> Self {
        Self { kind: kind.to_owned(), id: id.into(), name: name.into() }
    }

    /// `kind:id`, as findings and waivers write it.
    pub fn subject(&self) -> String {
        format!("{}:{}", self.kind, self.id)
    }
}

/// Where something stands in the sources of its version.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    /// The file, below the root, with forward slashes.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
}

/// One value of the model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Value {
    /// Something that is defined, by reference.
    Thing(Named),
    /// Letters of the responsibility scheme, in its order: `AR`.
    Letters {
        /// The letters, each once.
        letters: String,
    },
    /// Words for people, in the model's language.
    Text {
        /// As they stand.
        text: String,
    },
    /// One of the language's own words, such as `adopted` or `weekly`.
    Word {
        /// The word.
        word: String,
    },
    /// Data without words: an address, a path, a version.
    Code {
        /// As it stands.
        code: String,
    },
    /// A number.
    Number {
        /// Its value.
        number: f64,
    },
    /// Yes or no.
    Flag {
        /// Which.
        flag: bool,
    },
    /// A day.
    Date {
        /// Which.
        date: Date,
    },
    /// A length of time.
    Duration {
        /// Calendar months.
        months: u32,
        /// Calendar days.
        calendar_days: u32,
        /// Working days.
        days: u32,
        /// Minutes.
        minutes: u32,
    },
    /// When something recurs, as it is written.
    Rhythm {
        /// How often, if words say it.
        every: Option<String>,
        /// On which day.
        on: Option<String>,
        /// The rule, if words do not say it.
        rrule: Option<String>,
        /// The first day.
        from: Option<Date>,
        /// The month in which the fiscal year starts.
        fiscal: i8,
        /// The same in English.
        text: String,
    },
    /// A record in one line: a way, a piece of evidence, a review, an amount.
    Record {
        /// Its values by key, in the language's order.
        fields: Vec<Entry>,
    },
    /// Something in its place: `name` of a letter, level 3 of a scale.
    Under {
        /// What the value belongs to.
        key: Box<Value>,
        /// The value.
        value: Box<Value>,
    },
}

/// One key of a record and its values.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Entry {
    /// The key, as the language has it.
    pub key: String,
    /// Its values; several for a list.
    pub values: Vec<Value>,
}

/// How one text became another, word by word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Words {
    /// The section of the page, by its heading; none for the text of a field and for what stands
    /// before a page's first heading.
    pub section: Option<String>,
    /// What stays, goes and comes, in order.
    pub pieces: Vec<Piece>,
}

/// A run of words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Piece {
    /// In both texts.
    Same(String),
    /// In the base alone.
    Removed(String),
    /// In the head alone.
    Added(String),
    /// So many words that are in both, left out.
    Skipped(usize),
}

impl Value {
    /// The things that the value names.
    pub fn things(&self) -> Vec<&Named> {
        match self {
            Self::Thing(named) => vec![named],
            Self::Under { key, value } => [key.things(), value.things()].concat(),
            Self::Record { fields } => {
                fields.iter().flat_map(|entry| &entry.values).flat_map(Self::things).collect()
            }
            _ => Vec::new(),
        }
    }

    /// What tells the value from others: things by kind and id, whatever they are called.
    pub fn identity(&self) -> String {
        match self {
            Self::Thing(named) => named.subject(),
            Self::Letters { letters: text }
            | Self::Text { text }
            | Self::Word { word: text }
            | Self::Code { code: text }
            | Self::Rhythm { text, .. } => text.clone(),
            Self::Duration { months, calendar_days, days, minutes } => {
                format!("{months} {calendar_days} {days} {minutes}")
            }
            Self::Number { number } => number.to_string(),
            Self::Flag { flag } => flag.to_string(),
            Self::Date { date } => date.to_string(),
            Self::Under { key, value } => format!("{}={}", key.identity(), value.identity()),
            Self::Record { fields } => {
                let entry = |entry: &Entry| {
                    let values: Vec<String> = entry.values.iter().map(Self::identity).collect();
                    format!("{}={}", entry.key, values.join(","))
                };
                fields.iter().map(entry).collect::<Vec<_>>().join(";")
            }
        }
    }
}

impl Words {
    /// What tells it from others.
    pub fn identity(&self) -> String {
        let mut text = self.section.clone().unwrap_or_default();
        for piece in &self.pieces {
            match piece {
                Piece::Removed(words) => text.extend(["\u{2}", words]),
                Piece::Added(words) => text.extend(["\u{3}", words]),
                Piece::Same(_) | Piece::Skipped(_) => {}
            }
        }
        text
    }
}
