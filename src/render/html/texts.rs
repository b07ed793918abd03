//! Markdown of pages and of the model's texts, with their links resolved.

use super::engine::{Form, Strings, Texts};
use super::markdown::{Draft, Options, RawHtml, Resolved, fragment};
use crate::model::Kind;
use crate::site::{Links, Target};
use crate::source::facts::{Facts, Link, LinkKind};
use crate::source::span::{FileId, Span};
use std::collections::HashSet;
use std::sync::Arc;

/// How links are shown: where each leads, or that it is broken.
pub(super) fn resolve(links: &Links, link: &Link, folder: &str, route: Option<&str>) -> Resolved {
    match links.resolve(&link.target, folder, route) {
        Target::Elsewhere => Resolved {
            href: link.target.clone(),
            class: (link.kind == LinkKind::Link).then_some("external"),
            ..Resolved::default()
        },
        Target::Here { address, kind, name } => Resolved {
            // Links within a page stay within it.
            href: match &address.anchor {
                Some(anchor) if route == Some(address.route.as_str()) => {
                    format!("#{}", crate::site::route::encoded(anchor))
                }
                _ => links.href(&address),
            },
            class: kind.map(class),
            title: name,
            broken: false,
        },
        Target::NoAnchor { route, .. } => Resolved {
            href: crate::site::route::Address::page(route).href(),
            broken: true,
            ..Resolved::default()
        },
        Target::Missing { .. } => {
            Resolved { href: link.target.clone(), broken: true, ..Resolved::default() }
        }
    }
}

fn class(kind: Kind) -> &'static str {
    if kind == Kind::Term { "term" } else { "thing" }
}

/// The facts of one text of the model: its links, and what its author should hear of.
pub fn facts(text: &str, span: Span) -> (Facts, Vec<crate::finding::Finding>) {
    let draft = fragment(text, span, &Options::default());
    (draft.facts, draft.findings)
}

/// Texts of the model that a further language of the book shows as they are.
#[derive(Debug, Default)]
pub struct Untranslated {
    /// The language that they are in, the book's own.
    pub lang: String,
    /// The texts. What is said in the same words twice is in the same language.
    pub texts: HashSet<String>,
}

impl Untranslated {
    /// `html`, which shows `text`, with its language said where that is not the page's
    /// (WCAG 2.2, 3.1.2).
    fn marked(&self, text: &str, html: String, form: Form) -> String {
        match form {
            _ if !self.texts.contains(text) => html,
            Form::Inline => format!("<span lang=\"{}\">{html}</span>", self.lang),
            Form::Block => format!("<div lang=\"{}\">{html}</div>", self.lang),
        }
    }
}

/// Renders the model's texts for templates.
pub(super) fn for_templates(
    links: Arc<Links>,
    strings: Strings,
    raw_html: RawHtml,
    untranslated: Arc<Untranslated>,
) -> Texts {
    Arc::new(move |text, form| {
        // Most texts are plain words.
        if form == Form::Inline
            && !text.contains(['*', '_', '[', '`', '<', '&', '>', '\\', '~', '"', '!'])
        {
            return untranslated.marked(text, text.to_owned(), form);
        }
        let prefix = prefix(text);
        let options = Options {
            raw_html,
            heading_shift: 2,
            id_prefix: &prefix,
            label: "",
            words: &|key| strings.get(key).to_owned(),
        };
        let draft = fragment(text, Span::new(FileId(0), 0..0), &options);
        let html = finish(&draft, &links);
        let html = match form {
            Form::Block => html,
            Form::Inline => inline(&html),
        };
        untranslated.marked(text, html, form)
    })
}

fn finish(draft: &Draft, links: &Links) -> String {
    let mut html = String::new();
    draft.write(&mut html, &mut |link| resolve(links, link, "", None), &mut |_| String::new());
    html
}

/// The one paragraph of `html` without its tags; several paragraphs become lines.
fn inline(html: &str) -> String {
    let html = html.trim();
    let stripped = html.strip_prefix("<p>").and_then(|html| html.strip_suffix("</p>"));
    match stripped {
        Some(inside) if !inside.contains("<p>") => inside.to_owned(),
        _ => html.to_owned(),
    }
}

/// A prefix for the ids of one text, so that several share a page: the same for the same text.
fn prefix(text: &str) -> String {
    // FNV-1a, 32 bits.
    let hash = text
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("t{hash:08x}-")
}
