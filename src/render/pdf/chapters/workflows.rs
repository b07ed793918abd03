//! Workflows: each with its flow, its matrix and its steps.

use super::super::document::Chapter;
use super::super::maker::{Maker, card, facts, joined, lines, minor, small};
use super::super::node::{Element, Fact, Node, Nodes};
use super::{at, matrices};
use crate::model::Kind;
use crate::render::html::figures;
use crate::site::Section;
use crate::site::view::matrix::{Letter, Shape};
use crate::site::view::workflow;
use crate::site::view::workflow::pace::Pace;
use crate::site::view::workflow::{Onward, Part, StepView, WorkflowView};

/// A chapter for each workflow.
pub(super) fn chapters(maker: &Maker<'_>) -> Vec<Chapter> {
    if !Section::Workflows.is_shown(maker.input.config, maker.input.model) {
        return Vec::new();
    }
    maker.input.model.workflows.keys().map(|id| chapter(maker, id)).collect()
}

/// The chapter of one workflow: what it is for, how it flows, who has a part in it, its steps.
pub(super) fn chapter(maker: &Maker<'_>, id: &str) -> Chapter {
    let named = maker.cx.named(Kind::Workflow, id);
    let view = workflow::view(&maker.cx, id);
    let mut c = Nodes::new();
    let route = crate::site::route::of(Kind::Workflow, id).map(|address| address.route);
    c.extend(route.map(|route| super::introduction(maker, &route)).unwrap_or_default());
    if let Some(text) = &view.description {
        c.extend(maker.prose(text));
    }
    c.extend(about(maker, &view));
    if !view.steps.is_empty() {
        let title = |key| vec![minor(2, maker.word(key))];
        // What lies on its side comes last, so that the first sheet is full. A matrix seldom is
        // higher than what is left of that sheet, and a picture often.
        let flow = flow(maker, &view, UPRIGHT, title("flow-title"));
        let matrix = matrices::shown(view.matrix.clone(), title("workflow-responsibilities"));
        let is_wide = |nodes: &Nodes| matches!(&**nodes, [Node::Is(one)] if matches!(**one, Element::Wide { .. }));
        let matrix_last = is_wide(&matrix) && !is_wide(&flow);
        let both = if matrix_last { [flow, matrix] } else { [matrix, flow] };
        c.extend(both.into_iter().flatten());
        c.extend(title("workflow-steps"));
        c.extend(view.steps.iter().map(|step| self::step(maker, &named.href, step)));
    }
    let title = format!("{}{}{}", maker.word("type-workflow"), maker.word("colon"), named.name);
    Chapter { at: at(&named.href), title, wide: false, c }
}

/// The widest picture, in its own units, that is easily read on an upright page.
const UPRIGHT: f64 = 1000.0;
/// The same where a page of its own would tear a text apart.
pub(super) const AMID_TEXT: f64 = 1300.0;

/// The steps as a picture behind `head`, both on a page that lies on its side where it is wider
/// than `most`.
pub(super) fn flow(maker: &Maker<'_>, view: &WorkflowView, most: f64, head: Nodes) -> Nodes {
    let figures = figures::workflow::draw(view, maker.input.strings);
    let Some(drawn) = figures.get("flow") else { return Nodes::new() };
    let is_wide = super::super::figure::size(&drawn.svg).0 > most;
    let mut c = head;
    c.push(maker.figure(drawn));
    if is_wide { vec![Element::Wide { c }.into()] } else { c }
}

fn about(maker: &Maker<'_>, view: &WorkflowView) -> Option<Node> {
    let approvals = view.approvals.iter().map(|approval| {
        let mut line = vec![maker.named(&approval.step)];
        if !approval.by.is_empty() {
            line.push(" (".into());
            line.extend(maker.all(&approval.by));
            line.push(")".into());
        }
        line
    });
    let owner = view.owner.as_ref().map(|owner| vec![maker.named(owner)]).unwrap_or_default();
    let mut rows = vec![
        maker.fact_text("workflow-purpose", view.purpose.as_ref()),
        maker.fact("owner", owner),
        maker.fact_text("workflow-trigger", view.trigger.as_ref()),
        maker.fact_text("workflow-outcome", view.outcome.as_ref()),
        maker.fact("workflow-approvals", lines(approvals)),
    ];
    rows.extend(view.pace.iter().flat_map(|pace| self::pace(maker, pace)));
    facts(rows)
}

