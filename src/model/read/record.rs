//! The `record!` macro and what stands behind it.

use super::{Field, Reader, RecordShape, did_you_mean};
use crate::finding::{Finding, code};
use crate::source::node::{Content, Node, Table};
use crate::source::span::Span;

/// A record around the one that is read.
#[derive(Debug, Clone)]
pub struct Parent {
    /// What to call it: workflow `campaign`.
    pub title: String,
    /// What its first line is called: the first step.
    pub start: String,
    /// Its fields.
    pub shape: &'static RecordShape,
}

impl Parent {
    /// A record inside another one, such as a step.
    pub fn nested(type_name: &str, table: &Table, shape: &'static RecordShape) -> Self {
        // `TeamSize` is a team size to its author.
        let mut noun = String::new();
        for (at, c) in type_name.char_indices() {
            if at > 0 && c.is_uppercase() {
                noun.push(' ');
            }
            noun.extend(c.to_lowercase());
        }
        let id = ["id", "name"].iter().find_map(|key| table.get(*key)?.node.as_text());
        let title = id.map_or_else(|| format!("this {noun}"), |id| format!("{noun} `{id}`"));
        Self { title, start: format!("the first {noun}"), shape }
    }
}

/// Reads the field `key` of `table`, which stands at `span`; tells when it is required and absent.
pub fn field<T: Field>(table: &Table, key: &str, span: Span, reader: &mut Reader) -> Option<T> {
    match table.get(key) {
        Some(entry) => {
            reader.path.push(key.to_owned());
            let read = T::read(&entry.node, reader);
            reader.path.pop();
            read.or_else(T::absent)
        }
        None => T::absent().or_else(|| {
            let title =
                reader.parents.last().map_or("this table", |parent| &parent.title).to_owned();
            let shape = reader.parents.last().and_then(|parent| parent.shape.field(key));
            // What the key means tells why it is needed.
            let why = shape.map_or_else(String::new, |field| {
                let doc = field.doc.split(['.', ';']).next().unwrap_or_default().replace('\n', " ");
                let mut chars = doc.chars();
                let first = chars.next().map(|c| c.to_lowercase().to_string()).unwrap_or_default();
                format!(": {first}{}", chars.as_str())
            });
            reader.tell(
                Finding::new(code::MISSING_KEY, span, format!("{title} has no `{key}`"))
                    .help(format!("add `{key} = {}`{why}", T::shape().example())),
            );
            None
        }),
    }
}

/// Tells every key of `table` that `shape` does not have, with the likeliest way out.
/// `also` holds keys that are taken elsewhere.
pub fn finish_table(
    table: &Table,
    shape: &'static RecordShape,
    also: &[&str],
    reader: &mut Reader,
) {
    for (key, entry) in table {
        if shape.field(key).is_some() || also.contains(&key.as_str()) {
            continue;
        }
        if let Some(finding) = misplaced(key, entry.key, &reader.parents) {
            reader.tell(finding);
            continue;
        }
        let names =
            shape.fields.iter().map(|field| field.name.as_str()).chain(also.iter().copied());
        let finding =
            Finding::new(code::UNKNOWN_KEY, entry.key, format!("there is no key `{key}` here"));
        reader.tell(match did_you_mean(key, names.clone()) {
            Some(near) => finding.help(format!("did you mean `{near}`?")),
            None => {
                let mut all: Vec<&str> = names.collect();
                all.sort_unstable();
                finding.help(format!("use one of: {}", all.join(", ")))
            }
        });
    }
}

/// The fault of a key that belongs to a record further out, if one has it.
pub fn misplaced(key: &str, span: Span, parents: &[Parent]) -> Option<Finding> {
    let (depth, parent) =
        parents.iter().enumerate().rev().find(|(_, parent)| parent.shape.field(key).is_some())?;
    let below = parents.get(depth + 1).map_or("this table", |child| child.start.as_str());
    Some(
        Finding::new(code::MISPLACED_KEY, span, format!("`{key}` belongs to {}", parent.title))
            .help(format!(
                "move it above {below}: in TOML a key belongs to the last `[table]` before it"
            )),
    )
}

/// Whether `node` is a list of tables, as headers in two brackets make it.
pub fn are_tables(node: &Node) -> bool {
    matches!(&node.content, Content::List(items)
        if !items.is_empty() && items.iter().all(|item| item.as_table().is_some()))
}

