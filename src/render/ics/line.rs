//! Content lines: RFC 5545 section 3.1.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

/// Most octets of a line, its break not counted (section 3.1).
const WIDTH: usize = 75;

/// A calendar file as it grows.
#[derive(Debug, Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A line whose value is written as it is. `name` may carry parameters.
    pub(super) fn put(&mut self, name: &str, value: &str) {
        let mut room = WIDTH;
        for sign in name.chars().chain([':']).chain(value.chars()) {
            // A line is cut between characters, never inside one; what follows starts with a blank.
            if sign.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = WIDTH - 1;
            }
            self.0.push(sign);
            room -= sign.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A line of the type TEXT (section 3.3.11).
    pub(super) fn text(&mut self, name: &str, value: &str) {
        self.put(name, &escaped(value));
    }

    /// How many bytes there are so far.
    pub(super) fn size(&self) -> usize {
        self.0.len()
    }

    /// The file.
    pub(super) fn done(self) -> String {
        self.0
    }
}

/// `value` as TEXT: backslash, semicolon, comma and line break escaped; other control characters,
/// which a line may not hold, left out.
pub(super) fn escaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for sign in value.replace("\r\n", "\n").chars() {
        match sign {
            '\\' | ';' | ',' => out.extend(['\\', sign]),
            '\n' => out.push_str("\\n"),
            sign if sign.is_control() && sign != '\t' => {}
            sign => out.push(sign),
        }
    }
    out
}

/// `20260105`.
pub(super) fn day(date: Date) -> String {
    date.strftime("%Y%m%d").to_string()
}

/// `20260105T100000`, on the clock of some zone.
pub(super) fn local(at: DateTime) -> String {
    at.strftime("%Y%m%dT%H%M%S").to_string()
}

/// `20260105T090000Z`.
pub(super) fn instant(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::{Lines, escaped};

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut lines = Lines::default();
        let value = "é".repeat(100);
        lines.put("SUMMARY", &value);
        let text = lines.done();
        assert!(text.ends_with("\r\n"));
        let folded: Vec<&str> = text.trim_end().split("\r\n").collect();
        assert!(folded.iter().all(|line| line.len() <= 75), "{folded:?}");
        assert!(folded[1..].iter().all(|line| line.starts_with(' ')));
        assert_eq!(text.replace("\r\n ", ""), format!("SUMMARY:{value}\r\n"));
    }

    #[test]
    fn a_line_of_just_the_width_is_left_whole() {
        let mut lines = Lines::default();
        lines.put("A", &"b".repeat(73));
        assert_eq!(lines.done(), format!("A:{}\r\n", "b".repeat(73)));
    }

    #[test]
    fn text_is_escaped_and_loses_what_no_line_may_hold() {
        assert_eq!(escaped("a,b;c\\d\r\ne\u{7}\nf: \"g\""), "a\\,b\\;c\\\\d\\ne\\nf: \"g\"");
    }
}
