//! What a TOML parser finds wrong, in the words of authors who have never seen one.

use super::day;
use super::span::Span;
use crate::finding::{Finding, code};

/// A syntax error: where, on which line, and what the parser `told`.
pub(super) struct Error<'a> {
    /// The place of the finding.
    pub(super) span: Span,
    /// The whole line in which it begins.
    pub(super) line: &'a str,
    /// The text at the place itself.
    pub(super) text: &'a str,
    /// The parser's message.
    pub(super) told: &'a str,
}

/// Longest line that a remedy writes out again.
const LONGEST: usize = 100;

impl Error<'_> {
    /// The finding, with its way out.
    pub(super) fn finding(&self) -> Finding {
        let (message, help) = self.words();
        let is_date = message.contains("date");
        let code = if is_date { code::INVALID_DATE } else { code::INVALID_SYNTAX };
        Finding::new(code, self.span, message).help(help)
    }

    fn words(&self) -> (String, String) {
        let line = self.line.trim();
        comment(line)
            .or_else(|| date(line, self.text, self.told))
            .or_else(|| header(line))
            .or_else(|| colon(line))
            .or_else(|| value(line, self.told))
            .unwrap_or_else(|| other(self.told))
    }
}

type Words = Option<(String, String)>;

#[expect(
    clippy::unnecessary_wraps,
    reason = "the readers of one case end with it, as they end with `None`"
)]
fn words(message: impl Into<String>, help: impl Into<String>) -> Words {
    Some((message.into(), help.into()))
}

/// Comments as HTML, JavaScript, SQL and Windows have them.
fn comment(line: &str) -> Words {
    let open = ["<!--", "//", "/*", "--", ";"].into_iter().find(|open| line.starts_with(open))?;
    words(format!("`{open}` begins no comment here"), "begin the line with `#`, or remove it")
}

fn date(line: &str, text: &str, told: &str) -> Words {
    let (_, value) = line.split_once('=')?;
    let value = value.split('#').next().unwrap_or_default().trim().trim_matches(['[', ']', ' ']);
    let written = value.split(',').map(str::trim).find(|part| day::is_meant(part));
    let range = told.split_once("invalid date").map(|(_, rest)| rest.contains(" between "));
    match (written, range) {
        // The form is right, and the day is not there.
        (_, Some(true)) => {
            let between = told.split_once("expected ").map_or("", |(_, between)| between);
            words(format!("the date `{text}` does not exist"), format!("write a {between}"))
        }
        (Some(written), _) => words(
            format!("`{written}` is not how a date is written"),
            day::plain(written).map_or_else(
                || "write year, month and day: 2026-01-31".to_owned(),
                |plain| format!("write `{plain}`"),
            ),
        ),
        (None, Some(false)) => {
            words("this date or time cannot be read", "write year, month and day: 2026-01-31")
        }
        (None, None) => None,
    }
}

fn header(line: &str) -> Words {
    let inside = line.strip_prefix('[')?;
    let double = inside.starts_with('[');
    let Some(end) = inside.find(']') else {
        let closed = format!("{line}{}", if double { "]]" } else { "]" });
        return words("this header has no closing bracket", format!("write `{closed}`"));
    };
    let path: Vec<String> = inside[..end]
        .trim_start_matches('[')
        .split('.')
        .map(|part| part.trim().trim_matches(['"', '\'']).to_lowercase())
        .map(|part| part.split_whitespace().collect::<Vec<_>>().join("-"))
        .collect();
    let plain = |part: &String| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let (open, close) = if double { ("[[", "]]") } else { ("[", "]") };
    let remedy = format!("{open}{}{close}", path.join("."));
    if path.iter().all(plain) && remedy != line {
        return words("this header cannot be read", format!("write `{remedy}`"));
    }
    words(
        "this header cannot be read",
        "write kind and id, the id of lower-case letters a to z, digits and hyphens: \
         `[role.campaign-owner]`",
    )
}

/// `name: "Editor"`, as YAML and JSON have it.
fn colon(line: &str) -> Words {
    let (key, value) = line.split_once(':')?;
    let key = key.trim().trim_matches('"');
    let is_key =
        !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
    is_key.then(|| {
        let value = value.trim().trim_end_matches(',');
        let help = match value {
            "" => format!("write `{key} = …`"),
            value if line.len() > LONGEST => format!("write `{key} = ` before {}", short(value)),
            value => format!("write `{key} = {}`", quoted(value)),
        };
        ("`=` stands between a key and its value, and not `:`".to_owned(), help)
    })
}

