//! Ids: stable, ASCII, kebab-case.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Whether `id` has the form `[a-z0-9][a-z0-9-]*`.
pub fn is_valid(id: &str) -> bool {
    id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && id.bytes().next().is_some_and(|b| b != b'-')
}

/// The id that a name would have: `Équipe CRM / e-mail` becomes `equipe-crm-e-mail`. Empty where
/// the name has no letter or digit that ASCII knows.
pub fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for c in name.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => slug.push(c),
            'œ' => slug.push_str("oe"),
            'æ' => slug.push_str("ae"),
            'ß' => slug.push_str("ss"),
            'ø' => slug.push('o'),
            'ł' => slug.push('l'),
            '\'' | '’' => {}
            _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            _ => {}
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// A name made from an id, where the author gave none: `data-check` becomes `Data check`.
pub fn humanise(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_lower_case_ascii_with_hyphens() {
        assert!(is_valid("qa-2") && is_valid("2x"));
        assert!(!is_valid("") && !is_valid("-a") && !is_valid("Qa") && !is_valid("é"));
    }

    #[test]
    fn slugs_are_valid_ids_or_empty() {
        assert_eq!(slug("Équipe CRM / e-mail"), "equipe-crm-e-mail");
        assert_eq!(slug("Centre d’excellence"), "centre-dexcellence");
        assert_eq!(slug("日本"), "");
    }
}
