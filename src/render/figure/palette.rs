//! The colours of figures, once: token, class, custom property and fallback.

use crate::site::view::matrix::Shape;
use std::fmt::Write as _;

/// One colour of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paint {
    /// Ends the class: `t` gives `.ft` (fill) and `.st` (stroke).
    pub key: &'static str,
    /// The theme's custom property that the class follows on a page.
    pub property: &'static str,
    /// The colour where no stylesheet reaches: the light theme's value.
    pub fallback: &'static str,
    /// What the colour stands for.
    pub meaning: &'static str,
}

macro_rules! palette {
    ($($token:ident $key:literal $property:literal $fallback:literal $meaning:literal;)*) => {
        /// A colour by its meaning. Its facts are in [`PALETTE`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum Token {
            $(#[doc = $meaning] $token,)*
        }

        /// Every token in the order of [`PALETTE`].
        pub const TOKENS: &[Token] = &[$(Token::$token,)*];

        /// The one table of figure colours, in the order of [`Token`].
        pub const PALETTE: &[Paint] = &[$(Paint {
            key: $key, property: $property, fallback: $fallback, meaning: $meaning,
        },)*];
    };
}

palette! {
    Text "t" "--text" "#17202b" "what is read";
    Muted "m" "--muted" "#55606e" "what is read second: ticks, notes, connecting lines";
    Raised "r" "--raised" "#ffffff" "the ground of a figure";
    Surface "sf" "--surface" "#f6f7f9" "every other lane, empty tracks";
    Line "l" "--line" "#e2e6eb" "grid lines";
    Line2 "l2" "--line-2" "#c5ccd6" "axes and borders";
    Control "c" "--ctl" "#7b8694" "outlines that must be seen (3:1)";
    Accent "a" "--accent" "#2a4bd0" "the thing the figure is about";
    AccentSoft "as" "--accent-soft" "#eaeefd" "ground of accented things";
    OnAccent "ao" "--on-accent" "#ffffff" "text on the accent";
    Ok "k" "--ok" "#13703a" "reached";
    Warn "w" "--warn" "#8a4b00" "approvals, attention";
    WarnSoft "ws" "--warn-soft" "#fff3dc" "ground of approvals";
    Series0 "0" "--s0" "#2a4bd0" "first series";
    Series1 "1" "--s1" "#b4410b" "second series";
    Series2 "2" "--s2" "#0c7265" "third series";
    Series3 "3" "--s3" "#7b3fc4" "fourth series";
    Series4 "4" "--s4" "#8a6100" "fifth series";
    Series5 "5" "--s5" "#5b6776" "sixth series";
    LetterA "ka" "--a-bg" "#3d2c8d" "ground of the letter A, as on its chip";
    OnLetterA "kao" "--a-fg" "#ffffff" "the letter A";
    LetterR "kr" "--r-bg" "#0f66b5" "ground of the letter R";
    OnLetterR "kro" "--r-fg" "#ffffff" "the letter R";
    LetterC "kc" "--c-bg" "#fff8e8" "ground of the letter C";
    OnLetterC "kco" "--c-fg" "#704300" "the letter C";
    EdgeC "kcb" "--c-bd" "#c2871a" "outline of the letter C";
    LetterI "ki" "--i-bg" "#f0f2f5" "ground of the letter I";
    OnLetterI "kio" "--i-fg" "#46525f" "the letter I";
    EdgeI "kib" "--i-bd" "#7b8694" "outline of the letter I, dashed";
}

/// The series colours in order; what has more series starts again.
pub const SERIES: [Token; 6] = [
    Token::Series0,
    Token::Series1,
    Token::Series2,
    Token::Series3,
    Token::Series4,
    Token::Series5,
];

impl Token {
    /// The facts of this colour.
    pub fn paint(self) -> &'static Paint {
        &PALETTE[self as usize]
    }

    /// The token of that place in [`PALETTE`], if there is one.
    pub fn from_index(index: u8) -> Option<Self> {
        TOKENS.get(usize::from(index)).copied()
    }
}

/// The ground of a letter of that shape, and the letter on it.
pub fn letter(shape: Shape) -> (Token, Token) {
    match shape {
        Shape::Square => (Token::LetterA, Token::OnLetterA),
        Shape::Disc => (Token::LetterR, Token::OnLetterR),
        Shape::Ring => (Token::LetterC, Token::OnLetterC),
        Shape::Dashed => (Token::LetterI, Token::OnLetterI),
        Shape::Hex | Shape::Frame => (Token::Raised, Token::Text),
    }
}

/// The rules a theme needs so that figures follow its custom properties: two a colour.
pub fn css_rules() -> String {
    let mut css = String::new();
    for Paint { key, property, .. } in PALETTE {
        let _ = writeln!(css, ".f{key}{{fill:var({property})}}.s{key}{{stroke:var({property})}}");
    }
    css
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::colour::Colour;
    use std::collections::BTreeSet;

    #[test]
    fn tokens_and_table_agree_and_keys_are_unique() {
        for (index, token) in TOKENS.iter().enumerate() {
            assert_eq!(*token as usize, index);
            assert_eq!(Token::from_index(u8::try_from(index).expect("few")), Some(*token));
        }
        let keys: BTreeSet<_> = PALETTE.iter().map(|p| p.key).collect();
        assert_eq!(keys.len(), PALETTE.len());
        assert_eq!(Token::from_index(255), None);
    }

    #[test]
    fn text_colours_reach_the_contrast_of_wcag_on_their_grounds() {
        let pairs = [
            (Token::Text, Token::Raised, 4.5),
            (Token::Text, Token::Surface, 4.5),
            (Token::Muted, Token::Raised, 4.5),
            (Token::Muted, Token::Surface, 4.5),
            (Token::Text, Token::AccentSoft, 4.5),
            (Token::Text, Token::WarnSoft, 4.5),
            (Token::OnLetterA, Token::LetterA, 4.5),
            (Token::OnLetterR, Token::LetterR, 4.5),
            (Token::OnLetterC, Token::LetterC, 4.5),
            (Token::OnLetterI, Token::LetterI, 4.5),
            (Token::EdgeC, Token::Raised, 3.0),
            (Token::EdgeI, Token::Raised, 3.0),
            (Token::Control, Token::Raised, 3.0),
        ];
        for (ink, ground, least) in pairs {
            let ratio = contrast(ink.paint().fallback, ground.paint().fallback);
            assert!(ratio >= least, "{ink:?} on {ground:?}: {ratio:.2}");
        }
        for series in SERIES {
            assert!(contrast(series.paint().fallback, Token::Raised.paint().fallback) >= 4.5);
        }
    }

    #[test]
    fn the_css_names_every_property_twice() {
        let css = css_rules();
        for paint in PALETTE {
            assert_eq!(css.matches(&format!("var({})", paint.property)).count() % 2, 0);
            assert!(css.contains(&format!(".f{}{{fill:", paint.key)));
            assert!(css.contains(&format!(".s{}{{stroke:", paint.key)));
        }
    }

    fn contrast(a: &str, b: &str) -> f64 {
        let colour = |text| Colour::parse(text).expect("a colour of the table");
        colour(a).contrast(colour(b))
    }
}
