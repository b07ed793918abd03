//! Pages that authors write.

use super::Planner;
use super::taken::{Holder, Taken};
use crate::finding::{Finding, code};
use crate::site::page::{Body, Page};
use std::collections::HashSet;

impl Planner<'_> {
    /// Authors' pages that stand at no generated route; two at one address are told.
    pub(super) fn authored(&mut self, taken: &mut Taken, findings: &mut Vec<Finding>) {
        let shown: Vec<usize> = self.pages.iter().filter_map(|page| page.document).collect();
        let shown: HashSet<usize> = shown.into_iter().collect();
        for (at, document) in self.documents.iter().enumerate() {
            let elsewhere = !document.part.is_page() || document.language.is_some();
            if elsewhere || shown.contains(&at) {
                continue;
            }
            let route = document.route();
            let span = document.span();
            if let Err(clash) = taken.take(&route, Holder::Page(Some(span))) {
                findings.push(clash.told("this page", &route, Some(span)));
                continue;
            }
            let title = document.title();
            self.pages.push(Page {
                crumbs: self.folder_crumbs(&route),
                route,
                title,
                description: self.description(Some(at)).unwrap_or_default(),
                source: Some(document.span()),
                document: Some(at),
                feed: None,
                body: Body::Document,
            });
        }
    }

    /// Tells pages in another language that translate no page.
    pub(super) fn translations(&self, findings: &mut Vec<Finding>) {
        let paths: HashSet<&str> = self.documents.iter().map(|document| document.path).collect();
        for document in self.documents {
            let Some(original) = document.original().filter(|path| !paths.contains(path.as_str()))
            else {
                continue;
            };
            findings.push(
                Finding::new(
                    code::INVALID_TRANSLATION,
                    document.span(),
                    format!("there is no page `{original}` that this one translates"),
                )
                .help("write that page first, or rename this one"),
            );
        }
    }
    /// The way to an author's page: home, then the index page of its folder where an author wrote
    /// one.
    fn folder_crumbs(&self, route: &str) -> Vec<(String, String)> {
        if route == "index.html" {
            return Vec::new();
        }
        let mut crumbs = vec![self.home_crumb()];
        let index = route.rsplit_once('/').map(|(folder, _)| format!("{folder}/index.html"));
        if let Some(index) = index.filter(|index| index != route)
            && let Some(title) = self.cx.links.title(&index)
        {
            crumbs.push((title.to_owned(), index));
        }
        crumbs
    }
}
