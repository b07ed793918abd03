//! What the language says of a kind, from the same declarations that read it.

use super::kind::{Kind, any_of};
use super::read::{RecordShape, Shape};
use std::fmt::Write;

/// The manual page of `kind`: what it is, its keys with their meaning, and how each is written.
pub fn of(kind: Kind) -> Option<String> {
    let about = (Kind::Model, super::about::About::record_shape());
    let shape = match kind {
        Kind::Step => super::workflow::Step::record_shape(),
        Kind::Criterion => super::maturity::Criterion::record_shape(),
        _ => super::shapes().into_iter().chain([about]).find(|(of, _)| *of == kind)?.1,
    };
    let mut text = format!("# {kind}\n\n{}\n\n", shape.doc);
    let header = match kind {
        Kind::Model => "[model]".to_owned(),
        Kind::Step => "[[workflow.ID.step]]".to_owned(),
        Kind::Criterion => "[[stage.ID.criterion]]".to_owned(),
        _ => format!("[{kind}.ID]"),
    };
    let _ = writeln!(text, "```toml\n{header}");
    if !matches!(kind, Kind::Step | Kind::Criterion) {
        line(&mut text, "name", "\"…\"", "What people call it.", true);
        line(&mut text, "description", "\"…\"", "For people, at length; Markdown.", false);
    }
    keys(&mut text, shape, &header);
    text.push_str("```\n\nEvery key but those marked `needed` may be left out.\n");
    if kind == Kind::Meeting {
        text.push_str(WHEN);
    }
    Some(text)
}

/// The word for a table that is no kind, its header and what it holds.
pub type Table = (&'static str, &'static str, fn() -> &'static RecordShape);

/// Tables that are no kinds.
pub static TABLES: &[Table] = &[
    ("segregate", "[[segregate]]", super::governance::Segregate::record_shape),
    ("moved", "[[moved]]", super::governance::Moved::record_shape),
    ("waiver", "[[waiver]]", super::governance::Waiver::record_shape),
    ("seat", "[[stage.ID.seat]]", super::maturity::Seat::record_shape),
    ("insight", "[insight]", crate::config::insight::Figures::record_shape),
    ("codeowners", "[codeowners]", crate::config::codeowners::Codeowners::record_shape),
];

/// The manual page of such a table.
pub fn of_table(word: &str) -> Option<String> {
    let (_, header, shape) = TABLES.iter().find(|(known, ..)| *known == word)?;
    let shape = shape();
    let mut text = format!("# {word}\n\n{}\n\n```toml\n{header}\n", shape.doc);
    keys(&mut text, shape, header);
    text.push_str("```\n\nEvery key but those marked `needed` may be left out.\n");
    if matches!(word, "insight" | "codeowners") {
        text.push_str("It stands in `book.toml`.\n");
    }
    Some(text)
}

/// How a meeting says on which days it takes place.
const WHEN: &str = "
## Which days

| `every` | `on` |
| --- | --- |
| `\"day\"` | nothing, or `\"weekdays\"` |
| `\"week\"`, `\"2 weeks\"` | `\"tuesday\"`, `\"monday and thursday\"`; with more than one week, `from` as well |
| `\"month\"`, `\"2 months\"` | `\"first tuesday\"`, `\"last friday\"`, `\"last working day\"`, `\"day 15\"`, `\"last day\"` |
| `\"quarter\"` | `\"second wednesday of first month\"`, `\"last friday\"`; quarters follow `fiscal-year-starts` |
| `\"year\"` | `\"third monday of january\"`, `\"day 15 of march\"`, `\"last friday\"` |

What is counted is `first` to `fifth` and `last`. A `day N` that meets a weekend stays there, unless
`roll` says `forward`, `back` or `skip`. `except` takes days, ranges and `\"fourth wednesday\"`. What
words lack, `rrule` has.
";

fn keys(text: &mut String, shape: &RecordShape, header: &str) {
    let is_table =
        |form: &Shape| matches!(form, Shape::List(inner) if matches!(**inner, Shape::Record(_)));
    for field in shape.fields.iter().filter(|field| !is_table(&field.shape)) {
        line(
            text,
            &field.name,
            &field.shape.example(),
            &said(&field.doc, &field.shape),
            field.required,
        );
    }
    let path = header.trim_matches(['[', ']']);
    for field in &shape.fields {
        let Shape::List(inner) = &field.shape else { continue };
        let Shape::Record(inside) = **inner else { continue };
        let _ = writeln!(text, "\n[[{path}.{}]]   # {}", field.name, first_line(&field.doc));
        for field in inside().fields.iter().filter(|field| !is_table(&field.shape)) {
            let doc = said(&field.doc, &field.shape);
            line(text, &field.name, &field.shape.example(), &doc, field.required);
        }
    }
}

fn line(text: &mut String, key: &str, example: &str, doc: &str, required: bool) {
    let needed = if required { "Needed. " } else { "" };
    let _ = writeln!(text, "{:44} # {needed}{}", format!("{key} = {example}"), first_line(doc));
}

/// What a key means, with the words or kinds that it takes.
fn said(doc: &str, shape: &Shape) -> String {
    let takes = match shape {
        Shape::Word(words) => format!(" One of: {}.", words.join(", ")),
        Shape::Reference(kinds) => format!(" The id of {}.", any_of(kinds)),
        Shape::List(inner) => match &**inner {
            Shape::Reference(kinds) => format!(" Ids: {} each.", any_of(kinds)),
            _ => String::new(),
        },
        _ => String::new(),
    };
    format!("{}{takes}", first_line(doc))
}

fn first_line(doc: &str) -> String {
    doc.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::recurrence::{Written, parse};
    use jiff::civil::date;

    #[test]
    fn the_days_that_the_manual_names_are_days() {
        for row in WHEN.lines().filter(|line| line.starts_with("| `")) {
            let (every, on) = row.trim_matches(['|', ' ']).split_once(" | ").expect("two cells");
            let words = |cell: &str| -> Vec<String> {
                cell.split('"').skip(1).step_by(2).map(str::to_owned).collect()
            };
            for every in words(every) {
                for on in words(on) {
                    let written = Written {
                        every: Some(&every),
                        on: Some(&on),
                        from: every.starts_with('2').then(|| date(2026, 1, 1)),
                        ..Written::default()
                    };
                    let told = parse(&written).err().unwrap_or_default();
                    // Whether a rule falls on `from` depends on the day that it names.
                    let about_words = told.iter().filter(|problem| problem.field != "from");
                    assert_eq!(about_words.count(), 0, "{every}, {on}: {told:?}");
                }
            }
        }
    }

    #[test]
    fn every_kind_has_a_page_that_names_each_of_its_keys() {
        for kind in Kind::ALL {
            let page = of(*kind).expect("every kind is a record");
            assert!(page.contains("```toml"), "{page}");
        }
        let meeting = of(Kind::Meeting).expect("a meeting is a record");
        for key in ["every = ", "duration = ", "Needed. ", "escalates-to = ", "a meeting."] {
            assert!(meeting.contains(key), "{key}: {meeting}");
        }
        for (word, header, _) in TABLES {
            let page = of_table(word).expect("it is in the list");
            assert!(page.contains(header) && page.lines().count() > 6, "{page}");
        }
        assert!(of(Kind::Stage).is_some_and(|page| page.contains("[[stage.ID.seat]]")));
    }
}
