//! A change as a sentence, in the words of a language: the one place that says it, for the terminal,
//! comments, reports and pages alike.
//!
//! The patterns stand in the string files: `diff-CODE-FIELD` or `diff-CODE` where a change has its
//! own, else one for its form.

mod shown;

#[cfg(test)]
mod tests;

use self::shown::{known, list, shown};
use super::change::{Change, Form};
use super::value::{self, Named, Piece, Value};
use crate::site::Words;

/// A part of a sentence. Whoever shows it escapes its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Words of the interface.
    Words(String),
    /// The name of a thing.
    Name(String),
    /// A value that was.
    Before(String),
    /// A value that is.
    After(String),
}

impl Part {
    /// Its text.
    pub fn text(&self) -> &str {
        let (Self::Words(text) | Self::Name(text) | Self::Before(text) | Self::After(text)) = self;
        text
    }
}

/// What changed, as a sentence without a full stop: `Check in Article: accountability moves from
/// Editor to Lawyer`.
pub fn of(change: &Change, words: &dyn Words) -> Vec<Part> {
    let mut parts = fill(&words.get(&pattern(change, words)), |gap| match gap {
        "subject" => subject(change, words),
        "name" => vec![Part::Name(change.subject.name.clone())],
        "of" => change.of.iter().map(|of| Part::Name(of.name.clone())).collect(),
        "kind" => vec![Part::Words(kind(&change.subject.kind, words))],
        "field" => vec![Part::Words(field(change.field.as_deref().unwrap_or_default(), words))],
        "party" => party(change),
        "before" => vec![Part::Before(letters(&change.before, words))],
        "after" => vec![Part::After(letters(&change.after, words))],
        "pairs" => pairs(change, words),
        "sections" => vec![Part::Words(sections(change, words))],
        "language" => vec![Part::Words(language(change, words))],
        _ => Vec::new(),
    });
    if let Some([before, after]) = change.hours {
        parts.extend(fill(&words.get("diff-hours-each"), |gap| match gap {
            "before" => vec![Part::Before(shown::number(before, words))],
            "after" => vec![Part::After(shown::number(after, words))],
            _ => Vec::new(),
        }));
    }
    parts
}

/// The sentence as plain text.
pub fn plain(change: &Change, words: &dyn Words) -> String {
    of(change, words).iter().map(Part::text).collect()
}

/// The word for a kind inside a sentence.
pub fn kind(kind: &str, words: &dyn Words) -> String {
    known(&format!("diff-kind-{kind}"), words).unwrap_or_else(|| kind.replace('-', " "))
}

/// The word for a key of the language.
pub fn field(key: &str, words: &dyn Words) -> String {
    known(&format!("diff-field-{key}"), words).unwrap_or_else(|| key.replace('-', " "))
}

/// A value as people read it.
pub fn value(value: &Value, words: &dyn Words) -> String {
    shown(value, words)
}

/// The key of the pattern that says the change.
fn pattern(change: &Change, words: &dyn Words) -> String {
    let code = change.code.to_lowercase();
    let own = change.field.iter().map(|field| format!("diff-{code}-{field}"));
    let mut own = own.chain([format!("diff-{code}")]);
    if let Some(own) = own.find(|key| known(key, words).is_some()) {
        return own;
    }
    let form = match change.form {
        Form::Added => return "diff-added".to_owned(),
        Form::Removed => return "diff-removed".to_owned(),
        Form::Order => return "diff-order".to_owned(),
        Form::Members if is_paired(change) => return "diff-pairs".to_owned(),
        Form::Members => "diff-members",
        Form::Reworded => "diff-reworded",
        // Texts that are longer than a sentence bears are told word by word below it.
        Form::Set if is_long(change) => return "diff-reworded".to_owned(),
        Form::Set | Form::Moved => "diff-set",
    };
    let (was, is) = match change.form {
        Form::Reworded => written(change),
        _ => (!change.before.is_empty(), !change.after.is_empty()),
    };
    match (was, is) {
        (false, true) => format!("{form}-new"),
        (true, false) => format!("{form}-gone"),
        _ => form.to_owned(),
    }
}

