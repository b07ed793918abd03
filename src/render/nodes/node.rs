//! What a document is made of, as data that the theme typesets: spans, blocks and the components
//! of a report. All text in it is text, never markup.
//!
//! `at` marks a place that links lead to.

use crate::site::view::matrix::Matrix;
use crate::site::view::planner::Planner;
use serde::Serialize;

/// A piece of a document.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub(in crate::render) enum Node {
    /// Words, as they are.
    Text(String),
    /// Anything else.
    Is(Box<Element>),
}

/// Pieces in a row.
pub(in crate::render) type Nodes = Vec<Node>;

/// Spans, blocks and components, by `t`. The theme's `md.typ` typesets those of Markdown, its
/// `components.typ` the others.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "t", rename_all = "kebab-case")]
pub(in crate::render) enum Element {
    /// Emphasis.
    Em { c: Nodes },
    /// Strong emphasis.
    Strong { c: Nodes },
    /// What was struck out.
    Strike { c: Nodes },
    /// A subscript.
    Sub { c: Nodes },
    /// A superscript.
    Sup { c: Nodes },
    /// Said with less weight.
    Small { c: Nodes },
    /// Code in a line.
    Code { s: String },
    /// A link: to a label of the document, or to an address.
    Link {
        #[serde(flatten)]
        to: Goal,
        c: Nodes,
    },
    /// A line break.
    Break,
    /// A footnote; a further mark of the same note where `again` is set.
    Note { id: String, again: bool, c: Nodes },
    /// What stands on a screen.
    Ui { c: Nodes },
    /// A name that is not translated.
    Name { c: Nodes },
    /// A badge, with its kind.
    Badge { kind: &'static str, c: Nodes },
    /// The status of something, with its tone: `ok`, `warn` or nothing.
    Pill { tone: &'static str, s: String },
    /// The letter of a scheme.
    Letter { shape: &'static str, s: String },
    /// A number with its weight among others, from 1 to 5.
    Heat { level: u64, s: String },
    /// What the model lacks, in words.
    Missing { s: String },

    /// A paragraph.
    P { c: Nodes },
    /// A paragraph that leads into what follows.
    Lede { c: Nodes },
    /// A heading; `level` counts from the chapter's own title, which is 1. The contents name it where
    /// it is `listed`.
    H { level: u8, at: Option<String>, listed: bool, c: Nodes },
    /// Something that only marks a place which links lead to.
    Place { at: String },
    /// A list.
    List { start: Option<u64>, tight: bool, items: Vec<Item> },
    /// Terms with what they mean.
    Terms { items: Vec<Term> },
    /// A quotation.
    Quote { c: Nodes },
    /// A callout, a shaded box, a tab or an accordion: a block with a name.
    Box { kind: &'static str, title: Nodes, c: Nodes },
    /// A video: its title and where it is shown.
    Video { to: String, s: String, host: String },
    /// A block of code.
    Pre { lang: Option<String>, s: String },
    /// A line across.
    Rule,
    /// A table.
    Table(Table),
    /// An image of the author's.
    Image { src: String, alt: String, width: Option<u8> },
    /// A figure of ours.
    Figure { svg: String, width: f64, height: f64, alt: String, caption: String },
    /// Facts side by side in so many columns, each below its label.
    Panels { columns: u8, items: Vec<Fact> },
    /// Pieces side by side, two in a row.
    Pairs { items: Vec<Nodes> },
    /// A text in two columns.
    Columns { c: Nodes },
    /// Facts with their labels, on one page where they are `whole`.
    Facts { rows: Vec<Fact>, whole: bool },
    /// Numbers that say something.
    Stats { items: Vec<Stat> },
    /// The stages on the way.
    Stages { items: Vec<Stage> },
    /// A responsibility matrix with what its letters mean.
    Matrix { m: Matrix, wide: bool },
    /// A year with its meetings: the names of its months and days, and what its marks mean.
    Year {
        names: Vec<String>,
        days: Vec<String>,
        legend: Vec<(String, String)>,
        caption: String,
        wide: bool,
        y: Planner,
    },
    /// What is said of one thing, kept apart from the next. Its `head` never ends a page, and one
    /// that is `whole` goes over none.
    Card { whole: bool, head: Nodes, c: Nodes },
    /// On pages that lie on their side.
    Wide { c: Nodes },
    /// Begins a page.
    Turn,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::render) enum Goal {
    /// A label of the document, if it has it: the route on the site, and an id.
    To(String),
    /// An address on the web.
    Url(String),
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(in crate::render) struct Item {
    /// Whether it is done, where it is a task.
    pub(in crate::render) done: Option<bool>,
    pub(in crate::render) c: Nodes,
}

/// A term and what it means.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(in crate::render) struct Term {
    pub(in crate::render) at: Option<String>,
    pub(in crate::render) name: Nodes,
    pub(in crate::render) c: Nodes,
}

/// A fact and its label.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(in crate::render) struct Fact {
    pub(in crate::render) label: Nodes,
    pub(in crate::render) c: Nodes,
}

/// A number that says something.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(in crate::render) struct Stat {
    pub(in crate::render) value: String,
    pub(in crate::render) label: String,
    /// `ok`, `warn` or nothing.
    pub(in crate::render) tone: &'static str,
}

/// A stage on the way.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(in crate::render) struct Stage {
    pub(in crate::render) name: Nodes,
    /// `done`, `now`, `target`, `next`, `later` or `unplaced`.
    pub(in crate::render) place: &'static str,
    /// The same in words.
    pub(in crate::render) label: String,
    /// How many people it has, with the word for them.
    pub(in crate::render) size: String,
    pub(in crate::render) c: Nodes,
}

/// How the cells of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::render) enum Align {
    Auto,
    Left,
    Center,
    Right,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(in crate::render) struct Table {
    /// What it is about, for those who do not see it; nothing where the author does not say.
    pub(in crate::render) caption: String,
    /// The columns: where their cells stand, and which part of the width they take; 0 for as wide
    /// as its cells.
    pub(in crate::render) columns: Vec<Column>,
    pub(in crate::render) head: Vec<Nodes>,
    pub(in crate::render) rows: Vec<Row>,
    /// Whether the first cell of each row names it.
    pub(in crate::render) named: bool,
    /// Whether it stays on one page.
    pub(in crate::render) whole: bool,
    /// Whether each of its rows does.
    pub(in crate::render) firm: bool,
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(in crate::render) struct Column {
    pub(in crate::render) align: Align,
    pub(in crate::render) part: u8,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(in crate::render) struct Row {
    pub(in crate::render) at: Option<String>,
    /// Whether it sums up what stands above.
    pub(in crate::render) foot: bool,
    /// A heading over all columns where this is the only cell.
    pub(in crate::render) cells: Vec<Nodes>,
}

impl Element {
    /// Whether it stands in a line, and not below what is before it.
    pub(in crate::render) fn is_span(&self) -> bool {
        matches!(
            self,
            Self::Em { .. }
                | Self::Strong { .. }
                | Self::Strike { .. }
                | Self::Sub { .. }
                | Self::Sup { .. }
                | Self::Small { .. }
                | Self::Code { .. }
                | Self::Link { .. }
                | Self::Break
                | Self::Note { .. }
                | Self::Ui { .. }
                | Self::Name { .. }
                | Self::Badge { .. }
                | Self::Pill { .. }
                | Self::Letter { .. }
                | Self::Heat { .. }
                | Self::Missing { .. }
                | Self::Place { .. }
        )
    }
}

impl Node {
    /// Whether it stands in a line.
    pub(in crate::render) fn is_span(&self) -> bool {
        match self {
            Self::Text(_) => true,
            Self::Is(element) => element.is_span(),
        }
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Is(Box::new(element))
    }
}

impl From<&str> for Node {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// The words of `nodes`, without their looks.
pub(in crate::render) fn plain(nodes: &[Node]) -> String {
    let mut out = String::new();
    collect(nodes, &mut out);
    out
}

fn collect(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => out.push_str(text),
            Node::Is(element) => match &**element {
                Element::Em { c }
                | Element::Strong { c }
                | Element::Strike { c }
                | Element::Sub { c }
                | Element::Sup { c }
                | Element::Small { c }
                | Element::Link { c, .. }
                | Element::Ui { c }
                | Element::Name { c }
                | Element::Badge { c, .. }
                | Element::P { c } => collect(c, out),
                Element::Code { s } | Element::Pill { s, .. } | Element::Missing { s } => {
                    out.push_str(s);
                }
                Element::Break => out.push(' '),
                _ => {}
            },
        }
    }
}

/// Shows `f` every element of `nodes` in the order in which they are read, those around others
/// first.
pub(in crate::render) fn each(nodes: &[Node], f: &mut dyn FnMut(&Element)) {
    for node in nodes {
        let Node::Is(element) = node else { continue };
        f(element);
        inside(element, &mut |nodes| each(nodes, f));
    }
}

/// Shows `f` what `element` holds.
fn inside(element: &Element, f: &mut dyn FnMut(&[Node])) {
    let facts = |facts: &[Fact], f: &mut dyn FnMut(&[Node])| {
        for fact in facts {
            f(&fact.label);
            f(&fact.c);
        }
    };
    match element {
        Element::Em { c }
        | Element::Strong { c }
        | Element::Strike { c }
        | Element::Sub { c }
        | Element::Sup { c }
        | Element::Small { c }
        | Element::Link { c, .. }
        | Element::Note { c, .. }
        | Element::Ui { c }
        | Element::Name { c }
        | Element::Badge { c, .. }
        | Element::P { c }
        | Element::Lede { c }
        | Element::H { c, .. }
        | Element::Quote { c }
        | Element::Columns { c }
        | Element::Wide { c } => f(c),
        Element::Box { title, c, .. } => [title, c].into_iter().for_each(|c| f(c)),
        Element::Card { head, c, .. } => [head, c].into_iter().for_each(|c| f(c)),
        Element::List { items, .. } => items.iter().for_each(|item| f(&item.c)),
        Element::Terms { items } => items.iter().for_each(|item| {
            f(&item.name);
            f(&item.c);
        }),
        Element::Table(table) => {
            table.head.iter().for_each(|cell| f(cell));
            table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| f(cell));
        }
        Element::Panels { items, .. } | Element::Facts { rows: items, .. } => facts(items, f),
        Element::Pairs { items } => items.iter().for_each(|c| f(c)),
        Element::Stages { items } => items.iter().for_each(|stage| {
            f(&stage.name);
            f(&stage.c);
        }),
        Element::Code { .. }
        | Element::Break
        | Element::Pill { .. }
        | Element::Letter { .. }
        | Element::Heat { .. }
        | Element::Missing { .. }
        | Element::Place { .. }
        | Element::Video { .. }
        | Element::Pre { .. }
        | Element::Rule
        | Element::Image { .. }
        | Element::Figure { .. }
        | Element::Stats { .. }
        | Element::Matrix { .. }
        | Element::Year { .. }
        | Element::Turn => {}
    }
}
