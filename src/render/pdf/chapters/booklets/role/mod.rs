//! The booklet of a role: what whoever holds it has to know.

mod parts;
mod place;
mod stages;

use super::{first, further, lede};
use crate::model::Kind;
use crate::render::pdf::document::Chapter;
use crate::render::pdf::maker::{Maker, minor, stat};
use crate::render::pdf::node::{Element, Item, Node, Nodes, Stat};
use crate::site::route;
use crate::site::view::matrix::letters;
use crate::site::view::role::{self, RoleView};
use crate::site::view::workflow::StepView;
use crate::site::view::{Named, workflow};

/// The role itself, then its practices and its playbooks.
pub(in super::super) fn chapters(maker: &Maker<'_>, id: &str) -> Vec<Chapter> {
    let view = role::view(&maker.cx, id);
    let named = maker.cx.named(Kind::Role, id);
    let mut chapters = vec![first(&named, named.name.clone(), itself(maker, &view))];
    let flows = view.duties.iter().map(|part| workflow::view(&maker.cx, &part.workflow.id));
    let flows: Vec<_> = flows.collect();
    let steps: Vec<_> = flows.iter().flat_map(|flow| carried(maker, &flow.steps, id)).collect();
    let owned = view.owned.iter().flat_map(|owned| &owned.things);
    let used = steps.iter().flat_map(|step| &step.practices);
    let its: Vec<&Named> = owned.chain(used).collect();
    chapters.extend(further::practices(maker, |entry| its.contains(&&entry.practice)));
    chapters.extend(further::playbooks(maker, steps));
    chapters
}

/// The steps that role `id` answers for or does: these are the first two letters of a matrix.
fn carried<'s>(maker: &Maker<'_>, steps: &'s [StepView], id: &str) -> Vec<&'s StepView> {
    let letters: Vec<char> = letters(&maker.cx).iter().take(2).map(|letter| letter.key).collect();
    let carries = |step: &&StepView| {
        let mut parts = step.parts.iter().filter(|part| letters.contains(&part.letter.key));
        parts.any(|part| part.who.iter().any(|who| who.id == id))
    };
    steps.iter().filter(carries).collect()
}

/// The role alone, without the next days of its meetings, which change with every day.
#[cfg(feature = "publish")]
pub(in super::super) fn alone(maker: &Maker<'_>, id: &str) -> Nodes {
    let mut view = role::view(&maker.cx, id);
    view.meetings.rows.iter_mut().for_each(|row| row.days.clear());
    itself(maker, &view)
}

fn itself(maker: &Maker<'_>, view: &RoleView) -> Nodes {
    let mut c: Nodes = lede(maker, view.purpose.as_ref()).into_iter().collect();
    let page = route::of(Kind::Role, &view.id).map(|address| address.route);
    c.extend(page.map(|page| super::super::introduction(maker, &page)).unwrap_or_default());
    if let Some(text) = &view.description {
        c.extend(maker.prose(text));
    }
    let items = numbers(maker, view);
    if !items.is_empty() {
        c.push(Element::Stats { items }.into());
    }
    c.extend(place::facts(maker, view));
    c.extend(list(maker, "role-responsibility-list", &view.responsibilities));
    c.extend(parts::duties(maker, view));
    c.extend(parts::decisions(maker, view));
    c.extend(parts::meetings(maker, &view.meetings));
    c.extend(stages::told(maker, &view.stages));
    c.extend(parts::open(maker, view));
    c.extend(list(maker, "role-skills", &view.skills));
    c
}

/// How often it holds each letter, and the hours that its meetings take.
fn numbers(maker: &Maker<'_>, view: &RoleView) -> Vec<Stat> {
    let letters = view.load.iter().map(|count| match count.over {
        Some(most) => {
            let words = [("letter", &*count.letter.name), ("n", &most.to_string())];
            stat(count.n.to_string(), maker.fill("load-over", &words), "warn")
        }
        None => stat(count.n.to_string(), count.letter.name.clone(), "plain"),
    });
    let mut items: Vec<Stat> = letters.collect();
    if view.meetings.hours > 0.0 {
        let hours = maker.input.strings.decimals(view.meetings.hours, 1);
        items.push(stat(hours, maker.word("role-hours-a-month"), "plain"));
    }
    items
}

/// Lines below a heading, where there are any.
fn list(maker: &Maker<'_>, key: &str, lines: &[String]) -> Nodes {
    if lines.is_empty() {
        return Nodes::new();
    }
    let items = lines.iter().map(|text| Item { done: None, c: maker.text(text) }).collect();
    let list: Node = Element::List { start: None, tight: true, items }.into();
    vec![minor(2, maker.word(key)), list]
}
