//! Files that translate into a language which the book does not have.

use crate::config::Config;
use crate::finding::{Finding, code};
use crate::source::SourceFile;
use crate::source::span::{FileId, Span, line_range};
use std::collections::BTreeSet;

/// A file of the content folder, with its path there.
pub(super) type File<'a> = (FileId, &'a SourceFile, &'a str);

/// Takes such files out of `files`, and tells them.
///
/// A file counts as a translation if its name ends like `.fr.md` or `.pt-BR.toml`, and the file that
/// it translates stands beside it: `notes.v2.md` is a name like others, and so is `plan.qa.md` where
/// there is no `plan.md`.
pub(super) fn set_aside<'a>(
    files: Vec<File<'a>>,
    config: &Config,
) -> (Vec<File<'a>>, Vec<Finding>) {
    let paths: BTreeSet<&str> = files.iter().map(|(_, _, path)| *path).collect();
    let mut findings = Vec::new();
    let mut kept = files;
    kept.retain(|(id, file, path)| {
        let Some((tag, original)) = translation(path) else { return true };
        if config.language.0.contains_key(tag) || !paths.contains(original.as_str()) {
            return true;
        }
        let (message, help) = if tag == config.language() {
            let message = format!("`{tag}` is the book's own language, which no file name says");
            (message, format!("keep one of this file and `{original}`"))
        } else {
            let help = format!(
                "add a table `[language.{tag}]` with a `name` to book.toml, or rename the file"
            );
            (format!("`{tag}` is not a language of this book"), help)
        };
        let span = Span::new(*id, line_range(&file.text, 1));
        findings.push(Finding::new(code::INVALID_TRANSLATION, span, message).help(help));
        false
    });
    (kept, findings)
}

/// The language that `guide.fr.md` names and the path that it translates, `guide.md`.
fn translation(path: &str) -> Option<(&str, String)> {
    let (before, ending) = path.rsplit_once('.')?;
    let (before, tag) = before.rsplit_once('.')?;
    let is_named = before.rsplit('/').next().is_some_and(|name| !name.is_empty());
    let is_source = matches!(ending, "md" | "toml");
    (is_named && is_source && is_tag(tag)).then(|| (tag, format!("{before}.{ending}")))
}

/// Whether `tag` reads as a language of two letters (ISO 639-1), with or without a region.
fn is_tag(tag: &str) -> bool {
    let (language, region) = tag.split_once('-').unwrap_or((tag, "XX"));
    let is_lower = |part: &str| part.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_upper = |part: &str| part.bytes().all(|byte| byte.is_ascii_uppercase());
    language.len() == 2 && is_lower(language) && region.len() == 2 && is_upper(region)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_ends_like_a_language_translates() {
        assert_eq!(translation("x/a.fr.md"), Some(("fr", "x/a.md".to_owned())));
        assert_eq!(translation("m.pt-BR.toml"), Some(("pt-BR", "m.toml".to_owned())));
        for path in ["a.md", "a.v2.md", "a.old.md", "a.FR.md", "x/.fr.md", "a.fr.png", "fr.md"] {
            assert_eq!(translation(path), None, "{path}");
        }
    }
}
