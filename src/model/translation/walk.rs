//! What an overlay translates, and what it says beyond that.

use super::{Overlay, Texts, Translated};
use crate::finding::{Finding, code};
use crate::model::governance::{Segregate, Waiver};
use crate::model::kind::Kind;
use crate::model::read::{Reader, RecordShape, Shape, Text, did_you_mean};
use crate::model::thing::{Raw, SHARED_KEYS};
use crate::source::node::{Content, Entry, Node, Table};
use crate::source::span::Span;
use std::collections::HashMap;
use std::sync::Arc;

/// What overlays are laid over.
pub(in crate::model) struct Base<'a> {
    /// The definitions as they were found, by what they define.
    things: HashMap<(Kind, &'a str), &'a Raw>,
    /// Those that are pages, by their paths.
    pages: HashMap<&'a str, &'a Raw>,
    /// The definitions files, for what has no id.
    definitions: &'a [Arc<Table>],
}

impl<'a> Base<'a> {
    pub(in crate::model) fn new(raws: &'a [Raw], definitions: &'a [Arc<Table>]) -> Self {
        let pages = raws.iter().filter_map(|raw| Some((raw.page.as_ref()?.path.as_str(), raw)));
        Self {
            things: raws.iter().map(|raw| ((raw.kind, raw.id.as_str()), raw)).collect(),
            pages: pages.collect(),
            definitions,
        }
    }

    fn ids(&self, kind: Kind) -> impl Iterator<Item = &'a str> {
        let mut ids: Vec<&str> =
            self.things.keys().filter(|(of, _)| *of == kind).map(|(_, id)| *id).collect();
        ids.sort_unstable();
        ids.into_iter()
    }
}

/// The texts so far, and whose the next ones are.
struct Walk<'a> {
    reader: &'a mut Reader,
    kind: Kind,
    id: String,
    texts: Vec<Translated>,
}

impl Walk<'_> {
    fn tell(&mut self, finding: Finding) {
        self.reader.tell(finding);
    }

    fn say(&mut self, original: Span, node: &Node) {
        let Some(value) = node.as_text().map(str::trim).filter(|value| !value.is_empty()) else {
            return;
        };
        let text = Text { value: value.to_owned(), span: node.span };
        self.texts.push(Translated { kind: self.kind, id: self.id.clone(), original, text });
    }
}

/// The texts that an overlay translates; tells what it says beyond texts of things that are there.
pub(in crate::model) fn walk(
    overlay: &Overlay,
    base: &Base<'_>,
    reader: &mut Reader,
) -> Vec<Translated> {
    let mut walk = Walk { reader, kind: Kind::Model, id: "model".to_owned(), texts: Vec::new() };
    match &overlay.texts {
        Texts::Page { path, table, heading } => {
            if let Some(raw) = base.pages.get(path.as_str()) {
                let table = crate::model::collect::page_fields(raw.kind, table);
                thing(&table, raw, &["title"], &mut walk);
                page_name(&table, heading.as_ref(), raw, &mut walk);
            }
        }
        Texts::Definitions(table) => {
            for (word, entry) in table.iter() {
                match word.as_str() {
                    "waiver" => without_id(word, Waiver::record_shape(), entry, base, &mut walk),
                    "segregate" => {
                        without_id(word, Segregate::record_shape(), entry, base, &mut walk);
                    }
                    _ => definitions(word, entry, base, &mut walk),
                }
            }
        }
    }
    walk.texts
}

/// The name of a thing that a page defines may be its title or its heading, in either language.
fn page_name(table: &Table, heading: Option<&Text>, raw: &Raw, walk: &mut Walk<'_>) {
    let written = |table: &Table| {
        ["name", "title"].into_iter().find_map(|key| Some(table.get(key)?.node.clone()))
    };
    let own = raw.page.as_ref().and_then(|page| page.heading.as_ref()).map(|text| text.span);
    let Some(original) = written(&raw.table).map(|node| node.span).or(own) else { return };
    let heading =
        heading.map(|text| Node { span: text.span, content: Content::Text(text.value.clone()) });
    if let Some(node) = written(table).or(heading) {
        walk.say(original, &node);
    }
}

