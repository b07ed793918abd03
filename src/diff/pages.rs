//! Authors' pages: by their paths, and section by section.

use super::change::Form;
use super::codes as c;
use super::side::Side;
use super::tell::{Draft, Telling};
use super::value::{Named, Words};
use super::version::PageText;
use super::words;
use crate::model::exhibit::Exhibit;
use crate::site::live;
use crate::source::front_matter::split;
use crate::source::include;
use crate::source::markdown::{Common, Event, Tag, TagEnd, walk};
use crate::source::span::Span;
use std::collections::{BTreeMap, BTreeSet};

/// Tells pages that are new, gone, others or elsewhere. Those that define something are told with
/// it, those in other languages as translations.
pub(super) fn compare(telling: &mut Telling<'_>) {
    let (base, head) = (telling.base, telling.head);
    let (before, after) = (own(base), own(head));
    let mut gone: Vec<&PageText> = before
        .iter()
        .filter(|(path, _)| !after.contains_key(*path))
        .map(|(_, page)| *page)
        .collect();
    let new: Vec<&PageText> = after
        .iter()
        .filter(|(path, _)| !before.contains_key(*path))
        .map(|(_, page)| *page)
        .collect();
    let mut by_words: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, page) in gone.iter().enumerate().rev() {
        by_words.entry(normal(&text(base, page))).or_default().push(at);
    }
    let mut moved = BTreeSet::new();
    for page in new {
        let same = by_words.get_mut(&normal(&text(head, page))).and_then(Vec::pop);
        match same {
            Some(at) => {
                moved.insert(at);
                let spans = [Some(start(gone[at])), Some(start(page))];
                let code = |path: &str| vec![super::value::Value::Code { code: path.to_owned() }];
                let draft = Draft::new(&c::PAGE_MOVED, named(page), Form::Moved, spans);
                telling.tell(draft.values(code(&gone[at].path), code(&page.path)));
            }
            None if base.is_unsure_of(&path(head, page)) => {}
            None => telling.tell(Draft::new(
                &c::PAGE_ADDED,
                named(page),
                Form::Added,
                [None, Some(start(page))],
            )),
        }
    }
    let mut at = 0..;
    gone.retain(|_| !moved.contains(&at.next().unwrap_or_default()));
    for page in gone.into_iter().filter(|page| !head.is_unsure_of(&path(base, page))) {
        let spans = [Some(start(page)), None];
        telling.tell(Draft::new(&c::PAGE_REMOVED, named(page), Form::Removed, spans));
    }
    for (path, page) in &after {
        let Some(old) = before.get(path) else { continue };
        let found = sections(&text(base, old), &text(head, page));
        if !found.is_empty() {
            let spans = [Some(start(old)), Some(start(page))];
            let draft = Draft::new(&c::PAGE_CHANGED, named(page), Form::Reworded, spans);
            telling.tell(draft.words(found));
        }
    }
}

/// What became of the long text of a thing: its description, or the body of its page. Which of the
/// two it is makes no difference.
pub(super) fn descriptions(telling: &Telling<'_>, [old, new]: [&Exhibit<'_>; 2]) -> Vec<Words> {
    let long = |side: &Side<'_>, thing: &Exhibit<'_>| {
        let written = thing.description.map(|text| text.value.clone()).unwrap_or_default();
        let body = thing.page.and_then(|path| {
            let page = side.page(path)?;
            Some(without_title(&text(side, page), thing.name))
        });
        [written, body.unwrap_or_default()].concat()
    };
    sections(&long(telling.base, old), &long(telling.head, new))
}

/// A body without the heading that only repeats the name of what it is about.
fn without_title(body: &str, name: &str) -> String {
    let trimmed = body.trim_start();
    let line = trimmed.lines().next().unwrap_or_default();
    let heading = line.strip_prefix("# ").map(str::trim);
    if heading == Some(name) { trimmed[line.len()..].to_owned() } else { body.to_owned() }
}

/// The pages that are pages of their own, by path.
fn own<'a>(side: &Side<'a>) -> BTreeMap<&'a str, &'a PageText> {
    let pages = side.version.pages.iter();
    let own = pages.filter(|page| page.language.is_none() && page.part.is_page());
    own.map(|page| (page.path.as_str(), page)).collect()
}

