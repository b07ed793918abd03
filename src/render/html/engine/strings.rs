//! The words of the interface.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::error::TemplateError;
use super::plural;
use super::theme::Theme;

type Words = BTreeMap<String, String>;

/// The words of one language over those of English.
///
/// A word is looked up in the language, in its base (`pt` for `pt-BR`), in English, and is at last
/// its own key: a page never fails for a missing word.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Strings {
    lang: String,
    words: Words,
    are_its_own: bool,
}

impl Strings {
    /// Reads `strings/en.toml` and, over it, the files of `lang`; what a file of the theme lacks, the
    /// built-in file of the same name has.
    pub fn load(theme: &Theme, lang: &str) -> Result<Self, TemplateError> {
        let base = lang.split('-').next().unwrap_or(lang);
        let mut words = BTreeMap::new();
        let mut are_its_own = base == "en";
        for name in ["en", base, lang] {
            let file = format!("strings/{name}.toml");
            // A file of the project's may be older than what asks for its words.
            let built_in = Theme::built_in(&file).map(|text| (text, built_in(&file, text)));
            if let Some((_, built_in)) = &built_in {
                words.extend(built_in.iter().map(|(key, word)| (key.clone(), word.clone())));
            }
            let own = theme.get(&file);
            if let Some(text) =
                own.filter(|own| built_in.as_ref().is_none_or(|(text, _)| text != own))
            {
                words.extend(read(&file, text)?);
            }
            are_its_own |= name != "en" && (built_in.is_some() || own.is_some());
        }
        Ok(Self { lang: lang.to_owned(), words, are_its_own })
    }

    /// Whether the theme has words of the language or of its base: else all words are English.
    pub fn are_its_own(&self) -> bool {
        self.are_its_own
    }

    /// The language, as it was asked for.
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// The word for `key`, or the key itself.
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.words.get(key).map_or(key, String::as_str)
    }

    /// Whether there is a word for `key`, in the language or in English.
    pub fn has(&self, key: &str) -> bool {
        self.words.contains_key(key)
    }

    /// The word for `key` with each `{name}` replaced. What no value is given for stays visible.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        fill(self.get(key), |name| {
            values.iter().find(|(n, _)| *n == name).map(|(_, value)| (*value).to_owned())
        })
    }

    /// `n` things, from `KEY-one` or `KEY-other` with `{n}` as a number of the language.
    pub fn count(&self, n: u64, key: &str) -> String {
        let key = format!("{key}-{}", plural::form(&self.lang, n));
        self.fill(&key, &[("n", &self.whole(n))])
    }

    /// A whole number with the language's mark between thousands, from five digits on.
    pub fn whole(&self, n: u64) -> String {
        let digits = n.to_string();
        if digits.len() < 5 {
            return digits;
        }
        let mut out = String::with_capacity(digits.len() + 4);
        for (at, digit) in digits.char_indices() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push_str(self.get("number-group"));
            }
            out.push(digit);
        }
        out
    }

    /// A number with at most two decimals and the language's decimal mark.
    pub fn number(&self, n: f64) -> String {
        let text = format!("{:.2}", n.abs());
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        self.digits(n < 0.0, whole, part.trim_end_matches('0'))
    }

    /// A number with exactly that many decimals, so that the numbers of a column line up.
    pub fn decimals(&self, n: f64, decimals: usize) -> String {
        let text = format!("{:.decimals$}", n.abs());
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        self.digits(n < 0.0, whole, part)
    }

    fn digits(&self, negative: bool, whole: &str, part: &str) -> String {
        // More digits than a u64 holds are beyond anything a model counts: they stay ungrouped.
        let whole = whole.parse().map_or_else(|_| whole.to_owned(), |n| self.whole(n));
        let mark = if part.is_empty() { "" } else { self.get("number-decimal") };
        let zero = whole == "0" && part.bytes().all(|digit| digit == b'0');
        let minus = if negative && !zero { "\u{2212}" } else { "" };
        format!("{minus}{whole}{mark}{part}")
    }
}

