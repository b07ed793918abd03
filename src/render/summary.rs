//! A sentence about each page, for lists of pages and for search engines.

use crate::model::Kind;
use crate::site::view::Cx;
use crate::site::{Page, route};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// What pages are about, in a sentence each.
#[derive(Debug)]
pub struct Summaries<'a> {
    /// What things are for, by the routes of their pages.
    purposes: BTreeMap<String, &'a str>,
}

impl<'a> Summaries<'a> {
    /// Those of a site. A purpose that holds links is none: they lead nowhere out there.
    #[must_use]
    pub fn new(cx: &Cx<'a>) -> Self {
        let model = cx.model;
        let roles = model.roles.values().map(|it| (Kind::Role, &it.id, it.purpose.as_deref()));
        let flows = model.workflows.values();
        let flows = flows.map(|it| (Kind::Workflow, &it.id, it.purpose.as_deref()));
        let held = model.meetings.values();
        let held = held.map(|it| (Kind::Meeting, &it.id, it.purpose.as_deref()));
        let all = roles.chain(flows).chain(held).filter_map(|(kind, id, purpose)| {
            let plain = purpose.filter(|text| !text.contains("]("))?;
            Some((route::of(kind, id)?.route, &**plain))
        });
        Self { purposes: all.collect() }
    }

    /// The page's own description, else the purpose of what it shows; empty where there is neither.
    #[must_use]
    pub fn of<'p>(&self, page: &'p Page) -> &'p str
    where
        'a: 'p,
    {
        let purpose = || self.purposes.get(&page.route).copied().unwrap_or_default();
        if page.description.is_empty() { purpose() } else { &page.description }
    }

    /// What search engines show of a page: every page has a sentence, and no two the same. Where it
    /// has none of its own, its title says it, with the name of the `site` and what the `book` is.
    #[must_use]
    pub fn full<'p>(&self, page: &'p Page, site: &'p str, book: Option<&'p str>) -> Cow<'p, str>
    where
        'a: 'p,
    {
        let own = self.of(page);
        if !own.is_empty() {
            return Cow::Borrowed(own);
        }
        if page.title == site {
            return Cow::Borrowed(book.unwrap_or(site));
        }
        let about = book.map(|text| format!(". {text}")).unwrap_or_default();
        Cow::Owned(format!("{} · {site}{about}", page.title))
    }
}