/// Things without ids are known by what they are about: an overlay repeats it.
fn without_id(
    word: &str,
    shape: &RecordShape,
    entry: &Entry,
    base: &Base<'_>,
    walk: &mut Walk<'_>,
) {
    (walk.kind, walk.id) = (Kind::Model, "model".to_owned());
    let originals = base.definitions.iter().filter_map(|table| table.get(word));
    let originals: Vec<&Table> =
        originals.flat_map(|entry| items(&entry.node)).filter_map(Node::as_table).collect();
    let is_text = |key: &str| {
        let field = shape.field(key);
        field.is_some_and(|field| matches!(field.shape, Shape::Text | Shape::Prose))
    };
    for item in items(&entry.node) {
        let Some(table) = item.as_table() else { continue };
        let mut keys = table.iter().filter(|(key, _)| !is_text(key)).peekable();
        let named = keys.peek().is_some();
        let keys: Vec<_> = keys.collect();
        let fits = |original: &&&Table| {
            let is_same = |(key, entry): &(&String, &Entry)| {
                original.get(*key).is_some_and(|own| same(&own.node.content, &entry.node.content))
            };
            named && keys.iter().all(is_same)
        };
        match originals.iter().find(fits) {
            Some(original) => record(table, original, shape, walk),
            None => walk.tell(nothing_there(
                item.span,
                &format!("`[[{word}]]` about the same"),
                Some("repeat what the original is about, such as its `code` and `subject`".into()),
            )),
        }
    }
}

fn definitions(word: &str, entry: &Entry, all: &Base<'_>, walk: &mut Walk<'_>) {
    let kind = Kind::from_word(word);
    let (Some(kind), Some(things)) = (kind, entry.node.as_table()) else {
        walk.tell(fault(entry.key, format!("`{word}` cannot be translated")).help(
            "a translation holds `[kind.id]` tables with the texts of things that are defined",
        ));
        return;
    };
    if kind == Kind::Model {
        match all.things.get(&(kind, "model")) {
            Some(raw) => thing(things, raw, &[], walk),
            None => walk.tell(nothing_there(entry.key, "model", None)),
        }
        return;
    }
    for (id, translated) in things {
        let base = all.things.get(&(kind, id.as_str()));
        match (base, translated.node.as_table()) {
            (Some(raw), Some(table)) => thing(table, raw, &[], walk),
            (None, _) => {
                let near =
                    did_you_mean(id, all.ids(kind)).map(|near| format!("did you mean `{near}`?"));
                walk.tell(nothing_there(translated.key, &format!("{kind} `{id}`"), near));
            }
            (Some(_), None) => walk.tell(
                fault(translated.key, format!("`{id}` is not a table")).help("write `[kind.id]`"),
            ),
        }
    }
}

fn thing(table: &Table, raw: &Raw, also: &[&str], walk: &mut Walk<'_>) {
    (walk.kind, walk.id) = (raw.kind, raw.id.clone());
    let shape = crate::model::shapes().into_iter().find(|(kind, _)| *kind == raw.kind);
    let shape = shape.map_or_else(crate::model::about::About::record_shape, |(_, shape)| shape);
    for (key, entry) in table.iter().filter(|(key, _)| !also.contains(&key.as_str())) {
        if SHARED_KEYS.contains(&key.as_str()) {
            // A page may be named by its heading, and gets its description from its body.
            if raw.page.is_none() || raw.table.contains_key(key) {
                text(entry, raw.table.get(key), walk);
            }
        } else {
            field(key, entry, &raw.table, shape, walk);
        }
    }
}

fn field(key: &str, entry: &Entry, base: &Table, shape: &RecordShape, walk: &mut Walk<'_>) {
    let Some(field) = shape.field(key) else {
        if key == "id" {
            let finding = fault(entry.key, "an id is the same in every language");
            walk.tell(
                finding
                    .help("remove this line: the id in the table's name says what is translated"),
            );
            return;
        }
        let near = did_you_mean(key, shape.fields.iter().map(|field| field.name.as_str()));
        let finding = fault(entry.key, format!("there is no key `{key}` here"));
        walk.tell(match near {
            Some(near) => finding.help(format!("did you mean `{near}`?")),
            None => finding.help("translate the keys that the definition has"),
        });
        return;
    };
    value(&field.shape, entry, base.get(key), walk);
}

