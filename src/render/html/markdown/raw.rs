//! Raw HTML: shown as text, or let through without what could harm.

use super::draft::Fill;
use super::escape::attribute;
use super::problem::escaped_html;
use super::writer::Writer;
use crate::source::facts::LinkKind;
use crate::source::markdown::{Common, Element, Event, Tag};
use ammonia::Builder;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

/// Ids may be given; there is no `style` and no `class`.
static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = Builder::default();
    cleaner.add_generic_attributes(["id"]).rm_tags(["center"]).link_rel(None).tag_attributes(
        [
            ("a", &["href", "hreflang"][..]),
            ("img", &["src", "alt", "width", "height"]),
            ("ol", &["start"]),
            ("td", &["colspan", "rowspan"]),
            ("th", &["colspan", "rowspan", "scope"]),
            ("time", &["datetime"]),
        ]
        .into_iter()
        .map(|(tag, names)| (tag, names.iter().copied().collect::<HashSet<_>>()))
        .collect(),
    );
    cleaner
});

/// Blocks that nest deeper stay text: sanitising costs their size times their depth.
const MAX_DEPTH: usize = 256;

/// Tags that may stand in a line of text.
const SPANS: [&str; 29] = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "img", "ins",
    "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup",
    "u", "wbr",
];

#[derive(Default)]
pub(super) struct Raw {
    /// The block of HTML in hand.
    pub(super) block: String,
    /// Raw tags that are open, each with the depth that it was opened in.
    open: Vec<(usize, String)>,
    depth: usize,
    told: bool,
}

impl Writer<'_, '_> {
    pub(super) fn raw_enter(&mut self) {
        self.raw.depth += 1;
    }

    /// Closes the raw tags that what ends here left open.
    pub(super) fn raw_leave(&mut self) {
        while let Some((_, name)) = self.raw.open.pop_if(|open| open.0 >= self.raw.depth) {
            self.close_raw(&name);
        }
        self.raw.depth = self.raw.depth.saturating_sub(1);
    }

    /// Closes the raw tags of a line before a block begins, which they may not hold.
    pub(super) fn raw_break(&mut self, event: &Event<'_>) {
        let block = match event {
            Event::Common(Common::Start(tag)) => !matches!(
                tag,
                Tag::Emphasis
                    | Tag::Strong
                    | Tag::Strikethrough
                    | Tag::Superscript
                    | Tag::Subscript
            ),
            Event::Open(element) => matches!(
                element,
                Element::Callout(_)
                    | Element::Tabs
                    | Element::Tab(_)
                    | Element::Shadebox(_)
                    | Element::Accordion
            ),
            Event::Common(Common::Rule) | Event::Video(_) | Event::View(_) => true,
            _ => false,
        };
        while block && let Some((_, name)) = self.raw.open.pop_if(|open| open.0 >= self.raw.depth) {
            self.close_raw(&name);
        }
    }

    pub(super) fn raw_is_open(&self) -> bool {
        !self.raw.open.is_empty()
    }

    fn close_raw(&mut self, name: &str) {
        if name == "a" {
            self.links.pop();
        }
        self.push("</");
        self.push(name);
        self.push(">");
    }

    pub(super) fn inline_html(&mut self, html: &str, range: Range<usize>) {
        if html.starts_with("<!--") {
            return;
        }
        let name = tag_name(html);
        if name == "br" {
            // The one tag that tables need, and that carries nothing.
            self.plain_text(" ");
            return self.push("<br>");
        }
        if !self.sanitises() {
            self.plain_text(html);
            self.escaped(html);
            return self.tell_escaped(range);
        }
        if html.starts_with("</") {
            return self.raw_end_tag(&name);
        }
        if (self.links.is_empty() || name != "a") && SPANS.contains(&name.as_str()) {
            self.raw_start_tag(html, name, range);
        }
    }

    fn raw_start_tag(&mut self, html: &str, name: String, range: Range<usize>) {
        let clean = CLEANER.clean(html).to_string();
        let start = self.draft.html.len();
        if let Some(tag) = clean.strip_suffix(&format!("</{name}>")) {
            self.take_over(tag, range);
            if name == "a" {
                self.links.push(true);
            }
            self.raw.open.push((self.raw.depth, name));
        } else {
            self.take_over(&clean, range);
        }
        self.cut(start);
    }