/// Whether a long text became another text.
fn is_long(change: &Change) -> bool {
    let long = |value: &Value| match value {
        Value::Text { text } => text.chars().count() > shown::LONGEST,
        _ => false,
    };
    !change.words.is_empty() && change.before.iter().chain(&change.after).any(long)
}

/// Whether a text was there, and is.
fn written(change: &Change) -> (bool, bool) {
    let pieces = || change.words.iter().flat_map(|words| &words.pieces);
    let was = pieces().any(|piece| !matches!(piece, Piece::Added(_)));
    let is = pieces().any(|piece| !matches!(piece, Piece::Removed(_)));
    (was, is)
}

/// A pattern with its gaps filled by parts.
fn fill(pattern: &str, mut gap: impl FnMut(&str) -> Vec<Part>) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = pattern;
    while let Some((before, behind)) = rest.split_once('{') {
        let Some((name, behind)) = behind.split_once('}') else { break };
        if !before.is_empty() {
            parts.push(Part::Words(before.to_owned()));
        }
        parts.extend(gap(name));
        rest = behind;
    }
    if !rest.is_empty() {
        parts.push(Part::Words(rest.to_owned()));
    }
    parts
}

/// The subject with what it is part of.
fn subject(change: &Change, words: &dyn Words) -> Vec<Part> {
    let name = |named: &Named| vec![Part::Name(named.name.clone())];
    match &change.of {
        None => name(&change.subject),
        Some(of) => fill(&words.get("diff-of"), |gap| match gap {
            "name" => name(&change.subject),
            _ => name(of),
        }),
    }
}

/// Whose letters changed.
fn party(change: &Change) -> Vec<Part> {
    let key = |value: &Value| match value {
        Value::Under { key, .. } => match &**key {
            Value::Thing(named) => Some(Part::Name(named.name.clone())),
            _ => None,
        },
        _ => None,
    };
    change.after.iter().chain(&change.before).find_map(key).into_iter().collect()
}

/// The values of one side; of letters, the letters alone.
fn letters(values: &[Value], words: &dyn Words) -> String {
    match values {
        [] => words.get("diff-nothing"),
        [Value::Under { value, .. }] if matches!(**value, Value::Letters { .. }) => {
            shown(value, words)
        }
        values => list(values, words),
    }
}

/// Whether what left and what joined are the same keys with other values.
fn is_paired(change: &Change) -> bool {
    let keys = |values: &[Value]| {
        let keys = values.iter().map(|value| match value {
            Value::Under { key, .. } => Some(key.identity()),
            _ => None,
        });
        keys.collect::<Option<Vec<String>>>()
    };
    let (before, after) = (keys(&change.before), keys(&change.after));
    before.is_some_and(|keys| !keys.is_empty()) && keys(&change.before) == after
}

fn pairs(change: &Change, words: &dyn Words) -> Vec<Part> {
    let mut parts = Vec::new();
    for (before, after) in change.before.iter().zip(&change.after) {
        let (Value::Under { key, value: before }, Value::Under { value: after, .. }) =
            (before, after)
        else {
            continue;
        };
        if !parts.is_empty() {
            parts.push(Part::Words(", ".to_owned()));
        }
        parts.extend([
            Part::Name(shown(key, words)),
            Part::Words(" ".to_owned()),
            Part::Before(shown(before, words)),
            Part::Words(" → ".to_owned()),
            Part::After(shown(after, words)),
        ]);
    }
    parts
}

fn sections(change: &Change, words: &dyn Words) -> String {
    let beginning = || words.get("diff-ch703-beginning");
    // What stands below the title of the page is its beginning: the title says nothing more.
    let own = |section: &&String| **section != change.subject.name;
    let name = |found: &value::Words| found.section.as_ref().filter(own).cloned();
    let mut names: Vec<String> =
        change.words.iter().map(|found| name(found).unwrap_or_else(beginning)).collect();
    names.dedup();
    names.join(", ")
}

fn language(change: &Change, words: &dyn Words) -> String {
    let language = change.language.as_deref().unwrap_or_default();
    known(&format!("in-language-{language}"), words).unwrap_or_else(|| language.to_owned())
}