fn value(shape: &Shape, entry: &Entry, base: Option<&Entry>, walk: &mut Walk<'_>) {
    // What is no text may be repeated as it stands, since some entries are unreadable without it.
    if base.is_some_and(|base| same(&base.node.content, &entry.node.content)) {
        return;
    }
    match shape {
        Shape::Text | Shape::Prose => text(entry, base, walk),
        Shape::Either(forms) => {
            let form = forms.iter().find(|form| {
                matches!(
                    (form, &entry.node.content),
                    (Shape::Text | Shape::Prose, Content::Text(_))
                        | (Shape::Record(_), Content::Table(_))
                )
            });
            match form {
                Some(form) => value(form, entry, base, walk),
                None => walk.tell(not_a_text(entry)),
            }
        }
        Shape::List(inner) => list(inner, entry, base, walk),
        Shape::Record(shape) => match (entry.node.as_table(), base.and_then(|b| b.node.as_table()))
        {
            (Some(table), Some(base)) => record(table, base, shape(), walk),
            _ => walk.tell(nothing_there(entry.key, "table under this key", None)),
        },
        Shape::Map(_, inner) if matches!(**inner, Shape::Record(_)) => {
            let base = base.and_then(|base| base.node.as_table());
            for (key, entry) in entry.node.as_table().into_iter().flatten() {
                value(inner, entry, base.and_then(|base| base.get(key)), walk);
            }
        }
        _ => walk.tell(not_a_text(entry)),
    }
}

fn record(table: &Table, base: &Table, shape: &RecordShape, walk: &mut Walk<'_>) {
    for (key, entry) in table.iter().filter(|(key, _)| *key != "id") {
        field(key, entry, base, shape, walk);
    }
}

fn list(inner: &Shape, entry: &Entry, base: Option<&Entry>, walk: &mut Walk<'_>) {
    let items = items(&entry.node);
    let base = base.map(|base| self::items(&base.node)).unwrap_or_default();
    match inner {
        Shape::Record(shape) => {
            for (at, item) in items.iter().enumerate() {
                let of = match id(item) {
                    Some(wanted) => base.iter().find(|base| id(base) == Some(wanted)),
                    None => base.get(at),
                };
                match (item.as_table(), of.and_then(|node| node.as_table())) {
                    (Some(table), Some(base)) => record(table, base, shape(), walk),
                    _ => walk.tell(no_entry(item, &base)),
                }
            }
        }
        Shape::Text | Shape::Prose => {
            if items.len() != base.len() {
                walk.tell(
                    fault(
                        entry.node.span,
                        format!("this list has {}, the original {}", items.len(), base.len()),
                    )
                    .help("translate every line of the list, in its order"),
                );
                return;
            }
            for (item, original) in items.iter().zip(base) {
                walk.say(original.span, item);
            }
        }
        _ => walk.tell(not_a_text(entry)),
    }
}

fn same(a: &Content, b: &Content) -> bool {
    match (a, b) {
        (Content::Text(a), Content::Text(b)) => a == b,
        (Content::Integer(a), Content::Integer(b)) => a == b,
        (Content::Bool(a), Content::Bool(b)) => a == b,
        (Content::Datetime(a), Content::Datetime(b)) => a == b,
        (Content::List(a), Content::List(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(&a.content, &b.content))
        }
        _ => false,
    }
}

fn items(node: &Node) -> Vec<&Node> {
    match &node.content {
        Content::List(items) => items.iter().collect(),
        _ => Vec::new(),
    }
}

fn text(entry: &Entry, base: Option<&Entry>, walk: &mut Walk<'_>) {
    if entry.node.as_text().is_none() {
        walk.tell(not_a_text(entry));
    } else if let Some(base) = base {
        walk.say(base.node.span, &entry.node);
    } else {
        walk.tell(nothing_there(entry.key, "text under this key", None));
    }
}

fn fault(span: Span, message: impl Into<String>) -> Finding {
    Finding::new(code::INVALID_TRANSLATION, span, message)
}

fn not_a_text(entry: &Entry) -> Finding {
    fault(entry.key, "only texts are translated")
        .help("remove this line: the value is taken from the definition")
}

/// The id that an entry of a list has.
fn id(node: &Node) -> Option<&str> {
    node.as_table()?.get("id")?.node.as_text()
}

fn no_entry(item: &Node, base: &[&Node]) -> Finding {
    let Some(wanted) = id(item) else {
        return nothing_there(item.span, "entry at this place", None);
    };
    let near = did_you_mean(wanted, base.iter().filter_map(|base| id(base)));
    let near = near.map(|near| format!("did you mean `{near}`?"));
    nothing_there(item.span, &format!("entry `{wanted}`"), near)
}

fn nothing_there(span: Span, what: &str, near: Option<String>) -> Finding {
    fault(span, format!("there is no {what} to translate")).help(near.unwrap_or_else(|| {
        "delete this if the original is gone, move it if that has another id now, or write the \
         original in the book's own language first"
            .to_owned()
    }))
}
