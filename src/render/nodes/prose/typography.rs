//! What a language's printers do and its typists do not.

/// French sets a space before `:`, `;`, `!`, `?` and `»` and one behind `«`, at which no line may
/// break. Other languages are left as they are.
pub(super) fn set(text: &str, lang: &str) -> String {
    let is_french = lang == "fr" || lang.starts_with("fr-");
    if !is_french || !text.contains(' ') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut letters = text.chars().peekable();
    let mut before = None;
    while let Some(letter) = letters.next() {
        let binds = letter == ' '
            && (before == Some('«')
                || letters.peek().is_some_and(|next| matches!(next, ':' | ';' | '!' | '?' | '»')));
        out.push(if binds { '\u{a0}' } else { letter });
        before = Some(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::set;

    #[test]
    fn french_marks_stay_with_their_words() {
        assert_eq!(set("Quoi ? « Oui » : a;b", "fr"), "Quoi\u{a0}? «\u{a0}Oui\u{a0}»\u{a0}: a;b");
        assert_eq!(set("Quoi ?", "fr-CA"), "Quoi\u{a0}?");
        assert_eq!(set("What ?", "en"), "What ?");
    }
}
