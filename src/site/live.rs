//! Live views of the model inside pages: `{{#raci campaign stage="scale"}}`.

mod rename;

pub use self::rename::renamed;

use crate::finding::{Finding, code};
use crate::model::kind::any_of;
use crate::model::read::did_you_mean;
use crate::model::{Kind, Model};
use crate::source::facts::ViewCall;

/// A live view with its arguments, all of which are there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Live {
    /// The matrix of one workflow, or of all; by the seats of a stage, if one is named.
    Raci {
        /// The workflow's id.
        workflow: Option<String>,
        /// The stage's id.
        stage: Option<String>,
    },
    /// The steps of a workflow as a picture.
    Workflow {
        /// The workflow's id.
        workflow: String,
    },
    /// Meetings, of one rung if it is named.
    Cadence {
        /// The tier's id.
        tier: Option<String>,
    },
    /// A year with its meetings.
    Calendar {
        /// The year; this one if it is not named.
        year: Option<i16>,
    },
    /// Stages, and where we are.
    Maturity,
    /// Roles, of one team if it is named.
    Roles {
        /// The team's id.
        team: Option<String>,
    },
    /// Practices, those that apply from one stage on if it is named.
    Practices {
        /// The stage's id.
        from_stage: Option<String>,
    },
}

/// A view's name, the argument that may stand without a key, and all arguments.
const VIEWS: &[(&str, Option<&str>, &[&str])] = &[
    ("raci", Some("workflow"), &["workflow", "stage"]),
    ("workflow", Some("workflow"), &["workflow"]),
    ("cadence", Some("tier"), &["tier"]),
    ("calendar", Some("year"), &["year"]),
    ("maturity", None, &[]),
    ("roles", Some("team"), &["team"]),
    ("practices", Some("from-stage"), &["from-stage"]),
];

/// Whether there is a view called `name`.
pub fn is_view(name: &str) -> bool {
    VIEWS.iter().any(|(view, ..)| *view == name)
}

/// Understands a view that a page shows; a finding says what is wrong with it.
pub fn parse(call: &ViewCall, model: &Model) -> Result<Live, Box<Finding>> {
    let fault = |message: String| Finding::new(code::INVALID_VIEW, call.span, message);
    let Some((_, positional, keys)) = VIEWS.iter().find(|(name, ..)| *name == call.name) else {
        let names = || VIEWS.iter().map(|(name, ..)| *name);
        let finding = fault(format!("there is no view `{}`", call.name));
        return Err(Box::new(match did_you_mean(&call.name, names()) {
            Some(near) => finding.help(format!("did you mean `{{{{#{near}}}}}`?")),
            None => {
                finding.help(format!("the views are: {}", names().collect::<Vec<_>>().join(", ")))
            }
        }));
    };
    let mut given: Vec<(&str, &str)> = Vec::new();
    for (key, value) in &call.args {
        let key = key.as_deref().or(*positional).unwrap_or("");
        if !keys.contains(&key) || given.iter().any(|(known, _)| *known == key) {
            let help = if keys.is_empty() {
                format!("write `{{{{#{}}}}}`", call.name)
            } else {
                format!("use each at most once: {}", keys.join(", "))
            };
            let extra = if key.is_empty() { value } else { key };
            return Err(Box::new(
                fault(format!("the view `{}` does not take `{extra}`", call.name)).help(help),
            ));
        }
        given.push((key, value));
    }
    let id = |key: &str, kind: Kind| -> Result<Option<String>, Box<Finding>> {
        let Some((_, id)) = given.iter().find(|(known, _)| *known == key) else { return Ok(None) };
        if model.name(kind, id).is_some() {
            return Ok(Some((*id).to_owned()));
        }
        let mut ids = Vec::new();
        model.each(|of, id, _, _| ids.extend((of == kind).then(|| id.to_owned())));
        let finding = fault(format!("there is no {kind} `{id}`"));
        Err(Box::new(match did_you_mean(id, ids.iter().map(String::as_str)) {
            Some(near) => finding.help(format!("did you mean `{near}`?")),
            None => finding.help(format!("name {} by its id", any_of(&[kind]))),
        }))
    };
    Ok(match call.name.as_str() {
        "raci" => Live::Raci {
            workflow: id("workflow", Kind::Workflow)?,
            stage: id("stage", Kind::Stage)?,
        },
        "workflow" => match id("workflow", Kind::Workflow)? {
            Some(workflow) => Live::Workflow { workflow },
            None => {
                return Err(Box::new(
                    fault("this view needs a workflow".to_owned())
                        .help("name it: `{{#workflow ID}}`"),
                ));
            }
        },
        "cadence" => Live::Cadence { tier: id("tier", Kind::Tier)? },
        "calendar" => Live::Calendar {
            year: year(&given).map_err(|text| {
                Box::new(
                    fault(format!("`{text}` is not a year"))
                        .help("write it with four digits: `{{#calendar 2027}}`"),
                )
            })?,
        },
        "maturity" => Live::Maturity,
        "roles" => Live::Roles { team: id("team", Kind::Team)? },
        _ => Live::Practices { from_stage: id("from-stage", Kind::Stage)? },
    })
}

fn year<'a>(given: &[(&str, &'a str)]) -> Result<Option<i16>, &'a str> {
    let Some((_, text)) = given.iter().find(|(key, _)| *key == "year") else { return Ok(None) };
    let year = text.parse().ok().filter(|year| (1990..=2200).contains(year));
    year.map(Some).ok_or(text)
}
