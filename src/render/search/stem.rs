//! Words brought to their stems, when the site is built: readers' browsers need no stemmer.

use super::words::is_cjk;
use crate::site::search::fold;
use frostem::{Algorithm, Stemmer};

/// The stems of one language; of a language without a stemmer, the words themselves.
#[derive(Clone, Copy)]
pub(super) struct Stems(Option<Stemmer>);

impl Stems {
    /// The stems of `language`, a BCP 47 tag.
    pub(super) fn of(language: &str) -> Self {
        let language = language.split('-').next().unwrap_or_default().to_lowercase();
        Self(algorithm(&language).map(Stemmer::new))
    }

    /// The stem of `word`, which is in lower case with its accents, since stemmers want them;
    /// folded, so that it is the same for readers who type none.
    pub(super) fn stem(self, word: &str) -> String {
        match self.0 {
            Some(stemmer) if !word.contains(is_cjk) => fold(&stemmer.stem(word)),
            _ => fold(word),
        }
    }
}

fn algorithm(language: &str) -> Option<Algorithm> {
    Some(match language {
        "da" => Algorithm::Danish,
        "de" => Algorithm::German,
        "en" => Algorithm::English,
        "es" => Algorithm::Spanish,
        "fi" => Algorithm::Finnish,
        "fr" => Algorithm::French,
        "it" => Algorithm::Italian,
        "nb" | "nn" | "no" => Algorithm::Norwegian,
        "nl" => Algorithm::Dutch,
        "pl" => Algorithm::Polish,
        "pt" => Algorithm::Portuguese,
        "sv" => Algorithm::Swedish,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::Stems;

    #[test]
    fn forms_of_a_word_share_their_stem() {
        for (language, forms) in [
            ("en", &["approval", "approvals"][..]),
            ("en-GB", &["accountable", "accountability"]),
            ("fr", &["équipe", "équipes"]),
            ("fr", &["décider", "décide", "décidé"]),
            ("de", &["prüfung", "prüfungen"]),
            ("de", &["rolle", "rollen"]),
        ] {
            let stems = Stems::of(language);
            let first = stems.stem(forms[0]);
            for form in forms {
                assert_eq!(stems.stem(form), first, "{form}");
            }
        }
    }

    #[test]
    fn compounds_are_words_of_their_own() {
        let stems = Stems::of("de");
        assert_ne!(stems.stem("datenqualität"), stems.stem("qualität"));
        assert_eq!(stems.stem("qualitätsprüfungen"), stems.stem("qualitätsprüfung"));
    }

    #[test]
    fn without_a_stemmer_words_are_their_stems() {
        assert_eq!(Stems::of("ja").stem("会議"), "会議");
        assert_eq!(Stems::of("tlh").stem("Été"), "ete");
        assert_eq!(Stems::of("").stem("teams"), "teams");
    }
}