/// `value` as TOML, in quotes unless it is no text.
fn quoted(value: &str) -> String {
    let as_is = value.starts_with(['"', '\'', '[', '{'])
        || value.bytes().next().is_some_and(|b| b.is_ascii_digit())
        || matches!(value, "true" | "false");
    if as_is { value.to_owned() } else { format!("\"{value}\"") }
}

fn short(text: &str) -> String {
    text.chars().take(20).chain("…".chars()).collect()
}

fn value(line: &str, told: &str) -> Words {
    let about = |part: &str| told.contains(part);
    if about("missing escaped value") || about("unicode value") || about("escape") {
        return words(
            "a backslash between double quotes begins a special character",
            "write two of them, or put the text between single quotes: 'C:\\files'",
        );
    }
    let Some((key, value)) = line.split_once('=').map(|(key, value)| (key.trim(), value.trim()))
    else {
        return about("comma").then(|| comma(told)).or_else(|| {
            about("key").then(|| {
                (
                    "this line is neither a key with its value nor a header".to_owned(),
                    "write `key = \"value\"`, or `#` before a remark".to_owned(),
                )
            })
        });
    };
    if key.contains(' ') && key.bytes().all(|b| b.is_ascii_alphanumeric() || b" -_".contains(&b)) {
        let hyphened = key.split_whitespace().collect::<Vec<_>>().join("-").to_lowercase();
        return words(
            format!("a key has no blanks, and `{key}` has"),
            format!("write `{hyphened} = {value}`"),
        );
    }
    if let Some(number) = percent(value) {
        return words(
            format!("`{value}` is no number"),
            format!("write `{key} = {number}`, or `{key} = {}` for a share", share(number)),
        );
    }
    if let Some(number) = decimal_comma(value) {
        return words(
            format!("`{value}` is no number"),
            format!("write a point and no comma: `{key} = {number}`"),
        );
    }
    if value.is_empty() {
        return words(
            format!("`{key}` has no value"),
            format!("write one on the same line, as in `{key} = \"…\"`, or remove the line"),
        );
    }
    if about("comma") {
        return Some(comma(told));
    }
    if about("must be quoted") || about("boolean") {
        return match value.to_lowercase().as_str() {
            "yes" | "on" | "true" => words(
                format!("`{value}` is not how yes is written"),
                format!("write `{key} = true`"),
            ),
            "no" | "off" | "false" => words(
                format!("`{value}` is not how no is written"),
                format!("write `{key} = false`"),
            ),
            _ if value.starts_with(['[', '{']) || line.len() > LONGEST => words(
                "a text stands here without quotes",
                "put the text between straight double quotes: \"…\"",
            ),
            _ => words(
                "a text stands here without quotes",
                format!("write `{key} = \"{}\"`", value.trim_matches(['"', '\''])),
            ),
        };
    }
    if let Some(plain) = value.strip_suffix(',').filter(|_| about("unexpected key or value")) {
        return words(
            "no comma stands at the end of a line",
            format!("write `{key} = {}`", plain.trim_end()),
        );
    }
    if about("unexpected key or value") && value.starts_with('\'') {
        return words(
            "a text between single quotes ends at the next one",
            "put it between double quotes",
        );
    }
    if about("unexpected key or value") && value.starts_with('"') {
        return words(
            "something stands behind the closing quote",
            "write `\\\"` for a quote inside a text, and begin a new line behind the text",
        );
    }
    let number = value.bytes().next().is_some_and(|b| b.is_ascii_digit() || b"+-.".contains(&b));
    if number && value.len() <= LONGEST {
        return words(
            format!("`{value}` is not a number"),
            "write it like 12 or 12.5, or put quotes around it if it is a text",
        );
    }
    None
}

fn is_number(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit()) && text.parse::<f64>().is_ok()
}

/// The number in `50%` or `50 %`.
fn percent(value: &str) -> Option<&str> {
    value.strip_suffix('%').map(str::trim_end).filter(|number| is_number(number))
}

/// A percentage as a share of one.
fn share(number: &str) -> f64 {
    number.parse::<f64>().map_or(0.5, |number| number / 100.0)
}

