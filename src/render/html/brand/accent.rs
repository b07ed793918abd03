//! The colours of a site that follow from an organisation's own, so that all can be read.

use crate::colour::{Colour, OUTLINE, TEXT};
use crate::config::brand::{Accent, Brand};
use crate::finding::{Finding, code};
use crate::render::html::engine::Tokens;
use std::fmt::Write as _;

/// What links and other accented words stand on.
const GROUNDS: [&str; 3] = ["bg", "surface", "raised"];

/// What stands on the soft ground of accented things, beside the accent.
const ON_SOFT: [(&str, f64); 4] =
    [("text", TEXT), ("muted", TEXT), ("a-bg", OUTLINE), ("r-bg", OUTLINE)];

/// One of the two looks of a site.
struct Look<'a> {
    tokens: &'a Tokens,
    /// Its place among the two colours of a token.
    at: usize,
    /// What it is called, and how a better accent is.
    words: [&'static str; 2],
    /// The key that gives its accent.
    key: &'static str,
    /// What an accent is mixed with until it can be read.
    toward: Colour,
    /// How much of the accent its soft ground holds at most, in percent.
    softest: u8,
}

/// The colours of one look that follow from its accent.
struct Derived {
    accent: Colour,
    soft: Colour,
    on: Colour,
}

/// The style sheet for the accents of `brand`; `None` where it has none. Accents that are too faint
/// give way to the nearest that can be read, and are told.
pub(super) fn css(brand: &Brand, tokens: &Tokens, findings: &mut Vec<Finding>) -> Option<String> {
    let light = Look {
        tokens,
        at: 0,
        words: ["light", "darker"],
        key: "accent",
        toward: Colour::BLACK,
        softest: 10,
    };
    let dark = Look {
        tokens,
        at: 1,
        words: ["dark", "lighter"],
        key: "accent-dark",
        toward: Colour::WHITE,
        softest: 18,
    };
    let [given, given_dark] = [brand.accent, brand.accent_dark];
    if given.is_none() && given_dark.is_none() {
        return None;
    }
    findings.extend(given.and_then(|accent| light.judge(accent)));
    findings.extend(given_dark.and_then(|accent| dark.judge(accent)));
    let of = |look: &Look<'_>, accent: Option<Accent>| {
        look.derive(accent.map_or_else(|| look.token("accent"), |accent| accent.value))
    };
    let (light, dark) = (of(&light, given), of(&dark, given_dark.or(given)));
    let pairs = [
        ("accent", light.accent, dark.accent),
        ("accent-soft", light.soft, dark.soft),
        ("on-accent", light.on, dark.on),
        ("focus", light.accent, dark.accent),
        ("s0", light.accent, dark.accent),
    ];
    let mut css = String::from(":root {\n");
    for (name, light, dark) in pairs {
        // Writing to memory cannot fail.
        let _ = writeln!(css, "  --{name}: light-dark({light}, {dark});");
    }
    css.push_str("}\n");
    Some(css)
}

impl Look<'_> {
    fn token(&self, name: &str) -> Colour {
        // The built-in theme has every token that is asked for, and stands behind all others.
        self.tokens.get(name).map_or(self.toward, |pair| pair[self.at])
    }

    /// The least contrast of `accent` to what it stands on.
    fn contrast(&self, accent: Colour) -> f64 {
        let grounds = GROUNDS.iter().map(|ground| accent.contrast(self.token(ground)));
        grounds.fold(f64::INFINITY, f64::min)
    }

    /// What is best read on `accent`.
    fn on(&self, accent: Colour) -> Colour {
        let inks = self.tokens.get("on-accent").unwrap_or([Colour::WHITE, Colour::BLACK]);
        let [a, b] = [inks[self.at], inks[1 - self.at]];
        if a.contrast(accent) >= TEXT || a.contrast(accent) >= b.contrast(accent) { a } else { b }
    }

    /// `accent`, or the nearest to it that can be read as text and be written on.
    fn readable(&self, accent: Colour) -> Colour {
        let steps = (0..=100).map(|percent| accent.mixed(self.toward, percent));
        let reads = |colour: &Colour| {
            self.contrast(*colour) >= TEXT && self.on(*colour).contrast(*colour) >= TEXT
        };
        steps.into_iter().find(reads).unwrap_or(self.toward)
    }

    /// The ground with as much of `accent` in it as lets everything on it be read.
    fn soft(&self, accent: Colour) -> Colour {
        let ground = self.token("bg");
        let reads = |soft: &Colour| {
            let others = ON_SOFT.map(|(name, least)| (self.token(name), least));
            let all = others.into_iter().chain([(accent, TEXT)]);
            all.into_iter().all(|(ink, least)| ink.contrast(*soft) >= least)
        };
        let steps = (0..=self.softest).rev().map(|percent| ground.mixed(accent, percent));
        steps.into_iter().find(reads).unwrap_or(ground)
    }

    fn derive(&self, accent: Colour) -> Derived {
        let accent = self.readable(accent);
        Derived { accent, soft: self.soft(accent), on: self.on(accent) }
    }

    /// Tells an accent that cannot be read.
    fn judge(&self, accent: Accent) -> Option<Finding> {
        let ([look, better], key) = (self.words, self.key);
        let (given, readable) = (accent.value, self.readable(accent.value));
        if given == readable {
            return None;
        }
        // Cut off, since 4.499 is not 4.5.
        let ratio = (self.contrast(given) * 100.0).floor() / 100.0;
        let message = format!(
            "the colour `{given}` has a contrast of {ratio:.2} on {look} pages, and text needs {TEXT}"
        );
        let help = format!(
            "write `{key} = \"{readable}\"`, the nearest {better} one that can be read: the pages \
             have it already"
        );
        Some(Finding::new(code::FAINT_ACCENT, accent.span, message).help(help))
    }
}
