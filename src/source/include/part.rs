//! The part of a file that an include names.

use std::ops::Range;

/// The ranges of `text` within `whole` that `selector` names, without the line feed at the end, so
/// that an include may stand in a sentence. Without a selector, all of it. `None`: no such part.
pub(super) fn part(
    text: &str,
    whole: Range<usize>,
    selector: Option<&str>,
) -> Option<Vec<Range<usize>>> {
    let selector = selector.map(str::trim).unwrap_or_default();
    let mut ranges = if selector.is_empty() {
        vec![whole]
    } else if selector.bytes().all(|b| b.is_ascii_digit() || b == b':') {
        vec![numbered(text, whole, selector)?]
    } else {
        named(text, whole, selector)?
    };
    if let Some(last) = ranges.last_mut() {
        last.end = last.start + text[last.clone()].trim_end_matches(['\r', '\n']).len();
    }
    Some(ranges)
}

/// `3`, `3:10`, `3:`, `:10`: lines counted from one, both ends included.
fn numbered(text: &str, whole: Range<usize>, selector: &str) -> Option<Range<usize>> {
    let (first, last) = selector.split_once(':').unwrap_or((selector, selector));
    let number = |digits: &str, otherwise| match digits {
        "" => Some(otherwise),
        digits => digits.parse::<usize>().ok(),
    };
    let (first, last) = (number(first, 1)?.max(1), number(last, usize::MAX)?);
    let mut range = None;
    for (index, line) in lines(text, whole).enumerate() {
        if index + 1 >= first && index < last {
            let start = range.map_or(line.start, |range: Range<usize>| range.start);
            range = Some(start..line.end);
        }
    }
    range
}

/// The lines between the anchors of this name, without any line that holds an anchor.
fn named(text: &str, whole: Range<usize>, name: &str) -> Option<Vec<Range<usize>>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let (mut inside, mut found) = (false, false);
    for line in lines(text, whole) {
        let words = &text[line.clone()];
        if let Some(end) = anchor(words, "ANCHOR_END:") {
            inside &= end != name;
        } else if let Some(start) = anchor(words, "ANCHOR:") {
            inside |= start == name;
            found |= start == name;
        } else if inside {
            match ranges.last_mut() {
                Some(last) if last.end == line.start => last.end = line.end,
                _ => ranges.push(line),
            }
        }
    }
    found.then_some(ranges)
}

fn anchor<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    let behind = line[line.find(key)? + key.len()..].trim_start();
    let name = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    Some(&behind[..behind.find(|c| !name(c)).unwrap_or(behind.len())])
}

fn lines(text: &str, whole: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut start = whole.start;
    text[whole].split_inclusive('\n').map(move |line| {
        let range = start..start + line.len();
        start = range.end;
        range
    })
}
