//! How findings call things: by their names, since ids mean little to a reader.

use crate::model::governance::Letter;
use crate::model::{Kind, Model};

/// The name of a role, committee or other team; the id where it has none because of a fault.
pub fn party<'a>(model: &'a Model, id: &'a str) -> &'a str {
    model.name(Kind::Role, id).or_else(|| model.name(Kind::Team, id)).unwrap_or(id)
}

/// A letter of a scheme with its word: `A (accountable)`.
pub(super) fn letter((letter, meaning): (char, &Letter)) -> String {
    format!("{letter} ({})", meaning.name.to_lowercase())
}

/// Several names as one text: `Editor, Author and Printer`.
pub(super) fn all<T: AsRef<str>>(names: &[T]) -> String {
    match names {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [before @ .., last] => {
            let before: Vec<&str> = before.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", before.join(", "), last.as_ref())
        }
    }
}

/// The names of roles or teams as one text.
pub(super) fn parties<'a>(model: &'a Model, ids: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<&str> = ids.into_iter().map(|id| party(model, id)).collect();
    all(&names)
}

/// `1 person`, `2 people`.
pub(super) fn people(count: u32) -> String {
    if count == 1 { "1 person".to_owned() } else { format!("{count} people") }
}

/// A count with its noun, for nouns that end in `s`: `1 step`, `3 steps`.
pub(super) fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::{all, count};

    #[test]
    fn names_are_joined_as_people_do() {
        assert_eq!(all::<&str>(&[]), "");
        assert_eq!(all(&["Editor"]), "Editor");
        assert_eq!(all(&["Editor", "Author"]), "Editor and Author");
        assert_eq!(all(&["Editor", "Author", "Printer"]), "Editor, Author and Printer");
    }

    #[test]
    fn one_is_singular() {
        assert_eq!((count(1, "step"), count(2, "step")), ("1 step".into(), "2 steps".into()));
    }
}
