//! Colours of sRGB, and how well they can be told apart.

use serde::{Serialize, Serializer};
use std::fmt;

/// The least contrast of text to what is behind it (WCAG 2.2, 1.4.3).
pub const TEXT: f64 = 4.5;
/// The least contrast of outlines and marks that carry meaning (WCAG 2.2, 1.4.11).
pub const OUTLINE: f64 = 3.0;

/// An opaque colour of sRGB: red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

impl Colour {
    /// No light.
    pub const BLACK: Self = Self([0; 3]);
    /// All light.
    pub const WHITE: Self = Self([255; 3]);

    /// A colour as `#rgb` or `#rrggbb` (CSS Color 4, section 5.2), without transparency.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let value = u32::from_str_radix(digits, 16).ok()?;
        let [_, r, g, b] = value.to_be_bytes();
        match digits.len() {
            // A digit stands for itself twice.
            3 => Some(Self([g & 15, b >> 4, b & 15].map(|digit| digit * 17))),
            6 => Some(Self([r, g, b])),
            _ => None,
        }
    }

    /// Relative luminance from 0 to 1, by WCAG 2.2.
    pub fn luminance(self) -> f64 {
        let [r, g, b] = self.0.map(|channel| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// The contrast ratio of the two by WCAG 2.2, from 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// This colour with so many of a hundred parts of `other` in it.
    #[must_use]
    pub fn mixed(self, other: Self, percent: u8) -> Self {
        let share = u16::from(percent.min(100));
        let mut channels = self.0;
        for (channel, to) in channels.iter_mut().zip(other.0) {
            let sum = u16::from(*channel) * (100 - share) + u16::from(to) * share;
            // A mean of two bytes is one.
            *channel = u8::try_from((sum + 50) / 100).unwrap_or(u8::MAX);
        }
        Self(channels)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

impl Serialize for Colour {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_three_or_six_digits_behind_a_hash() {
        assert_eq!(Colour::parse("#2a4bd0"), Some(Colour([0x2a, 0x4b, 0xd0])));
        assert_eq!(Colour::parse("#F0a"), Colour::parse("#ff00aa"));
        for bad in ["", "#", "2a4bd0", "#2a4b", "#2a4bd0ff", "#+12", "#ggg", "#é", "red"] {
            assert_eq!(Colour::parse(bad), None, "{bad}");
        }
        assert_eq!(Colour([1, 2, 255]).to_string(), "#0102ff");
    }

    #[test]
    fn black_on_white_is_twenty_one() {
        assert!((Colour::BLACK.contrast(Colour::WHITE) - 21.0).abs() < 0.001);
        assert!((Colour::WHITE.contrast(Colour::WHITE) - 1.0).abs() < 0.001);
    }

    #[test]
    fn mixing_goes_from_one_to_the_other() {
        let mix = |percent| Colour::BLACK.mixed(Colour::WHITE, percent);
        assert_eq!((mix(0), mix(50), mix(100)), (Colour::BLACK, Colour([128; 3]), Colour::WHITE));
    }
}