    /// Closes `name` and what is open within, if it was opened in the same span or block.
    fn raw_end_tag(&mut self, name: &str) {
        let depth = self.raw.depth;
        let inner = self.raw.open.iter().rev().take(MAX_DEPTH);
        let mut inner = inner.take_while(|open| open.0 == depth);
        let Some(above) = inner.position(|open| open.1 == name) else { return };
        let start = self.draft.html.len();
        for _ in 0..=above {
            if let Some((_, name)) = self.raw.open.pop() {
                self.close_raw(&name);
            }
        }
        self.cut(start);
    }

    pub(super) fn html_block(&mut self, range: Range<usize>) {
        let block = std::mem::take(&mut self.raw.block);
        let html = without_comments(&block);
        let html = html.trim();
        if html.is_empty() {
            return;
        }
        if self.sanitises() && depth(html) <= MAX_DEPTH {
            let clean = CLEANER.clean(html).to_string();
            self.take_over(&clean, range);
            return self.push("\n");
        }
        self.push("<p>");
        self.escaped(html);
        self.push("</p>\n");
        self.tell_escaped(range);
    }

    fn tell_escaped(&mut self, range: Range<usize>) {
        if !self.raw.told {
            self.raw.told = true;
            let span = self.body.span(range);
            self.draft.findings.push(escaped_html(span));
        }
    }

    /// Writes sanitised HTML: its ids are made unique, its links become ours. The sanitiser writes
    /// attributes in one form only, `name="value"`.
    fn take_over(&mut self, html: &str, range: Range<usize>) {
        let mut rest = html;
        while let Some(at) = rest.find('<') {
            self.push(&rest[..at]);
            rest = &rest[at..];
            let end = rest.find([' ', '>']).unwrap_or(rest.len());
            let tag = &rest[..end];
            self.push(tag);
            rest = &rest[end..];
            while let Some((name, value, behind)) = next_attribute(rest) {
                let value = unescape(value);
                match (tag, name) {
                    (_, "id") => {
                        let id = self.id(&super::anchor::chosen(&value));
                        attribute(&mut self.draft.html, "id", &id);
                    }
                    ("<a", "href") => self.raw_link(LinkKind::Link, &value, range.clone()),
                    ("<img", "src") => self.raw_link(LinkKind::Image, &value, range.clone()),
                    _ => attribute(&mut self.draft.html, name, &value),
                }
                rest = behind;
            }
        }
        self.push(rest);
    }

    fn raw_link(&mut self, kind: LinkKind, target: &str, range: Range<usize>) {
        if let Some(link) = self.add_link(target, "", (kind, String::new()), range) {
            self.slot(Fill::Link(link));
        }
    }
}

/// The name of the tag that `html` begins with, in lower case.
fn tag_name(html: &str) -> String {
    let name = html.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    name[..end].to_ascii_lowercase()
}

fn without_comments(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find("<!--") {
        kept.push_str(&rest[..at]);
        rest = rest[at + 4..].find("-->").map_or("", |end| &rest[at + 4 + end + 3..]);
    }
    kept.push_str(rest);
    kept
}

/// An upper bound of how deep the tags of `html` nest.
fn depth(html: &str) -> usize {
    const VOID: [&str; 6] = ["br", "img", "hr", "wbr", "col", "input"];
    let (mut depth, mut deepest) = (0_usize, 0);
    for (at, _) in html.match_indices('<') {
        let tag = &html[at..];
        if tag.starts_with("</") {
            depth = depth.saturating_sub(1);
        } else if tag[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            let end = tag[1..].find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(0);
            if !VOID.iter().any(|void| void.eq_ignore_ascii_case(&tag[1..=end])) {
                depth += 1;
                deepest = deepest.max(depth);
            }
        }
    }
    deepest
}

/// The attribute that `text` begins with, its value and what follows.
fn next_attribute(text: &str) -> Option<(&str, &str, &str)> {
    let (name, rest) = text.strip_prefix(' ')?.split_once("=\"")?;
    let (value, rest) = rest.split_once('"')?;
    (!name.contains(['<', '>', ' '])).then_some((name, value, rest))
}

/// Takes back what the sanitiser escapes in attributes.
fn unescape(value: &str) -> String {
    let value = value.replace("&quot;", "\"").replace("&nbsp;", "\u{a0}");
    value.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}
