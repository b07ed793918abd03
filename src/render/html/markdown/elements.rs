//! What stands beside CommonMark: callouts, tabs, boxes, accordions, controls, badges, tasks.

use super::draft::Fill;
use super::escape::attribute;
use super::writer::Writer;
use crate::source::facts::ViewCall;
use crate::source::markdown::{Attributes, Callout, Element, Kind, View};
use std::ops::Range;

/// The kinds of badge that have a look of their own.
const BADGES: [&str; 5] = ["informative", "positive", "negative", "caution", "neutral"];

impl Writer<'_, '_> {
    pub(super) fn open(&mut self, element: Element<'_>, range: Range<usize>) {
        match element {
            Element::Link { target, title, attributes } => {
                self.open_link(&target, &title, &attributes, range);
            }
            Element::Image { target, title, attributes } => {
                self.open_image(&target, &title, &attributes, range);
            }
            Element::Callout(callout) => self.open_callout(callout),
            Element::Tabs => self.open_block("<div class=\"tabs\">\n"),
            Element::Tab(name) => {
                self.push("<div class=\"tab\" role=\"group\"");
                attribute(&mut self.draft.html, "aria-label", name);
                self.open_block("><p class=\"tab-name\">");
                self.escaped(name);
                self.push("</p>\n");
            }
            Element::Shadebox(title) => {
                self.open_block("<div class=\"shadebox\">\n");
                if !title.is_empty() {
                    self.push("<p class=\"shadebox-title\">");
                    self.escaped(title);
                    self.push("</p>\n");
                }
            }
            Element::Accordion => self.open_block("<details class=\"accordion\">"),
            Element::AccordionTitle => self.push("<summary>"),
            Element::NoTranslate => self.push("<span translate=\"no\">"),
            Element::UiControl => {
                self.in_control += 1;
                self.push("<b class=\"ui\">");
            }
            Element::Badge(attributes) => self.open_badge(&attributes, range),
            Element::Task { done } => {
                self.push("<label class=\"task\"><input type=\"checkbox\" disabled");
                self.push(if done { " checked> " } else { "> " });
            }
        }
    }

    pub(super) fn close(&mut self, kind: Kind) {
        match kind {
            Kind::Link => self.close_link(),
            Kind::Image => self.close_image(),
            Kind::Callout => self.close_block("</aside>\n"),
            Kind::Tabs | Kind::Tab | Kind::Shadebox => self.close_block("</div>\n"),
            Kind::Accordion => self.close_block("</details>\n"),
            Kind::AccordionTitle => self.push("</summary>\n"),
            Kind::NoTranslate => self.push("</span>"),
            Kind::Badge => self.close_badge(),
            Kind::UiControl => {
                self.in_control = self.in_control.saturating_sub(1);
                self.push("</b>");
            }
            Kind::Task => self.push("</label>"),
        }
    }

    fn open_callout(&mut self, callout: Callout) {
        let name = callout.name();
        self.push("<aside class=\"callout callout-");
        self.push(name);
        self.open_block("\" role=\"note\"><p class=\"callout-title\">");
        let title = self.word(&format!("callout-{name}"));
        self.escaped(&title);
        self.push("</p>\n");
    }

    /// A badge with an address is a link within the badge's span, so that both close alike.
    fn open_badge(&mut self, list: &Attributes<'_>, range: Range<usize>) {
        let kind = list.get("type").unwrap_or_default().to_ascii_lowercase();
        self.push("<span");
        match BADGES.iter().find(|known| **known == kind) {
            Some(kind) => self.classes(["badge", &format!("badge-{kind}")]),
            None => self.classes(["badge"]),
        }
        if let Some(tooltip) = list.get("tooltip") {
            attribute(&mut self.draft.html, "title", tooltip);
        }
        self.push(">");
        let url = list.get("url");
        if let Some(url) = url {
            self.open_link(url, "", &Attributes::default(), range);
        }
        self.badges.push(url.is_some());
    }

    fn close_badge(&mut self) {
        if self.badges.pop() == Some(true) {
            self.close_link();
        }
        self.push("</span>");
    }

    pub(super) fn view(&mut self, view: &View<'_>, range: Range<usize>) {
        let span = self.body.span(range);
        let args = view.args.iter();
        let args = args.map(|(key, value)| (key.map(str::to_owned), (*value).to_owned())).collect();
        self.draft.facts.views.push(ViewCall { name: view.name.to_owned(), args, span });
        self.slot(Fill::View(self.draft.facts.views.len() - 1));
    }
}
