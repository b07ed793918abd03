//! The booklet of a team: what it is there for, its roles in short, and all that concerns it.

use super::super::{matrices, maturity as way, workflows};
use super::{at, first, further, lede};
use crate::insight::parties::own_parties;
use crate::model::Kind;
use crate::render::pdf::document::Chapter;
use crate::render::pdf::maker::{Maker, card, facts, joined, lines, minor};
use crate::render::pdf::node::{Element, Node, Nodes};
use crate::site::view::team::{self, Member, TeamView};
use crate::site::view::{Named, matrix, role};

/// The team, its practices.
pub(in super::super) fn chapters(maker: &Maker<'_>, id: &str) -> Vec<Chapter> {
    let view = team::view(&maker.cx, id);
    let named = maker.cx.named(Kind::Team, id);
    let mut chapters = vec![first(&named, named.name.clone(), itself(maker, id, &view))];
    let is_member = |owner: &Named| view.members.iter().any(|member| member.role.id == owner.id);
    chapters.extend(further::practices(maker, |entry| entry.owner.as_ref().is_some_and(is_member)));
    chapters
}

/// The team alone.
#[cfg(feature = "publish")]
pub(in super::super) fn alone(maker: &Maker<'_>, id: &str) -> Nodes {
    itself(maker, id, &team::view(&maker.cx, id))
}

fn itself(maker: &Maker<'_>, id: &str, view: &TeamView) -> Nodes {
    let mut c: Nodes = lede(maker, view.mission.as_ref()).into_iter().collect();
    if let Some(text) = &view.description {
        c.extend(maker.prose(text));
    }
    c.extend(about(maker, view));
    if !view.members.is_empty() {
        c.push(minor(2, maker.word("members")));
        c.extend(view.members.iter().map(|member| self::member(maker, member)));
    }
    let parties = own_parties(maker.input.model, id);
    let name = maker.cx.named(Kind::Team, id).name;
    let matrix = matrix::of_parties(&maker.cx, &name, &parties);
    if !matrix.row_groups.is_empty() {
        c.extend(matrices::shown(matrix, vec![minor(2, maker.word("workflow-responsibilities"))]));
    }
    let rights = further::rights(maker, |right| parties.contains(&&*right.decide.id));
    c.extend(further::decisions(maker, &rights));
    let links: Vec<&str> = view.meetings.iter().map(|of| &*of.meeting.href).collect();
    c.extend(further::meetings(maker, &links));
    if let Some(scores) = &view.scores {
        c.push(minor(2, maker.word("nav-maturity")));
        c.push(way::standing(maker, scores));
    }
    c
}

fn about(maker: &Maker<'_>, view: &TeamView) -> Option<Node> {
    let one = |named: &Option<Named>| -> Nodes {
        named.as_ref().map(|named| vec![maker.named(named)]).unwrap_or_default()
    };
    let said = |there: bool, text: String| if there { vec![text.into()] } else { Nodes::new() };
    let whole = maker.number(view.hours.round());
    let hours = maker.fill("hours", &[("n", &whole)]);
    let channels = view.channels.iter().map(|channel| maker.text(channel));
    facts([
        maker.fact("sort", vec![maker.word(&format!("team-kind-{}", view.kind.word())).into()]),
        maker.fact("lead", one(&view.lead)),
        maker.fact("part-of", one(&view.parent)),
        maker.fact("parts", maker.all(&view.children)),
        maker.fact("stage", one(&view.stage)),
        maker.fact("nav-people-list", said(view.people > 0, view.people.to_string())),
        maker.fact("load-carries", super::load(maker, view.carried.as_ref())),
        maker.fact(
            "hours-in-meetings",
            said(view.hours > 0.0, maker.fill("team-hours", &[("hours", &hours)])),
        ),
        maker.fact("channels", lines(channels)),
    ])
}

/// A role in short: what it is there for, who holds it, what it carries, decides and owns.
fn member(maker: &Maker<'_>, member: &Member) -> Node {
    let view = role::view(&maker.cx, &member.role.id);
    let mut title: Nodes = vec![member.role.name.clone().into()];
    if member.leads {
        let s = maker.word("lead");
        title.extend([" ".into(), Element::Pill { tone: "ok", s }.into()]);
    }
    let place = at(&member.role.href);
    let mut head: Nodes = vec![Element::H { level: 3, at: place, listed: false, c: title }.into()];
    if let Some(purpose) = &member.purpose {
        head.extend(maker.prose(purpose));
    }
    let letters = view.load.iter().filter(|count| count.n > 0);
    let letters =
        letters.map(|count| vec![workflows::letter(&count.letter), format!(" {}", count.n).into()]);
    let decides = view.decisions.iter().filter(|say| say.label == "role-decision-decide");
    let decides = decides.flat_map(|say| &say.decisions);
    let decides = decides.map(|entry| vec![maker.named(&entry.decision)]);
    let owned = view.owned.iter().flat_map(|owned| &owned.things);
    let owned = owned.map(|thing| vec![maker.named(thing)]);
    let hours = (view.meetings.hours > 0.0)
        .then(|| vec![maker.input.strings.decimals(view.meetings.hours, 1).into()]);
    let items = [
        maker.fact("role-held-by", maker.all(&member.holders)),
        maker.fact("role-duties", joined(letters, "   ")),
        maker.fact("role-meeting-hours", hours.unwrap_or_default()),
        maker.fact("role-decision-decide", lines(decides)),
        maker.fact("role-owns", lines(owned)),
    ];
    let items: Vec<_> = items.into_iter().flatten().collect();
    card(head, vec![Element::Panels { columns: 3, items }.into()])
}
