//! What a role does, decides, attends and still has to do.

use super::super::super::{decisions, maturity as way, workflows};
use super::super::further;
use crate::render::pdf::maker;
use crate::render::pdf::maker::{Maker, column, lines, minor, row, small, table};
use crate::render::pdf::node::{Align, Element, Fact, Nodes, Row};
use crate::site::view::Named;
use crate::site::view::maturity;
use crate::site::view::role::RoleView;
use crate::site::view::role::duties::InWorkflow;
use crate::site::view::role::meetings::Meetings;

/// How many of a meeting's next days are told.
const DAYS: usize = 2;

/// Its letters by workflow, each with its steps.
pub(super) fn duties(maker: &Maker<'_>, view: &RoleView) -> Nodes {
    if view.duties.is_empty() {
        return Nodes::new();
    }
    let mut c = vec![minor(2, maker.word("role-duties"))];
    c.extend(view.duties.iter().flat_map(|part| in_workflow(maker, part)));
    c
}

fn in_workflow(maker: &Maker<'_>, part: &InWorkflow) -> Nodes {
    let held = part.letters.iter().map(|held| {
        let steps = held.steps.iter().map(|step| vec![maker.named(step)]);
        workflows::lettered(&held.letter, lines(steps))
    });
    by_letter(maker, &part.workflow, held.collect())
}

/// What is said of the letters in one workflow, side by side below its name.
pub(super) fn by_letter(maker: &Maker<'_>, workflow: &Named, items: Vec<Fact>) -> Nodes {
    let title = Element::H { level: 3, at: None, listed: false, c: vec![maker.named(workflow)] };
    vec![title.into(), Element::Panels { columns: 4, items }.into()]
}

/// The decisions that it has a say in: what say, then each in full but those it is only told of.
pub(super) fn decisions(maker: &Maker<'_>, view: &RoleView) -> Nodes {
    let says = view.decisions.iter().map(|say| {
        let decisions = say.decisions.iter().map(|entry| {
            let mut line = vec![maker.named(&entry.decision)];
            if let Some(via) = &entry.via {
                let via = maker.around("role-as-member-of", "committee", vec![maker.named(via)]);
                line.extend([" ".into(), small(via)]);
            }
            line
        });
        maker.fact(say.label, lines(decisions))
    });
    let Some(says) = maker::facts(says) else { return Nodes::new() };
    let asked = view.decisions.iter().filter(|say| say.label != "role-decision-inform");
    let asked: Vec<&str> =
        asked.flat_map(|say| &say.decisions).map(|entry| &*entry.decision.id).collect();
    let rights = further::rights(maker, |right| asked.contains(&&*right.id));
    let mut c = vec![minor(2, maker.word("role-decisions")), says];
    c.extend(rights.iter().map(|right| decisions::right(maker, right, 3)));
    c
}

/// Its meetings with their next days and the hours that they take.
pub(super) fn meetings(maker: &Maker<'_>, meetings: &Meetings) -> Nodes {
    if meetings.rows.is_empty() {
        return Nodes::new();
    }
    let with_days = meetings.rows.iter().any(|of| !of.days.is_empty());
    let hours = |n: f64| -> Nodes { vec![maker.input.strings.decimals(n, 1).into()] };
    let rows = meetings.rows.iter().map(|of| {
        let days = of.days.iter().take(DAYS).map(|day| vec![maker.day(*day).into()]);
        row(vec![
            vec![maker.named(&of.meeting)],
            vec![maker.word(of.part).into()],
            lines(days),
            vec![of.times.to_string().into()],
            of.hours.map(hours).unwrap_or_default(),
        ])
    });
    let mut rows: Vec<Row> = rows.collect();
    if rows.len() > 1 {
        let mut cells = vec![Nodes::new(); 5];
        cells[0].push(maker.word("role-meeting-total").into());
        cells[4] = hours(meetings.hours);
        rows.push(Row { at: None, foot: true, cells });
    }
    let (left, right) = (|part| column(Align::Left, part), column(Align::Right, 2));
    let mut columns = vec![left(5), left(3), left(4), right, right];
    let keys = [
        "role-meeting",
        "role-meeting-part",
        "next-meeting",
        "role-meeting-times",
        "role-meeting-hours",
    ];
    let mut head = keys.map(|key| maker.word(key)).to_vec();
    if !with_days {
        columns.remove(2);
        head.remove(2);
        for row in &mut rows {
            row.cells.remove(2);
        }
    }
    let title = maker.word("role-meetings");
    vec![minor(2, title.clone()), table(title, &columns, head, rows)]
}

/// The work towards open criteria that it answers for and has not done.
pub(super) fn open(maker: &Maker<'_>, view: &RoleView) -> Nodes {
    let roadmap = maturity::view(&maker.cx).roadmap;
    let its = roadmap.iter().filter(|work| {
        let goes_on = !matches!(work.status, "done" | "dropped");
        goes_on && work.owner.as_ref().is_some_and(|owner| owner.id == view.id)
    });
    let table = way::work(maker, its);
    let title = || minor(2, maker.word("open-before-none"));
    table.map(|table| vec![title(), table]).unwrap_or_default()
}
