//! Fields that are written as text but are data.

use crate::finding::code;
use crate::model::read::{Field, Reader, Shape, Text};
use crate::source::node::{Content, Node};
use crate::source::span::Span;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use serde::{Serialize, Serializer};
use std::ops::Deref;

/// A short text that is data and not for translation: a path, an address, a word of a grammar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Token(pub Text);

impl Deref for Token {
    type Target = Text;

    fn deref(&self) -> &Text {
        &self.0
    }
}

impl Field for Token {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        // Dates and times without quotes are what people write where a text is wanted.
        if let Content::Datetime(datetime) = &node.content {
            return Some(Self(Text { value: datetime.to_string(), span: node.span }));
        }
        Text::read(node, reader).map(Self)
    }

    fn shape() -> Shape {
        Shape::Code { what: "a text", example: "\"…\"", pattern: None }
    }

    fn place(&self) -> Option<Span> {
        Some(self.0.span)
    }
}

/// An IANA time zone of the form `Area/Location`, or `UTC`.
#[derive(Debug, Clone, PartialEq)]
pub struct Zone {
    /// The name as written.
    pub name: Text,
    /// Its rules, from the database inside the binary.
    pub zone: TimeZone,
}

impl Serialize for Zone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.name.serialize(serializer)
    }
}

impl Field for Zone {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let name = Text::read(node, reader)?;
        let found = jiff::tz::db().get(&name).ok();
        let proper = name.value == "UTC" || name.contains('/') && !name.starts_with("Etc/");
        match found {
            Some(zone) if proper => Some(Self { name, zone }),
            _ => {
                let help = zone_help(&name);
                reader.fault(
                    code::INVALID_TIME_ZONE,
                    node,
                    format!("`{}` is not the name of a time zone", &*name),
                    help,
                )
            }
        }
    }

    fn shape() -> Shape {
        Shape::Code {
            what: "an IANA time zone",
            example: "\"Europe/Paris\"",
            pattern: Some("^(UTC|[A-Za-z_]+(/[A-Za-z0-9_+-]+)+)$"),
        }
    }

    fn place(&self) -> Option<Span> {
        Some(self.name.span)
    }
}

fn zone_help(written: &str) -> String {
    let city = match written.to_ascii_uppercase().as_str() {
        "PT" | "PST" | "PDT" => "America/Los_Angeles",
        "MT" | "MST" | "MDT" => "America/Denver",
        "CT" | "CST" | "CDT" => "America/Chicago",
        "ET" | "EST" | "EDT" => "America/New_York",
        "CET" | "CEST" | "MET" => "Europe/Paris",
        "GMT" | "BST" | "WET" => "Europe/London",
        "IST" => "Asia/Kolkata",
        "JST" => "Asia/Tokyo",
        _ => "",
    };
    if !city.is_empty() {
        return format!("write the place whose clock is meant, with its summer time: `{city}`");
    }
    let usual = "write area and place, such as `Europe/Paris`, or `UTC`".to_owned();
    // `UTC+8` and `Etc/GMT-8` are nobody's clock: they know no summer time.
    if written.starts_with("Etc/") || written.contains(|c: char| c.is_ascii_digit()) {
        return format!("a distance from UTC knows no summer time: {usual}");
    }
    let names: Vec<String> =
        jiff::tz::db().available().map(|name| name.as_str().to_owned()).collect();
    let candidates = || names.iter().map(String::as_str).filter(|name| name.contains('/'));
    let place = written.replace(' ', "_");
    let same_place =
        |name: &&str| name.rsplit('/').next().is_some_and(|city| city.eq_ignore_ascii_case(&place));
    let near = match candidates().find(same_place) {
        Some(name) => Some(name),
        None if written.contains('/') => crate::model::read::did_you_mean(written, candidates()),
        None => None,
    };
    near.map_or(usual, |near| format!("did you mean `{near}`?"))
}

/// A day, or the days from one to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Days {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

impl Field for Days {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Content::Text(text) = &node.content else {
            return Date::read(node, reader).map(|day| Self { from: day, to: day });
        };
        let (from, to) = text.split_once('/').unwrap_or((text, text));
        match (from.trim().parse::<Date>(), to.trim().parse::<Date>()) {
            (Ok(from), Ok(to)) if from <= to => Some(Self { from, to }),
            _ => reader.fault(
                code::INVALID_DATE,
                node,
                format!("`{text}` is neither a day nor a range of days"),
                crate::source::day::plain(text).map_or_else(
                    || {
                        "write a date such as 2026-12-25, or a range such as \
                         \"2026-12-24/2027-01-02\""
                            .to_owned()
                    },
                    |plain| format!("write `{plain}`"),
                ),
            ),
        }
    }

    fn shape() -> Shape {
        Shape::Either(vec![
            Shape::Date,
            Shape::Code {
                what: "a range of days",
                example: "\"2026-12-24/2027-01-02\"",
                pattern: Some("^\\d{4}-\\d{2}-\\d{2} */ *\\d{4}-\\d{2}-\\d{2}$"),
            },
        ])
    }
}

/// The hours of a working day, in local time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct WorkingHours {
    /// When work begins.
    pub from: Time,
    /// When it ends.
    pub to: Time,
}

impl Field for WorkingHours {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = Token::read(node, reader)?;
        let clock = |text: &str| Time::strptime("%H:%M", text.trim()).ok();
        let hours = text.split_once(['-', '–', '/']).and_then(|(from, to)| {
            Some(Self { from: clock(from)?, to: clock(to)? }).filter(|hours| hours.from < hours.to)
        });
        hours.or_else(|| {
            reader.fault(
                code::INVALID_VALUE,
                node,
                format!("`{}` are not the hours of a day", &**text),
                "write when work begins and ends: \"09:00-17:30\"",
            )
        })
    }

    fn shape() -> Shape {
        Shape::Code {
            what: "the hours of a working day",
            example: "\"09:00-17:30\"",
            pattern: Some("^\\d{1,2}:\\d{2} *[-–/] *\\d{1,2}:\\d{2}$"),
        }
    }
}
