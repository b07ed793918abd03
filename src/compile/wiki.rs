//! The book for wikis, in one of its languages.

use super::Compiled;
use super::known::{Known, known};
use super::language::Language;
use super::print::unknown;
use crate::clock::Clock;
use crate::draft::Kept;
use crate::finding::in_order;
use crate::insight::Insight;
use crate::insight::hours::Asked;
use crate::model::{Kind, Model};
use crate::render::html::editions::Tongue;
use crate::render::pdf;
use crate::render::wiki::{self, Wiki};
use crate::source::Sources;
use std::collections::BTreeMap;

/// What a wiki is to show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Order {
    /// The language; the book's own if none is named.
    pub language: Option<String>,
    /// Whether what was found is shown.
    pub with_findings: bool,
}

/// The book for a wiki.
#[derive(Debug)]
pub struct Made {
    /// Its pages.
    pub wiki: Wiki,
    /// Renames that the model declares: from old keys to new ones.
    pub moved: BTreeMap<String, String>,
}

/// Makes the pages that `order` asks for, of `sources` as they are on the day that `clock` shows;
/// nothing where there is no such language, which is among the findings.
pub fn pages(sources: &Sources, clock: Clock, order: &Order) -> (Compiled, Option<Made>) {
    known(sources, clock, &Kept::default(), |known, _| make(known, order))
}

fn make(known: Known<'_>, order: &Order) -> (Compiled, Option<Made>) {
    let mut compiled = known.compiled();
    let Known { ground, bodies, site, checked, .. } = known;
    let tongues = Tongue::all(ground.config, ground.words);
    let languages = Language::all(&ground, &checked, &tongues, bodies);
    let wanted = order.language.as_deref().unwrap_or(ground.config.language());
    let Some((language, _)) = languages.iter().find(|(one, _)| one.code() == wanted) else {
        compiled.findings.push(unknown(ground.config, wanted));
        in_order(&mut compiled.findings);
        return (compiled, None);
    };
    let further = language.plan();
    let input = language.printing(further.as_ref().unwrap_or(&site));
    let (asked, _) = Asked::by(input.config, input.model);
    let today = input.insight.today;
    let insight = Insight::for_a_quarter(input.model, today, &asked, ground.limits);
    let input = pdf::Input { insight: &insight, ..input };
    let wiki = wiki::wiki(input, input.strings, order.with_findings);
    (compiled, Some(Made { wiki, moved: moved(ground.model) }))
}

/// The keys that pages had before and have now. A declaration of an id that is in use again says
/// nothing of pages.
fn moved(model: &Model) -> BTreeMap<String, String> {
    let declared = model.moved.iter().filter_map(|moved| {
        let kind = Kind::from_word(&moved.kind)?;
        let is_gone = model.name(kind, &moved.from).is_none();
        let key = |id: &str| format!("{kind}/{id}");
        is_gone.then(|| (key(&moved.from), key(&moved.to)))
    });
    declared.collect()
}