/// The key of a field: `reports_to` is written `reports-to`.
pub fn key_of(ident: &str) -> String {
    ident.trim_start_matches("r#").replace('_', "-")
}

/// Declares a record: struct, reader, shape and references at once. Field types implement
/// [`Field`](crate::model::read::Field).
#[macro_export]
macro_rules! record {
    (
        $(#[doc = $doc:literal])*
        pub struct $name:ident {
            $($(#[doc = $field_doc:literal])* pub $field:ident: $type:ty,)*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize)]
        #[serde(rename_all = "kebab-case")]
        pub struct $name {
            $($(#[doc = $field_doc])* pub $field: $type,)*
        }

        impl $name {
            /// The record's fields as data.
            pub fn record_shape() -> &'static $crate::model::read::RecordShape {
                static SHAPE: std::sync::OnceLock<$crate::model::read::RecordShape> =
                    std::sync::OnceLock::new();
                SHAPE.get_or_init(|| $crate::model::read::RecordShape {
                    name: stringify!($name),
                    doc: concat!($($doc, "\n"),*).trim(),
                    fields: vec![$($crate::model::read::FieldShape {
                        name: $crate::model::read::key_of(stringify!($field)),
                        doc: concat!($($field_doc, "\n"),*).trim().replace("\n ", "\n"),
                        required: <$type as $crate::model::read::Field>::absent().is_none(),
                        shape: <$type as $crate::model::read::Field>::shape(),
                    }),*],
                })
            }

            /// The record of which nothing is written; none where something has to be.
            pub fn unsaid() -> Option<Self> {
                Some(Self { $($field: <$type as $crate::model::read::Field>::absent()?,)* })
            }

            /// Reads the record from `table`, which stands at `node`; keys in `also` are read
            /// elsewhere.
            pub fn read_table(
                table: &$crate::source::node::Table,
                span: $crate::source::span::Span,
                also: &[&str],
                reader: &mut $crate::model::read::Reader,
            ) -> Option<Self> {
                let shape = Self::record_shape();
                $crate::model::read::finish_table(table, shape, also, reader);
                $(let $field = $crate::model::read::field::<$type>(
                    table, &$crate::model::read::key_of(stringify!($field)), span, reader,
                );)*
                Some(Self { $($field: $field?,)* })
            }

            /// Where the value of each field stands, as far as it remembers, in the order of the
            /// record's shape.
            pub fn places(&self) -> Vec<Option<$crate::source::span::Span>> {
                vec![$(<$type as $crate::model::read::Field>::place(&self.$field)),*]
            }
        }

        impl $crate::model::read::Field for $name {
            fn read(
                node: &$crate::source::node::Node,
                reader: &mut $crate::model::read::Reader,
            ) -> Option<Self> {
                let Some(table) = node.as_table() else {
                    if $crate::model::read::are_tables(node) {
                        return reader.many_for_one(node);
                    }
                    let example = <Self as $crate::model::read::Field>::shape().example();
                    return reader.wrong_type(node, "a table", &example);
                };
                reader.parents.push($crate::model::read::Parent::nested(
                    stringify!($name),
                    table,
                    Self::record_shape(),
                ));
                let read = Self::read_table(table, node.span, &[], reader);
                reader.parents.pop();
                read
            }

            fn shape() -> $crate::model::read::Shape {
                $crate::model::read::Shape::Record(Self::record_shape)
            }

            fn references(
                &self,
                visit: &mut dyn FnMut($crate::model::reference::Untyped<'_>),
            ) {
                let _ = &visit;
                $(<$type as $crate::model::read::Field>::references(&self.$field, visit);)*
            }

            fn references_mut(
                &mut self,
                visit: &mut dyn FnMut(&'static [$crate::model::Kind], &mut String),
            ) {
                let _ = &visit;
                $(<$type as $crate::model::read::Field>::references_mut(&mut self.$field, visit);)*
            }

            fn place(&self) -> Option<$crate::source::span::Span> {
                self.places().into_iter().flatten().next()
            }

            fn texts<'a>(&'a self, visit: &mut dyn FnMut(&'a $crate::model::read::Text)) {
                let _ = &visit;
                $(<$type as $crate::model::read::Field>::texts(&self.$field, visit);)*
            }

            fn texts_mut(&mut self, visit: &mut dyn FnMut(&mut $crate::model::read::Text)) {
                let _ = &visit;
                $(<$type as $crate::model::read::Field>::texts_mut(&mut self.$field, visit);)*
            }
        }
    };
}
