//! The colours of a theme by the names of its custom properties.

use super::{Theme, stylesheet};
use crate::colour::Colour;
use std::collections::BTreeMap;

/// Where the built-in theme declares its tokens.
const FILE: &str = "css/10-tokens.css";

/// The colour tokens of a theme, each in light and dark.
#[derive(Debug, Clone)]
pub struct Tokens(BTreeMap<String, [Colour; 2]>);

impl Tokens {
    /// What the style sheets of `theme` declare as `--name: light-dark(#…, #…)` or `--name: #…`, the
    /// last of a name winning; what they leave out is as in the built-in theme.
    pub fn of(theme: &Theme) -> Self {
        let own = theme.folder("css").map(|(_, text)| text);
        let sheets: Vec<&str> = Theme::built_in(FILE).into_iter().chain(own).collect();
        let css = stylesheet::join(&sheets);
        Self(css.split(['{', ';', '}']).filter_map(declaration).collect())
    }

    /// The token `name` in light and dark.
    pub fn get(&self, name: &str) -> Option<[Colour; 2]> {
        self.0.get(name).copied()
    }

    /// All names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

fn declaration(text: &str) -> Option<(String, [Colour; 2])> {
    let (name, value) = text.trim().strip_prefix("--")?.split_once(':')?;
    let pair = value.trim().strip_prefix("light-dark(").and_then(|pair| pair.strip_suffix(')'));
    let (light, dark) = pair.map_or(Some((value, value)), |pair| pair.split_once(','))?;
    let colours = [Colour::parse(light.trim())?, Colour::parse(dark.trim())?];
    Some((name.trim().to_owned(), colours))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_of_ones_own_wins_where_it_says_something() {
        let css = ":root { --bg: #FFE; /* --text: #000; */ --muted: var(--text) }";
        let theme = Theme::with_overrides([("css/99-own.css".to_owned(), css.to_owned())]);
        let (own, built_in) = (Tokens::of(&theme), Tokens::of(&Theme::default()));
        assert_eq!(own.get("bg"), Some([Colour([255, 255, 238]); 2]));
        assert_eq!(own.get("text"), built_in.get("text"));
        assert_eq!(own.get("muted"), built_in.get("muted"));
        assert_eq!(built_in.get("bg"), Some([Colour::WHITE, Colour([0x0e, 0x13, 0x19])]));
    }
}
