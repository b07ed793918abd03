//! Files of the content folder that look as if they were read, and are only copied.

use crate::finding::{Finding, code};
use crate::source::Sources;

/// Endings that people write, and the one that was meant.
const SLIPS: [(&str, &str); 9] = [
    (".toml.txt", ".toml"),
    (".tml", ".toml"),
    (".tmol", ".toml"),
    (".tolm", ".toml"),
    (".tom", ".toml"),
    (".md.txt", ".md"),
    (".markdown", ".md"),
    (".mdown", ".md"),
    (".mkd", ".md"),
];

/// Tells them, each with the name that it was meant to have.
pub(crate) fn check(sources: &Sources) -> Vec<Finding> {
    let texts = sources.iter().map(|(_, file)| file.path.as_str());
    let paths = texts.chain(sources.assets().iter().map(|asset| asset.path.as_str()));
    let inside = paths.filter(|path| sources.layout().in_content(path).is_some());
    let told = inside.filter_map(|path| {
        let meant = meant(path)?;
        let message = format!("`{path}` is copied to the site and not read");
        Some(Finding::new(code::UNREAD_FILE, None, message).help(format!("name it `{meant}`")))
    });
    told.collect()
}

/// The name that a file with this one was meant to have.
fn meant(path: &str) -> Option<String> {
    let lower = path.to_ascii_lowercase();
    let slip = SLIPS.iter().find(|(written, _)| lower.ends_with(written));
    let capitals = || [".toml", ".md"].into_iter().find(|ending| lower.ends_with(ending));
    let (written, ending) = match slip {
        Some((written, ending)) => (*written, *ending),
        None => capitals().map(|ending| (ending, ending))?,
    };
    let stem = &path[..path.len() - written.len()];
    Some(format!("{stem}{ending}")).filter(|meant| meant != path)
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn slips_and_capitals_are_known_and_other_files_are_not() {
        for (written, name) in [
            ("content/roles.tml", "content/roles.toml"),
            ("content/roles.toml.txt", "content/roles.toml"),
            ("content/Roles.TOML", "content/Roles.toml"),
            ("content/a.Markdown", "content/a.md"),
            ("content/é.MD", "content/é.md"),
        ] {
            assert_eq!(meant(written).as_deref(), Some(name));
        }
        for path in ["content/roles.toml", "content/a.md", "content/a.txt", "content/tml", "a.html"]
        {
            assert_eq!(meant(path), None, "{path}");
        }
    }
}
