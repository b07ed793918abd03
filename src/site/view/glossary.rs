//! Terms.

use super::Cx;
use serde::Serialize;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Terms in the order of the alphabet.
#[derive(Debug, Serialize)]
pub struct GlossaryView {
    /// The terms by their first letter.
    pub groups: Vec<Initial>,
}

/// The terms of one letter.
#[derive(Debug, Serialize)]
pub struct Initial {
    /// The letter in upper case, without accents; `#` for what begins with none.
    pub letter: String,
    /// Its terms.
    pub terms: Vec<Entry>,
}

/// One term.
#[derive(Debug, Serialize)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// The word.
    pub name: String,
    /// What it means here.
    pub definition: Option<String>,
    /// More about it.
    pub description: Option<String>,
    /// Other words for the same.
    pub aliases: Vec<String>,
}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> GlossaryView {
    let entry = |term: &crate::model::Thing<crate::model::practice::Term>| Entry {
        id: term.id.clone(),
        name: term.name.value.clone(),
        definition: term.definition.as_ref().map(|text| text.value.clone()),
        description: term.description.as_ref().map(|text| text.value.clone()),
        aliases: term.aliases.iter().map(|alias| alias.value.clone()).collect(),
    };
    GlossaryView { groups: by_initial(cx.model.terms.values().map(entry).collect()) }
}

fn by_initial(entries: Vec<Entry>) -> Vec<Initial> {
    let mut keyed: Vec<(String, Entry)> =
        entries.into_iter().map(|entry| (folded(&entry.name), entry)).collect();
    keyed.sort_by(|a, b| (&a.0, &a.1.name, &a.1.id).cmp(&(&b.0, &b.1.name, &b.1.id)));
    let mut groups: Vec<Initial> = Vec::new();
    for (key, entry) in keyed {
        let first = key.chars().next().filter(|first| first.is_alphabetic());
        let letter = first.map_or_else(|| "#".to_owned(), |first| first.to_uppercase().collect());
        match groups.iter_mut().find(|group| group.letter == letter) {
            Some(group) => group.terms.push(entry),
            None => groups.push(Initial { letter, terms: vec![entry] }),
        }
    }
    groups
}

/// A word as it is sorted: lower case, without accents.
fn folded(word: &str) -> String {
    word.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_case_change_no_place() {
        let entry = |name: &str| Entry {
            id: name.to_lowercase(),
            name: name.to_owned(),
            definition: None,
            description: None,
            aliases: Vec::new(),
        };
        let words = ["étape", "RACI", "Eclipse", "ébauche", "3-D", "zone", "Éveil"];
        let groups = by_initial(words.map(entry).into());
        let shown: Vec<(String, Vec<String>)> = groups
            .into_iter()
            .map(|group| (group.letter, group.terms.into_iter().map(|term| term.name).collect()))
            .collect();
        let expected = [
            ("#", vec!["3-D"]),
            ("E", vec!["ébauche", "Eclipse", "étape", "Éveil"]),
            ("R", vec!["RACI"]),
            ("Z", vec!["zone"]),
        ];
        let expected = expected.map(|(letter, terms)| {
            (letter.to_owned(), terms.into_iter().map(str::to_owned).collect::<Vec<_>>())
        });
        assert_eq!(shown, expected);
    }
}
