//! What each page of the model shows.

use crate::model::Kind;
use crate::site::Section;
use crate::site::page::Body;
use crate::site::view::{self, Cx, View};

/// What the page of a section shows.
pub(super) fn section(cx: &Cx<'_>, section: Section) -> Body {
    let view = match section {
        Section::Roles => View::Roles(view::roles::view(cx)),
        Section::People => View::People(view::people::view(cx)),
        Section::Teams => View::Teams(view::teams::view(cx)),
        Section::Workflows => View::Workflows(view::workflows::view(cx)),
        Section::Raci => View::Raci(view::raci::view(cx)),
        Section::Decisions => View::Decisions(view::decisions::view(cx)),
        Section::Cadence => View::Cadence(view::cadence::view(cx)),
        Section::Maturity => View::Maturity(view::maturity::view(cx)),
        Section::Practices => View::Practices(view::practices::view(cx)),
        Section::Objectives => View::Objectives(view::objectives::view(cx)),
        Section::Glossary => View::Glossary(view::glossary::view(cx)),
        Section::Versions => View::Versions(view::versions::view(cx)),
        Section::Health => return Body::Health,
        Section::Rules => return Body::Rules,
    };
    Body::View(Box::new(view))
}

/// What the page of a thing shows; nothing for kinds whose things stand on the page of others.
pub(super) fn thing(cx: &Cx<'_>, kind: Kind, id: &str) -> Option<View> {
    Some(match kind {
        Kind::Role => View::Role(view::role::view(cx, id)),
        Kind::Person => View::Person(view::person::view(cx, id)),
        Kind::Team => View::Team(view::team::view(cx, id)),
        Kind::Workflow => View::Workflow(view::workflow::view(cx, id)),
        Kind::Meeting => View::Meeting(Box::new(view::meeting::view(cx, id))),
        Kind::Stage => View::Stage(view::stage::view(cx, id)),
        Kind::Practice => View::Practice(view::practice::view(cx, id)),
        _ => return None,
    })
}
