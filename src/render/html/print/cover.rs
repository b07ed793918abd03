//! What stands around the chapters: the cover and the contents.

use super::{Chapter, Chapters, Made};
use crate::site::view::Cx;
use crate::site::view::versions::{self, VersionsView};
use serde::Serialize;
use std::collections::HashMap;

/// The page, as its template has it.
#[derive(Debug, Serialize)]
pub(in crate::render::html) struct PrintView {
    /// Document control; none where there is no model.
    control: Option<VersionsView>,
    /// What the model is for, in its own words.
    purpose: String,
    /// The day as of which everything is told.
    today: String,
    /// The parts in their order.
    parts: Vec<Part>,
}

#[derive(Debug, Serialize)]
struct Part {
    /// The heading in the contents; may be empty.
    title: String,
    chapters: Vec<Entry>,
}

#[derive(Debug, Serialize)]
struct Entry {
    id: String,
    title: String,
    /// Whether it is about one thing of the chapter before.
    is_below: bool,
    html: String,
}

/// The page that holds `chapters`; `made` has them by their routes.
pub(in crate::render::html) fn view(
    cx: &Cx<'_>,
    chapters: &Chapters,
    mut made: HashMap<String, Made>,
) -> PrintView {
    let about = cx.model.model.as_ref();
    let mut entry = |(title, link): &(String, String)| {
        let Chapter { id, is_below } = chapters.by_link.get(link)?;
        let Made(html) = made.remove(link)?;
        let (id, title) = (id.clone(), title.clone());
        Some(Entry { id, title, is_below: *is_below, html })
    };
    let parts = chapters.parts.iter().map(|part| Part {
        title: part.title.clone(),
        chapters: part.chapters.iter().filter_map(&mut entry).collect(),
    });
    PrintView {
        control: about.map(|_| versions::view(cx)),
        purpose: about
            .and_then(|about| Some(about.purpose.as_ref()?.value.clone()))
            .unwrap_or_default(),
        today: cx.insight.today.to_string(),
        parts: parts.collect(),
    }
}