/// `0,5` as TOML has it.
fn decimal_comma(value: &str) -> Option<String> {
    let number = value.replacen(',', ".", 1);
    (number != value && is_number(&number)).then_some(number)
}

fn comma(told: &str) -> (String, String) {
    if told.contains("extra") {
        ("there is one comma too many".to_owned(), "remove it".to_owned())
    } else {
        (
            "two entries stand side by side without a comma".to_owned(),
            "write a comma between them, and a closing bracket behind the last".to_owned(),
        )
    }
}

fn other(told: &str) -> (String, String) {
    let table = [
        (
            "basic string",
            "this text has no closing quote",
            "write `\"` at its end, on the same line; three of them on both sides hold several lines",
        ),
        (
            "literal string",
            "this text has no closing quote",
            "write `'` at its end, on the same line",
        ),
        ("unclosed inline table", "this `{` has no `}`", "write `}` behind the last entry"),
        ("unclosed array", "this `[` has no `]`", "write `]` behind the last entry"),
        ("recurs", "lists or tables stand too deep inside each other", "write fewer levels"),
        ("comment", "a character that cannot be seen stands here", "type the line again"),
        ("carriage return", "a character that cannot be seen stands here", "type the line again"),
        ("unexpected key or value", "something stands behind the value", "begin a new line for it"),
    ];
    let found = table.into_iter().find(|(part, ..)| told.contains(part));
    let (_, message, help) =
        found.unwrap_or(("", "this cannot be read", "write one `key = \"value\"` a line"));
    (message.to_owned(), help.to_owned())
}

#[cfg(test)]
mod tests {
    use crate::source::span::FileId;
    use crate::source::toml;

    /// Code, message and remedy of the one fault in a text.
    fn only(text: &str) -> (&'static str, String, String) {
        let (_, mut findings) = toml::parse(FileId(0), text, 0..text.len());
        assert_eq!(findings.len(), 1, "{text}: {findings:#?}");
        let finding = findings.remove(0);
        (finding.code.code, finding.message, finding.help.concat())
    }

    #[test]
    fn the_remedy_is_the_line_to_write_where_it_can_be_known() {
        for (written, remedy) in [
            ("name = Editor in chief", "write `name = \"Editor in chief\"`"),
            ("name: \"Editor\"", "write `name = \"Editor\"`"),
            ("gate = yes", "write `gate = true`"),
            ("[role.editor", "write `[role.editor]`"),
            ("[role.Chief Editor]", "write `[role.chief-editor]`"),
            ("due = 31.12.2026", "write `2026-12-31`"),
            ("due = 2026-02-30", "write a day between 01 and 28"),
            ("reports to = \"b\"", "write `reports-to = \"b\"`"),
            ("purpose = \"x\",", "write `purpose = \"x\"`"),
            ("allocation = 0,5", "write a point and no comma: `allocation = 0.5`"),
            ("allocation = 50%", "write `allocation = 50`, or `allocation = 0.5` for a share"),
            ("// remark", "begin the line with `#`, or remove it"),
        ] {
            assert_eq!(only(&format!("{written}\n")).2, remedy, "{written}");
        }
    }

    #[test]
    fn the_echo_of_a_slip_is_not_told() {
        let text = "purpose = \"one\ntwo\nthree\"\nskills = []\n";
        assert_eq!(only(text).1, "this text has no closing quote");
        let text = "skills = [\"a\", \"b\"\npurpose = \"x\"\n";
        assert_eq!(only(text).1, "this list begins here and never ends");
    }

    #[test]
    fn what_is_never_closed_is_told_once_and_where_it_was_opened() {
        let text =
            "[role.a]\nskills = [\"x\", \"y\"\n\n[role.b]\nname = \"B\"\n[role.c]\nname = 1\n";
        assert_eq!(only(text).1, "this list begins here and never ends");
        let text = "[role.a]\npurpose = \"\"\"x\n\n[role.b]\nname = \"B\"\n";
        assert_eq!(only(text).1, "this text begins here and never ends");
    }

    #[test]
    fn no_word_of_the_parser_reaches_an_author() {
        for text in ["a b", "a = ", "a = 'it's'", "a = \"C:\\Users\"", "a = [1 2]", "= 1", "a = 07"]
        {
            let (_, message, help) = only(&format!("{text}\n"));
            assert!(!message.contains("expected") && !help.is_empty(), "{text}: {message}");
        }
    }
}
