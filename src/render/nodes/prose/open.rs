//! What is open while a text is walked.

use super::super::node::{Align, Item, Nodes, Row, Term};

/// An open tag with what it gathers beside its children.
#[derive(Debug)]
pub(super) enum Open {
    /// The text itself.
    Root,
    Paragraph,
    Heading(u8),
    Quote,
    Code(Option<String>, String),
    List(Option<u64>, Vec<Item>),
    Item(Option<bool>),
    Terms(Vec<Term>),
    Term,
    Meaning,
    Note(String),
    Table(Vec<Align>, Vec<Nodes>, Vec<Row>),
    Row(Vec<Nodes>),
    Cell,
    Em,
    Strong,
    Strike,
    Sub,
    Sup,
    Link(String),
    Image(String, Option<u8>),
    /// A block with a name: its kind and title.
    Box(&'static str, Nodes),
    /// A group of tabs, which shows nothing of its own.
    Group,
    Title,
    Ui,
    Name,
    Badge(&'static str, Option<String>),
    Raw(String),
    /// A task: its item keeps whether it is done.
    Task,
}

/// An open tag and its children so far.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) open: Open,
    pub(super) c: Nodes,
}

impl Frame {
    pub(super) fn new(open: Open) -> Self {
        Self { open, c: Nodes::new() }
    }
}
