//! Where a role stands: who holds it and stands in, who is above, below and beside.

use super::super::load;
use crate::render::pdf::maker::{self, Maker, joined, lines, small};
use crate::render::pdf::node::{Element, Node, Nodes};
use crate::site::view::role::RoleView;
use crate::site::view::{Named, person};

/// The facts of its place, where there are any.
pub(super) fn facts(maker: &Maker<'_>, view: &RoleView) -> Option<Node> {
    let place = &view.place;
    let one = |named: &Option<Named>| -> Nodes {
        named.as_ref().map(|named| vec![maker.named(named)]).unwrap_or_default()
    };
    let kind = view.kind.map(|kind| vec![maker.word(&format!("role-kind-{kind}")).into()]);
    let up = place.escalation.iter().map(|role| vec![maker.named(role)]);
    maker::facts([
        maker.fact("role-team", one(&place.team)),
        maker.fact("sort", kind.unwrap_or_default()),
        maker.fact("role-held-by", holders(maker, view)),
        maker.fact("load-carries", load(maker, view.carried.as_ref())),
        maker.fact("role-reports-to", one(&place.reports_to)),
        maker.fact("role-reports", maker.all(&place.reports)),
        maker.fact("role-escalation", joined(up, " → ")),
        maker.fact("role-leads-team", maker.all(&place.leads)),
        maker.fact("role-sits-on", maker.all(&place.sits_on)),
        maker.fact("role-takes-over-from", maker.all(&view.hand_offs.from)),
        maker.fact("role-hands-on-to", maker.all(&view.hand_offs.to)),
        maker.fact("role-owns", owned(maker, view)),
    ])
}

/// The people who hold it, each with who stands in.
fn holders(maker: &Maker<'_>, view: &RoleView) -> Nodes {
    let place = &view.place;
    if place.people.is_empty() {
        let is_vacant = place.with_people && view.kind.is_none();
        let missing = Element::Missing { s: maker.word("role-held-by-nobody") };
        return if is_vacant { vec![missing.into()] } else { Nodes::new() };
    }
    let mut people: Vec<Nodes> = Vec::new();
    for holder in &place.people {
        let mut line = vec![maker.named(holder)];
        if let Some(deputy) = person::view(&maker.cx, &holder.id).deputy {
            let label = format!("{}{}", maker.word("deputy"), maker.word("colon"));
            line.extend([" ".into(), small(vec![label.into(), maker.named(&deputy)])]);
        }
        people.push(line);
    }
    if view.alone {
        people.push(vec![Element::Missing { s: maker.word("role-alone") }.into()]);
    }
    lines(people)
}

/// What it answers for, a line for each kind.
fn owned(maker: &Maker<'_>, view: &RoleView) -> Nodes {
    let colon = maker.word("colon");
    lines(view.owned.iter().map(|owned| {
        let label = format!("{}{colon}", maker.word(owned.label));
        [vec![small(vec![label.into()])], maker.all(&owned.things)].concat()
    }))
}
