//! Colours of code, as classes.

use std::sync::LazyLock;
use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::SyntaxSet;
use syntect::util::LinesWithEndings;

/// Loading takes some 20 ms: only the first block in a language below pays it, so that a site
/// without code costs nothing.
static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

const STYLE: ClassStyle = ClassStyle::SpacedPrefixed { prefix: "hl-" };

/// Grammars are regular expressions: beyond these sizes, in bytes, code stays plain.
const MAX_TEXT: usize = 128 * 1024;
const MAX_LINE: usize = 2000;

/// What authors write behind a fence, and the name that the grammars know; sorted. It is here so
/// that an unknown language does not load the grammars only to find out.
const LANGUAGES: &[(&str, &str)] = &[
    ("bash", "sh"),
    ("bat", "bat"),
    ("c", "c"),
    ("c++", "cpp"),
    ("clojure", "clj"),
    ("cpp", "cpp"),
    ("cs", "cs"),
    ("csharp", "cs"),
    ("css", "css"),
    ("diff", "diff"),
    ("erlang", "erl"),
    ("go", "go"),
    ("golang", "go"),
    ("groovy", "groovy"),
    ("haskell", "hs"),
    ("hs", "hs"),
    ("htm", "html"),
    ("html", "html"),
    ("java", "java"),
    ("javascript", "js"),
    ("js", "js"),
    ("json", "json"),
    ("latex", "tex"),
    ("lua", "lua"),
    ("makefile", "makefile"),
    ("markdown", "md"),
    ("md", "md"),
    ("ocaml", "ml"),
    ("patch", "diff"),
    ("perl", "pl"),
    ("php", "php"),
    ("py", "py"),
    ("python", "py"),
    ("r", "r"),
    ("rb", "rb"),
    ("rs", "rs"),
    ("ruby", "rb"),
    ("rust", "rs"),
    ("scala", "scala"),
    ("sh", "sh"),
    ("shell", "sh"),
    ("sql", "sql"),
    ("tex", "tex"),
    ("xml", "xml"),
    ("yaml", "yaml"),
    ("yml", "yaml"),
    ("zsh", "sh"),
];

/// `text` as HTML with classes that begin with `hl-`; `None` if it is to stay plain.
pub(super) fn highlight(language: &str, text: &str) -> Option<String> {
    let language = language.to_ascii_lowercase();
    let index = LANGUAGES.binary_search_by(|(name, _)| (*name).cmp(&language)).ok()?;
    if text.len() > MAX_TEXT || text.split('\n').any(|line| line.len() > MAX_LINE) {
        return None;
    }
    let syntax = SYNTAXES.find_syntax_by_token(LANGUAGES[index].1)?;
    let mut writer = ClassedHTMLGenerator::new_with_class_style(syntax, &SYNTAXES, STYLE);
    for line in LinesWithEndings::from(text) {
        writer.parse_html_for_line_which_includes_newline(line).ok()?;
    }
    Some(writer.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_of_the_list_has_a_grammar() {
        assert!(LANGUAGES.is_sorted());
        for (name, token) in LANGUAGES {
            assert!(SYNTAXES.find_syntax_by_token(token).is_some(), "{name}");
        }
    }

    #[test]
    fn code_gets_classes_and_no_styles() {
        let html = highlight("JSON", "{ \"a\": \"<b>\" }\n").unwrap();
        assert!(html.contains("class=\"hl-"), "{html}");
        assert!(html.contains("&lt;b&gt;") && !html.contains("style="), "{html}");
    }

    #[test]
    fn what_is_unknown_or_huge_stays_plain() {
        assert_eq!(highlight("mermaid", "a"), None);
        assert_eq!(highlight("json", &"1".repeat(MAX_LINE + 1)), None);
    }
}
