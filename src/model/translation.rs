//! Translations: texts by id, and nothing else.

use super::kind::Kind;
use super::thing::{Raw, SHARED_KEYS};
use crate::finding::{Finding, code};
use crate::model::read::{Reader, RecordShape, Shape, did_you_mean};
use crate::source::node::{Content, Entry, Node, Table};
use crate::source::span::Span;

/// One file's texts in another language.
#[derive(Debug)]
pub struct Overlay {
    /// The language, as BCP 47: `fr`.
    pub language: String,
    /// What it translates: everything below `[kind.id]`, or one page's front matter.
    pub texts: Texts,
}

/// Where an overlay's texts belong.
#[derive(Debug)]
pub enum Texts {
    /// A definitions file.
    Definitions(Table),
    /// The front matter of a page that translates the page at this path.
    Page {
        /// The path of the page in the book's own language.
        path: String,
        /// The keys.
        table: Table,
    },
}

/// Tells what an overlay says beyond texts of things that are there.
pub(super) fn check(overlay: &Overlay, raws: &[Raw], reader: &mut Reader) {
    match &overlay.texts {
        Texts::Page { path, table } => {
            let base =
                raws.iter().find(|raw| raw.page.as_ref().is_some_and(|page| page.path == *path));
            if let Some(raw) = base {
                thing(&super::collect::page_fields(raw.kind, table), raw, &["title"], reader);
            }
        }
        Texts::Definitions(table) => {
            for (word, entry) in table {
                definitions(word, entry, raws, reader);
            }
        }
    }
}

fn definitions(word: &str, entry: &Entry, raws: &[Raw], reader: &mut Reader) {
    let kind = Kind::from_word(word);
    let (Some(kind), Some(things)) = (kind, entry.node.as_table()) else {
        reader.tell(fault(entry.key, format!("`{word}` cannot be translated")).help(
            "a translation holds `[kind.id]` tables with the texts of things that are defined",
        ));
        return;
    };
    if kind == Kind::Model {
        match raws.iter().find(|raw| raw.kind == kind) {
            Some(raw) => thing(things, raw, &[], reader),
            None => reader.tell(nothing_there(entry.key, "model", None)),
        }
        return;
    }
    for (id, translated) in things {
        let base = raws.iter().find(|raw| raw.kind == kind && raw.id == *id);
        match (base, translated.node.as_table()) {
            (Some(raw), Some(table)) => thing(table, raw, &[], reader),
            (None, _) => {
                let ids = raws.iter().filter(|raw| raw.kind == kind).map(|raw| raw.id.as_str());
                let near = did_you_mean(id, ids).map(|near| format!("did you mean `{near}`?"));
                reader.tell(nothing_there(translated.key, &format!("{kind} `{id}`"), near));
            }
            (Some(_), None) => reader.tell(
                fault(translated.key, format!("`{id}` is not a table")).help("write `[kind.id]`"),
            ),
        }
    }
}

fn thing(table: &Table, raw: &Raw, also: &[&str], reader: &mut Reader) {
    let shape = super::shapes().into_iter().find(|(kind, _)| *kind == raw.kind);
    let shape = shape.map_or_else(super::about::About::record_shape, |(_, shape)| shape);
    for (key, entry) in table.iter().filter(|(key, _)| !also.contains(&key.as_str())) {
        if SHARED_KEYS.contains(&key.as_str()) {
            // A page may be named by its heading, and gets its description from its body.
            if raw.page.is_none() || raw.table.contains_key(key) {
                text(entry, raw.table.get(key), reader);
            }
        } else {
            field(key, entry, &raw.table, shape, reader);
        }
    }
}

fn field(key: &str, entry: &Entry, base: &Table, shape: &RecordShape, reader: &mut Reader) {
    let Some(field) = shape.field(key) else {
        let near = did_you_mean(key, shape.fields.iter().map(|field| field.name.as_str()));
        let finding = fault(entry.key, format!("there is no key `{key}` here"));
        reader.tell(match near {
            Some(near) => finding.help(format!("did you mean `{near}`?")),
            None => finding.help("translate the keys that the definition has"),
        });
        return;
    };
    value(&field.shape, entry, base.get(key), reader);
}

