//! Where a page's front matter ends and its body begins.
//!
//! Only the split is made here; the fields are read elsewhere. Front matter stands between `+++`
//! (TOML) or `---` (YAML) on the very first line and its twin; anywhere else these lines are an
//! accordion or a rule, which is Markdown's business.

use std::ops::Range;

/// The language of a front matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// Between lines of `+++`.
    #[default]
    Toml,
    /// Between lines of `---`.
    Yaml,
}

impl Format {
    /// The line that opens and closes front matter of this format.
    pub fn fence(self) -> &'static str {
        match self {
            Self::Toml => "+++",
            Self::Yaml => "---",
        }
    }
}

/// The parts of a page, as ranges of bytes in its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// The text between the two fences, without them.
    pub front: Option<(Format, Range<usize>)>,
    /// Everything behind the closing fence; the whole text (without a byte order mark) if there is
    /// no front matter.
    pub body: Range<usize>,
    /// A fence on the first line that no twin closes: the page then has no front matter, and its
    /// author should hear of it.
    pub unclosed: Option<(Format, Range<usize>)>,
}

/// Splits the text of a page, with or without a byte order mark, with LF or CRLF.
pub fn split(text: &str) -> Split {
    let start = super::body_start(text);
    let first = line_end(text, start);
    let format = match text[start..first].trim_end() {
        "+++" => Format::Toml,
        "---" => Format::Yaml,
        _ => return Split { front: None, body: start..text.len(), unclosed: None },
    };
    let mut line = first;
    while line < text.len() {
        let next = line_end(text, line);
        if text[line..next].trim_end() == format.fence() {
            return Split {
                front: Some((format, first..line)),
                body: next..text.len(),
                unclosed: None,
            };
        }
        line = next;
    }
    let fence = start..start + format.fence().len();
    Split { front: None, body: start..text.len(), unclosed: Some((format, fence)) }
}

/// The offset behind the line that begins at `start`, its line feed included.
fn line_end(text: &str, start: usize) -> usize {
    text[start..].find('\n').map_or(text.len(), |n| start + n + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> (Option<(Format, &str)>, &str, bool) {
        let split = split(text);
        let front = split.front.map(|(format, range)| (format, &text[range]));
        (front, &text[split.body], split.unclosed.is_some())
    }

    #[test]
    fn takes_what_stands_between_twins_on_the_first_line() {
        assert_eq!(parts("+++\na = 1\n+++\nB"), (Some((Format::Toml, "a = 1\n")), "B", false));
        assert_eq!(parts("---\na: 1\n---\nB"), (Some((Format::Yaml, "a: 1\n")), "B", false));
        assert_eq!(parts("---\n---"), (Some((Format::Yaml, "")), "", false));
    }

    #[test]
    fn meets_windows_kindly() {
        let text = "\u{feff}---\r\na: 1\r\n--- \r\nB\r\n";
        assert_eq!(parts(text), (Some((Format::Yaml, "a: 1\r\n")), "B\r\n", false));
        assert_eq!(parts("\u{feff}B"), (None, "B", false));
    }

    #[test]
    fn leaves_accordions_and_later_fences_to_markdown() {
        assert_eq!(parts("+++Title\nx\n+++\n"), (None, "+++Title\nx\n+++\n", false));
        assert_eq!(parts("\n---\na: 1\n---\n").0, None);
        assert_eq!(parts("+++\na = 1\n---\nB"), (None, "+++\na = 1\n---\nB", true));
        assert_eq!(parts(""), (None, "", false));
    }

    #[test]
    fn tells_of_a_fence_without_twin() {
        let text = "\u{feff}---\ntitle: x\n";
        assert_eq!(split(text).unclosed, Some((Format::Yaml, 3..6)));
        assert_eq!(parts(text).1, "---\ntitle: x\n");
    }
}
