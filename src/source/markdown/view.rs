//! Live views: `{{#name argument key="value"}}` on a line of its own.

use super::attributes::quoted;

/// A live view as its author wrote it; which names and arguments there are is checked elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View<'a> {
    /// The view's name, kebab-case.
    pub name: &'a str,
    /// Arguments in their order, positional ones without a key.
    pub args: Vec<(Option<&'a str>, &'a str)>,
}

impl<'a> View<'a> {
    /// Reads a whole line. `None`: the line is not a view. `Some(Err)`: it means to be one.
    pub(super) fn parse(line: &'a str) -> Option<Result<Self, Malformed>> {
        let inside = line.trim().strip_prefix("{{#")?.strip_suffix("}}")?;
        if inside.contains("}}") {
            return None;
        }
        Some(Self::inside(inside).ok_or(Malformed))
    }

    fn inside(text: &'a str) -> Option<Self> {
        let (name, mut rest) = split_word(text.trim());
        if !is_name(name) {
            return None;
        }
        let mut args = Vec::new();
        while !rest.trim_start().is_empty() {
            rest = rest.trim_start();
            let key = rest.split_once('=').map(|pair| pair.0).filter(|key| is_name(key));
            if let Some(key) = key {
                rest = &rest[key.len() + 1..];
            }
            let (value, behind) = quoted(rest).unwrap_or_else(|| split_word(rest));
            let odd = value.is_empty() && key.is_some() && !rest.starts_with(['"', '\'', '“']);
            if odd || value.starts_with(['"', '“']) || !behind.is_empty() && !spaced(behind) {
                return None;
            }
            args.push((key, value));
            rest = behind;
        }
        Some(Self { name, args })
    }
}

/// What a line says that has the look of a view and not its form: the name, and the view as it
/// should be written. Whether there is such a view is checked elsewhere.
pub fn lookalike(line: &str) -> Option<(&str, String)> {
    let line = line.trim_end();
    let inside = line.trim_start_matches('{');
    let braces = line.len() - inside.len();
    let inside = inside.trim_start();
    let inside = inside.strip_prefix('#').map_or(inside, str::trim_start);
    let closed = inside.find('}');
    let inside = inside[..closed.unwrap_or(inside.len())].trim_end();
    let (name, rest) = split_word(inside);
    let meant = is_name(name) && (closed.is_some() && braces > 0 || braces > 1);
    meant.then(|| {
        let rest = rest.split_whitespace().collect::<Vec<_>>().join(" ");
        let blank = if rest.is_empty() { "" } else { " " };
        (name, format!("{{{{#{name}{blank}{rest}}}}}"))
    })
}

/// A line in the braces of a view whose inside cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Malformed;

fn split_word(text: &str) -> (&str, &str) {
    text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()))
}

fn spaced(text: &str) -> bool {
    text.starts_with(char::is_whitespace)
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_positional_and_named_arguments() {
        let view = View::parse(r#"{{#raci campaign stage="scale up" from=“x” 2027}} "#);
        let view = view.unwrap().unwrap();
        assert_eq!(view.name, "raci");
        let args =
            [(None, "campaign"), (Some("stage"), "scale up"), (Some("from"), "x"), (None, "2027")];
        assert_eq!(view.args, args);
        assert_eq!(View::parse("{{#maturity}}").unwrap().unwrap().args, []);
    }

    #[test]
    fn what_looks_like_a_view_is_seen_with_its_right_form() {
        for line in [
            "{{raci x}}",
            "{{ #raci x }}",
            "{#raci x}",
            "{{# raci  x}}",
            "{raci x}",
            "{{#raci x}",
            "{{#raci x",
            "{{{#raci x}}}",
            "{{#raci x}} and more",
        ] {
            assert_eq!(lookalike(line), Some(("raci", "{{#raci x}}".to_owned())), "{line}");
        }
        for line in ["{}", "{", "{{ }}", "{raci x", "raci x}", "{1: 2}"] {
            assert_eq!(lookalike(line), None, "{line}");
        }
    }

    #[test]
    fn tells_what_is_no_view_from_what_is_a_broken_one() {
        for line in ["{{raci}}", "{{#raci}} and more", "{{#a}} {{#b}}", "text {{#a}}"] {
            assert_eq!(View::parse(line), None, "{line}");
        }
        for line in ["{{#}}", "{{# !}}", "{{#raci stage=\"x}}", "{{#raci a=\"b\"c}}", "{{#a b=}}"] {
            assert_eq!(View::parse(line), Some(Err(Malformed)), "{line}");
        }
    }
}
