//! The booklet of a stage: the model as it is there.

use super::super::{matrices, practices as catalogue, roles, stages};
use super::first;
use crate::model::Kind;
use crate::model::practice::PracticeStatus;
use crate::render::pdf::document::Chapter;
use crate::render::pdf::maker::{Maker, minor};
use crate::render::pdf::node::{Nodes, Row};
use crate::site::view::maturity::cards;
use crate::site::view::practices::{self, Entry};
use crate::site::view::{roles as all_roles, stage};

/// Where the stage lies, who sits where, what changes, what must be true, who does what, and the
/// practices.
pub(in super::super) fn chapters(maker: &Maker<'_>, id: &str) -> Vec<Chapter> {
    let view = stage::view(&maker.cx, id);
    let named = maker.cx.named(Kind::Stage, id);
    let mut c = Nodes::new();
    let cards = cards::cards(&maker.cx);
    if cards.len() > 1 {
        c.push(stages::cards(maker, &cards));
    }
    let page = crate::site::route::of(Kind::Stage, id).map(|address| address.route);
    c.extend(page.map(|page| super::super::introduction(maker, &page)).unwrap_or_default());
    c.extend(stages::about(maker, &view, 2));
    c.extend(stages::changes(maker, id, &view, 2));
    c.extend(stages::hurdles(maker, &view, 2));
    if let Some(matrix) = view.matrix.clone() {
        c.extend(matrices::shown(matrix, vec![minor(2, maker.word("stage-matrix"))]));
    }
    c.extend(who(maker));
    c.extend(practices(maker, id));
    vec![first(&named, stages::title(maker, &named), c)]
}

/// The roles that are covered, which are the same at every stage. Who holds them today says
/// nothing of another stage.
fn who(maker: &Maker<'_>) -> Nodes {
    let view = all_roles::RolesView { with_people: false, ..all_roles::view(&maker.cx) };
    if view.count == 0 {
        return Nodes::new();
    }
    vec![minor(2, maker.word("nav-roles")), roles::list(maker, &view)]
}

/// The practices that apply at the stage.
fn practices(maker: &Maker<'_>, id: &str) -> Nodes {
    let stages = &maker.input.model.stages;
    let applies = |entry: &Entry| {
        let from = entry.stage.as_ref().and_then(|from| stages.get_index_of(&from.id));
        entry.status != PracticeStatus::Retired && from <= stages.get_index_of(id)
    };
    let groups = practices::view(&maker.cx).groups;
    let entries = groups.iter().flat_map(|group| &group.practices).filter(|entry| applies(entry));
    let rows: Vec<Row> = entries.map(|entry| catalogue::entry(maker, entry)).collect();
    if rows.is_empty() {
        return Nodes::new();
    }
    vec![minor(2, maker.word("nav-practices")), catalogue::list(maker, rows)]
}