fn value(shape: &Shape, entry: &Entry, base: Option<&Entry>, reader: &mut Reader) {
    // What is no text may be repeated as it stands, since some entries are unreadable without it.
    if base.is_some_and(|base| same(&base.node.content, &entry.node.content)) {
        return;
    }
    match shape {
        Shape::Text | Shape::Prose => text(entry, base, reader),
        Shape::Either(forms) => {
            let form = forms.iter().find(|form| {
                matches!(
                    (form, &entry.node.content),
                    (Shape::Text | Shape::Prose, Content::Text(_))
                        | (Shape::Record(_), Content::Table(_))
                )
            });
            match form {
                Some(form) => value(form, entry, base, reader),
                None => reader.tell(not_a_text(entry)),
            }
        }
        Shape::List(inner) => list(inner, entry, base, reader),
        Shape::Record(shape) => match (entry.node.as_table(), base.and_then(|b| b.node.as_table()))
        {
            (Some(table), Some(base)) => record(table, base, shape(), reader),
            _ => reader.tell(nothing_there(entry.key, "table under this key", None)),
        },
        Shape::Map(_, inner) if matches!(**inner, Shape::Record(_)) => {
            let base = base.and_then(|base| base.node.as_table());
            for (key, entry) in entry.node.as_table().into_iter().flatten() {
                value(inner, entry, base.and_then(|base| base.get(key)), reader);
            }
        }
        _ => reader.tell(not_a_text(entry)),
    }
}

fn record(table: &Table, base: &Table, shape: &RecordShape, reader: &mut Reader) {
    for (key, entry) in table.iter().filter(|(key, _)| *key != "id") {
        field(key, entry, base, shape, reader);
    }
}

fn list(inner: &Shape, entry: &Entry, base: Option<&Entry>, reader: &mut Reader) {
    let items = items(&entry.node);
    let base = base.map(|base| self::items(&base.node)).unwrap_or_default();
    match inner {
        Shape::Record(shape) => {
            for (at, item) in items.iter().enumerate() {
                let id = |node: &Node| Some(node.as_table()?.get("id")?.node.as_text()?.to_owned());
                let of = match id(item) {
                    Some(wanted) => base.iter().find(|base| id(base).as_ref() == Some(&wanted)),
                    None => base.get(at),
                };
                match (item.as_table(), of.and_then(|node| node.as_table())) {
                    (Some(table), Some(base)) => record(table, base, shape(), reader),
                    _ => reader.tell(nothing_there(item.span, "entry with this id", None)),
                }
            }
        }
        Shape::Text | Shape::Prose => {
            if items.len() != base.len() {
                reader.tell(
                    fault(
                        entry.node.span,
                        format!("this list has {}, the original {}", items.len(), base.len()),
                    )
                    .help("translate every line of the list, in its order"),
                );
            }
        }
        _ => reader.tell(not_a_text(entry)),
    }
}

fn same(a: &Content, b: &Content) -> bool {
    match (a, b) {
        (Content::Text(a), Content::Text(b)) => a == b,
        (Content::Integer(a), Content::Integer(b)) => a == b,
        (Content::Bool(a), Content::Bool(b)) => a == b,
        _ => false,
    }
}

fn items(node: &Node) -> Vec<&Node> {
    match &node.content {
        Content::List(items) => items.iter().collect(),
        _ => Vec::new(),
    }
}

fn text(entry: &Entry, base: Option<&Entry>, reader: &mut Reader) {
    if entry.node.as_text().is_none() {
        reader.tell(not_a_text(entry));
    } else if base.is_none() {
        reader.tell(nothing_there(entry.key, "text under this key", None));
    }
}

fn fault(span: Span, message: impl Into<String>) -> Finding {
    Finding::new(code::INVALID_TRANSLATION, span, message)
}

fn not_a_text(entry: &Entry) -> Finding {
    fault(entry.key, "only texts are translated")
        .help("remove this line: the value is taken from the definition")
}

fn nothing_there(span: Span, what: &str, near: Option<String>) -> Finding {
    fault(span, format!("there is no {what} to translate"))
        .help(near.unwrap_or_else(|| "define it in the book's own language first".to_owned()))
}
