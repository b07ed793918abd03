//! The page of a meeting.

use super::super::super::maker::{Maker, facts, joined, lines, minor};
use super::super::super::node::{Element, Item, Nodes};
use super::super::practices;
use super::quarter;
use crate::model::Kind;
use crate::site::view::Named;
use crate::site::view::meeting::{self, MeetingView, Party};

/// What it is for, when it is, who comes, what is talked about and decided, and the dates of the
/// quarter.
pub(super) fn page(maker: &Maker<'_>, id: &str) -> Nodes {
    let view = meeting::view(&maker.cx, id);
    let mut c = Nodes::new();
    if let Some(purpose) = &view.purpose {
        c.push(Element::Lede { c: maker.text(purpose) }.into());
    }
    if let Some(text) = &view.description {
        c.extend(maker.prose(text));
    }
    let route = crate::site::route::of(Kind::Meeting, id).map(|address| address.route);
    c.extend(route.map(|route| super::introduction(maker, &route)).unwrap_or_default());
    c.extend(about(maker, &view));
    c.extend(list(maker, "meeting-agenda", Some(1), &view.agenda));
    let decisions = view.decisions.iter().map(|decision| {
        let by = maker.fill("meeting-decides", &[("role", &decision.decide.name)]);
        vec![maker.named(&decision.named), format!(" ({by})").into()]
    });
    c.extend(items(maker, "meeting-decisions", None, decisions.collect()));
    c.extend(list(maker, "meeting-inputs", None, &view.inputs));
    c.extend(list(maker, "meeting-outputs", None, &view.outputs));
    c.extend(quarter::of_meeting(maker, id));
    c
}

fn about(maker: &Maker<'_>, view: &MeetingView) -> Option<crate::render::nodes::node::Node> {
    let one = |named: Option<&Named>| -> Nodes {
        named.map(|named| vec![maker.named(named)]).unwrap_or_default()
    };
    let said = |text: &str| -> Nodes {
        if text.is_empty() { Nodes::new() } else { vec![text.to_owned().into()] }
    };
    let parties = |all: &[Party]| joined(all.iter().map(|who| vec![maker.named(&who.named)]), ", ");
    let day = |day: &Option<String>| -> Nodes {
        day.as_ref().map(|day| vec![maker.date(day).into()]).unwrap_or_default()
    };
    let when = match &view.zone {
        Some(zone) if !view.when.is_empty() => {
            maker.fill("meeting-zone", &[("when", &view.when), ("zone", zone)])
        }
        _ => view.when.clone(),
    };
    let from = view.escalates_from.iter().map(|from| vec![maker.named(from)]);
    facts([
        maker.fact(
            "status",
            view.status.map(|status| vec![practices::pill(maker, status)]).unwrap_or_default(),
        ),
        maker.fact("meeting-rung", one(view.tier.as_ref())),
        maker.fact("meeting-when", said(&when)),
        maker.fact("meeting-times", said(&view.times.join(", "))),
        maker.fact("meeting-from", day(&view.from)),
        maker.fact("meeting-until", day(&view.until)),
        maker.fact("meeting-except", said(&view.except.join("; "))),
        maker.fact("meeting-length", said(&view.length)),
        maker.fact("meeting-chair", one(view.chair.as_ref())),
        maker.fact("meeting-turns", parties(&view.turns)),
        maker.fact("meeting-attendees", parties(&view.attendees)),
        maker.fact("meeting-optional", parties(&view.optional)),
        maker.fact_text("meeting-location", view.location.as_ref()),
        maker.fact_text("meeting-notes", view.notes.as_ref()),
        maker.fact("meeting-escalation", one(view.escalates_to.as_ref())),
        maker.fact("meeting-escalates-from", lines(from)),
    ])
}

fn list(maker: &Maker<'_>, key: &str, start: Option<u64>, texts: &[String]) -> Nodes {
    items(maker, key, start, texts.iter().map(|text| maker.text(text)).collect())
}

/// Items below a heading, where there are any.
fn items(maker: &Maker<'_>, key: &str, start: Option<u64>, items: Vec<Nodes>) -> Nodes {
    if items.is_empty() {
        return Nodes::new();
    }
    let items = items.into_iter().map(|c| Item { done: None, c }).collect();
    let list = Element::List { start, tight: true, items };
    vec![minor(2, maker.word(key)), list.into()]
}
