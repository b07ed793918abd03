//! Which document is asked for.

use crate::finding::{Finding, code};
use crate::model::read::did_you_mean;
use crate::model::{Kind, Model};

/// A document that somebody asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// What it is about.
    pub subject: Subject,
    /// The language; the book's own if it is not named.
    pub language: Option<String>,
    /// Whether it ends with what the check found.
    pub with_findings: bool,
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

impl Order {
    /// The whole model in the book's own language.
    pub fn whole() -> Self {
        Self { subject: Subject::Model, language: None, with_findings: false }
    }

    /// Whether it can be made of `model`. Documents about one thing cannot be yet: who asks for one
    /// hears it, and does not get another.
    pub fn check(&self, model: &Model) -> Result<(), Box<Finding>> {
        let (kind, id) = match &self.subject {
            Subject::Model | Subject::Summary => return Ok(()),
            Subject::Role(id) => (Kind::Role, id),
            Subject::Team(id) => (Kind::Team, id),
            Subject::Workflow(id) => (Kind::Workflow, id),
            Subject::Stage(id) => (Kind::Stage, id),
        };
        if model.name(kind, id).is_some() {
            let message = format!("a document about one {kind} alone cannot be made yet");
            let help = "ask for the whole model, or for `--summary`";
            return Err(Box::new(Finding::new(code::INVALID_VALUE, None, message).help(help)));
        }
        let mut ids = Vec::new();
        model.each(|of, id, _, _| ids.extend((of == kind).then(|| id.to_owned())));
        let help = match did_you_mean(id, ids.iter().map(String::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("name one by its id: {}", ids.join(", ")),
        };
        let message = format!("there is no {kind} `{id}`");
        Err(Box::new(Finding::new(code::UNKNOWN_ID, None, message).help(help)))
    }

    /// What tells it from other documents of the same model, as `role-strategist-fr`.
    pub fn name(&self) -> String {
        let subject = match &self.subject {
            Subject::Model => "model".to_owned(),
            Subject::Summary => "summary".to_owned(),
            Subject::Role(id) => format!("role-{id}"),
            Subject::Team(id) => format!("team-{id}"),
            Subject::Workflow(id) => format!("workflow-{id}"),
            Subject::Stage(id) => format!("stage-{id}"),
        };
        match &self.language {
            Some(language) => format!("{subject}-{language}"),
            None => subject,
        }
    }
}
