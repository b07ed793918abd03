//! What the tests of every figure ask of its SVG.

use super::Figure;
use std::collections::BTreeSet;

/// A small reader of our own output: fails on unbalanced tags, unquoted or doubled attributes,
/// stray markup, repeated ids, references to nowhere, `style`, and text below 12 units.
pub(crate) fn assert_sound(figure: &Figure) {
    let svg = &figure.svg;
    let mut open: Vec<&str> = Vec::new();
    let mut ids = BTreeSet::new();
    let mut references = Vec::new();
    let mut rest = svg.as_str();
    while let Some(at) = rest.find('<') {
        assert_text(&rest[..at]);
        let end = rest[at..].find('>').expect("a tag ends") + at;
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "closes what is open");
            continue;
        }
        let (body, closed) = tag.strip_suffix('/').map_or((tag, false), |b| (b, true));
        let (name, attributes) = body.split_once(' ').unwrap_or((body, ""));
        assert!(name.chars().all(|c| c.is_ascii_alphabetic()), "element {name}");
        let mut seen = BTreeSet::new();
        for (key, value) in read_attributes(attributes) {
            assert!(seen.insert(key), "{key} twice in {tag}");
            assert_text(value);
            match key {
                "style" => panic!("a style attribute: {tag}"),
                "id" => assert!(ids.insert(value), "id {value} twice"),
                "aria-labelledby" | "aria-describedby" => references.push(value),
                "font-size" => assert!(value.parse::<f64>().expect("a size") >= 12.0, "{tag}"),
                "x" | "y" | "width" | "height" | "rx" | "cx" | "cy" | "r" => {
                    value.parse::<f64>().expect("a number");
                    assert!(value.split('.').nth(1).is_none_or(|d| d.len() <= 2), "{tag}");
                }
                "d" => assert!(!value.contains("NaN") && !value.contains("inf"), "{tag}"),
                _ => {}
            }
        }
        if !closed {
            open.push(name);
        }
    }
    assert!(rest.is_empty() && open.is_empty(), "everything is closed: {open:?}");
    for reference in references {
        assert!(ids.contains(reference), "#{reference} is there");
    }
    assert!(!figure.title.is_empty() && !figure.description.is_empty());
    for row in &figure.numbers.rows {
        assert_eq!(row.len(), figure.numbers.head.len(), "rows are as wide as the head");
    }
}

fn read_attributes(mut text: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    while !text.trim().is_empty() {
        let (key, tail) = text.trim_start().split_once("=\"").expect("a quoted value");
        let (value, tail) = tail.split_once('"').expect("the quote ends");
        found.push((key, value));
        text = tail;
    }
    found
}

fn assert_text(text: &str) {
    assert!(!text.contains('>') && !text.chars().any(char::is_control), "stray markup: {text}");
    for entity in text.split('&').skip(1) {
        let name = entity.split(';').next().unwrap_or_default();
        assert!(["amp", "lt", "gt", "quot"].contains(&name), "a stray ampersand: {text}");
    }
}

/// A name that attacks markup, attributes and XML itself.
pub(crate) const HOSTILE: &str = "<script>\"&'</svg> \u{0}\u{1b}\u{ffff} {name} ]]> 役割 é";

/// Writes the picture into the folder that `OPERANDI_LOOK` names, so that a person can look at
/// it; does nothing where it is not set.
#[expect(clippy::disallowed_methods, reason = "for eyes only, and only when asked for")]
pub(crate) fn look(name: &str, figure: &Figure) {
    if let Some(folder) = std::env::var_os("OPERANDI_LOOK") {
        let path = std::path::Path::new(&folder).join(format!("{name}.svg"));
        std::fs::write(path, &figure.svg).expect("the folder is there");
    }
}

/// The value of an attribute in every element that has it, in order.
pub(crate) fn attributes<'a>(svg: &'a str, element: &str, key: &str) -> Vec<&'a str> {
    let open = format!("<{element} ");
    let key = format!(" {key}=\"");
    svg.match_indices(&open)
        .filter_map(|(at, _)| {
            let tag = svg[at..].split('>').next()?;
            tag.split_once(&key)?.1.split('"').next()
        })
        .collect()
}

/// Left and right edge of every rectangle.
pub(crate) fn spans(svg: &str) -> Vec<(f64, f64)> {
    let open = "<rect x=";
    svg.match_indices(open)
        .map(|(at, _)| {
            let tag = &svg[at..svg[at..].find('>').map_or(svg.len(), |end| at + end)];
            let value = |key: &str| -> f64 {
                let text = tag.split_once(key).expect(key).1;
                text.split('"').next().expect("a value").parse().expect("a number")
            };
            let x = value("<rect x=\"");
            (x, x + value(" width=\""))
        })
        .collect()
}

/// Whether every rectangle lies within the width of the picture.
pub(crate) fn assert_within(svg: &str, width: f64) {
    for (left, right) in spans(svg) {
        assert!(left >= -0.01 && right <= width + 0.01, "{left}..{right} within {width}");
    }
}
