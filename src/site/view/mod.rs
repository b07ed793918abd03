//! What each page of the model shows, as data. Templates say how.
//!
//! Links in views are relative to the site's root, with [`ROOT`](super::route::ROOT) in front; long
//! texts are Markdown, which templates turn into HTML with the filters `markdown` and `inline`.

pub mod a_z;
pub mod anchors;
pub mod approvals;
pub mod cadence;
pub mod carried;
pub mod coming;
pub mod conflicts;
pub mod contents;
pub mod coverage;
pub mod decisions;
pub mod glossary;
pub mod home;
pub mod length;
pub mod letters;
pub mod load;
pub mod matrix;
pub mod maturity;
pub mod meeting;
pub mod objectives;
pub mod people;
pub mod person;
pub mod planner;
pub mod practice;
pub mod practices;
pub mod raci;
pub mod role;
pub mod roles;
mod show;
pub mod stage;
pub mod team;
pub mod teams;
pub mod texts;
pub mod versions;
pub mod workflow;
pub mod workflows;

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;

pub use self::show::Show;

use super::links::Links;
use super::words::Words;
use crate::config::Config;
use crate::insight::Insight;
use crate::model::reference::Ref;
use crate::model::{Kind, Model};
use serde::Serialize;

/// What views are made from.
#[derive(Clone, Copy)]
pub struct Cx<'a> {
    /// The configuration.
    pub config: &'a Config,
    /// The model.
    pub model: &'a Model,
    /// What follows from it.
    pub insight: &'a Insight,
    /// Where things stand.
    pub links: &'a Links,
    /// Words of the interface.
    pub words: &'a dyn Words,
}

/// The name of a thing, with the link to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The link; empty where the thing is not there, as in a model with faults.
    pub href: String,
}

impl Cx<'_> {
    /// Name and link of a thing.
    pub fn named(&self, kind: Kind, id: &str) -> Named {
        let (href, name) = match self.links.link_to(kind, id) {
            Some((href, name)) => (href, name.to_owned()),
            None => (String::new(), id.to_owned()),
        };
        Named { id: id.to_owned(), name, href }
    }

    /// The first of `kinds` that has a thing called `id`.
    pub fn any(&self, kinds: &[Kind], id: &str) -> Named {
        let kind = kinds.iter().find(|kind| self.links.link_to(**kind, id).is_some());
        self.named(kind.copied().unwrap_or(Kind::Role), id)
    }

    /// A role or a team.
    pub fn party(&self, id: &str) -> Named {
        self.any(&[Kind::Role, Kind::Team], id)
    }

    /// The things that `refs` name.
    pub fn all<K>(&self, kind: Kind, refs: &[Ref<K>]) -> Vec<Named> {
        refs.iter().map(|reference| self.named(kind, reference)).collect()
    }
}

/// What a page shows.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum View {
    /// The model at a glance.
    Home(home::HomeView),
    /// Authors' pages as a list.
    Contents(contents::ContentsView),
    /// Every role and its load.
    Roles(roles::RolesView),
    /// One role: duties, decisions, meetings, practices, people.
    Role(role::RoleView),
    /// Everybody.
    People(people::PeopleView),
    /// One person.
    Person(person::PersonView),
    /// Every team.
    Teams(teams::TeamsView),
    /// One team.
    Team(team::TeamView),
    /// Every workflow.
    Workflows(workflows::WorkflowsView),
    /// One workflow: swimlane, matrix, steps.
    Workflow(workflow::WorkflowView),
    /// Everything in one matrix.
    Raci(raci::RaciView),
    /// Decision rights.
    Decisions(decisions::DecisionsView),
    /// Meetings by rung, year planner, load.
    Cadence(cadence::CadenceView),
    /// One meeting.
    Meeting(Box<meeting::MeetingView>),
    /// Stages, dimensions, scores, criteria.
    Maturity(maturity::MaturityView),
    /// The model at one stage.
    Stage(stage::StageView),
    /// The catalogue of practices.
    Practices(practices::PracticesView),
    /// One practice.
    Practice(practice::PracticeView),
    /// Pillars, objectives, measures.
    Objectives(objectives::ObjectivesView),
    /// Terms.
    Glossary(glossary::GlossaryView),
    /// Document control.
    Versions(versions::VersionsView),
}

impl View {
    /// The template that shows it.
    pub fn template(&self) -> &'static str {
        match self {
            Self::Home(_) => "home.html",
            Self::Contents(_) => "contents.html",
            Self::Roles(_) => "roles.html",
            Self::Role(_) => "role.html",
            Self::People(_) => "people.html",
            Self::Person(_) => "person.html",
            Self::Teams(_) => "teams.html",
            Self::Team(_) => "team.html",
            Self::Workflows(_) => "workflows.html",
            Self::Workflow(_) => "workflow.html",
            Self::Raci(_) => "raci.html",
            Self::Decisions(_) => "decisions.html",
            Self::Cadence(_) => "cadence.html",
            Self::Meeting(_) => "meeting.html",
            Self::Maturity(_) => "maturity.html",
            Self::Stage(_) => "stage.html",
            Self::Practices(_) => "practices.html",
            Self::Practice(_) => "practice.html",
            Self::Objectives(_) => "objectives.html",
            Self::Glossary(_) => "glossary.html",
            Self::Versions(_) => "versions.html",
        }
    }
}
