//! Which document is asked for.

use crate::finding::{Finding, code};
use crate::model::Model;
use crate::model::read::did_you_mean;
pub use crate::site::pdf::Subject;

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

impl Order {
    /// The whole model in the book's own language.
    pub fn whole() -> Self {
        Self { subject: Subject::Model, language: None, with_findings: false }
    }

    /// Whether it can be made of `model`, which has to know what it is about.
    pub fn check(&self, model: &Model) -> Result<(), Box<Finding>> {
        let Some((kind, id)) = self.subject.thing() else { return Ok(()) };
        if model.name(kind, id).is_some() {
            return Ok(());
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
        let subject = self.subject.name();
        match &self.language {
            Some(language) => format!("{subject}-{language}"),
            None => subject,
        }
    }
}
