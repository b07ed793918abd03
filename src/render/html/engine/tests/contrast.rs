//! Contrast of every pair of tokens that meet on a page (WCAG 2.2, 1.4.3 and 1.4.11).

use super::super::{Theme, Tokens};
use crate::colour::{OUTLINE, TEXT as READABLE};
use crate::config::Config;
use crate::render::html::brand;
use crate::source::{SourceFile, Sources};

/// Text on what is behind it.
const TEXT: &[(&str, &[&str])] = &[
    (
        "text",
        &[
            "bg",
            "surface",
            "raised",
            "accent-soft",
            "warn-soft",
            "ok-soft",
            "bad-soft",
            "note-soft",
            "h0",
            "h1",
            "h2",
            "h3",
        ],
    ),
    ("muted", &["bg", "surface", "raised", "accent-soft", "warn-soft"]),
    ("accent", &["bg", "surface", "raised", "accent-soft"]),
    ("on-accent", &["accent"]),
    ("ok", &["bg", "raised", "surface", "ok-soft"]),
    ("warn", &["bg", "raised", "warn-soft"]),
    ("bad", &["bg", "raised", "surface", "bad-soft"]),
    ("note", &["bg", "raised", "surface", "note-soft"]),
    ("a-fg", &["a-bg"]),
    ("r-fg", &["r-bg"]),
    ("c-fg", &["c-bg"]),
    ("i-fg", &["i-bg"]),
    ("he-fg", &["he-bg"]),
    ("on-heat", &["h4", "h5"]),
    ("bg", &["s1", "s3"]),
    ("s1", &["surface", "raised"]),
];

/// Outlines and marks that carry meaning.
const OUTLINES: &[(&str, &[&str])] = &[
    ("ctl", &["bg", "raised", "surface"]),
    ("focus", &["bg", "raised", "surface", "accent-soft"]),
    ("a-bg", &["raised", "accent-soft"]),
    ("r-bg", &["raised", "accent-soft"]),
    ("c-bd", &["raised", "c-bg"]),
    ("i-bd", &["raised", "i-bg"]),
    ("he-bg", &["raised"]),
    ("s0", &["raised", "bg"]),
    ("s1", &["raised", "bg"]),
    ("s2", &["raised", "bg"]),
    ("s3", &["raised", "bg"]),
    ("s4", &["raised", "bg"]),
    ("s5", &["raised", "bg"]),
    ("h5", &["raised"]),
];

fn too_faint(tokens: &Tokens, pairs: &[(&str, &[&str])], least: f64) -> Vec<String> {
    let mut found = Vec::new();
    let token = |name: &str| tokens.get(name).unwrap_or_else(|| panic!("no token {name}"));
    for (front, backs) in pairs {
        for back in *backs {
            for (theme, name) in ["light", "dark"].iter().enumerate() {
                let is = token(front)[theme].contrast(token(back)[theme]);
                if is < least {
                    found.push(format!("{name}: {front} on {back} {is:.2}"));
                }
            }
        }
    }
    found
}

#[test]
fn text_reads_in_both_themes() {
    assert_eq!(too_faint(&Tokens::of(&Theme::default()), TEXT, READABLE), Vec::<String>::new());
}

#[test]
fn outlines_show_in_both_themes() {
    assert_eq!(too_faint(&Tokens::of(&Theme::default()), OUTLINES, OUTLINE), Vec::<String>::new());
}

#[test]
fn pages_in_any_colour_of_ones_own_read_in_both_themes() {
    let levels = ["00", "55", "99", "ff"];
    let pairs = |a| levels.into_iter().map(move |b| (a, b));
    for (r, g) in levels.into_iter().flat_map(pairs) {
        for b in levels {
            let text = format!("[brand]\naccent = \"#{r}{g}{b}\"\n");
            let book = SourceFile { path: "book.toml".to_owned(), text: text.as_str().into() };
            let sources = Sources::new(vec![book]);
            let (config, _) = Config::read(&sources);
            let (theme, _) = brand::apply(Theme::default(), &sources, &config, &mut Vec::new());
            let tokens = Tokens::of(&theme);
            assert_eq!(too_faint(&tokens, TEXT, READABLE), Vec::<String>::new(), "{text}");
            assert_eq!(too_faint(&tokens, OUTLINES, OUTLINE), Vec::<String>::new(), "{text}");
        }
    }
}

#[test]
fn every_colour_token_is_checked_or_mere_decoration() {
    // Lines between rows and behind blocks say nothing that text or space does not.
    let decoration = ["line", "line-2"];
    let lists = TEXT.iter().chain(OUTLINES);
    let checked: Vec<&str> =
        lists.flat_map(|(front, backs)| backs.iter().chain([front])).copied().collect();
    let all = Tokens::of(&Theme::default());
    assert!(all.names().count() > 40, "{all:?}");
    for name in all.names().filter(|name| !decoration.contains(name)) {
        assert!(checked.contains(&name), "{name}");
    }
}
