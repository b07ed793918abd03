//! Which plural form a number takes.

/// The CLDR cardinal category of a whole number, `one` or `other`, in the language `lang`.
///
/// The languages of more than two forms use `other` for what is not one: their string files can
/// avoid the difference.
pub(super) fn form(lang: &str, n: u64) -> &'static str {
    let language = lang.split('-').next().unwrap_or(lang);
    let one = match language {
        "fr" | "pt" | "hy" | "kab" | "hi" | "fa" => n <= 1,
        "ja" | "zh" | "ko" | "vi" | "th" | "id" | "ms" => false,
        _ => n == 1,
    };
    if one { "one" } else { "other" }
}

#[cfg(test)]
mod tests {
    use super::form;

    #[test]
    fn zero_is_singular_in_french_and_plural_in_english() {
        assert_eq!([form("fr-CA", 0), form("fr", 1), form("fr", 2)], ["one", "one", "other"]);
        assert_eq!([form("en", 0), form("en-GB", 1), form("en", 2)], ["other", "one", "other"]);
        assert_eq!(form("ja", 1), "other");
    }
}