/// The words of the built-in `file`, whose text is `text`: parsed once, since every version that the
/// page of changes tells asks for them again.
fn built_in(file: &str, text: &'static str) -> Arc<Words> {
    static READ: Mutex<BTreeMap<String, Arc<Words>>> = Mutex::new(BTreeMap::new());
    let mut known = READ.lock().unwrap_or_else(PoisonError::into_inner);
    let words = known.entry(file.to_owned()).or_insert_with(|| {
        // Their own tests hold that they are sound.
        Arc::new(read(file, text).unwrap_or_default())
    });
    Arc::clone(words)
}

fn read(file: &str, text: &str) -> Result<Words, TemplateError> {
    toml::from_str(text).map_err(|error| {
        let upto = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        TemplateError::new(file, upto.matches('\n').count() + 1, error.message())
    })
}

/// `pattern` with each `{name}` replaced by what `value` gives for it.
pub(super) fn fill(pattern: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(pattern.len() + 16);
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let named = after.split_once('}').and_then(|(name, tail)| Some((value(name)?, tail)));
        if let Some((text, tail)) = named {
            out.push_str(&text);
            rest = tail;
        } else {
            out.push('{');
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(lang: &str) -> Strings {
        Strings::load(&Theme::default(), lang).expect("the default theme is sound")
    }

    #[test]
    fn a_language_falls_back_to_its_base_to_english_and_to_the_key() {
        let mine = ("strings/fr-CA.toml".to_owned(), "home = \"Page d’accueil\"".to_owned());
        let theme = Theme::with_overrides([mine]);
        let strings = Strings::load(&theme, "fr-CA").expect("sound");
        assert_eq!(strings.get("home"), "Page d’accueil");
        assert_eq!(strings.get("month-11"), "novembre");
        assert_eq!(Strings::load(&theme, "xx").expect("sound").get("month-11"), "November");
        assert_eq!(strings.get("no-such-key"), "no-such-key");
        let few = ["en", "fr"].map(|lang| (format!("strings/{lang}.toml"), "home = \"H\"".into()));
        let few = Strings::load(&Theme::with_overrides(few), "fr").expect("sound");
        assert_eq!((few.get("home"), few.get("month-11")), ("H", "novembre"));
    }

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(strings("en").number(12345.5), "12,345.5");
        assert_eq!(strings("fr").number(12345.5), "12\u{202f}345,5");
        assert_eq!(strings("en").number(-0.001), "0");
        assert_eq!(strings("en").decimals(-0.001, 1), "0.0");
        assert_eq!(strings("fr").decimals(12345.0, 1), "12\u{202f}345,0");
        assert_eq!(strings("en").number(-2.0), "\u{2212}2");
        assert_eq!(strings("en").number(f64::NAN), "NaN");
    }

    #[test]
    fn counts_take_their_plural() {
        assert_eq!(strings("en").count(1, "count-roles"), "1 role");
        assert_eq!(strings("en").count(0, "count-roles"), "0 roles");
        assert_eq!(strings("fr").count(0, "count-roles"), "0 rôle");
    }

    #[test]
    fn french_signs_stay_with_their_words() {
        let theme = Theme::default();
        let file = theme.get("strings/fr.toml").expect("French is shipped");
        let values = file.lines().filter_map(|line| line.split_once(" = ").map(|(_, value)| value));
        let torn = values.filter(|value| {
            let before = [" :", " ;", " ?", " !", " »", " %"];
            value.contains("« ") || before.iter().any(|sign| value.contains(sign))
        });
        assert_eq!(torn.collect::<Vec<_>>(), [""; 0]);
    }

    #[test]
    fn placeholders_without_a_value_and_stray_braces_stay() {
        assert_eq!(
            fill("{a} {b} {c {", |name| (name == "a").then(|| "é".to_owned())),
            "é {b} {c {"
        );
    }

    #[test]
    fn a_broken_string_file_names_its_line() {
        let theme =
            Theme::with_overrides([("strings/fr.toml".into(), "a = \"1\"\nb = 2\n".into())]);
        let error = Strings::load(&theme, "fr").expect_err("a number is no word");
        assert_eq!((error.file.as_str(), error.line), ("strings/fr.toml", 2));
    }
}
