//! One step of a workflow in full.

use crate::model::Kind;
use crate::model::thing::Thing;
use crate::model::workflow::{Path, Step, Workflow};
use crate::site::Target;
use crate::site::view::matrix::{Letter, holes, letters};
use crate::site::view::texts::{line, lines, prose};
use crate::site::view::{Cx, Named, length};
use serde::Serialize;

/// One step. Texts are Markdown; what the model does not say is empty.
#[derive(Debug, Serialize)]
pub struct StepView {
    /// Its id on the page.
    pub anchor: String,
    /// Its place in the workflow, from 1.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// The phase that it belongs to.
    pub phase: Option<String>,
    /// Whether it is an approval.
    pub gate: bool,
    /// What happens in it.
    pub description: Option<String>,
    /// Who has a part in it, letter by letter.
    pub parts: Vec<Part>,
    /// What its responsibilities lack, in words.
    pub missing: Option<String>,
    /// What must be true before it starts.
    pub entry: Vec<String>,
    /// What must be true before it ends.
    pub exit: Vec<String>,
    /// What goes in.
    pub inputs: Vec<String>,
    /// What comes out.
    pub outputs: Vec<String>,
    /// How long it takes, in words.
    pub duration: Option<String>,
    /// The systems that are used.
    pub systems: Vec<String>,
    /// The decision that is taken in it.
    pub decision: Option<Named>,
    /// The page that says how to do it.
    pub playbook: Option<Named>,
    /// The practices that are used in it.
    pub practices: Vec<Named>,
    /// Where it goes on; empty at an end.
    pub next: Vec<Onward>,
    /// Where it may go back.
    pub returns: Vec<Onward>,
}

/// The holders of one letter.
#[derive(Debug, Serialize)]
pub struct Part {
    /// The letter.
    pub letter: Letter,
    /// Who holds it, in the order they were written.
    pub who: Vec<Named>,
}

/// A way to another step.
#[derive(Debug, Serialize)]
pub struct Onward {
    /// The step.
    pub to: Named,
    /// When the way is taken, Markdown.
    pub when: Option<String>,
}

/// Who holds which letter in `step`; letters that nobody holds are left out.
pub fn parts(cx: &Cx<'_>, step: &Step) -> Vec<Part> {
    let all = letters(cx).into_iter().map(|letter| {
        let who = step.raci.holders(letter.key).map(|(id, _)| cx.party(id));
        Part { who: who.collect(), letter }
    });
    all.filter(|part| !part.who.is_empty()).collect()
}

pub(super) fn all(cx: &Cx<'_>, workflow: &Thing<Workflow>) -> Vec<StepView> {
    (0..workflow.step.len()).map(|at| view(cx, workflow, at)).collect()
}

fn view(cx: &Cx<'_>, workflow: &Thing<Workflow>, at: usize) -> StepView {
    let step = &workflow.step[at];
    let id = format!("{}.{}", workflow.id, &**step.id);
    let practices = cx.model.practices.iter();
    let practices = practices.filter(|(_, p)| p.steps.iter().any(|used| **used == *id));
    StepView {
        anchor: format!("{}-{}", Kind::Step.word(), &**step.id),
        number: at + 1,
        name: step.title(),
        phase: line(step.phase.as_ref()),
        gate: step.gate,
        description: prose(step.description.as_ref()),
        parts: parts(cx, step),
        missing: holes::of(cx, step),
        entry: lines(&step.entry),
        exit: lines(&step.exit),
        inputs: lines(&step.inputs),
        outputs: lines(&step.outputs),
        duration: step.duration.map(|duration| length::in_words(duration, cx.words)),
        systems: lines(&step.systems),
        decision: step.decision.as_ref().map(|decision| cx.named(Kind::Decision, decision)),
        playbook: step.playbook.as_ref().and_then(|path| playbook(cx, path)),
        practices: practices.map(|(id, _)| cx.named(Kind::Practice, id)).collect(),
        next: next(cx, workflow, at),
        returns: ways(cx, workflow, &step.returns),
    }
}

/// The step's own ways on, or the one to the step behind it.
fn next(cx: &Cx<'_>, workflow: &Thing<Workflow>, at: usize) -> Vec<Onward> {
    if let Some(paths) = &workflow.step[at].next {
        return ways(cx, workflow, paths);
    }
    let next = workflow.step.get(at + 1).into_iter();
    next.map(|step| Onward { to: named(cx, workflow, step), when: None }).collect()
}

/// Ways to steps that are there.
fn ways(cx: &Cx<'_>, workflow: &Thing<Workflow>, paths: &[Path]) -> Vec<Onward> {
    let found = paths.iter().filter_map(|path| {
        let step = &workflow.step[workflow.position(&path.to)?];
        Some(Onward { to: named(cx, workflow, step), when: line(path.when.as_ref()) })
    });
    found.collect()
}

/// A step of `workflow`, linked.
pub(in crate::site::view) fn named(cx: &Cx<'_>, workflow: &Thing<Workflow>, step: &Step) -> Named {
    cx.named(Kind::Step, &format!("{}.{}", workflow.id, &**step.id))
}

/// The page at `path`, by its title; nothing where there is no such page, which a rule tells.
fn playbook(cx: &Cx<'_>, path: &str) -> Option<Named> {
    let (href, name) = match cx.links.resolve(path, "", None) {
        Target::Here { address, .. } => {
            let title = cx.links.title(&address.route).unwrap_or(path).to_owned();
            (address.href(), title)
        }
        Target::Elsewhere => (path.to_owned(), path.to_owned()),
        Target::Missing { .. } | Target::NoAnchor { .. } => return None,
    };
    Some(Named { id: path.to_owned(), name, href })
}
