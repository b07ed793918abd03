//! What each page of the model shows.

use crate::model::Kind;
use crate::site::page::Body;
use crate::site::view::{self, Cx, View};

/// What the index page at `route` shows.
pub(super) fn index(cx: &Cx<'_>, route: &str) -> Body {
    let view = match route.split('/').next().unwrap_or_default() {
        "roles" => View::Roles(view::roles::view(cx)),
        "people" => View::People(view::people::view(cx)),
        "teams" => View::Teams(view::teams::view(cx)),
        "workflows" => View::Workflows(view::workflows::view(cx)),
        "raci" => View::Raci(view::raci::view(cx)),
        "decisions" => View::Decisions(view::decisions::view(cx)),
        "cadence" => View::Cadence(view::cadence::view(cx)),
        "maturity" => View::Maturity(view::maturity::view(cx)),
        "practices" => View::Practices(view::practices::view(cx)),
        "objectives" => View::Objectives(view::objectives::view(cx)),
        "glossary" => View::Glossary(view::glossary::view(cx)),
        "versions" => View::Versions(view::versions::view(cx)),
        _ => return Body::Health,
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
        Kind::Meeting => View::Meeting(view::meeting::view(cx, id)),
        Kind::Stage => View::Stage(view::stage::view(cx, id)),
        Kind::Practice => View::Practice(view::practice::view(cx, id)),
        _ => return None,
    })
}
