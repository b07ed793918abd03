//! Fields that are one value.

use super::{Field, Reader, Shape};
use crate::finding::code;
use crate::source::day;
use crate::source::node::{Content, Node};
use crate::source::span::Span;
use jiff::civil::Date;
use serde::{Serialize, Serializer};
use std::ops::Deref;

/// One line for people. Inline Markdown is understood where it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The words.
    pub value: String,
    /// Where they stand.
    pub span: Span,
}

/// Markdown for people, of any length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prose(pub Text);

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.value
    }
}

impl Deref for Prose {
    type Target = Text;

    fn deref(&self) -> &Text {
        &self.0
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.value)
    }
}

impl Serialize for Prose {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.value)
    }
}

impl Field for Text {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.content {
            Content::Text(value) if value.trim().is_empty() => reader.fault(
                code::INVALID_VALUE,
                node,
                "this text is empty",
                "write it, or remove the line",
            ),
            Content::Text(value) => Some(Self { value: value.trim().to_owned(), span: node.span }),
            // Most of what is no text only lacks its quotes.
            Content::Integer(number) => {
                reader.wrong_type(node, "a text", &format!("\"{number}\", between double quotes"))
            }
            _ => reader.wrong_type(node, "a text", "\"some words\""),
        }
    }

    fn shape() -> Shape {
        Shape::Text
    }

    fn place(&self) -> Option<Span> {
        Some(self.span)
    }

    fn texts<'a>(&'a self, visit: &mut dyn FnMut(&'a Text)) {
        visit(self);
    }

    fn texts_mut(&mut self, visit: &mut dyn FnMut(&mut Text)) {
        visit(self);
    }
}

impl Field for Prose {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        Text::read(node, reader).map(Self)
    }

    fn shape() -> Shape {
        Shape::Prose
    }

    fn place(&self) -> Option<Span> {
        Some(self.0.span)
    }

    fn texts<'a>(&'a self, visit: &mut dyn FnMut(&'a Text)) {
        visit(&self.0);
    }

    fn texts_mut(&mut self, visit: &mut dyn FnMut(&mut Text)) {
        visit(&mut self.0);
    }
}

impl Field for bool {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match node.content {
            Content::Bool(flag) => Some(flag),
            Content::Text(ref text) => {
                let no = matches!(&*text.trim().to_lowercase(), "no" | "false" | "off" | "n");
                let example = if no { "false, without quotes" } else { "true, without quotes" };
                reader.wrong_type(node, "`true` or `false`", example)
            }
            _ => reader.wrong_type(node, "`true` or `false`", "true, without quotes"),
        }
    }

    fn absent() -> Option<Self> {
        Some(false)
    }

    fn shape() -> Shape {
        Shape::Bool
    }
}

impl Field for u32 {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match node.content {
            Content::Integer(number) => u32::try_from(number).ok().or_else(|| {
                reader.fault(
                    code::INVALID_VALUE,
                    node,
                    format!("`{number}` is not a count"),
                    "write a whole number from 0 on",
                )
            }),
            _ => reader.wrong_type(node, "a whole number", "5, without quotes"),
        }
    }

    fn shape() -> Shape {
        Shape::Integer
    }
}

impl Field for f64 {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match node.content {
            #[expect(clippy::cast_precision_loss, reason = "measures are far below 2^52")]
            Content::Integer(number) => Some(number as f64),
            Content::Float(number) if number.is_finite() => Some(number),
            Content::Float(_) => reader.fault(
                code::INVALID_VALUE,
                node,
                "a measure cannot be infinite or not a number",
                "write a plain number",
            ),
            Content::Text(ref text) if text.trim().ends_with('%') => reader.wrong_type(
                node,
                "a number",
                "50, or 0.5 for a share of one: without quotes and `%`",
            ),
            _ => reader.wrong_type(node, "a number", "12.5, without quotes"),
        }
    }

    fn shape() -> Shape {
        Shape::Number
    }
}

impl Field for Date {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.content {
            Content::Datetime(datetime) if datetime.date.is_some() => {
                let written = datetime.date.map(|d| (d.year, d.month, d.day));
                let (year, month, day) = written.unwrap_or_default();
                let date = Date::new(
                    i16::try_from(year).unwrap_or(-1),
                    i8::try_from(month).unwrap_or(-1),
                    i8::try_from(day).unwrap_or(-1),
                );
                date.ok().or_else(|| no_such_date(node, reader))
            }
            Content::Text(text) => {
                let day = text.trim();
                // A time of day may stand behind it.
                let day = day.split_once(['T', ' ']).map_or(day, |(day, _)| day);
                day.parse().ok().or_else(|| no_such_date(node, reader))
            }
            _ => reader.fault(
                code::INVALID_DATE,
                node,
                format!("a date is needed here, this is {}", node.describe()),
                "write year, month and day: 2026-01-31",
            ),
        }
    }

    fn shape() -> Shape {
        Shape::Date
    }
}

fn no_such_date(node: &Node, reader: &mut Reader) -> Option<Date> {
    let written = match &node.content {
        Content::Text(text) => text.trim().to_owned(),
        Content::Datetime(datetime) => datetime.to_string(),
        _ => String::new(),
    };
    // What has the form of a date, and is none, is no day of the calendar.
    let plain = day::plain(&written).filter(|plain| plain.parse::<Date>().is_ok());
    let help = plain.map_or_else(
        || "write year, month and day: 2026-01-31".to_owned(),
        |plain| format!("write `{plain}`"),
    );
    reader.fault(
        code::INVALID_DATE,
        node,
        format!("`{written}` is not a day of the calendar"),
        help,
    )
}