fn named(page: &PageText) -> Named {
    Named::new("page", &*page.path, &*page.title)
}

fn start(page: &PageText) -> Span {
    Span::new(page.file, 0..0)
}

fn path(side: &Side<'_>, page: &PageText) -> String {
    side.version.sources.get(page.file).path.clone()
}

/// The body of a page with what it includes, without its front matter.
pub(super) fn text(side: &Side<'_>, page: &PageText) -> String {
    let sources = &side.version.sources;
    let body = split(&sources.get(page.file).text).body;
    let mut text = include::expand(sources, page.file, body).0.text.into_owned();
    side.renames.in_text(&mut text);
    if side.renames.is_empty() { text } else { live::renamed(&text, side.renames) }
}

fn normal(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What became of two bodies, section by section. Sections are known by their headings; of several
/// alike, the first goes on as the first.
pub(super) fn sections(before: &str, after: &str) -> Vec<Words> {
    if words::same(before, after) {
        return Vec::new();
    }
    let (old, new) = (parts(before), parts(after));
    let mut left: BTreeMap<(&str, usize), &str> = BTreeMap::new();
    let mut order = Vec::new();
    for (key, text) in numbered(&old) {
        left.insert(key, text);
        order.push(key);
    }
    let mut found = Vec::new();
    for (key, text) in numbered(&new) {
        let was = left.remove(&key).unwrap_or_default();
        found.extend(words::between(heading(key.0), was, text));
    }
    for key in order {
        if let Some(was) = left.remove(&key) {
            found.extend(words::between(heading(key.0), was, ""));
        }
    }
    found
}

fn heading(title: &str) -> Option<&str> {
    Some(title).filter(|title| !title.is_empty())
}

/// Each section with its heading, and how many have had the same one.
fn numbered(sections: &[(String, String)]) -> Vec<((&str, usize), &str)> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    sections
        .iter()
        .map(|(title, text)| {
            let count = seen.entry(title).or_default();
            *count += 1;
            ((title.as_str(), *count), text.as_str())
        })
        .collect()
}

/// The sections of a body: heading and text, heading line included.
fn parts(body: &str) -> Vec<(String, String)> {
    let mut cuts: Vec<(usize, String)> = vec![(0, String::new())];
    let mut open: Option<(usize, String)> = None;
    walk(body, |event, range| match event {
        Event::Common(Common::Start(Tag::Heading { .. })) => {
            open = Some((range.start, String::new()));
        }
        Event::Common(Common::End(TagEnd::Heading(_))) => cuts.extend(open.take()),
        Event::Common(Common::Text(text) | Common::Code(text)) => {
            if let Some((_, title)) = &mut open {
                title.push_str(&text);
            }
        }
        _ => {}
    });
    let ends: Vec<usize> = cuts.iter().skip(1).map(|(at, _)| *at).chain([body.len()]).collect();
    let parts = cuts.into_iter().zip(ends);
    let parts = parts.map(|((start, title), end)| (title, body[start..end.max(start)].to_owned()));
    parts.filter(|(_, text)| !text.trim().is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diff::value::Piece;

    fn told(before: &str, after: &str) -> Vec<(Option<String>, usize)> {
        let count = |words: Words| {
            let changed = words.pieces.iter().filter(|piece| !matches!(piece, Piece::Same(_)));
            (words.section.clone(), changed.count())
        };
        sections(before, after).into_iter().map(count).collect()
    }

    #[test]
    fn only_sections_that_changed_are_told_and_their_order_is_none() {
        let before = "Lead.\n\n# One\n\nfirst\n\n## Two\n\nsecond\n";
        assert_eq!(told(before, "Lead.\n# One\nfirst\n## Two\nthird\n"), [(Some("Two".into()), 2)]);
        assert_eq!(told(before, "Lead.\n\n## Two\n\nsecond\n\n# One\n\nfirst\n"), []);
        assert_eq!(told("Lead.", "Lede."), [(None, 2)]);
    }

    #[test]
    fn a_section_that_goes_is_told_as_gone() {
        assert_eq!(
            told("# One\n\nfirst\n\n# One\n\nagain\n", "# One\n\nfirst\n"),
            [(Some("One".into()), 1)]
        );
    }
}
