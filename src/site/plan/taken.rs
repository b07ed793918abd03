//! Which files of the site are spoken for, and by what.

use crate::finding::{Finding, code};
use crate::source::span::Span;
use std::collections::HashMap;

/// What a file of the site is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holder {
    /// A page, and where it is defined.
    Page(Option<Span>),
    /// The theme or the site itself.
    Ours,
    /// A file that is copied.
    Asset,
    /// An old address that leads on.
    Redirect(Span),
}

/// The files of the site so far. Names that differ only in capital letters are one, as on many
/// computers, and none may be a file and a folder.
#[derive(Debug, Default)]
pub(super) struct Taken {
    files: HashMap<String, Holder>,
    /// Each folder, and the first file in it.
    folders: HashMap<String, Holder>,
    /// Folders of other languages, in lower case.
    languages: Vec<String>,
}

/// Why a file cannot stand at its address.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Clash {
    /// Something else stands there.
    Same(Holder),
    /// The file or one of its folders would be a file and a folder; this is its name.
    Nested(String, Holder),
    /// It would stand among the pages of this language.
    Language(String),
    /// No system could hold the name, and why.
    Unfit(&'static str),
}

impl Taken {
    /// Keeps the folders of `languages` for their editions.
    pub(super) fn keep<'a>(&mut self, languages: impl Iterator<Item = &'a str>) {
        self.languages.extend(languages.map(str::to_lowercase));
    }

    /// Takes `route` for `holder`, unless it is not to be had.
    pub(super) fn take(&mut self, route: &str, holder: Holder) -> Result<(), Clash> {
        if let Some(why) = crate::site::route::unfit(route) {
            return Err(Clash::Unfit(why));
        }
        let key = route.to_lowercase();
        let folder = key.split('/').next().unwrap_or(&key);
        if self.languages.iter().any(|language| language == folder) {
            return Err(Clash::Language(folder.to_owned()));
        }
        if let Some(other) = self.files.get(&key) {
            return Err(Clash::Same(*other));
        }
        let folders = || key.match_indices('/').map(|(at, _)| &key[..at]);
        let inside = folders().find_map(|folder| Some((folder, self.files.get(folder)?)));
        if let Some((folder, other)) = inside {
            return Err(Clash::Nested(folder.to_owned(), *other));
        }
        if let Some(other) = self.folders.get(&key) {
            return Err(Clash::Nested(route.to_owned(), *other));
        }
        for folder in folders() {
            if !self.folders.contains_key(folder) {
                self.folders.insert(folder.to_owned(), holder);
            }
        }
        self.files.insert(key, holder);
        Ok(())
    }
}

impl Clash {
    /// The finding for `what`, which would stand at `route`.
    pub(super) fn told(self, what: &str, route: &str, span: Option<Span>) -> Finding {
        let (message, other) = match self {
            Self::Unfit(why) => {
                let message = format!("{what} would stand at `{route}`, which {why}");
                return Finding::new(code::ROUTE_CLASH, span, message)
                    .help("give it a shorter or a plainer name");
            }
            Self::Language(language) => {
                let message = format!(
                    "{what} would stand at `{route}`, in the folder of the pages in `{language}`"
                );
                return Finding::new(code::ROUTE_CLASH, span, message).help(format!(
                    "write a translation beside its original, as `page.{language}.md`, or rename \
                     the folder"
                ));
            }
            Self::Same(other) => {
                let there = match other {
                    Holder::Page(_) => "another one stands",
                    Holder::Ours => "a file of the site's own stands",
                    Holder::Asset => "a copied file stands",
                    Holder::Redirect(_) => "a redirect stands",
                };
                (format!("{what} would stand at `{route}`, where {there}"), other)
            }
            Self::Nested(name, other) => {
                let both = format!("`{name}` would be a file and a folder");
                (format!("{what} would stand at `{route}`, but {both}"), other)
            }
        };
        let finding = Finding::new(code::ROUTE_CLASH, span, message);
        match other {
            Holder::Page(Some(span)) | Holder::Redirect(span) => {
                finding.label(span, "the other one").help("rename one of the two")
            }
            Holder::Page(None) | Holder::Ours => finding.help("rename it"),
            Holder::Asset => finding.help("rename one of the two"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_stands_at_two_places_or_is_file_and_folder() {
        let mut taken = Taken::default();
        let mut take = |route: &str| taken.take(route, Holder::Asset);
        assert_eq!(take("a.html"), Ok(()));
        assert_eq!(take("b/c/d.html"), Ok(()));
        assert_eq!(take("A.html"), Err(Clash::Same(Holder::Asset)));
        assert!(matches!(take("a.html/b.html"), Err(Clash::Nested(name, _)) if name == "a.html"));
        assert!(matches!(take("B/C"), Err(Clash::Nested(name, _)) if name == "B/C"));
        assert!(matches!(take("x\\y"), Err(Clash::Unfit(_))));
        assert!(matches!(take(&"x".repeat(256)), Err(Clash::Unfit(_))));
        assert_eq!(take("b/c/e.html"), Ok(()));
        taken.keep(["pt-BR"].into_iter());
        assert_eq!(taken.take("PT-br/a.html", Holder::Asset), Err(Clash::Language("pt-br".into())));
        assert_eq!(taken.take("pt/a.html", Holder::Asset), Ok(()));
    }
}
