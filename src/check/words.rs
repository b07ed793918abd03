//! Phrases that rules share.

use crate::model::Model;

/// `a`, `a and b`, `a, b and c`.
pub(super) fn list<T: AsRef<str>>(items: &[T]) -> String {
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [before @ .., last] => {
            let before: Vec<&str> = before.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", before.join(", "), last.as_ref())
        }
    }
}

/// `1 person`, `2 people`.
pub(super) fn people(count: u32) -> String {
    if count == 1 { "1 person".to_owned() } else { format!("{count} people") }
}

/// The name of a role or team; its id where it is not defined, which has been told already.
pub(super) fn party<'a>(model: &'a Model, id: &'a str) -> &'a str {
    let role = model.roles.get(id).map(|role| &*role.name);
    role.or_else(|| model.teams.get(id).map(|team| &*team.name)).unwrap_or(id)
}

/// The names of roles or teams.
pub(super) fn parties<'a>(model: &'a Model, ids: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<&str> = ids.into_iter().map(|id| party(model, id)).collect();
    list(&names)
}

#[cfg(test)]
mod tests {
    use super::list;

    #[test]
    fn lists_read_as_people_write_them() {
        assert_eq!(list::<&str>(&[]), "");
        assert_eq!(list(&["a"]), "a");
        assert_eq!(list(&["a", "b"]), "a and b");
        assert_eq!(list(&["a", "b", "c"]), "a, b and c");
    }
}
