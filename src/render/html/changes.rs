//! What changed in the model, version by version, as a reader's page.

use crate::diff::sentence::{self, Part};
use crate::diff::{Change, Level, Past};
use crate::model::Kind;
use crate::site::view::Cx;
use jiff::civil::Date;
use serde::Serialize;

/// Changes of one version that are shown; the rest is counted.
const MOST: usize = 60;

/// What the page shows.
#[derive(Debug, Serialize)]
pub(super) struct ChangesView {
    /// The latest first.
    versions: Vec<Shown>,
}

#[derive(Debug, Serialize)]
struct Shown {
    /// Where links to it lead.
    anchor: String,
    name: String,
    day: Date,
    title: String,
    is_first: bool,
    is_partial: bool,
    /// By level, the heaviest first.
    groups: Vec<Group>,
    /// How many changes are left out.
    more: usize,
}

#[derive(Debug, Serialize)]
struct Group {
    /// The word of the level.
    level: &'static str,
    changes: Vec<Vec<Piece>>,
}

/// A part of a sentence.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Piece {
    /// `words`, `name`, `before` or `after`.
    role: &'static str,
    text: String,
    /// The link to what is named, where that still is there.
    href: Option<String>,
}

/// Collects it.
pub(super) fn view(past: &[Past], cx: &Cx<'_>) -> ChangesView {
    ChangesView { versions: past.iter().map(|past| shown(past, cx)).collect() }
}

fn shown(past: &Past, cx: &Cx<'_>) -> Shown {
    let release = &past.release;
    let told = &past.changes[..past.changes.len().min(MOST)];
    let group = |level: Level| {
        let changes = told.iter().filter(|change| change.level == level);
        Group { level: level.word(), changes: changes.map(|change| pieces(change, cx)).collect() }
    };
    let groups = Level::ALL.into_iter().map(group).filter(|group| !group.changes.is_empty());
    Shown {
        anchor: format!("v-{}", release.id.chars().take(12).collect::<String>()),
        name: release.name.clone(),
        day: release.day,
        title: release.title.clone(),
        is_first: past.is_first,
        is_partial: past.is_partial,
        groups: groups.collect(),
        more: past.changes.len() - told.len(),
    }
}

/// The sentence, whose first mention of what changed is a link to it.
fn pieces(change: &Change, cx: &Cx<'_>) -> Vec<Piece> {
    let subject = &change.subject;
    let mut link = Kind::from_word(&subject.kind)
        .and_then(|kind| cx.links.link_to(kind, &subject.id))
        .map(|(href, _)| href);
    let piece = |part: Part| {
        let (role, href) = match &part {
            Part::Words(_) => ("words", None),
            Part::Name(name) if *name == subject.name => ("name", link.take()),
            Part::Name(_) => ("name", None),
            Part::Before(_) => ("before", None),
            Part::After(_) => ("after", None),
        };
        Piece { role, text: part.text().to_owned(), href }
    };
    sentence::of(change, cx.words).into_iter().map(piece).collect()
}
