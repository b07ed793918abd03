//! Markdown as events: CommonMark with GitHub's and Adobe's additions. Knows no HTML.
//!
//! `pulldown-cmark` reads what it knows, and one walk over its events adds the rest. Nothing is
//! stored but what is open at the moment, and what opens always closes in the right order,
//! whatever the text.
//!
//! Invariant: every [`Event::Open`] has its [`Event::Close`], nested properly with each other and
//! with the `Start` and `End` of [`Event::Common`].

mod attributes;
mod containers;
mod inline;
mod lines;
mod marker;
mod strong;
mod view;
mod walker;

pub use self::attributes::Attributes;
pub use self::marker::Callout;
pub use self::view::{View, lookalike};
pub use pulldown_cmark::{Alignment, CodeBlockKind, CowStr, Event as Common, Tag, TagEnd};

use pulldown_cmark::{Options, Parser};
use std::ops::Range;

/// One step through a page.
#[derive(Debug, Clone)]
pub enum Event<'a> {
    /// What CommonMark, GFM or a definition list says. Links, images, alerts and task markers
    /// never come this way.
    Common(Common<'a>),
    /// Something opens.
    Open(Element<'a>),
    /// Something that was opened closes.
    Close(Kind),
    /// `>[!VIDEO](url)`, a block.
    Video(CowStr<'a>),
    /// A live view, a block.
    View(View<'a>),
    /// Something to tell the author; changes nothing in the structure.
    Problem(Problem<'a>),
}

/// What can be opened beside CommonMark's own tags.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Element<'a> {
    /// A link, its target and title with escapes and entities resolved.
    #[expect(missing_docs, reason = "the variant's own line says it")]
    Link { target: CowStr<'a>, title: CowStr<'a>, attributes: Attributes<'a> },
    /// An image; what stands inside is its alternative text.
    #[expect(missing_docs, reason = "the variant's own line says it")]
    Image { target: CowStr<'a>, title: CowStr<'a>, attributes: Attributes<'a> },
    /// `>[!NOTE]` and its sisters, a block.
    Callout(Callout),
    /// A group of tabs, a block.
    Tabs,
    /// One tab and its name, a block within tabs.
    Tab(&'a str),
    /// A shaded box and its title, a block.
    Shadebox(&'a str),
    /// `+++title` … `+++`, a block that begins with its title.
    Accordion,
    /// The title of an accordion: spans only.
    AccordionTitle,
    /// `[!DNL …]`: a name that is never translated, a span.
    NoTranslate,
    /// `[!UICONTROL A > B]`: what stands on a screen, a span.
    UiControl,
    /// `[!BADGE …]{…}`, a span.
    Badge(Attributes<'a>),
    /// A task with its box: spans only.
    #[expect(missing_docs, reason = "the variant's own line says it")]
    Task { done: bool },
}

/// An [`Element`] without its particulars, to close it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the element of the same name")]
pub enum Kind {
    Link,
    Image,
    Callout,
    Tabs,
    Tab,
    Shadebox,
    Accordion,
    AccordionTitle,
    NoTranslate,
    UiControl,
    Badge,
    Task,
}

/// What an author should hear about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem<'a> {
    /// `**` that opens and never closes; read as if it closed at the end of its line.
    UnclosedStrong,
    /// `[!NAME]` at the head of a quote, with a name that is none.
    UnknownCallout(&'a str),
    /// A tab group, shaded box or accordion without its end; read as if it ended with what it
    /// stands in.
    Unclosed(Kind),
    /// The end of something that is not open; left out.
    NotOpen(Kind),
    /// `{{#…}}` on a line of its own whose inside cannot be read; shown as text.
    MalformedView,
    /// The whole of a line that looks like a view and has not its form; shown as text.
    LooksLikeView(&'a str),
}

/// What is read beyond CommonMark. Front matter is split off before, and alerts are read here,
/// since there are more of them than GitHub knows.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
}

/// Walks over `text` once and tells `sink` each event with its range of bytes.
pub fn walk<'a>(text: &'a str, sink: impl FnMut(Event<'a>, Range<usize>)) {
    let mut walker = walker::Walker::new(text, sink);
    for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
        walker.step(event, range);
    }
    walker.finish();
}

/// The ranges of `text` that are code, spans and blocks, in order.
pub(super) fn code_ranges(text: &str) -> Vec<Range<usize>> {
    let code =
        |event: &Common<'_>| matches!(event, Common::Code(_) | Common::Start(Tag::CodeBlock(_)));
    let events = Parser::new_ext(text, options()).into_offset_iter();
    events.filter(|(event, _)| code(event)).map(|(_, range)| range).collect()
}

#[cfg(test)]
mod tests;
