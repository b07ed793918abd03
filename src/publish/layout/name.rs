//! Names of files made of titles and keys.

/// What common file systems and forges allow for one name, in bytes, with room for an ending.
const LONGEST: usize = 200;

/// `title` as the name of a page without its ending: as it is, but spaces are hyphens, and so is
/// what some system could not hold or a wiki takes for more than a letter.
pub(super) fn of(title: &str) -> String {
    let plain = |c: char| match c {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' | '#' | '%' | '[' | ']' | '{'
        | '}' | '^' | '`' | '~' => '-',
        c if c.is_whitespace() || c.is_control() || is_invisible(c) => '-',
        c => c,
    };
    let name: String = title.trim().chars().map(plain).collect();
    // `_Sidebar` and `.git` are no pages, and what ends in a dot is cut off by some systems.
    let name = name.replacen(['_', '.'], "-", usize::from(name.starts_with(['_', '.'])));
    let name = match name.strip_suffix('.') {
        Some(name) => format!("{name}-"),
        None => name,
    };
    shortened(&name)
}

/// Marks that change the order of letters, or that nobody sees.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn shortened(name: &str) -> String {
    if name.len() <= LONGEST {
        return name.to_owned();
    }
    let digest = crate::digest::digest([name]);
    let cut = (0..LONGEST - digest.len()).rev().find(|at| name.is_char_boundary(*at));
    format!("{}-{digest}", &name[..cut.unwrap_or(0)])
}

/// The path of a page by its key, which never changes with its title: `role/strategist` stands at
/// `role/strategist.md`, the section of roles at `roles.md`, an author's page where its file does.
pub(super) fn by_key(key: &str) -> String {
    let (sort, id) = key.split_once('/').unwrap_or(("", key));
    let parts = |path: &str| path.split('/').map(of).collect::<Vec<_>>().join("/");
    match sort {
        "" => "README.md".to_owned(),
        "section" | "page" => format!("{}.md", parts(id)),
        sort => format!("{sort}/{}.md", of(id)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_make_names_that_every_system_holds() {
        assert_eq!(of("Campaign owner"), "Campaign-owner");
        assert_eq!(of("Legal / privacy: A*B?"), "Legal---privacy--A-B-");
        assert_eq!(of("_Sidebar"), "-Sidebar");
        assert_eq!(of(".git"), "-git");
        assert_eq!(of(".."), "--");
        assert_eq!(of("é\u{202e}x\n"), "é-x");
        let long = of(&"é".repeat(300));
        assert!(long.len() <= LONGEST && long.starts_with("éé"), "{long}");
        assert_ne!(long, of(&"é".repeat(301)));
    }

    #[test]
    fn keys_make_paths() {
        assert_eq!(by_key("home"), "README.md");
        assert_eq!(by_key("role/strategist"), "role/strategist.md");
        assert_eq!(by_key("section/roles"), "roles.md");
        assert_eq!(by_key("page/guides/../x"), "guides/--/x.md");
    }
}
