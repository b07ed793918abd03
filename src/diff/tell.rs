//! How changes are collected.

use super::change::{Change, Form, Level};
use super::code::ChangeCode;
use super::fingerprint;
use super::side::Side;
use super::value::{Named, Value, Words};
use crate::source::span::Span;

/// The two versions, and what was found to differ.
pub(super) struct Telling<'a> {
    /// What is compared with.
    pub(super) base: &'a Side<'a>,
    /// What is compared.
    pub(super) head: &'a Side<'a>,
    /// What was told so far.
    pub(super) changes: Vec<Change>,
}

/// Where a change is to be seen in base and in head.
pub(super) type Spans = [Option<Span>; 2];

/// A change in the making.
#[derive(Debug)]
pub(super) struct Draft {
    change: Change,
    spans: Spans,
}

impl Draft {
    /// That `subject` has changed as `code` says.
    pub(super) fn new(code: &ChangeCode, subject: Named, form: Form, spans: Spans) -> Self {
        let change = Change {
            code: code.code.to_owned(),
            name: code.name.to_owned(),
            level: code.level,
            subject,
            of: None,
            field: None,
            language: None,
            form,
            before: Vec::new(),
            after: Vec::new(),
            words: Vec::new(),
            hours: None,
            touches: Vec::new(),
            place: None,
            base_place: None,
            fingerprint: String::new(),
        };
        Self { change, spans }
    }

    /// What the subject is part of.
    pub(super) fn of(mut self, of: Option<Named>) -> Self {
        self.change.of = of;
        self
    }

    /// Which key.
    pub(super) fn field(mut self, field: &str) -> Self {
        self.change.field = Some(field.to_owned());
        self
    }

    /// In which language.
    pub(super) fn language(mut self, language: &str) -> Self {
        self.change.language = Some(language.to_owned());
        self
    }

    /// From what to what.
    pub(super) fn values(mut self, before: Vec<Value>, after: Vec<Value>) -> Self {
        (self.change.before, self.change.after) = (before, after);
        self
    }

    /// Word by word.
    pub(super) fn words(mut self, words: Vec<Words>) -> Self {
        self.change.words = words;
        self
    }

    /// With other hours a month for each who attends.
    pub(super) fn hours(mut self, hours: Option<[f64; 2]>) -> Self {
        self.change.hours = hours;
        self
    }

    /// Whom it concerns beside those whom the values name.
    pub(super) fn touches(mut self, parties: impl IntoIterator<Item = Named>) -> Self {
        self.change.touches.extend(parties);
        self
    }
}

impl Telling<'_> {
    /// Adds a change.
    pub(super) fn tell(&mut self, draft: Draft) {
        let Draft { mut change, spans: [before, after] } = draft;
        change.base_place = before.map(|span| self.base.place(span));
        change.place = after.map(|span| self.head.place(span));
        let own = std::iter::once(&change.subject).cloned();
        let named = change.before.iter().chain(&change.after).flat_map(Value::things).cloned();
        let mut touches: Vec<Named> = own.chain(named).chain(change.touches).collect();
        touches.retain(|thing| ["role", "team", "person"].contains(&&*thing.kind));
        touches.sort_by(|a, b| rank(a).cmp(&rank(b)));
        touches.dedup_by(|a, b| rank(a) == rank(b));
        change.touches = touches;
        change.fingerprint = fingerprint(&change);
        self.changes.push(change);
    }
}

/// Roles first, then teams, then persons.
pub(super) fn rank(party: &Named) -> (usize, &str) {
    let kinds = ["role", "team", "person"];
    (kinds.iter().position(|kind| *kind == party.kind).unwrap_or(kinds.len()), &party.id)
}

/// Code, ids and values. Names are values only where the name is what changed.
fn fingerprint(change: &Change) -> String {
    let subject = change.subject.subject();
    let side =
        |values: &[Value]| values.iter().map(Value::identity).collect::<Vec<_>>().join("\u{1f}");
    let (before, after) = (side(&change.before), side(&change.after));
    let words: Vec<String> = change.words.iter().map(Words::identity).collect();
    let field = change.field.as_deref().unwrap_or_default();
    let language = change.language.as_deref().unwrap_or_default();
    let parts = [change.code.as_str(), &subject, field, language, &before, &after];
    fingerprint::of(parts.into_iter().chain(words.iter().map(String::as_str)))
}

/// The order in which changes are told: by weight, code, subject, field and language.
pub(super) fn in_order(changes: &mut [Change]) {
    changes.sort_by(|a, b| key(a).cmp(&key(b)));
}

fn key(change: &Change) -> (Level, &str, &str, &str, Option<&str>, Option<&str>, &str) {
    (
        change.level,
        &change.code,
        &change.subject.kind,
        &change.subject.id,
        change.field.as_deref(),
        change.language.as_deref(),
        &change.fingerprint,
    )
}
