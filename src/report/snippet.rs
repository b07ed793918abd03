//! The few lines of source that a finding shows.
//!
//! A renderer is handed only what it will print, so that neither a file of a million lines nor a
//! line of ten megabytes costs more than any other.

use super::neutral;
use crate::source::lines::{Lines, Places, Position, within};
use crate::source::span::Span;
use annotate_snippets::{AnnotationKind, Element, Origin, Snippet};
use std::borrow::Cow;
use std::ops::Range;

/// Bytes of one line that are shown before a place, and behind its beginning.
const AROUND: usize = 200;

/// Places that are no more lines apart than this share a snippet.
const NEAR: usize = 2;

/// A place to mark, and what to say there.
pub(super) struct Mark<'a> {
    span: Span,
    text: Option<&'a str>,
    kind: AnnotationKind,
}

impl<'a> Mark<'a> {
    /// The finding's own place.
    pub(super) fn own(span: Span, text: Option<&'a str>) -> Self {
        Self { span, text, kind: AnnotationKind::Primary }
    }

    /// A further place.
    pub(super) fn further(span: Span, text: &'a str) -> Self {
        Self { span, text: Some(text), kind: AnnotationKind::Context }
    }
}

/// Some neighbouring lines of one file with the marks on them.
pub(super) struct Clip<'a> {
    path: Cow<'a, str>,
    /// Where its most important mark begins.
    at: Position,
    /// Whether a line's beginning was cut off.
    cut: bool,
    first_line: usize,
    source: String,
    marks: Vec<(Range<usize>, Option<Cow<'a, str>>, AnnotationKind)>,
}

impl<'a> Clip<'a> {
    /// The renderer counts columns in what it is given; where the beginning of a line was cut
    /// off, the place is said by itself, and the source stands below it without a name.
    pub(super) fn elements(self) -> Vec<Element<'a>> {
        let origin = Origin::path(self.path.clone()).line(self.at.line).char_column(self.at.column);
        let marks = self.marks.into_iter().map(|(range, text, kind)| kind.span(range).label(text));
        let snippet = Snippet::source(self.source).line_start(self.first_line).annotations(marks);
        if self.cut {
            vec![origin.into(), snippet.into()]
        } else {
            vec![snippet.path(self.path).into()]
        }
    }
}

/// The clips that show `marks`: the first one's first, the others by place.
pub(super) fn clips<'a>(marks: &[Mark<'a>], places: &Places<'a>) -> Vec<Clip<'a>> {
    let mut groups: Vec<Vec<(usize, &Mark<'a>)>> = Vec::new();
    let mut ordered: Vec<_> = marks.iter().collect();
    ordered.sort_by_key(|mark| mark.span);
    for mark in ordered {
        let start = within(&places.file(mark.span.file).text, mark.span).start;
        let line = places.lines(mark.span.file).line(start);
        match groups.last_mut() {
            Some(group)
                if group.last().is_some_and(|(last, other)| {
                    other.span.file == mark.span.file && line - last <= NEAR
                }) =>
            {
                group.push((line, mark));
            }
            _ => groups.push(vec![(line, mark)]),
        }
    }
    groups.sort_by_key(|group| group.iter().all(|(_, mark)| mark.kind != AnnotationKind::Primary));
    groups.iter().map(|group| clip(group, places)).collect()
}

/// The clip of `marks`, by place, with the line of each.
fn clip<'a>(marks: &[(usize, &Mark<'a>)], places: &Places<'a>) -> Clip<'a> {
    let (first_line, first) = marks[0];
    let last_line = marks[marks.len() - 1].0;
    let file = places.file(first.span.file);
    let lines = places.lines(first.span.file);
    let main = marks.iter().find(|(_, mark)| mark.kind == AnnotationKind::Primary);
    let at = places.range(main.map_or(first, |(_, mark)| mark).span).0;
    let mut clip = Clip {
        path: neutral(&file.path),
        at,
        cut: false,
        first_line: first_line + 1,
        source: String::new(),
        marks: Vec::new(),
    };
    for line in first_line..=last_line {
        let here: Vec<_> =
            marks.iter().filter(|(number, _)| *number == line).map(|(_, mark)| *mark).collect();
        push_line(&mut clip, &file.text, &lines, line, &here);
    }
    clip
}

/// Adds one line, cut to what is near its marks.
fn push_line<'a>(clip: &mut Clip<'a>, text: &str, lines: &Lines, line: usize, marks: &[&Mark<'a>]) {
    let range = lines.range(text, line);
    let main = marks.iter().find(|mark| mark.kind == AnnotationKind::Primary);
    let begin = main.or(marks.first());
    let begin = begin.map_or(range.start, |mark| within(text, mark.span).start);
    let shown = text.floor_char_boundary(begin.saturating_sub(AROUND)).max(range.start)
        ..text.floor_char_boundary(begin.saturating_add(AROUND)).min(range.end);
    let shown = shown.start.min(shown.end)..shown.end;
    if shown.start > range.start {
        clip.cut = true;
        clip.source.push_str("… ");
    }
    let offset = clip.source.len();
    clip.source.push_str(&text[shown.clone()]);
    for mark in marks {
        let wanted = within(text, mark.span);
        // A span of many lines is marked on its first; one beyond the cut, at the cut.
        let start = wanted.start.clamp(shown.start, shown.end);
        let end = wanted.end.clamp(start, shown.end);
        let place = |at: usize| at - shown.start + offset;
        clip.marks.push((place(start)..place(end), mark.text.map(neutral), mark.kind));
    }
    clip.source.push_str(if shown.end < range.end { " …\n" } else { "\n" });
}
