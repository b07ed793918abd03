//! The booklet of a workflow: the workflow in full, who is who, and what it leads to.

use super::super::{roles, workflows};
use super::{first, further};
use crate::model::Kind;
use crate::render::pdf::document::Chapter;
use crate::render::pdf::maker::{Maker, facts, minor};
use crate::render::pdf::node::{Fact, Node, Nodes};
use crate::site::view::matrix::Matrix;
use crate::site::view::{Named, roles as all_roles, team, workflow};

/// The workflow, its practices and its playbooks.
pub(in super::super) fn chapters(maker: &Maker<'_>, id: &str) -> Vec<Chapter> {
    let view = workflow::view(&maker.cx, id);
    let named = maker.cx.named(Kind::Workflow, id);
    let Chapter { title, mut c, .. } = workflows::chapter(maker, id);
    let taken: Vec<&Named> = view.steps.iter().filter_map(|step| step.decision.as_ref()).collect();
    let rights = further::rights(maker, |right| taken.iter().any(|of| of.id == right.id));
    c.extend(who(maker, &view.matrix));
    c.extend(further::decisions(maker, &rights));
    let links = rights.iter().filter_map(|right| Some(&*right.meeting.as_ref()?.href));
    c.extend(further::meetings(maker, &links.collect::<Vec<_>>()));
    let mut chapters = vec![first(&named, title, c)];
    let used: Vec<&Named> = view.steps.iter().flat_map(|step| &step.practices).collect();
    chapters.extend(further::practices(maker, |entry| used.contains(&&entry.practice)));
    chapters.extend(further::playbooks(maker, &view.steps));
    chapters
}

/// The roles of the matrix with those who hold them, and who sits on its committees.
fn who(maker: &Maker<'_>, matrix: &Matrix) -> Nodes {
    let takes_part = |id: &str| matrix.columns.iter().any(|column| column.id == id);
    let mut view = all_roles::view(&maker.cx);
    for group in &mut view.groups {
        group.roles.retain(|entry| takes_part(&entry.load.role.id));
    }
    view.groups.retain(|group| !group.roles.is_empty());
    // Its letters are those of all workflows, which are not told here.
    view.letters.clear();
    let committees =
        matrix.columns.iter().filter(|of| maker.input.model.teams.contains_key(&of.id));
    let seats: Option<Node> = facts(committees.map(|of| {
        let members = team::view(&maker.cx, &of.id).members.into_iter();
        let members: Vec<Named> = members.map(|member| member.role).collect();
        let label = vec![of.name.clone().into()];
        (!members.is_empty()).then(|| Fact { label, c: maker.all(&members) })
    }));
    let mut c = Nodes::new();
    if !view.groups.is_empty() || seats.is_some() {
        c.push(minor(2, maker.word("workflow-roles")));
    }
    if !view.groups.is_empty() {
        c.push(roles::list(maker, &view));
    }
    c.extend(seats);
    c
}
