//! The questions that readers come with, each with its answer in short and the page that has it whole.

use crate::model::Kind;
use crate::site::Section;
use crate::site::route::Address;
use crate::site::view::approvals::{self, Approval, InWorkflow};
use crate::site::view::cadence::words::list;
use crate::site::view::maturity::{self, criteria};
use crate::site::view::{Cx, practices};
use serde::Serialize;

/// Most workflows whose approvals stand in short.
const WORKFLOWS: usize = 3;

/// Most overdue practices that are named.
const OVERDUE: usize = 5;

/// A question of a reader, and the page that answers it.
#[derive(Debug, Serialize)]
pub struct Way {
    /// The question.
    pub question: String,
    /// The link to the answer.
    pub href: String,
    /// Where the answer stands.
    #[serde(skip)]
    pub address: Address,
    /// The answer in short; else what the page is called.
    pub lines: Vec<String>,
    /// Other words for it, by which it is found.
    #[serde(skip)]
    pub also: String,
}

/// The questions that this model answers: those whose pages have something to show.
pub fn ways(cx: &Cx<'_>) -> Vec<Way> {
    let page = |section: Section, key: &str| {
        let lines = vec![cx.words.get(section.title())];
        let shown = section.is_shown(cx.config, cx.model);
        shown.then(|| Way::new(cx.words.get(key), Address::page(section.route()), lines))
    };
    let decides = page(Section::Decisions, "way-decisions");
    let ways = [
        // Those that are answered here come first, so that cards of a row are much of a size.
        approved(cx),
        open(cx),
        overdue(cx),
        page(Section::Roles, "way-roles"),
        decides.filter(|_| !cx.model.decisions.is_empty()),
        page(Section::Cadence, "way-cadence"),
        page(Section::Workflows, "way-workflows"),
        page(Section::Practices, "way-practices"),
        page(Section::Glossary, "way-glossary"),
        page(Section::Changes, "way-changes"),
    ];
    ways.into_iter().flatten().collect()
}

/// Who approves, workflow by workflow.
fn approved(cx: &Cx<'_>) -> Option<Way> {
    let all: Vec<InWorkflow> = approvals::all(cx).collect();
    let mut lines: Vec<String> = all
        .iter()
        .take(WORKFLOWS)
        .map(|found| {
            let approvals: Vec<String> =
                found.approvals.iter().map(|one| approval(cx, one)).collect();
            let gaps =
                [("workflow", &*found.workflow.name), ("approvals", &list(cx.words, &approvals))];
            cx.words.fill("way-approvals-in", &gaps)
        })
        .collect();
    if all.len() > WORKFLOWS {
        lines.push(cx.words.count(all.len() - WORKFLOWS, "way-approvals-more"));
    }
    let address = at(Section::Decisions, approvals::ANCHOR);
    (!lines.is_empty()).then(|| Way::new(cx.words.get("way-approvals"), address, lines))
}

/// `Editor (Release)`.
fn approval(cx: &Cx<'_>, approval: &Approval) -> String {
    let names: Vec<String> = approval.by.iter().map(|who| who.name.clone()).collect();
    let who = if names.is_empty() { cx.words.get("flow-nobody") } else { list(cx.words, &names) };
    cx.words.fill("way-approvals-by", &[("who", &who), ("step", &approval.step.name)])
}

/// What is open before the next stage.
fn open(cx: &Cx<'_>) -> Option<Way> {
    let next = cx.insight.roadmap.to.as_ref()?;
    let (met, all) = criteria::before_next(cx).progress;
    let stage = cx.named(Kind::Stage, next).name;
    let gaps = [("met", &*met.to_string()), ("all", &*all.to_string()), ("stage", &*stage)];
    let line = cx.words.fill("criteria-progress", &gaps);
    let question = cx.words.fill("open-before", &[("stage", &stage)]);
    let way = Way::new(question, at(Section::Maturity, maturity::OPEN), vec![line]);
    (all > 0).then(|| Way { also: cx.words.get("search-open-words"), ..way })
}

/// Which reviews are overdue.
fn overdue(cx: &Cx<'_>) -> Option<Way> {
    let due = practices::due(cx)?;
    let names: Vec<String> =
        due.overdue.iter().take(OVERDUE).map(|entry| entry.practice.name.clone()).collect();
    let mut lines = vec![cx.words.fill("way-overdue-of", &[("n", &due.overdue.len().to_string())])];
    if due.overdue.len() > OVERDUE {
        lines.push(format!("{}, …", names.join(", ")));
    } else if !names.is_empty() {
        lines.push(list(cx.words, &names));
    } else if let Some((next, day)) =
        due.next.and_then(|next| Some((next.practice.name, next.standing.next_review?)))
    {
        let gaps = [("practice", &*next), ("date", &*cx.words.date(day))];
        lines.push(cx.words.fill("reviews-next", &gaps));
    }
    let address = at(Section::Practices, practices::OVERDUE);
    Some(Way::new(cx.words.get("way-overdue"), address, lines))
}

fn at(section: Section, anchor: &str) -> Address {
    Address { route: section.route(), anchor: Some(anchor.to_owned()) }
}

impl Way {
    fn new(question: String, address: Address, lines: Vec<String>) -> Self {
        Self { question, href: address.href(), address, lines, also: String::new() }
    }
}
