//! Putting style sheets together, without what only their authors need.

/// One sheet of several, in the given order, without comments and spare white space.
///
/// Strings stay as they are. White space goes only where CSS does not need it: never around `+`,
/// `-`, `>` and brackets, where it can carry meaning.
pub(super) fn join(sheets: &[&str]) -> String {
    let mut out = String::with_capacity(sheets.iter().map(|sheet| sheet.len()).sum());
    for sheet in sheets {
        compact(sheet, &mut out);
        out.push('\n');
    }
    out
}

fn compact(css: &str, out: &mut String) {
    let mut rest = css;
    while let Some(c) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            continue;
        }
        if c.is_whitespace() {
            rest = rest.trim_start();
            if needs_space(out, rest) {
                out.push(' ');
            }
            continue;
        }
        let length = if c == '"' || c == '\'' { string_length(rest, c) } else { c.len_utf8() };
        if c == '}' && out.ends_with(';') {
            out.pop();
        }
        out.push_str(&rest[..length]);
        rest = &rest[length..];
    }
}

/// The length in bytes of the string that `css` starts with, its quotes included.
fn string_length(css: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in css.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at + c.len_utf8(),
            _ => {}
        }
    }
    css.len()
}

fn needs_space(before: &str, after: &str) -> bool {
    let free = |c: char| matches!(c, '{' | '}' | ';' | ',');
    let opens = |c: char| free(c) || c == ':' || c.is_whitespace();
    !before.chars().next_back().is_none_or(opens)
        && !after.starts_with(free)
        && !after.is_empty()
        && !after.starts_with("/*")
}

#[cfg(test)]
mod tests {
    use super::join;

    #[test]
    fn comments_and_spare_space_go_and_meaning_stays() {
        let css = "/* a */\na b > c ,d {\n  margin: calc(1px + 2px) 0;\n  content: \"a  /* b */ ;\";\n}\n";
        assert_eq!(join(&[css]), "a b > c,d{margin:calc(1px + 2px) 0;content:\"a  /* b */ ;\"}\n");
    }

    #[test]
    fn a_descendant_that_starts_with_a_colon_keeps_its_space() {
        assert_eq!(join(&["a :is(b) { color: red }"]), "a :is(b){color:red}\n");
    }

    #[test]
    fn sheets_keep_their_order_and_broken_ones_do_not_panic() {
        assert_eq!(join(&["a{}", "/* open", "b{content:\"é"]), "a{}\n\nb{content:\"é\n");
    }
}
