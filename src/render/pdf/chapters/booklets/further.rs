//! What stands at other places of the site and concerns what a booklet is about.

use super::super::{cadence, decisions, pages, practices};
use crate::model::practice::PracticeStatus;
use crate::render::pdf::document::Chapter;
use crate::render::pdf::maker::{Maker, minor};
use crate::render::pdf::node::Nodes;
use crate::site::Section;
use crate::site::route::ROOT;
use crate::site::view::cadence::rungs;
use crate::site::view::decisions::Right;
use crate::site::view::practices::Entry;
use crate::site::view::workflow::StepView;
use crate::site::view::{Named, decisions as rights};

/// The practices that `wanted` wants, in full; retired ones are nobody's any more.
pub(super) fn practices(maker: &Maker<'_>, wanted: impl Fn(&Entry) -> bool) -> Option<Chapter> {
    let lives = |entry: &Entry| entry.status != PracticeStatus::Retired && wanted(entry);
    let c = practices::in_full(maker, lives);
    let title = maker.word(Section::Practices.title());
    (!c.is_empty()).then_some(Chapter { at: None, title, wide: false, c })
}

/// The playbooks of `steps` in full, each once.
pub(super) fn playbooks<'s>(
    maker: &Maker<'_>,
    steps: impl IntoIterator<Item = &'s StepView>,
) -> Option<Chapter> {
    let documents = &maker.input.site.documents;
    let mut found: Vec<(usize, u8)> = Vec::new();
    for playbook in steps.into_iter().filter_map(|step| step.playbook.as_ref()) {
        let place = documents.iter().position(|document| is_at(playbook, &document.route()));
        let new = place.filter(|place| found.iter().all(|(known, _)| known != place));
        found.extend(new.map(|place| (place, 2)));
    }
    let c = pages::in_full(maker, &found);
    let title = maker.word("pdf-playbooks");
    (!c.is_empty()).then_some(Chapter { at: None, title, wide: false, c })
}

fn is_at(named: &Named, route: &str) -> bool {
    named.href.strip_prefix(ROOT).is_some_and(|to| to == crate::site::route::encoded(route))
}

/// The meetings to which one of `links` leads, by rung; nothing where there are none.
pub(super) fn meetings(maker: &Maker<'_>, links: &[&str]) -> Nodes {
    let mut rungs = rungs::rungs(&maker.cx);
    for rung in &mut rungs {
        rung.meetings.retain(|line| links.contains(&&*line.href));
    }
    rungs.retain(|rung| !rung.meetings.is_empty());
    if rungs.is_empty() {
        return Nodes::new();
    }
    let title = maker.word("meetings");
    vec![minor(2, title.clone()), cadence::list(maker, title, &rungs)]
}

/// The decisions that `wanted` wants.
pub(super) fn rights(maker: &Maker<'_>, wanted: impl Fn(&Right) -> bool) -> Vec<Right> {
    rights::view(&maker.cx).decisions.into_iter().filter(wanted).collect()
}

/// Decisions in full below a heading; nothing where there are none.
pub(super) fn decisions(maker: &Maker<'_>, rights: &[Right]) -> Nodes {
    if rights.is_empty() {
        return Nodes::new();
    }
    let mut c = vec![minor(2, maker.word(Section::Decisions.title()))];
    c.extend(rights.iter().map(|right| decisions::right(maker, right, 3)));
    c
}
