//! Text as the words that are looked for.

use unicode_normalization::UnicodeNormalization;

/// No longer word is looked for: what is longer is no word.
const LONGEST: usize = 64;

/// Shows the words of `text` to `see`, in lower case with their accents.
///
/// Words are runs of letters and digits. Of a word with an apostrophe, parts of one or two letters
/// go: `l'équipe` is `équipe`, `team's` is `team`. Compounds are left whole. Chinese, Japanese and
/// Korean characters, which no blanks part, are seen in pairs.
pub(super) fn words(text: &str, see: &mut dyn FnMut(&str)) {
    let text = if text.is_ascii() {
        text.to_ascii_lowercase()
    } else {
        text.nfkc().flat_map(char::to_lowercase).collect()
    };
    let apart = |c: char| !(c.is_alphanumeric() || is_mark(c) || is_apostrophe(c));
    for word in text.split(apart) {
        let parts = || word.split(is_apostrophe).filter(|part| !part.is_empty());
        let long = parts().any(|part| part.chars().count() > 2);
        let joined = word.contains(is_apostrophe);
        for part in parts().filter(|part| !(long && joined && part.chars().count() < 3)) {
            runs(part, see);
        }
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}')
}

/// An accent that no letter takes up, as in `q̃`.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// Whether `c` belongs to a script that is written without blanks.
pub(super) fn is_cjk(c: char) -> bool {
    matches!(
        u32::from(c),
        0x3040..=0x30ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xac00..=0xd7af | 0xf900..=0xfaff
    )
}

/// Parts a word where the script changes.
fn runs(word: &str, see: &mut dyn FnMut(&str)) {
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let cjk = is_cjk(first);
        let end = rest.find(|c: char| is_cjk(c) != cjk).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        rest = after;
        if !cjk {
            if run.len() <= LONGEST {
                see(run);
            }
            continue;
        }
        let at: Vec<usize> = run.char_indices().map(|(at, _)| at).chain([run.len()]).collect();
        if at.len() == 2 {
            see(run);
        }
        for pair in at.windows(3) {
            see(&run[pair[0]..pair[2]]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::words;

    fn of(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        words(text, &mut |word| found.push(word.to_owned()));
        found
    }

    #[test]
    fn elisions_go_and_compounds_stay_whole() {
        assert_eq!(of("L'équipe qu’elle suit"), ["équipe", "elle", "suit"]);
        assert_eq!(of("the team's d'"), ["the", "team", "d"]);
        assert_eq!(of("aujourd'hui"), ["aujourd", "hui"]);
        assert_eq!(of("Datenqualität, Prüfungen"), ["datenqualität", "prüfungen"]);
        assert_eq!(of("go-to-market (Q3/2026)"), ["go", "to", "market", "q3", "2026"]);
    }

    #[test]
    fn scripts_without_blanks_come_in_pairs() {
        assert_eq!(of("運営会議"), ["運営", "営会", "会議"]);
        assert_eq!(of("QA会議の"), ["qa", "会議", "議の"]);
        assert_eq!(of("案"), ["案"]);
    }

    #[test]
    fn marks_stay_on_their_letters_and_no_word_is_endless() {
        assert_eq!(of("e\u{301}tape"), ["étape"]);
        assert_eq!(of(&"x".repeat(65)), Vec::<String>::new());
    }
}