fn pace(maker: &Maker<'_>, pace: &Pace) -> Vec<Option<Fact>> {
    let mut rows = Vec::new();
    if let Some(lead) = &pace.lead_time {
        let mut said = lead.usual.clone();
        if let Some(range) = &lead.range {
            said = format!("{said} ({range})");
        }
        rows.push(maker.fact("workflow-lead-time", vec![said.into()]));
        let critical = lead.critical.iter().map(|step| vec![maker.named(step)]);
        rows.push(maker.fact("workflow-critical-path", joined(critical, " → ")));
        let rounds = lead.rounds.iter().map(|round| {
            let (from, to) = (maker.named(&round.from), maker.named(&round.to));
            let colon = maker.word("colon");
            vec![from, " → ".into(), to, format!("{colon}{}", round.adds).into()]
        });
        rows.push(maker.fact("workflow-round", lines(rounds)));
        rows.push(maker.fact("workflow-untimed", maker.all(&lead.untimed)));
    }
    if pace.transitions > 0 {
        let of = maker.count(pace.transitions, "workflow-hand-offs-of");
        let said = of.replace("{changes}", &pace.hand_offs.to_string());
        rows.push(maker.fact("workflow-hand-offs", vec![said.into()]));
    }
    rows
}

fn step(maker: &Maker<'_>, page: &str, step: &StepView) -> Node {
    let place = format!("{page}#{}", step.anchor);
    let mut title: Nodes = vec![format!("{} {}", step.number, step.name).into()];
    if step.gate {
        let s = maker.word("gate");
        title.extend([" ".into(), Element::Pill { tone: "warn", s }.into()]);
    }
    let at = at(&place);
    let mut head: Nodes = vec![Element::H { level: 3, at, listed: false, c: title }.into()];
    if let Some(text) = &step.description {
        head.extend(maker.prose(text));
    }
    let mut c = Nodes::new();
    let decision = step.decision.as_ref().map(|d| vec![maker.named(d)]).unwrap_or_default();
    let playbook = step.playbook.as_ref().map(|p| vec![maker.named(p)]).unwrap_or_default();
    let end = vec![maker.word("step-end").into()];
    let next = if step.next.is_empty() { end } else { ways(maker, &step.next) };
    let mut holders: Vec<Fact> = step.parts.iter().map(|part| held(maker, part)).collect();
    if let Some(missing) = &step.missing {
        let c = vec![Element::Missing { s: missing.clone() }.into()];
        holders.extend(maker.fact("workflow-responsibilities", c));
    }
    if !holders.is_empty() {
        c.push(Element::Panels { columns: 4, items: holders }.into());
    }
    let both = [
        maker.fact_lines("step-entry", &step.entry),
        maker.fact_lines("step-exit", &step.exit),
        maker.fact_lines("step-inputs", &step.inputs),
        maker.fact_lines("step-outputs", &step.outputs),
    ];
    let both: Vec<Fact> = both.into_iter().flatten().collect();
    if !both.is_empty() {
        c.push(Element::Panels { columns: 2, items: both }.into());
    }
    let rows = [
        maker.fact_text("step-duration", step.duration.as_ref()),
        maker.fact("step-decision", decision),
        maker.fact("step-systems", joined(step.systems.iter().map(|s| maker.text(s)), ", ")),
        maker.fact("step-playbook", playbook),
        maker.fact("step-practices", maker.all(&step.practices)),
        maker.fact("step-next", next),
        maker.fact("step-returns", ways(maker, &step.returns)),
    ];
    let items: Vec<Fact> = rows.into_iter().flatten().collect();
    c.push(Element::Panels { columns: 3, items }.into());
    card(head, c)
}

/// Who holds a letter.
fn held(maker: &Maker<'_>, part: &Part) -> Fact {
    lettered(&part.letter, maker.all(&part.who))
}

/// What is said of a letter, below it and its name.
pub(super) fn lettered(letter: &Letter, c: Nodes) -> Fact {
    Fact { label: vec![self::letter(letter), format!(" {}", letter.name).into()], c }
}

/// A letter in its shape.
pub(super) fn letter(letter: &Letter) -> Node {
    Element::Letter { shape: shape(letter.shape), s: letter.key.to_string() }.into()
}

fn ways(maker: &Maker<'_>, ways: &[Onward]) -> Nodes {
    lines(ways.iter().map(|way| {
        let mut line = vec![maker.named(&way.to)];
        if let Some(when) = &way.when {
            let when = maker.around("step-when", "when", maker.text(when));
            line.extend([" ".into(), small(when)]);
        }
        line
    }))
}

/// The shape of a letter, by the name of its token.
fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Square => "sq",
        Shape::Disc => "di",
        Shape::Ring => "ri",
        Shape::Dashed => "da",
        Shape::Hex => "he",
        Shape::Frame => "fr",
    }
}
