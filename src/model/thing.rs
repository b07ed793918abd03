//! What every thing of the model has, whatever its kind.

use super::kind::Kind;
use super::reference::Untyped;
use crate::finding::{Finding, Subject, code};
use crate::model::read::{Parent, Prose, Reader, RecordShape, Text, field};
use crate::source::front_matter::Format;
use crate::source::node::Table;
use crate::source::span::Span;
use indexmap::IndexMap;
use serde::Serialize;
use std::ops::Deref;

/// The things of one kind by id, in the order of the model.
pub type Things<T> = IndexMap<String, Thing<T>>;

/// A thing: what all kinds share, around what its own kind says.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Thing<T> {
    /// Stable, ASCII, never shown alone to a reader.
    pub id: String,
    /// For people; may change freely.
    pub name: Text,
    /// For people, at length.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Prose>,
    /// The path of the Markdown page that defines it and whose body describes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// Where it is defined: its `[kind.id]`, or its front matter.
    #[serde(skip)]
    pub span: Span,
    /// What its kind says.
    #[serde(flatten)]
    pub fields: T,
}

impl<T> Deref for Thing<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.fields
    }
}

impl<T: Fields> Thing<T> {
    /// What findings call this thing.
    pub fn subject(&self) -> Subject {
        Subject::new(T::KIND.word(), &self.id)
    }
}

/// The record of one kind.
pub trait Fields: Sized {
    /// The kind.
    const KIND: Kind;
    /// Keys of the record.
    fn shape() -> &'static RecordShape;
    /// Reads the record, leaving `also` to others.
    fn read(table: &Table, span: Span, also: &[&str], reader: &mut Reader) -> Option<Self>;
    /// Shows every reference inside.
    fn visit(&self, visit: &mut dyn FnMut(Untyped<'_>));
    /// Where the value of each field stands, in the order of the record's shape.
    fn places(&self) -> Vec<Option<Span>>;
}

/// Keys that every thing has, beside those of its kind.
pub const SHARED_KEYS: &[&str] = &["name", "description"];

/// A definition as it was found, before it is read.
#[derive(Debug, Clone)]
pub struct Raw {
    /// What it defines.
    pub kind: Kind,
    /// The id.
    pub id: String,
    /// Its keys.
    pub table: Table,
    /// Where it stands.
    pub span: Span,
    /// The Markdown page that it is the front matter of.
    pub page: Option<RawPage>,
}

/// The page around a definition.
#[derive(Debug, Clone)]
pub struct RawPage {
    /// Its path below the content folder.
    pub path: String,
    /// Its first heading, which names the thing where the front matter does not.
    pub heading: Option<Text>,
    /// The language of its front matter.
    pub format: Format,
}

impl Raw {
    /// Reads the definition as a `T`.
    pub fn read<T: Fields>(&self, reader: &mut Reader) -> Option<Thing<T>> {
        reader.parents.push(Parent {
            title: format!("{} `{}`", self.kind, self.id),
            start: format!("`[{}.{}]`", self.kind, self.id),
            shape: T::shape(),
        });
        reader.path = match self.kind {
            Kind::Model => vec![self.kind.word().to_owned()],
            kind => vec![kind.word().to_owned(), self.id.clone()],
        };
        reader.format = self.page.as_ref().map(|page| page.format).unwrap_or_default();
        let thing = self.read_inside(reader);
        reader.format = Format::default();
        reader.path.clear();
        reader.parents.pop();
        thing
    }

    fn read_inside<T: Fields>(&self, reader: &mut Reader) -> Option<Thing<T>> {
        let own: &[&str] =
            if self.page.is_some() { &["name", "description", "title"] } else { SHARED_KEYS };
        let fields = T::read(&self.table, self.span, own, reader);
        let description = field(&self.table, "description", self.span, reader).flatten();
        let name = self.name(reader);
        Some(Thing {
            id: self.id.clone(),
            name: name?,
            description,
            page: self.page.as_ref().map(|page| page.path.clone()),
            span: self.span,
            fields: fields?,
        })
    }

    fn name(&self, reader: &mut Reader) -> Option<Text> {
        let written: Option<Option<Text>> = field(&self.table, "name", self.span, reader);
        let title = || {
            let title = self.table.get("title").filter(|_| self.page.is_some())?;
            Some(Text { value: title.node.as_text()?.to_owned(), span: title.node.span })
        };
        let heading = || self.page.as_ref().and_then(|page| page.heading.clone());
        let name = written.flatten().or_else(title).or_else(heading);
        match (name, self.kind) {
            (Some(name), _) => Some(name),
            // Built in, or known by their letters alone.
            (None, Kind::Tier | Kind::Scheme | Kind::Model) => {
                Some(Text { value: super::id::humanise(&self.id), span: self.span })
            }
            (None, _) if self.table.contains_key("name") => None,
            (None, kind) => {
                reader.tell(
                    Finding::new(
                        code::MISSING_KEY,
                        self.span,
                        format!("{kind} `{}` has no `name`", self.id),
                    )
                    .help(format!("add `name = \"{}\"`", super::id::humanise(&self.id))),
                );
                None
            }
        }
    }
}
