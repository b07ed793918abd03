//! Text that stays text in CommonMark with the extensions of GitHub and GitLab.

/// What may be read as more than itself wherever it stands in a line.
const ACTIVE: &[char] = &['\\', '`', '*', '_', '[', ']', '|', '~', '$', '^'];

/// `text` on one line, without markup, HTML or references to issues.
pub fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            c if ACTIVE.contains(&c) => out.extend(['\\', c]),
            '#' | '!' if rest.peek().is_some_and(|next| next.is_ascii_digit() || *next == '[') => {
                out.extend(['\\', c]);
            }
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Markdown at the beginning of a block, where a letter could begin a heading, a list, a rule or a
/// table.
pub(super) fn begun(markdown: &str) -> String {
    let markdown = markdown.trim();
    let digits = markdown.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = markdown.split_at(digits);
    let opens = match number {
        "" => rest.starts_with(['#', '+', '-', '=', ':']),
        _ => rest.starts_with(['.', ')']),
    };
    format!("{number}{}{rest}", if opens { "\\" } else { "" })
}

/// Markdown in a cell of a table: a bar would end it, and with a backslash it does not even in code
/// (GFM, section 4.10).
pub(super) fn cell(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut is_escaped = false;
    for c in markdown.trim().chars() {
        if c == '|' && !is_escaped {
            out.push('\\');
        }
        is_escaped = c == '\\' && !is_escaped;
        out.push(c);
    }
    out
}

/// `text` as code in a line (CommonMark, section 6.1), which nothing in it can end.
pub(super) fn code(text: &str) -> String {
    let text = text.replace(['\n', '\r'], " ");
    let run = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(run + 1);
    let pad =
        if text.starts_with('`') || text.ends_with('`') || text.is_empty() { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// `code` as a block, which nothing in it can end.
pub(super) fn fenced(code: &str, info: &str) -> String {
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let info: String =
        info.chars().filter(|c| c.is_alphanumeric() || "+-_#.".contains(*c)).collect();
    format!("{fence}{info}\n{code}\n{fence}")
}

/// `url` as the target of a link: what could end it, or a cell around it, is percent-encoded.
pub fn href(url: &str) -> String {
    let ends = |c: &char| "()<>\"`|\\[] ".contains(*c);
    let one = |c: char| match c {
        c if ends(&c) => crate::site::route::encoded_value(&c.to_string()),
        c if c.is_control() => String::new(),
        c => c.to_string(),
    };
    url.chars().map(one).collect()
}
