//! The things of the model, and where they stand.

use super::plain::plain;
use super::{Type, fold};
use crate::model::read::{Field, Text};
use crate::model::{Kind, Model};
use crate::site::Section;
use crate::site::route::{self, Address};
use crate::site::view::Cx;
use std::collections::HashMap;

/// A thing that a reader may look for.
#[derive(Debug, Clone)]
pub struct Listed {
    /// What it is.
    pub kind: Type,
    /// What it is called.
    pub name: String,
    /// The workflow or the stage that it is part of.
    pub part_of: Option<String>,
    /// Where it stands.
    pub address: Address,
    pub(super) subject: (Kind, String),
}

impl Listed {
    /// Whether it is called by a name; criteria are whole sentences.
    pub fn has_name(&self) -> bool {
        self.subject.0 != Kind::Criterion
    }
}

/// The type of things of `kind`; none for what nobody looks for.
fn type_of(kind: Kind) -> Option<Type> {
    Some(match kind {
        Kind::Role => Type::Role,
        Kind::Person => Type::Person,
        Kind::Team => Type::Team,
        Kind::Workflow => Type::Workflow,
        Kind::Step => Type::Step,
        Kind::Meeting => Type::Meeting,
        Kind::Decision => Type::Decision,
        Kind::Practice => Type::Practice,
        Kind::Stage | Kind::Criterion | Kind::Dimension | Kind::Assessment | Kind::Initiative => {
            Type::Maturity
        }
        Kind::Pillar | Kind::Objective => Type::Objective,
        Kind::Term => Type::Term,
        Kind::Model | Kind::Scheme | Kind::Tier => return None,
    })
}

/// Every thing that stands somewhere on the site, kind by kind in the model's order, then steps and
/// criteria.
pub fn listed(cx: &Cx<'_>) -> Vec<Listed> {
    let mut all = Vec::new();
    let mut add = |kind: Kind, id: &str, name: &str, part_of: Option<&str>| {
        let shown = Section::of_kind(kind).is_some_and(|part| part.is_shown(cx.config, cx.model));
        let (Some(kind_shown), Some(address), true) = (type_of(kind), route::of(kind, id), shown)
        else {
            return;
        };
        all.push(Listed {
            kind: kind_shown,
            name: name.to_owned(),
            part_of: part_of.map(str::to_owned),
            address,
            subject: (kind, id.to_owned()),
        });
    };
    cx.model.each(|kind, id, name, _| add(kind, id, name, None));
    for (id, workflow) in &cx.model.workflows {
        for step in &workflow.step {
            let step_id = format!("{id}.{}", &**step.id);
            add(Kind::Step, &step_id, &step.title(), Some(&workflow.name));
        }
    }
    for (id, stage) in &cx.model.stages {
        for criterion in &stage.criterion {
            let criterion_id = format!("{id}.{}", &**criterion.id);
            add(Kind::Criterion, &criterion_id, &criterion.text, Some(&stage.name));
        }
    }
    all
}

/// Things by the file of the page on which they stand, and their texts.
pub(super) struct ByRoute<'a> {
    things: HashMap<String, Vec<Listed>>,
    texts: HashMap<(Kind, &'a str), Vec<&'a Text>>,
}

impl<'a> ByRoute<'a> {
    pub(super) fn of(cx: &Cx<'a>) -> Self {
        let mut things: HashMap<String, Vec<Listed>> = HashMap::new();
        for thing in listed(cx) {
            things.entry(thing.address.route.clone()).or_default().push(thing);
        }
        let mut texts: HashMap<(Kind, &str), Vec<&Text>> = HashMap::new();
        cx.model.texts(&mut |kind, id, text| {
            // The texts of steps are theirs alone.
            if kind != Kind::Workflow {
                texts.entry((kind, id)).or_default().push(text);
            }
        });
        Self { things, texts }
    }

    /// What stands on the page at `route`, the thing that has it first.
    pub(super) fn at(&self, route: &str) -> &[Listed] {
        self.things.get(route).map(Vec::as_slice).unwrap_or_default()
    }

    /// What is said of `thing`.
    pub(super) fn text(&self, model: &Model, thing: &Listed) -> String {
        let (kind, id) = &thing.subject;
        let mut words = Vec::new();
        let mut add = |text: &Text| words.push(plain(text));
        match kind {
            Kind::Workflow => {
                let Some(flow) = model.workflows.get(id) else { return String::new() };
                flow.description.texts(&mut add);
                flow.purpose.texts(&mut add);
                flow.trigger.texts(&mut add);
                flow.outcome.texts(&mut add);
            }
            Kind::Step => {
                let step = id.split_once('.').and_then(|(flow, step)| {
                    let flow = model.workflows.get(flow)?;
                    flow.step.iter().find(|one| one.id.value == step)
                });
                if let Some(step) = step {
                    step.texts(&mut add);
                }
            }
            _ => {
                let texts = self.texts.get(&(*kind, id.as_str()));
                texts.into_iter().flatten().for_each(|text| add(text));
            }
        }
        // A name is no text about itself.
        let name = fold(&thing.name);
        words.retain(|text| fold(text) != name);
        words.join(". ").replace("..", ".")
    }
}
