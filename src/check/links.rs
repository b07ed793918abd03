//! Every link of the site's sources, followed to where it leads.

use crate::finding;
use crate::model::{Kind, Model};
use crate::site::links::{Aliases, aliases, folder_of};
use crate::site::route::Address;
use crate::site::{Document, Site, Target};
use crate::source::facts::{Facts, Link, LinkKind};
use crate::source::page_path;
use crate::source::span::Span;
use std::collections::{HashMap, HashSet};

/// The links of a site, each followed once.
#[derive(Debug, Default)]
pub struct Followed {
    /// The routes that some link leads to.
    pub(super) routes: HashSet<String>,
    /// Those that lead nowhere, in the order of the sources.
    pub(super) broken: Vec<Broken>,
}

/// One link that leads nowhere, or to an id that is not there.
#[derive(Debug)]
pub(super) struct Broken {
    /// What there is instead.
    pub(super) target: Target,
    /// How it leads there.
    pub(super) way: Way,
    /// Where it is written.
    pub(super) span: Span,
    /// What it is written in.
    pub(super) about: finding::Subject,
}

/// What a link does with its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// It leads there when a reader follows it.
    Leads,
    /// It shows it, as an image.
    Shows,
    /// It tells how a step is done.
    Guides,
    /// It leads readers of an old address there.
    Redirects,
}

impl From<LinkKind> for Way {
    fn from(kind: LinkKind) -> Self {
        match kind {
            LinkKind::Link => Self::Leads,
            LinkKind::Image => Self::Shows,
        }
    }
}

impl Followed {
    /// Follows the links of pages in all languages, of the model's texts and from steps to their
    /// playbooks, and the redirects, which lead readers on although nobody can see them.
    pub fn of(model: &Model, site: &Site<'_>) -> Self {
        let mut followed = Self::default();
        let translated = Translated::of(site);
        // What could not be read was told where it stands, and is there.
        let is_there = |target: &str| {
            let thing = target.split_once(':').and_then(|(word, id)| {
                Some((Kind::from_word(word)?, id.split('#').next()?.to_owned()))
            });
            model.unread.is_empty() || thing.is_none_or(|thing| !model.unread.contains(&thing))
        };
        for document in site.documents {
            let route = route(site, document);
            let about = || finding::Subject::new("page", document.path);
            for link in document.facts.links.iter().filter(|link| is_there(&link.target)) {
                let target = translated.follow(site, document, &route, link);
                followed.add(target, link.kind.into(), link.span, about);
            }
        }
        for text in &site.texts {
            let about = || finding::Subject::new(text.kind.word(), &text.id);
            for link in text.facts.links.iter().filter(|link| is_there(&link.target)) {
                let target = site.links.resolve(&link.target, "", None);
                followed.add(target, link.kind.into(), link.span, about);
            }
        }
        for (id, workflow) in &model.workflows {
            for step in &workflow.step {
                let Some(playbook) = &step.playbook else { continue };
                let target = site.links.resolve(playbook, "", None);
                followed.add(target, Way::Guides, playbook.span, || {
                    finding::Subject::new(Kind::Step.word(), format!("{id}.{}", &**step.id))
                });
            }
        }
        for redirect in &site.redirects {
            // Nobody sees them, so that a page which they lead to may be an orphan.
            if let Target::NoAnchor { .. } | Target::Missing { .. } = redirect.target {
                let about = finding::Subject::new("redirect", &redirect.route);
                let (target, span) = (redirect.target.clone(), redirect.value);
                followed.broken.push(Broken { target, way: Way::Redirects, span, about });
            }
        }
        followed
    }

    fn add(
        &mut self,
        target: Target,
        way: Way,
        span: Span,
        about: impl FnOnce() -> finding::Subject,
    ) {
        match target {
            Target::Elsewhere => {}
            Target::Here { address, .. } => drop(self.routes.insert(address.route)),
            Target::NoAnchor { .. } | Target::Missing { .. } => {
                if let Target::NoAnchor { route, .. } = &target {
                    self.routes.insert(route.clone());
                }
                self.broken.push(Broken { target, way, span, about: about() });
            }
        }
    }
}

/// The ids of translated pages, which differ from their originals' since headings do.
struct Translated<'a> {
    pages: HashMap<(&'a str, String), Ids<'a>>,
}

/// The ids of a translated page.
struct Ids<'a> {
    own: HashSet<&'a str>,
    /// Ids of the original that lead to the same heading here.
    aliases: Aliases,
    /// All ids of the original's text.
    original: HashSet<&'a str>,
}

impl<'a> Ids<'a> {
    fn of(original: Option<&'a Facts>, translation: &'a Facts) -> Self {
        let ids = |facts: &'a Facts| facts.anchors.iter().map(String::as_str).collect();
        Self {
            own: ids(translation),
            aliases: original.map(|original| aliases(original, translation)).unwrap_or_default(),
            original: original.map(ids).unwrap_or_default(),
        }
    }

    /// Whether a reader of the translation finds `id`; generated parts of the page keep theirs.
    fn have(&self, id: &str) -> bool {
        self.own.contains(id) || self.aliases.contains_key(id) || !self.original.contains(id)
    }
}

