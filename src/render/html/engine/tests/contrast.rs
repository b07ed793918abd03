//! Contrast of every pair of tokens that meet on a page (WCAG 2.2, 1.4.3 and 1.4.11).

use std::collections::BTreeMap;

use super::super::Theme;

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

/// The tokens of the style sheet by name, each in light and dark.
fn tokens() -> BTreeMap<String, [u32; 2]> {
    let theme = Theme::default();
    let css = theme.get("css/10-tokens.css").expect("the tokens");
    let read = |line: &str| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(": light-dark(#")?;
        let (light, dark) = value.split_once(", #")?;
        let colour = |text: &str| u32::from_str_radix(text.get(..6)?, 16).ok();
        Some((name.to_owned(), [colour(light)?, colour(dark)?]))
    };
    css.lines().filter_map(read).collect()
}

/// Relative luminance of an sRGB colour, by WCAG 2.2.
fn luminance(colour: u32) -> f64 {
    let channel = |shift: u32| {
        let value = f64::from((colour >> shift) & 0xff) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
}

fn ratio(a: u32, b: u32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn too_faint(pairs: &[(&str, &[&str])], least: f64) -> Vec<String> {
    let tokens = tokens();
    let mut found = Vec::new();
    for (front, backs) in pairs {
        for back in *backs {
            for (theme, name) in ["light", "dark"].iter().enumerate() {
                let is = ratio(tokens[*front][theme], tokens[*back][theme]);
                if is < least {
                    found.push(format!("{name}: {front} on {back} {is:.2}"));
                }
            }
        }
    }
    found
}

#[test]
fn black_on_white_is_twenty_one() {
    assert!((ratio(0, 0x00ff_ffff) - 21.0).abs() < 0.001);
}

#[test]
fn text_reads_in_both_themes() {
    assert_eq!(too_faint(TEXT, 4.5), Vec::<String>::new());
}

#[test]
fn outlines_show_in_both_themes() {
    assert_eq!(too_faint(OUTLINES, 3.0), Vec::<String>::new());
}

#[test]
fn every_colour_token_is_checked_or_mere_decoration() {
    // Lines between rows and behind blocks say nothing that text or space does not.
    let decoration = ["line", "line-2"];
    let lists = TEXT.iter().chain(OUTLINES);
    let checked: Vec<&str> =
        lists.flat_map(|(front, backs)| backs.iter().chain([front])).copied().collect();
    let all = tokens();
    assert!(all.len() > 40, "{all:?}");
    for name in all.keys().filter(|name| !decoration.contains(&name.as_str())) {
        assert!(checked.contains(&name.as_str()), "{name}");
    }
}
