//! Dates in words, by the patterns of the string files.

use jiff::civil::Date;

use super::strings::Strings;

/// `date` in the words of `strings`, by the pattern `date-FORM`.
///
/// A pattern may use `{day}`, `{month}`, `{month-short}`, `{year}`, `{weekday}` and
/// `{weekday-short}`. The first of a month takes `date-first` for its day where there is one, as
/// the French `1er`.
pub(super) fn in_words(date: Date, form: &str, strings: &Strings) -> String {
    let day = if date.day() == 1 && strings.has("date-first") {
        strings.get("date-first").to_owned()
    } else {
        date.day().to_string()
    };
    let word = |kind: &str, n: i8| strings.get(&format!("{kind}-{n}")).to_owned();
    let weekday = date.weekday().to_monday_one_offset();
    let pattern = strings.get(&format!("date-{form}")).to_owned();
    super::strings::fill(&pattern, |name| {
        Some(match name {
            "day" => day.clone(),
            "month" | "month-short" => word(name, date.month()),
            "weekday" | "weekday-short" => word(name, weekday),
            "year" => date.year().to_string(),
            _ => return None,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::theme::Theme;
    use super::*;

    fn say(lang: &str, form: &str, date: &str) -> String {
        let strings = Strings::load(&Theme::default(), lang).expect("sound");
        in_words(date.parse().expect("a date"), form, &strings)
    }

    #[test]
    fn dates_are_said_in_the_language() {
        assert_eq!(say("en", "long", "2026-11-03"), "3 November 2026");
        assert_eq!(say("fr", "long", "2026-11-03"), "3 novembre 2026");
        assert_eq!(say("fr", "long", "2026-05-01"), "1er mai 2026");
        assert_eq!(say("en", "short", "2026-05-01"), "1 May 2026");
        assert_eq!(say("en", "full", "2026-11-03"), "Tuesday 3 November 2026");
    }
}
