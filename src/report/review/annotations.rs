//! Annotations of a GitHub workflow: the heaviest first, as many as GitHub shows.

use super::outline::{self, Body, Line, Topic};
use crate::diff::Review;
use crate::diff::sentence::Part;
use crate::diff::value::Place;
use crate::render::html::engine::Strings;
use crate::report::github::{Annotation, PER_STEP};
use crate::report::neutral;

/// The heaviest of `review` as workflow commands: new gaps as errors, breaking changes and changes
/// to review as warnings. What has no place in head has no line to stand at and is left to the
/// summary, as is everything lighter. `folder` is the project's, below the root of its repository.
pub fn annotations(review: &Review, words: &Strings, folder: &str) -> String {
    let outline = outline::of(review, words);
    let of = |wanted: &[Topic], level: &'static str| {
        let sections = outline.sections.iter().filter(|section| wanted.contains(&section.topic));
        let lines = sections.flat_map(|section| match &section.body {
            Body::Lines(lines) => lines.iter().map(|line| (line, &*section.title)).collect(),
            _ => Vec::new(),
        });
        let all: Vec<String> = lines
            .flat_map(|(line, title)| {
                // Every place has its line there, where a comment names the first alone.
                let places = line.place.into_iter().chain(line.also.iter().copied());
                places.map(move |place| annotation(line, place, title, level, folder).line())
            })
            .collect();
        let left = all.len().saturating_sub(PER_STEP);
        (all.into_iter().take(PER_STEP).collect::<String>(), left)
    };
    let (errors, more) = of(&[Topic::Faults, Topic::Gaps], "error");
    let (warnings, further) = of(&[Topic::Breaking, Topic::Review], "warning");
    let rest = match more + further {
        0 => String::new(),
        left => {
            let message = words.count(left as u64, "delta-annotations-more");
            let properties = vec![("title", words.get("delta-title").to_owned())];
            Annotation { level: "notice", properties, message }.line()
        }
    };
    format!("{errors}{warnings}{rest}")
}

fn annotation(
    line: &Line<'_>,
    place: &Place,
    title: &str,
    level: &'static str,
    folder: &str,
) -> Annotation {
    let sentence = |says: &Vec<Part>| says.iter().map(Part::text).collect::<String>();
    let lines: Vec<String> = std::iter::once(&line.says).chain(&line.below).map(sentence).collect();
    let lines: Vec<_> = lines.iter().map(|says| neutral(says)).collect();
    let properties = vec![
        ("file", format!("{folder}{}", place.path)),
        ("line", place.line.to_string()),
        ("title", format!("{title} ({})", line.code)),
    ];
    Annotation { level, properties, message: lines.join("\n") }
}
