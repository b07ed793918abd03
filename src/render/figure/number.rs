//! Numbers: for coordinates, and for people.

/// A count as a float; what no picture can show (beyond four milliards) is held at the bound.
pub fn count(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

/// A coordinate with at most two decimals and no more digits than needed; zero for what is no
/// finite number, so that an SVG never holds `NaN`.
pub fn coordinate(value: f64) -> String {
    if !value.is_finite() {
        return "0".into();
    }
    trim(format!("{value:.2}"))
}

fn trim(mut digits: String) -> String {
    if digits.contains('.') {
        digits.truncate(digits.trim_end_matches('0').trim_end_matches('.').len());
    }
    if digits == "-0" { "0".into() } else { digits }
}

/// How a language writes numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberStyle {
    /// Between whole part and decimals.
    pub decimal: char,
    /// Between groups of three digits, from five digits on.
    pub group: char,
}

impl NumberStyle {
    /// `12,345.5`
    pub const ENGLISH: Self = Self { decimal: '.', group: ',' };
    /// `12 345,5`, with the narrow no-break space of French typography.
    pub const FRENCH: Self = Self { decimal: ',', group: '\u{202f}' };

    /// The number as a tick of an axis has room for it: from 10^7 on in scientific form.
    pub fn short(self, value: f64) -> String {
        if value.is_finite() && value.abs() >= 1e7 {
            format!("{value:.1e}").replace('.', &self.decimal.to_string()).replace('-', "−")
        } else {
            self.format(value)
        }
    }

    /// The number with at most two decimals; a dash for what is no finite number. From 10^15 on
    /// the short scientific form, since nobody counts digits there.
    pub fn format(self, value: f64) -> String {
        if !value.is_finite() {
            return "–".into();
        }
        if value.abs() >= 1e15 {
            return format!("{value:.2e}").replace('.', &self.decimal.to_string());
        }
        let plain = coordinate(value);
        let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |d| ("−", d));
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        let mut text = sign.to_owned();
        for (i, digit) in whole.chars().enumerate() {
            if whole.len() > 4 && i > 0 && (whole.len() - i).is_multiple_of(3) {
                text.push(self.group);
            }
            text.push(digit);
        }
        if !decimals.is_empty() {
            text.push(self.decimal);
            text.push_str(decimals);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_short_and_finite() {
        assert_eq!(coordinate(1.0), "1");
        assert_eq!(coordinate(1.256), "1.26");
        assert_eq!(coordinate(-0.001), "0");
        assert_eq!(coordinate(100.0), "100");
        assert_eq!(coordinate(f64::NAN), "0");
        assert_eq!(coordinate(f64::INFINITY), "0");
    }

    #[test]
    fn people_read_their_own_separators() {
        assert_eq!(NumberStyle::ENGLISH.format(12345.5), "12,345.5");
        assert_eq!(NumberStyle::FRENCH.format(12345.5), "12\u{202f}345,5");
        assert_eq!(NumberStyle::FRENCH.format(2.5), "2,5");
        assert_eq!(NumberStyle::ENGLISH.format(-1234.0), "−1234");
        assert_eq!(NumberStyle::ENGLISH.format(1e300), "1.00e300");
        assert_eq!(NumberStyle::ENGLISH.format(f64::NAN), "–");
        assert_eq!(NumberStyle::FRENCH.short(-25_000_000.0), "−2,5e7");
        assert_eq!(NumberStyle::ENGLISH.short(2500.0), "2500");
    }
}
