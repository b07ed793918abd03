//! The roles, teams and persons by whom a page can be filtered.

use crate::diff::Review;
use crate::diff::value::Named;
use crate::report::neutral;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// One of them, as the page's filter has it.
#[derive(Serialize)]
pub(super) struct Party<'a> {
    /// A class of our own making: `p7`.
    id: String,
    /// The name.
    name: Cow<'a, str>,
}

/// All whom changes concern, by name.
#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct Parties<'a> {
    all: Vec<Party<'a>>,
    #[serde(skip)]
    ids: BTreeMap<String, usize>,
}

impl<'a> Parties<'a> {
    pub(super) fn of(review: &'a Review) -> Self {
        let touched = review.changes.iter().flat_map(|change| &change.touches);
        let all = touched.chain(review.impact.iter().map(|impact| &impact.party));
        let mut all: Vec<&Named> = all.collect();
        all.sort_by_cached_key(|named| (named.name.to_lowercase(), named.subject()));
        all.dedup_by_key(|named| named.subject());
        let ids = all.iter().enumerate().map(|(at, named)| (named.subject(), at)).collect();
        let party =
            |(at, named): (usize, &&'a Named)| Party { id: id(at), name: neutral(&named.name) };
        Self { all: all.iter().enumerate().map(party).collect(), ids }
    }

    /// The classes of what concerns `named`, by which it is shown and hidden; none for what concerns
    /// nobody in particular, which is always shown.
    pub(super) fn classes<'n>(&self, named: impl IntoIterator<Item = &'n Named>) -> String {
        let ids = named.into_iter().filter_map(|named| self.ids.get(&named.subject()));
        let ids: Vec<String> = ids.map(|at| id(*at)).collect();
        if ids.is_empty() { String::new() } else { format!("f {}", ids.join(" ")) }
    }
}

fn id(at: usize) -> String {
    format!("p{at}")
}
