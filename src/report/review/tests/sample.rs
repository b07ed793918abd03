//! Reviews to look at.

use crate::diff::change::{Change, Form, Level};
use crate::diff::impact::{DutyChange, Impact};
use crate::diff::legend::LetterMeaning;
use crate::diff::matrix::{Cell, Matrix, Row, RowState};
use crate::diff::review::{
    Hint, Review, Side, State, Told, VERSION, Verdict, WaiverState, WaiverUse,
};
use crate::diff::stages::{SeatChange, StageChange};
use crate::diff::value::{Named, Piece, Place, Value, Words};
use crate::finding::Severity;
use std::collections::BTreeMap;

/// A name that would do harm wherever it is not escaped.
const HURTS: &str =
    "</details><script>alert(1)</script> | `@team` ```\n@team #1 \u{202e}%0A::error::x";

/// Two versions that are alike.
pub(super) fn nothing() -> Review {
    let side = |name: &str| Side {
        name: name.to_owned(),
        state: State::Whole,
        faults: Vec::new(),
        things: Vec::new(),
    };
    Review {
        version: VERSION,
        base: side("main"),
        head: side("working tree"),
        verdict: Verdict::default(),
        appeared: Vec::new(),
        resolved: Vec::new(),
        changes: Vec::new(),
        impact: Vec::new(),
        matrices: Vec::new(),
        stages: Vec::new(),
        letters: Vec::new(),
        waivers: Vec::new(),
        hints: Vec::new(),
    }
}

fn place(line: usize) -> Place {
    Place { path: "content/a.toml".to_owned(), line }
}

fn told(code: &str, severity: Severity, message: &str) -> Told {
    Told {
        code: code.to_owned(),
        name: "a-rule".to_owned(),
        severity,
        message: message.to_owned(),
        help: vec!["give one role or committee the letter A".to_owned()],
        subject: Some("step:campaign.rollback".to_owned()),
        place: Some(place(7)),
        fingerprint: "0123456789abcdef".to_owned(),
        tells: Vec::new(),
    }
}

fn role(name: &str) -> Named {
    Named::new("role", name.to_lowercase().replace(' ', "-"), name)
}

fn step(name: &str) -> Named {
    Named::new("step", format!("campaign.{}", name.to_lowercase()), name)
}

fn change(code: &str, level: Level, line: usize) -> Change {
    Change {
        code: code.to_owned(),
        name: "accountable-moved".to_owned(),
        level,
        subject: step("Approval"),
        of: Some(Named::new("workflow", "campaign", "Campaign")),
        field: None,
        language: None,
        form: Form::Set,
        before: vec![Value::Thing(role("Release manager"))],
        after: vec![Value::Thing(role("Product owner"))],
        words: Vec::new(),
        hours: None,
        touches: vec![role("Release manager"), role("Product owner")],
        place: Some(place(line)),
        base_place: Some(place(line)),
        fingerprint: format!("{line:016x}"),
    }
}

fn reworded(line: usize) -> Change {
    let pieces = vec![
        Piece::Removed("old".to_owned()),
        Piece::Added("new".to_owned()),
        Piece::Same("words".to_owned()),
        Piece::Skipped(12),
    ];
    let words = vec![Words { section: Some("How".to_owned()), pieces }];
    Change { form: Form::Reworded, words, ..change("CH701", Level::Info, line) }
}

fn cell(before: &str, after: &str) -> Cell {
    Cell { before: before.to_owned(), after: after.to_owned() }
}

fn duty(before: &str, after: &str) -> DutyChange {
    DutyChange {
        step: step("Approval"),
        workflow: Named::new("workflow", "campaign", "Campaign"),
        before: before.to_owned(),
        after: after.to_owned(),
    }
}

fn impact(name: &str) -> Impact {
    Impact {
        party: role(name),
        changes: 2,
        duties: vec![duty("", "A")],
        letters: [BTreeMap::from([('R', 2)]), BTreeMap::from([('A', 1), ('R', 2)])],
        hours: Some([2.0, 6.0]),
        joined: vec![Named::new("meeting", "board", "Release board")],
        left: vec![Named::new("meeting", "daily", "Daily")],
        roles_gained: Vec::new(),
        roles_lost: Vec::new(),
    }
}

fn matrix(workflow: &str) -> Matrix {
    let row = |name: &str, state, cells| Row { step: step(name), state, cells };
    Matrix {
        workflow: Named::new("workflow", "campaign", workflow),
        parties: vec![role("Product owner"), role("Release manager")],
        rows: vec![
            row("Approval", RowState::Kept, vec![cell("", "A"), cell("A", "R")]),
            row("Rollback", RowState::Removed, vec![cell("", ""), cell("A", "")]),
        ],
    }
}

fn letter(letter: char, built_in: Option<&str>) -> LetterMeaning {
    LetterMeaning {
        letter,
        name: "Verifier".to_owned(),
        does: "looks again".to_owned(),
        built_in: built_in.map(str::to_owned),
    }
}

