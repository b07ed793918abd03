//! The words of a message that do not move.

/// `message` with `#` for each number; what stands between backticks is the author's and stays.
///
/// Numbers are counts, shares and dates: they change while the finding is the same.
pub(super) fn lasting(message: &str) -> String {
    let mut lasting = String::with_capacity(message.len());
    let pieces = message.split('`').count();
    for (at, piece) in message.split('`').enumerate() {
        if at > 0 {
            lasting.push('`');
        }
        // A backtick that nothing closes quotes nothing.
        if at % 2 == 1 && at + 1 < pieces {
            lasting.push_str(piece);
        } else {
            without_numbers(piece, &mut lasting);
        }
    }
    lasting
}

/// Digits that belong to a word, as in `Q1`, are no number.
fn without_numbers(text: &str, lasting: &mut String) {
    let (mut in_number, mut before) = (false, ' ');
    for c in text.chars() {
        let goes_on = in_number && (c.is_ascii_digit() || matches!(c, '-' | '.' | ',' | ':'));
        if goes_on {
            before = c;
            continue;
        }
        if in_number && matches!(before, '-' | '.' | ',' | ':') {
            lasting.push(before);
        }
        in_number = c.is_ascii_digit() && !before.is_alphanumeric();
        lasting.push(if in_number { '#' } else { c });
        before = c;
    }
    if in_number && matches!(before, '-' | '.' | ',' | ':') {
        lasting.push(before);
    }
}

#[cfg(test)]
mod tests {
    use super::lasting;

    #[test]
    fn counts_and_dates_move_and_quoted_words_do_not() {
        assert_eq!(lasting("A is A in 6 of 10 steps"), "A is A in # of # steps");
        assert_eq!(lasting("was due on 2026-11-22, twice"), "was due on #, twice");
        assert_eq!(lasting("12.5 % at 10:30."), "# % at #.");
        assert_eq!(lasting("there is no `phase-2`, 3 times"), "there is no `phase-2`, # times");
        assert_eq!(lasting("Q1 review and Étape2"), "Q1 review and Étape2");
        assert_eq!(lasting("a ` stands alone 4"), "a ` stands alone #");
        assert_eq!(lasting("2-3 people, then 5"), "# people, then #");
    }
}
