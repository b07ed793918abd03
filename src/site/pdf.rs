//! Documents to print that stand beside the pages, where the configuration asks for them.

use super::route;
use crate::config::Config;
use crate::config::pdf::Document;
use crate::model::{Kind, Model};
use std::collections::BTreeMap;

/// One document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// Its file below the site's root.
    pub route: String,
    /// The page that offers it.
    pub page: String,
    /// What it is about.
    pub subject: Subject,
}

/// What a document is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// The whole model.
    Model,
    /// The model on a few pages, for those who decide.
    Summary,
    /// What one role has to know.
    Role(String),
    /// What the roles of one team have to know.
    Team(String),
    /// One workflow.
    Workflow(String),
    /// The model at one stage.
    Stage(String),
}

impl Subject {
    /// The one thing that it is, if it is one.
    pub fn thing(&self) -> Option<(Kind, &str)> {
        match self {
            Self::Model | Self::Summary => None,
            Self::Role(id) => Some((Kind::Role, id)),
            Self::Team(id) => Some((Kind::Team, id)),
            Self::Workflow(id) => Some((Kind::Workflow, id)),
            Self::Stage(id) => Some((Kind::Stage, id)),
        }
    }

    /// What tells it from other subjects of the same model, as `role-strategist`.
    pub fn name(&self) -> String {
        match self {
            Self::Model => "report".to_owned(),
            Self::Summary => "summary".to_owned(),
            Self::Role(id) => format!("role-{id}"),
            Self::Team(id) => format!("team-{id}"),
            Self::Workflow(id) => format!("workflow-{id}"),
            Self::Stage(id) => format!("stage-{id}"),
        }
    }

    /// The key of what a document about it is called, among the words of the interface.
    pub fn title(&self) -> &'static str {
        match self {
            Self::Model => "pdf-report",
            Self::Summary => "pdf-summary",
            Self::Role(_) => "pdf-role",
            Self::Team(_) => "pdf-team",
            Self::Workflow(_) => "pdf-workflow",
            Self::Stage(_) => "pdf-stage",
        }
    }
}

/// The documents that `config` asks for; none where this program cannot make any.
pub fn of(config: &Config, model: &Model) -> Vec<Pdf> {
    if !cfg!(feature = "pdf") {
        return Vec::new();
    }
    let subjects = config.documents().into_iter().flat_map(|document| subjects(document, model));
    let pdf = |subject: Subject| {
        let thing = subject.thing().and_then(|(kind, id)| route::of(kind, id));
        Pdf {
            route: format!("{}/{}.pdf", config.documents_folder(), subject.name()),
            page: thing.map_or_else(|| "index.html".to_owned(), |address| address.route),
            subject,
        }
    };
    subjects.map(pdf).collect()
}

/// Documents by the page that offers them.
pub fn by_page(pdfs: &[Pdf]) -> BTreeMap<&str, Vec<&Pdf>> {
    let mut pages: BTreeMap<&str, Vec<&Pdf>> = BTreeMap::new();
    for pdf in pdfs {
        pages.entry(&pdf.page).or_default().push(pdf);
    }
    pages
}

fn subjects(document: Document, model: &Model) -> Vec<Subject> {
    fn each<'m>(ids: impl Iterator<Item = &'m String>, of: fn(String) -> Subject) -> Vec<Subject> {
        ids.cloned().map(of).collect()
    }
    match document {
        Document::Report => vec![Subject::Model],
        Document::Summary => vec![Subject::Summary],
        Document::Roles => each(model.roles.keys(), Subject::Role),
        Document::Teams => each(model.teams.keys(), Subject::Team),
        Document::Workflows => each(model.workflows.keys(), Subject::Workflow),
        Document::Stages => each(model.stages.keys(), Subject::Stage),
    }
}
