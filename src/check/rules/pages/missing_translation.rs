//! OP705.

use crate::check::Scope;
use crate::finding::{self, Code, Finding, Severity};
use crate::rule;
use std::collections::HashSet;

rule! {
    /// Pages that a language does not have while it has others.
    ///
    /// It is told once a language, with the first pages by name, so that those who translate have a
    /// list and nobody else is disturbed. What is not translated is shown in the book's own
    /// language. A language without any page is one that nobody has begun, and is not told.
    ///
    /// ```bad
    /// --- content/index.md
    /// # Home
    /// --- content/index.fr.md
    /// # Accueil
    /// --- content/guide.md
    /// # Guide
    /// --- book.toml
    /// [language.fr]
    /// name = "Français"
    /// ```
    ///
    /// ```good
    /// --- content/index.md
    /// # Home
    /// --- content/index.fr.md
    /// # Accueil
    /// --- content/guide.md
    /// # Guide
    /// --- content/guide.fr.md
    /// # Guide
    /// --- book.toml
    /// [language.fr]
    /// name = "Français"
    /// ```
    code = Code::new("OP705", "missing-translation", Severity::Note),
    check = run
}

/// Pages that are named before the rest is counted.
const NAMED: usize = 5;

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let documents = scope.site.documents;
    for (language, told) in &scope.config.language.0 {
        let translated: HashSet<String> = documents
            .iter()
            .filter(|document| document.language == Some(language))
            .filter_map(crate::site::Document::original)
            .collect();
        let missing: Vec<&str> = documents
            .iter()
            .filter(|document| document.language.is_none() && !translated.contains(document.path))
            .map(|document| document.path)
            .collect();
        let Some(first) = missing.first().filter(|_| !translated.is_empty()) else { continue };
        let name = told.value.name.as_ref().map_or(language.as_str(), |name| &name.value);
        let pages = if missing.len() == 1 { "page is" } else { "pages are" };
        let mut list: Vec<String> =
            missing.iter().take(NAMED).map(|path| format!("`{path}`")).collect();
        if missing.len() > NAMED {
            list.push(format!("{} more", missing.len() - NAMED));
        }
        let stem = first.strip_suffix(".md").unwrap_or(first);
        found.push(
            Finding::new(
                RULE.code,
                told.key,
                format!("{} {pages} not in {name}: {}", missing.len(), list.join(", ")),
            )
            .help(format!("write `{stem}.{language}.md` beside `{first}`"))
            .about(finding::Subject::new("language", language)),
        );
    }
}
