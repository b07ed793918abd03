//! Links, images, videos.

use super::draft::Fill;
use super::escape::{attribute, escape, is_dangerous};
use super::writer::Writer;
use crate::source::facts::{Link, LinkKind};
use crate::source::markdown::{Attributes, Common, CowStr, Element, Event, Kind};
use std::ops::Range;

/// An image whose alternative text is being collected; whatever stands in it is only text.
pub(super) struct OpenImage {
    alt: String,
    link: Option<usize>,
    attributes: String,
    /// How many images are open within.
    inner: usize,
}

impl Writer<'_, '_> {
    /// Registers a link and returns its number; `None` for targets that would run a script.
    pub(super) fn add_link(
        &mut self,
        target: &str,
        title: &str,
        (kind, class): (LinkKind, String),
        range: Range<usize>,
    ) -> Option<usize> {
        if is_dangerous(target) {
            return None;
        }
        let span = self.body.span(range);
        let (target, title) = (target.to_owned(), title.to_owned());
        self.draft.facts.links.push(Link { target, span, kind, title, class, alt: None });
        Some(self.draft.facts.links.len() - 1)
    }

    pub(super) fn open_link(
        &mut self,
        target: &str,
        title: &str,
        attributes: &Attributes<'_>,
        range: Range<usize>,
    ) {
        self.links.push(self.links.is_empty());
        if self.links.len() > 1 {
            return;
        }
        let start = self.draft.html.len();
        self.push("<a");
        let class = attributes.classes.join(" ");
        if let Some(link) = self.add_link(target, title, (LinkKind::Link, class), range) {
            self.slot(Fill::Link(link));
        }
        if let Some(id) = attributes.id {
            let id = self.id(&super::anchor::chosen(id));
            attribute(&mut self.draft.html, "id", &id);
        }
        if attributes.get("target") == Some("_blank") {
            self.push(" target=\"_blank\" rel=\"noopener\"");
        }
        self.push(">");
        self.cut(start);
    }

    pub(super) fn close_link(&mut self) {
        if self.links.pop() == Some(true) {
            let start = self.draft.html.len();
            self.push("</a>");
            self.cut(start);
        }
    }

    pub(super) fn open_image(
        &mut self,
        target: &str,
        title: &str,
        list: &Attributes<'_>,
        range: Range<usize>,
    ) {
        let mut attributes = String::new();
        if let Some(id) = list.id {
            let id = self.id(&super::anchor::chosen(id));
            attribute(&mut attributes, "id", &id);
        }
        for side in ["width", "height"] {
            if let Some(pixels) = list.get(side).and_then(pixels) {
                attribute(&mut attributes, side, pixels);
            }
        }
        let class = image_class(list);
        let link = self.add_link(target, title, (LinkKind::Image, class), range);
        self.image = Some(OpenImage { alt: String::new(), link, attributes, inner: 0 });
    }

    /// Takes what stands in an image as its text. `false`: the image itself closes.
    pub(super) fn in_image(&mut self, event: &Event<'_>) -> bool {
        let Some(image) = &mut self.image else { return false };
        match event {
            Event::Common(Common::Text(text) | Common::Code(text)) => image.alt.push_str(text),
            Event::Common(Common::SoftBreak | Common::HardBreak) => image.alt.push(' '),
            Event::Open(Element::Image { .. }) => image.inner += 1,
            Event::Close(Kind::Image) if image.inner == 0 => return false,
            Event::Close(Kind::Image) => image.inner -= 1,
            Event::Problem(_) => return false,
            _ => {}
        }
        true
    }

    pub(super) fn close_image(&mut self) {
        let Some(image) = self.image.take() else { return };
        let start = self.draft.html.len();
        if let Some(link) = image.link {
            self.draft.facts.links[link].alt = Some(image.alt.trim().to_owned());
            self.push("<img");
            self.slot(Fill::Link(link));
            attribute(&mut self.draft.html, "alt", image.alt.trim());
            self.push(&image.attributes);
            self.push(" loading=\"lazy\">");
        } else {
            self.escaped(&image.alt);
        }
        self.cut(start);
    }

    /// A card with a link, since nothing of another host may be embedded.
    pub(super) fn video(&mut self, target: &CowStr<'_>, range: Range<usize>) {
        self.push("<p class=\"video\"><a");
        let class = (LinkKind::Link, "video-link".to_owned());
        if let Some(link) = self.add_link(target, "", class, range) {
            self.slot(Fill::Link(link));
        }
        self.push("><span class=\"video-title\">");
        let mut title = self.word("video");
        let about =
            self.draft.facts.headings.last().map_or(self.options.label, |heading| &heading.text);
        if !about.is_empty() {
            title.push_str(": ");
            title.push_str(about);
        }
        self.escaped(&title);
        self.push("</span>");
        if let Some(host) = host(target) {
            self.push(" <span class=\"video-host\">");
            escape(&mut self.draft.html, host);
            self.push("</span>");
        }
        self.push("</a></p>\n");
    }
}

/// A length that HTML takes as an attribute: a whole number of pixels.
fn pixels(value: &str) -> Option<&str> {
    let number = value.strip_suffix("px").unwrap_or(value);
    let fits = (1..=4).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    fits.then_some(number)
}

/// HTML knows no width in percent, and the policy no style: tenths of the width are classes.
fn image_class(list: &Attributes<'_>) -> String {
    let mut names: Vec<String> = list.classes.iter().map(|name| (*name).to_owned()).collect();
    let percent = list.get("width").and_then(|width| width.strip_suffix('%'));
    if let Some(percent) = percent.and_then(|number| number.parse::<u16>().ok()) {
        names.push(format!("w-{}", (percent.clamp(5, 100) + 5) / 10 * 10));
    }
    match list.get("align") {
        Some("left") => names.push("al-l".to_owned()),
        Some("center" | "middle") => names.push("al-c".to_owned()),
        Some("right") => names.push("al-r".to_owned()),
        _ => {}
    }
    if list.get("zoomable") == Some("yes") || list.get("modal").is_some() {
        names.push("zoomable".to_owned());
    }
    names.join(" ")
}

/// The host of an address on the web.
fn host(url: &str) -> Option<&str> {
    let (_, rest) = url.split_once("://")?;
    let end = rest.find(['/', '?', '#', ':']).unwrap_or(rest.len());
    (end > 0).then(|| &rest[..end])
}
