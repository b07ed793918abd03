//! The words of a message that do not move.

/// What messages count, in one and in several: a number before one of these is a count.
const UNITS: &[&str] = &[
    "%",
    "percent",
    "step",
    "steps",
    "role",
    "roles",
    "meeting",
    "meetings",
    "hour",
    "hours",
    "minute",
    "minutes",
    "day",
    "days",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "time",
    "times",
    "people",
    "person",
    "hand-offs",
    "page",
    "pages",
    "more",
    "finding",
    "findings",
    "seat",
    "seats",
];

/// `message` with `#` for each count and date. What stands between backticks is the author's and
/// stays, and so does every other number: it may belong to a name, such as `Editor 1`.
pub(super) fn lasting(message: &str) -> String {
    let pieces: Vec<&str> = message.split('`').collect();
    let quoted = |at: usize| at % 2 == 1 && at + 1 < pieces.len();
    let lasting = |(at, piece): (usize, &&str)| {
        // A backtick that nothing closes quotes nothing.
        if quoted(at) { (*piece).to_owned() } else { without_counts(piece) }
    };
    pieces.iter().enumerate().map(lasting).collect::<Vec<_>>().join("`")
}

fn without_counts(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let lasts = |(at, word): (usize, &&str)| {
        let core = word.trim_end_matches([',', '.', ':', ';', ')']);
        let is_moving =
            is_date(core) || (core == *word && is_number(core) && counts(&words[at + 1..]));
        if is_moving { format!("#{}", &word[core.len()..]) } else { (*word).to_owned() }
    };
    words.iter().enumerate().map(lasts).collect::<Vec<_>>().join(" ")
}

/// Whether what follows a number says what it counts: `steps`, or `of 10 steps`.
fn counts(behind: &[&str]) -> bool {
    match behind {
        ["of", all, unit, ..] if is_number(all) => is_unit(unit),
        [unit, ..] => is_unit(unit),
        [] => false,
    }
}

fn is_unit(word: &str) -> bool {
    UNITS.contains(&word.trim_end_matches([',', '.', ':', ';', ')']))
}

/// Digits, with a fraction or as a span: `12.5`, `2-3`.
fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && word.ends_with(|c: char| c.is_ascii_digit())
        && word.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-'))
}

/// A day as ISO 8601 writes it.
fn is_date(word: &str) -> bool {
    word.len() == 10 && word.parse::<jiff::civil::Date>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::lasting;

    #[test]
    fn counts_and_dates_move_and_nothing_else_does() {
        assert_eq!(lasting("A is A in 6 of 10 steps"), "A is A in # of # steps");
        assert_eq!(lasting("was due on 2026-11-22, twice"), "was due on #, twice");
        assert_eq!(lasting("12.5 % of 3 hours."), "# % of # hours.");
        assert_eq!(lasting("there is no `2 steps`, 3 times"), "there is no `2 steps`, # times");
        assert_eq!(lasting("a ` stands alone 4 times"), "a ` stands alone # times");
        assert_eq!(lasting("Editor 1 has 30 steps"), "Editor 1 has # steps");
        assert_eq!(lasting("nobody owns Phase 2"), "nobody owns Phase 2");
        assert_eq!(lasting("Q1 review, Étape2"), "Q1 review, Étape2");
    }
}
