//! Dates as people write them, and as TOML wants them.

/// Year, month and day of a date that is written in digits with dots, strokes or hyphens between
/// them, as TOML writes it: `31.12.2026`, `31/12/2026` and `2026-1-5` are understood. `None` for
/// anything else, and where day and month could be mixed up.
pub fn plain(text: &str) -> Option<String> {
    let numbers: Vec<&str> = text.trim().split(['.', '/', '-']).map(str::trim).collect();
    let [first, second, third] = numbers.as_slice() else { return None };
    let number = |digits: &str| {
        let fits = (1..=4).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| digits.parse::<u16>().ok()).flatten()
    };
    let (year, month, day) = match (first.len(), third.len()) {
        (4, _) => (number(first)?, number(second)?, number(third)?),
        (_, 4) if text.contains('.') => (number(third)?, number(second)?, number(first)?),
        // `03/04/2026` is March in one country and April in another.
        (_, 4) => match (number(first)?, number(second)?) {
            (day, month) if day > 12 => (number(third)?, month, day),
            (month, day) if day > 12 => (number(third)?, month, day),
            _ => return None,
        },
        _ => return None,
    };
    let there = (1..=12).contains(&month) && (1..=31).contains(&day);
    there.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// Whether `text` is three numbers that mean a date, in whatever order.
pub fn is_meant(text: &str) -> bool {
    let numbers: Vec<&str> = text.trim().split(['.', '/', '-']).collect();
    let digits =
        |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    numbers.len() == 3 && numbers.iter().all(digits) && numbers.iter().any(|part| part.len() == 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn understands_what_can_mean_one_day_only() {
        for text in ["31.12.2026", "31/12/2026", "12/31/2026", "2026/12/31", "2026-12-31"] {
            assert_eq!(plain(text).as_deref(), Some("2026-12-31"), "{text}");
        }
        assert_eq!(plain("2026-1-5").as_deref(), Some("2026-01-05"));
        for text in ["03/04/2026", "2026-13-01", "1.2.3", "next week", "2026", ""] {
            assert_eq!(plain(text), None, "{text}");
        }
        assert!(is_meant("03/04/2026") && !is_meant("1.2.3") && !is_meant("192.168.1.2026"));
    }
}
