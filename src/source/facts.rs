//! What the plan of the site needs to know of a Markdown body, however it is rendered.

use super::span::Span;

/// Titles, headings, links, views and ids of one body.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The plain text of the first heading of level one.
    pub title: Option<String>,
    /// The plain text of the first paragraph that stands alone.
    pub lead: Option<String>,
    /// All headings, in order.
    pub headings: Vec<Heading>,
    /// All links and images, in order.
    pub links: Vec<Link>,
    /// All live views, in order.
    pub views: Vec<ViewCall>,
    /// All ids on the page, in order.
    pub anchors: Vec<String>,
}

/// One heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6, as it stands in the HTML.
    pub level: u8,
    /// Its plain text.
    pub text: String,
    /// Its text with emphasis and code as HTML, but no links: to be put into one.
    pub html: String,
    /// Its id.
    pub anchor: String,
    /// Where it is written.
    pub span: Span,
}

/// What a link does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkKind {
    /// It leads somewhere.
    Link,
    /// It shows an image.
    Image,
}

/// A link as its author wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The target, with escapes and entities resolved: `role:strategist`, `../a.md#b`, a URL.
    pub target: String,
    /// Where it is written.
    pub span: Span,
    /// Whether it leads to or shows its target.
    pub kind: LinkKind,
    /// The title its author gave it, or nothing.
    pub title: String,
    /// Classes that are its own, separated by blanks.
    pub class: String,
    /// An image's alternative text, which is empty where it has none (WCAG 2.2, 1.1.1).
    pub alt: Option<String>,
}

/// A live view that a page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewCall {
    /// The view's name.
    pub name: String,
    /// Its arguments in their order, positional ones without a key.
    pub args: Vec<(Option<String>, String)>,
    /// Where it is written.
    pub span: Span,
}
