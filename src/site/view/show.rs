//! Which view a page shows. The view itself is made when the page is, so that a check makes none and
//! a build never holds them all at once.

use super::{
    Cx, View, cadence, contents, decisions, glossary, home, maturity, meeting, objectives, people,
    person, practice, practices, raci, role, roles, stage, team, teams, versions, workflow,
    workflows,
};
use crate::model::Kind;
use crate::site::Section;
use crate::site::document::Document;

/// What a page will show of the model.
#[derive(Debug, Clone)]
pub enum Show {
    /// Much of the model at once.
    Overview(fn(&Cx<'_>) -> View),
    /// One thing, by its id.
    Thing(fn(&Cx<'_>, &str) -> View, String),
    /// Authors' pages as a list.
    Contents,
}

impl Show {
    /// The model at a glance.
    pub fn home() -> Self {
        Self::Overview(|cx| View::Home(home::view(cx)))
    }

    /// The index page of a section, if it is one that shows the model.
    pub fn section(section: Section) -> Option<Self> {
        Some(Self::Overview(match section {
            Section::Roles => |cx| View::Roles(roles::view(cx)),
            Section::People => |cx| View::People(people::view(cx)),
            Section::Teams => |cx| View::Teams(teams::view(cx)),
            Section::Workflows => |cx| View::Workflows(workflows::view(cx)),
            Section::Raci => |cx| View::Raci(raci::view(cx)),
            Section::Decisions => |cx| View::Decisions(decisions::view(cx)),
            Section::Cadence => |cx| View::Cadence(cadence::view(cx)),
            Section::Maturity => |cx| View::Maturity(maturity::view(cx)),
            Section::Practices => |cx| View::Practices(practices::view(cx)),
            Section::Objectives => |cx| View::Objectives(objectives::view(cx)),
            Section::Glossary => |cx| View::Glossary(glossary::view(cx)),
            Section::Versions => |cx| View::Versions(versions::view(cx)),
            Section::Changes
            | Section::Health
            | Section::Rules
            | Section::Index
            | Section::Search => return None,
        }))
    }

    /// The thing of `kind` called `id`, if things of that kind have pages.
    pub fn thing(kind: Kind, id: &str) -> Option<Self> {
        let view: fn(&Cx<'_>, &str) -> View = match kind {
            Kind::Role => |cx, id| View::Role(role::view(cx, id)),
            Kind::Person => |cx, id| View::Person(person::view(cx, id)),
            Kind::Team => |cx, id| View::Team(team::view(cx, id)),
            Kind::Workflow => |cx, id| View::Workflow(workflow::view(cx, id)),
            Kind::Meeting => |cx, id| View::Meeting(Box::new(meeting::view(cx, id))),
            Kind::Stage => |cx, id| View::Stage(stage::view(cx, id)),
            Kind::Practice => |cx, id| View::Practice(practice::view(cx, id)),
            _ => return None,
        };
        Some(Self::Thing(view, id.to_owned()))
    }

    /// The view itself. `order` is the reading order of `documents`.
    pub fn view(&self, cx: &Cx<'_>, documents: &[Document<'_>], order: &[usize]) -> View {
        match self {
            Self::Overview(view) => view(cx),
            Self::Thing(view, id) => view(cx, id),
            Self::Contents => View::Contents(contents::view(documents, order)),
        }
    }
}
