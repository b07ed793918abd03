//! What changed in the model, version by version, as a reader's page.

use super::pages::Input;
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
    /// The tag; of a commit what its maker says of it, since its number says nothing.
    name: String,
    day: Date,
    /// What is said of a tag, the beginning of a commit's number.
    beside: String,
    is_first: bool,
    is_partial: bool,
    /// By level, the heaviest first.
    groups: Vec<Group>,
    /// How many changes are left out.
    more: usize,
}

#[derive(Debug, Serialize)]
struct Group {
    /// What such changes are called.
    title: String,
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
pub(super) fn view(input: Input<'_>, cx: &Cx<'_>) -> ChangesView {
    ChangesView { versions: input.past.iter().map(|past| shown(past, input, cx)).collect() }
}

fn shown(past: &Past, input: Input<'_>, cx: &Cx<'_>) -> Shown {
    let release = &past.release;
    let (name, beside) = release.called();
    let told = &past.changes[..past.changes.len().min(MOST)];
    let group = |level: Level| {
        let changes = told.iter().filter(|change| change.level == level);
        Group {
            title: cx.words.get(title(level)),
            changes: changes.map(|change| pieces(change, input, cx)).collect(),
        }
    };
    let groups = Level::ALL.into_iter().map(group).filter(|group| !group.changes.is_empty());
    Shown {
        anchor: release.anchor(),
        name: name.to_owned(),
        day: release.day,
        beside: beside.to_owned(),
        is_first: past.is_first,
        is_partial: past.is_partial,
        groups: groups.collect(),
        more: past.changes.len() - told.len(),
    }
}

/// The key of the heading over changes of a level, which reports of a comparison have too.
fn title(level: Level) -> &'static str {
    match level {
        Level::Gap => "delta-gaps",
        Level::Breaking => "delta-breaking",
        Level::Review => "delta-review",
        Level::Safe => "delta-safe",
        Level::Info => "delta-info",
    }
}

/// The sentence, whose first mention of what changed is a link to it. Things are called as they were
/// then; in a further language, where that is not known, as they are now.
fn pieces(change: &Change, input: Input<'_>, cx: &Cx<'_>) -> Vec<Piece> {
    let subject = &change.subject;
    let mut link = Kind::from_word(&subject.kind)
        .and_then(|kind| cx.links.link_to(kind, &subject.id))
        .map(|(href, name)| (href, name.to_owned()));
    let plain = |role, text: String| Piece { role, text, href: None };
    let piece = |part: Part| match part {
        Part::Words(text) => plain("words", text),
        Part::Before(text) => plain("before", text),
        Part::After(text) => plain("after", text),
        Part::Name(then) if then == subject.name => match link.take() {
            Some((href, now)) => {
                let text = if input.edition.at == 0 { then } else { now };
                Piece { role: "name", text, href: Some(href) }
            }
            None => plain("name", then),
        },
        Part::Name(text) => plain("name", text),
    };
    sentence::of(change, cx.words).into_iter().map(piece).collect()
}