impl<'a> Translated<'a> {
    fn of(site: &Site<'a>) -> Self {
        let documents = site.documents;
        if documents.iter().all(|document| document.language.is_none()) {
            return Self { pages: HashMap::new() };
        }
        let originals = documents.iter().filter(|document| document.language.is_none());
        let originals: HashMap<&str, &Facts> =
            originals.map(|document| (document.path, document.facts)).collect();
        let translated = documents.iter().filter_map(|document| {
            let original = originals.get(document.original()?.as_str()).copied();
            let key = (document.language?, route(site, document));
            Some((key, Ids::of(original, document.facts)))
        });
        Self { pages: translated.collect() }
    }

    /// What a link on `document`, which stands at `route`, is. A page in another language stands for its original: links
    /// lead to originals, or to their ids in the same language.
    fn follow(&self, site: &Site<'_>, document: &Document<'_>, route: &str, link: &Link) -> Target {
        let links = &site.links;
        let folder = folder_of(document.path);
        let Some(language) = document.language else {
            return links.resolve(&link.target, folder, Some(route));
        };
        let at = link.target.find(['#', '?']).unwrap_or(link.target.len());
        let (path, behind) = link.target.split_at(at);
        let target = match page_path::original(path, language) {
            Some(original) => format!("{original}{behind}"),
            None => link.target.clone(),
        };
        let ids = |route: &String| self.pages.get(&(language, route.clone()));
        match links.resolve(&target, folder, Some(route)) {
            Target::NoAnchor { route, anchor, .. }
                if ids(&route).is_some_and(|ids| ids.own.contains(anchor.as_str())) =>
            {
                let address = Address { route, anchor: Some(anchor) };
                Target::Here { address, kind: None, name: None }
            }
            Target::Here {
                address: Address { route, anchor: Some(anchor) }, kind: None, ..
            } if ids(&route).is_some_and(|ids| !ids.have(&anchor)) => {
                Target::NoAnchor { route, anchor, near: None }
            }
            other => other,
        }
    }
}

/// Where a page stands: a translation where its original does.
fn route(site: &Site<'_>, document: &Document<'_>) -> String {
    let original = document.original();
    let route = original.and_then(|path| site.links.page(&path).map(str::to_owned));
    route.unwrap_or_else(|| document.route())
}

#[cfg(test)]
mod tests {
    use crate::clock::Clock;
    use crate::compile::{Goal, compile};
    use crate::source::{SourceFile, Sources};
    use jiff::civil::date;

    fn messages(files: &[(&str, &str)]) -> Vec<String> {
        let files = files
            .iter()
            .map(|(path, text)| SourceFile { path: (*path).to_owned(), text: (*text).into() });
        let clock = Clock::on(date(2026, 11, 22));
        let found = compile(&Sources::new(files.collect()), clock, Goal::Check).findings;
        found.into_iter().map(|f| [vec![f.message], f.help].concat().join("; ")).collect()
    }

    #[test]
    fn a_translated_page_links_to_originals_and_to_its_own_headings() {
        let book = "[language.fr]\nname = \"Français\"\n";
        let french = "# Accueil\n\n## Coûts\n\n[1](#coûts) [2](b.md) [3](b.fr.md#prix) [4](c.md) [5](#prix)\n";
        let found = messages(&[
            ("book.toml", book),
            ("content/index.md", "# Home\n\n## Costs\n"),
            ("content/index.fr.md", french),
            ("content/b.md", "# B\n\n## Price\n"),
            ("content/b.fr.md", "# B\n\n## Prix\n"),
        ]);
        assert_eq!(found.len(), 2, "{found:#?}");
        assert!(found[0].starts_with("there is no file `c.md`"), "{found:#?}");
        assert!(found[1].starts_with("Home has no heading or id `prix`"), "{found:#?}");
    }

    #[test]
    fn an_id_of_the_original_serves_while_the_headings_are_the_same() {
        let book = "[language.fr]\nname = \"Français\"\n";
        let found = |translation| {
            messages(&[
                ("book.toml", book),
                ("content/index.md", "# Home\n"),
                ("content/index.fr.md", "# Accueil\n\n[1](b.md#price)\n"),
                ("content/b.md", "# B\n\n## Price\n"),
                ("content/b.fr.md", translation),
            ])
        };
        assert_eq!(found("# B\n\n## Prix\n"), Vec::<String>::new());
        let told = found("# B\n\nSans prix\n");
        assert_eq!(told.len(), 1, "{told:#?}");
        assert!(told[0].starts_with("B has no heading or id `price`"), "{told:#?}");
    }

    #[test]
    fn slips_that_look_like_other_sites_are_told() {
        let page = "# Home\n\n[a](rol:editor) [b](file:///x.md) [c](C:/x.md) [d](mailto:a@b.c)\n";
        let found = messages(&[("content/index.md", page)]);
        assert_eq!(found.len(), 3, "{found:#?}");
        assert!(found[0].contains("did you mean `role:editor`?"), "{found:#?}");
    }

    #[test]
    fn what_is_meant_is_named_as_seen_from_the_page() {
        let page = "# A\n\n[x](../playbooks/rewiew.md)\n";
        let found =
            messages(&[("content/about/a.md", page), ("content/playbooks/review.md", "# R\n")]);
        assert!(found[0].contains("did you mean `../playbooks/review.md`?"), "{found:#?}");
    }
}
