//! Roles: who they are, what they carry, who holds them.

use super::super::document::Chapter;
use super::super::maker::{Maker, column, heading, row, strong, table};
use super::super::node::{Align, Element, Node, Nodes, Row};
use super::at;
use crate::render::html::figures;
use crate::site::Section;
use crate::site::view::roles::{self, Entry, RolesView};

/// The chapter of all roles: a table by team, and how the work is spread.
pub(super) fn chapter(maker: &Maker<'_>) -> Option<Chapter> {
    let view = roles::view(&maker.cx);
    let mut c = vec![list(maker, &view)];
    if let Some(load) = figures::roles::draw(&view, maker.input.strings).get("load") {
        c.push(heading(2, None, maker.word("raci-load-title")));
        c.push(maker.figure(load));
    }
    super::section(maker, Section::Roles, c)
}

/// The roles of `view` as a table.
pub(super) fn list(maker: &Maker<'_>, view: &RolesView) -> Node {
    let mut columns = vec![column(Align::Left, 5), column(Align::Left, 8)];
    let mut head = vec![maker.word("role"), maker.word("workflow-purpose")];
    if view.with_people {
        columns.push(column(Align::Left, 4));
        head.push(maker.word("role-held-by"));
    }
    for letter in &view.letters {
        columns.push(column(Align::Right, 0));
        head.push(letter.key.to_string());
    }
    let mut rows = Vec::new();
    for group in &view.groups {
        if view.by_team {
            let team = group.team.as_ref();
            let name = team.map_or_else(|| maker.word("role-no-team"), |team| team.name.clone());
            let place = team.and_then(|team| at(&team.href));
            rows.push(Row { at: place, foot: false, cells: vec![vec![name.into()]] });
        }
        rows.extend(group.roles.iter().map(|role| entry(maker, view, role)));
    }
    table(maker.word("nav-roles"), &columns, head, rows)
}

fn entry(maker: &Maker<'_>, view: &RolesView, role: &Entry) -> Row {
    let named = &role.load.role;
    let mut name: Nodes = vec![strong(vec![named.name.clone().into()])];
    if let Some(kind) = role.kind {
        let s = maker.word(&format!("role-kind-{kind}"));
        name.extend([" ".into(), Element::Pill { tone: "", s }.into()]);
    }
    let mut cells = vec![name];
    cells.push(role.text.as_ref().map(|text| maker.text(text)).unwrap_or_default());
    if view.with_people {
        let nobody = role.people.is_empty() && role.kind.is_none();
        let missing = Element::Missing { s: maker.word("role-held-by-nobody") };
        cells.push(if nobody { vec![missing.into()] } else { maker.all(&role.people) });
    }
    let counts = role.load.counts.iter().take(view.letters.len());
    cells.extend(counts.map(|n| match n {
        0 => Nodes::new(),
        n => vec![n.to_string().into()],
    }));
    Row { at: at(&named.href), ..row(cells) }
}
