//! What the swimlane of a workflow shows.

use crate::model::Kind;
use crate::model::thing::Thing;
use crate::model::workflow::{Path, Step, Workflow};
use crate::site::view::texts::line;
use crate::site::view::{Cx, Named};
use indexmap::IndexSet;

/// Steps in lanes, and the ways between them.
#[derive(Debug, Default)]
pub struct Flow {
    /// The workflow's name.
    pub name: String,
    /// The lanes: roles, in the order in which the steps reach them.
    pub lanes: Vec<Named>,
    /// The steps in their order.
    pub steps: Vec<FlowStep>,
    /// The ways between them.
    pub ways: Vec<Way>,
}

/// One step.
#[derive(Debug)]
pub struct FlowStep {
    /// Its id in the workflow.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where it is described.
    pub href: String,
    /// Its lane; none where nobody has a part.
    pub lane: Option<usize>,
    /// Whether it is an approval.
    pub gate: bool,
    /// Whether the workflow ends with it.
    pub ends: bool,
}

/// A way from one step to another, by their ids.
#[derive(Debug, PartialEq, Eq)]
pub struct Way {
    /// The step that it leaves.
    pub from: String,
    /// The step that it reaches.
    pub to: String,
    /// When it is taken; may be empty.
    pub when: String,
    /// Whether it is one of the step's `returns`.
    pub back: bool,
}

/// What the steps of the picture link to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Links {
    /// Their sections of the same page.
    OnPage,
    /// Their sections of the workflow's page.
    ToPage,
}

/// The flow of `workflow`.
pub fn of(cx: &Cx<'_>, workflow: &Thing<Workflow>, links: Links) -> Flow {
    let mut lanes: IndexSet<&str> = IndexSet::new();
    let mut steps = Vec::with_capacity(workflow.step.len());
    let mut ways = Vec::new();
    for (at, step) in workflow.step.iter().enumerate() {
        let id = &step.id.value;
        let href = match links {
            Links::OnPage => format!("#{}-{id}", Kind::Step.word()),
            Links::ToPage => cx.named(Kind::Step, &format!("{}.{id}", workflow.id)).href,
        };
        steps.push(FlowStep {
            id: id.clone(),
            name: step.title(),
            href,
            lane: doer(cx, step).map(|role| lanes.insert_full(role).0),
            gate: step.gate,
            ends: workflow.onward(at).is_empty(),
        });
        match &step.next {
            Some(paths) => ways.extend(paths.iter().map(|path| way(id, path, false))),
            None => ways.extend(workflow.step.get(at + 1).map(|next| Way {
                from: id.clone(),
                to: next.id.value.clone(),
                when: String::new(),
                back: false,
            })),
        }
        ways.extend(step.returns.iter().map(|path| way(id, path, true)));
    }
    let lanes = lanes.iter().map(|id| cx.party(id)).collect();
    Flow { name: workflow.name.value.clone(), lanes, steps, ways }
}

/// In whose lane a step stands: the first who does it, else the one who answers for it.
fn doer<'a>(cx: &Cx<'_>, step: &'a Step) -> Option<&'a str> {
    let scheme = cx.model.scheme()?;
    let first = |letter: char| step.raci.holders(letter).next().map(|(id, _)| id);
    let doing = scheme.doing().and_then(|(letter, _)| first(letter));
    doing.or_else(|| scheme.answering().and_then(|(letter, _)| first(letter)))
}

fn way(from: &str, path: &Path, back: bool) -> Way {
    let when = line(path.when.as_ref()).unwrap_or_default();
    Way { from: from.to_owned(), to: path.to.value.clone(), when, back }
}
