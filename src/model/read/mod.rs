//! Reads typed records from spanned trees.
//!
//! A record is declared once, with [`record!`](crate::record): its struct, its reader, its JSON
//! Schema, which of its texts may be translated, and which references it holds all come from that
//! declaration.

mod messages;
mod record;
mod scalars;
mod shape;
mod words;
mod yaml;

pub use self::messages::{Offers, did_you_mean};
pub use self::record::{Parent, are_tables, field, finish_table, key_of, misplaced};
pub use self::scalars::{Prose, Text};
pub use self::shape::{FieldShape, RecordShape, Shape};
pub use self::words::read_word;
pub use crate::source::node::Node;

use crate::finding::{Code, Finding, code};
use crate::source::front_matter::Format;

/// What is collected while a tree is read.
#[derive(Debug, Default)]
pub struct Reader {
    /// Everything found so far.
    pub findings: Vec<Finding>,
    /// The records around the one that is read, outermost first: where a misplaced key may belong.
    pub parents: Vec<Parent>,
    /// The keys that lead to the value that is read, outermost first: `workflow`, `campaign`,
    /// `step`.
    pub path: Vec<String>,
    /// The language of what is read, in which remedies are written.
    pub format: Format,
}

impl Reader {
    /// Adds a finding; its remedies are written as TOML.
    pub fn tell(&mut self, mut finding: Finding) {
        if self.format == Format::Yaml {
            for help in &mut finding.help {
                *help = yaml::remedy(help);
            }
        }
        self.findings.push(finding);
    }

    /// A fault at `node` with a way out; `None`, so that readers can return it.
    pub fn fault<T>(
        &mut self,
        code: Code,
        node: &Node,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Option<T> {
        self.tell(Finding::new(code, node.span, message).help(help));
        None
    }

    /// The fault of a table where there may be several: one bracket instead of two.
    pub fn one_for_many<T>(&mut self, node: &Node) -> Option<T> {
        let whole = self.path.first().map_or("this", String::as_str);
        let key = self.path.last().map_or("this", String::as_str);
        let (message, help) = match (self.format, self.path.len()) {
            (Format::Yaml, _) => (
                format!("`{key}` is a list of tables, this is one table"),
                format!("begin each with a dash below `{key}:`, as in `- key: value`"),
            ),
            (Format::Toml, 1) => (
                format!("`{key}` is written with two brackets"),
                format!("write `[[{key}]]` with two brackets, each time: there may be several"),
            ),
            (Format::Toml, _) => (
                format!("`{key}` is written with two brackets"),
                format!(
                    "write `[[{}]]` with two brackets, each time: a {whole} may have several",
                    self.path.join(".")
                ),
            ),
        };
        self.fault(code::WRONG_TYPE, node, message, help)
    }

    /// The fault of several tables where there is one: two brackets instead of one.
    pub fn many_for_one<T>(&mut self, node: &Node) -> Option<T> {
        let path = self.path.join(".");
        self.fault(
            code::WRONG_TYPE,
            node,
            format!("there is only one `{path}`, and this is a list of them"),
            match self.format {
                Format::Toml => format!("write `[{path}]` with one bracket on either side"),
                Format::Yaml => "remove the dash before it".to_owned(),
            },
        )
    }

    /// The fault of a value of another type than `wanted` ("a date", with its article).
    pub fn wrong_type<T>(&mut self, node: &Node, wanted: &str, example: &str) -> Option<T> {
        self.fault(
            code::WRONG_TYPE,
            node,
            format!("{wanted} is needed here, this is {}", node.describe()),
            format!("write it like {example}"),
        )
    }
}

/// A type that a field can have.
pub trait Field: Sized {
    /// Reads the value; tells what is wrong and returns `None` if it cannot.
    fn read(node: &Node, reader: &mut Reader) -> Option<Self>;

    /// What stands for the value when the key is absent; `None` makes the key required.
    fn absent() -> Option<Self> {
        None
    }

    /// What the value looks like, for the schema and for translations.
    fn shape() -> Shape;

    /// Shows every reference inside to `visit`.
    fn references(&self, visit: &mut dyn FnMut(crate::model::reference::Untyped<'_>)) {
        let _ = visit;
    }

    /// Hands every reference inside to `visit`, with the kinds that it may be of, which may give it
    /// another id.
    fn references_mut(
        &mut self,
        visit: &mut dyn FnMut(&'static [crate::model::Kind], &mut String),
    ) {
        let _ = visit;
    }

    /// Where the value stands, if it remembers.
    fn place(&self) -> Option<crate::source::span::Span> {
        None
    }

    /// Shows every text for people inside to `visit`.
    fn texts<'a>(&'a self, visit: &mut dyn FnMut(&'a Text)) {
        let _ = visit;
    }

    /// Hands every text for people inside to `visit`, which may say it in another language.
    fn texts_mut(&mut self, visit: &mut dyn FnMut(&mut Text)) {
        let _ = visit;
    }
}

impl<T: Field> Field for Option<T> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        T::read(node, reader).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn shape() -> Shape {
        T::shape()
    }

    fn references(&self, visit: &mut dyn FnMut(crate::model::reference::Untyped<'_>)) {
        if let Some(value) = self {
            value.references(visit);
        }
    }

    fn references_mut(
        &mut self,
        visit: &mut dyn FnMut(&'static [crate::model::Kind], &mut String),
    ) {
        if let Some(value) = self {
            value.references_mut(visit);
        }
    }

    fn place(&self) -> Option<crate::source::span::Span> {
        self.as_ref().and_then(Field::place)
    }

    fn texts<'a>(&'a self, visit: &mut dyn FnMut(&'a Text)) {
        if let Some(value) = self {
            value.texts(visit);
        }
    }

    fn texts_mut(&mut self, visit: &mut dyn FnMut(&mut Text)) {
        if let Some(value) = self {
            value.texts_mut(visit);
        }
    }
}

impl<T: Field> Field for Vec<T> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.content {
            crate::source::node::Content::List(items) => {
                Some(items.iter().filter_map(|item| T::read(item, reader)).collect())
            }
            crate::source::node::Content::Table(_) if matches!(T::shape(), Shape::Record(_)) => {
                reader.one_for_many(node)
            }
            _ => {
                let (wanted, example) = T::shape().as_list();
                reader.wrong_type(node, wanted, example)
            }
        }
    }

    fn absent() -> Option<Self> {
        Some(Vec::new())
    }

    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }

    fn references(&self, visit: &mut dyn FnMut(crate::model::reference::Untyped<'_>)) {
        for value in self {
            value.references(visit);
        }
    }

    fn references_mut(
        &mut self,
        visit: &mut dyn FnMut(&'static [crate::model::Kind], &mut String),
    ) {
        for value in self {
            value.references_mut(visit);
        }
    }

    fn place(&self) -> Option<crate::source::span::Span> {
        self.first().and_then(Field::place)
    }

    fn texts<'a>(&'a self, visit: &mut dyn FnMut(&'a Text)) {
        for value in self {
            value.texts(visit);
        }
    }

    fn texts_mut(&mut self, visit: &mut dyn FnMut(&mut Text)) {
        for value in self {
            value.texts_mut(visit);
        }
    }
}
