//! Remedies in the syntax of the page that they are for.

/// `help`, which shows TOML, as it is said to the author of YAML front matter.
///
/// Keys get a colon, in quoted lines and in tables between braces. What names a header, such as
/// `[role.editor]`, stands in definitions files and stays.
pub(super) fn remedy(help: &str) -> String {
    let mut out = String::with_capacity(help.len());
    let mut rest = help;
    while let Some(at) = rest.find(" = ") {
        let (before, behind) = rest.split_at(at);
        let start = before
            .rfind(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
            .map_or(0, |at| at + 1);
        let head = before[..start].trim_end();
        let is_key = start < before.len() && (head.is_empty() || head.ends_with(['`', '{', ',']));
        out.push_str(before);
        out.push_str(if is_key { ": " } else { " = " });
        rest = &behind[3..];
    }
    out.push_str(rest);
    if let Some((before, _)) = out.split_once(": in TOML a key belongs to") {
        out.truncate(before.len());
        out.push_str(", with as few blanks before it as its other keys have");
    }
    out.replace("[[kind.id.name]] tables, one a thing", "a line `- key: value` for each")
}

#[cfg(test)]
mod tests {
    use super::remedy;

    #[test]
    fn keys_get_a_colon_and_texts_stay() {
        for (toml, yaml) in [
            ("add `date = 2026-01-31`", "add `date: 2026-01-31`"),
            (
                "write it like { date = 2026-01-31, by = \"a\" }",
                "write it like { date: 2026-01-31, by: \"a\" }",
            ),
            ("define it: `[role.editor]`", "define it: `[role.editor]`"),
            ("it says a = b", "it says a = b"),
        ] {
            assert_eq!(remedy(toml), yaml);
        }
        assert!(
            !remedy("move it above the first step: in TOML a key belongs to the last")
                .contains("TOML")
        );
    }
}