fn stage() -> StageChange {
    let seat = SeatChange {
        seat: Named::new("seat", "scale.lead", "Lead"),
        state: RowState::Kept,
        people: [1, 2],
        roles_gained: vec![role("Product owner")],
        roles_lost: Vec::new(),
        duties: vec![duty("R", "A")],
    };
    StageChange {
        stage: Named::new("stage", "scale", "Scale"),
        state: RowState::Kept,
        people: [4, 5],
        seats: vec![seat],
    }
}

/// One of everything.
pub(super) fn review() -> Review {
    let hint = Hint {
        removed: role("Po"),
        added: role("Owner"),
        block: "[[moved]]\nkind = \"role\"\nfrom = \"po\"\nto = \"owner\"\n".to_owned(),
    };
    let waiver = WaiverState {
        code: "OP107".to_owned(),
        subject: "role:lead".to_owned(),
        reason: "for now".to_owned(),
        until: jiff::civil::date(2026, 12, 31),
        by: Some("Ann".to_owned()),
        does: WaiverUse::Used,
        accepts: 1,
        is_new: true,
        place: Some(place(40)),
    };
    let mut review = Review {
        appeared: vec![
            told("OP101", Severity::Error, "nobody is A (accountable) for `Rollback`"),
            told("OP107", Severity::Warning, "much to do"),
        ],
        resolved: vec![told("OP102", Severity::Error, "two are A")],
        changes: vec![
            change("CH101", Level::Breaking, 3),
            change("CH102", Level::Review, 4),
            change("CH103", Level::Safe, 5),
            reworded(6),
        ],
        impact: vec![impact("Product owner")],
        matrices: vec![matrix("Campaign")],
        stages: vec![stage()],
        letters: vec![letter('A', Some("raci")), letter('R', None), letter('V', None)],
        waivers: vec![waiver],
        hints: vec![hint],
        ..nothing()
    };
    review.verdict = Verdict { gaps: 1, breaking: 1, review: 1, safe: 1, info: 1, resolved: 1 };
    review
}

/// The same finding of something else.
fn gap(one: &Told, n: usize) -> Told {
    Told { message: format!("{} {n}", one.message), ..one.clone() }
}

/// `count` of everything.
pub(super) fn large(count: usize) -> Review {
    let one = review();
    let times = |level: Level| (0..count).map(move |line| change("CH101", level, line + 1));
    let changes = times(Level::Breaking).chain(times(Level::Review)).chain(times(Level::Safe));
    let info = (0..count).map(|line| reworded(line + 1));
    Review {
        appeared: (0..count).map(|n| gap(&one.appeared[0], n)).collect(),
        changes: changes.chain(info).collect(),
        impact: (0..count).map(|n| impact(&format!("Role {n}"))).collect(),
        matrices: (0..count).map(|n| matrix(&format!("Workflow {n}"))).collect(),
        ..one
    }
}

/// Everything with names that hurt.
pub(super) fn hostile() -> Review {
    let mut review = review();
    let hurts = |named: &mut Named| HURTS.clone_into(&mut named.name);
    review.head.name = HURTS.to_owned();
    for told in &mut review.appeared {
        told.message = format!("nobody is A for {HURTS} and `{HURTS}`");
        told.help = vec![HURTS.to_owned()];
        told.place = Some(Place { path: HURTS.to_owned(), line: 1 });
    }
    for change in &mut review.changes {
        hurts(&mut change.subject);
        change.touches.iter_mut().for_each(hurts);
        change.before = vec![Value::Text { text: HURTS.to_owned() }];
        for words in &mut change.words {
            words.section = Some(HURTS.to_owned());
            words.pieces.push(Piece::Added(HURTS.to_owned()));
        }
    }
    for impact in &mut review.impact {
        hurts(&mut impact.party);
        impact.joined.iter_mut().for_each(hurts);
        impact.duties.iter_mut().for_each(|duty| hurts(&mut duty.step));
    }
    for matrix in &mut review.matrices {
        hurts(&mut matrix.workflow);
        matrix.parties.iter_mut().for_each(hurts);
        matrix.rows.iter_mut().for_each(|row| hurts(&mut row.step));
    }
    for stage in &mut review.stages {
        hurts(&mut stage.stage);
        stage.seats.iter_mut().for_each(|seat| hurts(&mut seat.seat));
    }
    for letter in &mut review.letters {
        (letter.name, letter.does, letter.built_in) = (HURTS.to_owned(), HURTS.to_owned(), None);
    }
    for hint in &mut review.hints {
        hurts(&mut hint.removed);
        hint.block = format!("[[moved]]\n# {HURTS}\n");
    }
    for waiver in &mut review.waivers {
        waiver.reason = HURTS.to_owned();
    }
    review
}
