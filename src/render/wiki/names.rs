//! Titles that no two pages share, and names made of keys.

use std::collections::BTreeSet;

/// `key` as a name for files: `role/strategist` is `role-strategist`.
pub fn slug(key: &str) -> String {
    let plain = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '-' };
    key.chars().map(plain).collect()
}

/// Titles for pages that want `title` and are of a sort called `sort`, with an id; as wanted, else
/// with the sort behind, else with the id too. Titles that differ in case alone are the same on many
/// wikis. The order of pages decides who has a title as wanted, so that it has to last.
pub(super) struct Titles {
    taken: BTreeSet<String>,
}

impl Titles {
    pub(super) fn new() -> Self {
        Self { taken: BTreeSet::new() }
    }

    pub(super) fn take(&mut self, title: &str, sort: &str, id: &str) -> String {
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        let title = if title.is_empty() { id.to_owned() } else { title };
        let with_sort = format!("{title} ({sort})");
        let with_id = format!("{title} ({sort} {id})");
        let free = [title, with_sort, with_id.clone()];
        let free = free.into_iter().find(|title| !self.taken.contains(&fold(title)));
        let mut chosen = free.unwrap_or_else(|| with_id.clone());
        // Somebody called a page like another with all that behind.
        for n in 2.. {
            if self.taken.insert(fold(&chosen)) {
                break;
            }
            chosen = format!("{with_id} {n}");
        }
        chosen
    }
}

/// What a title is compared by: wikis ignore case, and take space, hyphen and underscore for one
/// another.
fn fold(title: &str) -> String {
    let alike = |c: char| if c.is_alphanumeric() { c } else { '-' };
    title.to_lowercase().chars().map(alike).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_pages_have_one_title() {
        let mut titles = Titles::new();
        let mut take = |title, sort, id| titles.take(title, sort, id);
        assert_eq!(take("Legal", "role", "legal"), "Legal");
        assert_eq!(take("legal", "team", "legal"), "legal (team)");
        assert_eq!(take("Le-gal", "team", "x"), "Le-gal");
        assert_eq!(take("Le gal", "team", "y"), "Le gal (team)");
        assert_eq!(take("LE GAL", "team", "z"), "LE GAL (team z)");
        assert_eq!(take("LE GAL", "team", "z"), "LE GAL (team z) 2");
        assert_eq!(take(" a\n b ", "role", "a"), "a b");
        assert_eq!(take("", "role", "nameless"), "nameless");
    }

    #[test]
    fn keys_make_names() {
        assert_eq!(slug("page/guides/a b.v2"), "page-guides-a-b.v2");
    }
}
