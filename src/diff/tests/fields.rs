//! No field of the language can be forgotten.

use super::project::review;
use crate::diff::fields::{How, how, presence};
use crate::model::about::About;
use crate::model::governance::{Moved, Segregate, Waiver};
use crate::model::read::{FieldShape, RecordShape, Shape};
use crate::model::{Kind, shapes};

fn records() -> Vec<&'static RecordShape> {
    let mut records: Vec<&RecordShape> = shapes().into_iter().map(|(_, shape)| shape).collect();
    records.extend([
        About::record_shape(),
        Segregate::record_shape(),
        Moved::record_shape(),
        Waiver::record_shape(),
        crate::model::workflow::Step::record_shape(),
        crate::model::maturity::Criterion::record_shape(),
        crate::model::maturity::Seat::record_shape(),
        crate::model::strategy::Measure::record_shape(),
        crate::model::governance::Letter::record_shape(),
    ]);
    records
}

#[test]
fn every_field_of_every_record_has_its_way_of_being_compared() {
    for record in records() {
        for field in &record.fields {
            assert!(how(record.name, &field.name).is_some(), "{}.{}", record.name, field.name);
        }
    }
}

#[test]
fn every_kind_can_come_and_go() {
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Model) {
        let [added, removed] = presence(*kind).expect("it has codes");
        assert_eq!((added.mirror, removed.mirror), (removed.code, added.code));
    }
}

/// One thing of each kind, called as its kind.
const ALL: &str = r#"
[pillar.pillar]
name = "P"
[objective.objective]
name = "O"
[role.role]
name = "R"
[person.person]
name = "P"
[team.team]
name = "T"
[workflow.workflow]
name = "W"
step = [{ id = "step" }]
[decision.decision]
name = "D"
decide = "role"
[meeting.meeting]
name = "M"
every = "day"
duration = "1h"
[tier.tier]
name = "T"
[stage.stage]
name = "S"
criterion = [{ id = "criterion", text = "C" }]
[dimension.dimension]
name = "D"
levels = ["one", "two"]
[assessment.assessment]
name = "A"
date = 2026-01-01
[initiative.initiative]
name = "I"
[practice.practice]
name = "P"
[term.term]
name = "T"
[scheme.scheme]
name = "S"
"#;

/// What each record needs before anything else, below the header of the thing that holds it.
fn around(record: &str) -> Option<(&'static str, &'static str)> {
    Some(match record {
        "About" => ("[model]\nname = \"M\"\n", ""),
        "Role" => ("[role.x]\nname = \"X\"\n", ""),
        "Person" => ("[person.x]\nname = \"X\"\n", ""),
        "Team" => ("[team.x]\nname = \"X\"\n", ""),
        "Workflow" => ("[workflow.x]\nname = \"X\"\n", ""),
        "Step" => (
            "[workflow.x]\nname = \"X\"\n[[workflow.x.step]]\nid = \"a\"\n",
            "[[workflow.x.step]]\nid = \"step\"\n[[workflow.x.step]]\nid = \"z\"\n",
        ),
        "Decision" => ("[decision.x]\nname = \"X\"\ndecide = \"role\"\n", ""),
        "Meeting" => ("[meeting.x]\nname = \"X\"\nduration = \"1h\"\n", ""),
        "Tier" => ("[tier.x]\nname = \"X\"\n", ""),
        "Stage" => ("[stage.x]\nname = \"X\"\n", ""),
        "Criterion" => {
            ("[stage.x]\nname = \"X\"\n[[stage.x.criterion]]\nid = \"a\"\ntext = \"A\"\n", "")
        }
        "Seat" => ("[stage.x]\nname = \"X\"\n[[stage.x.seat]]\nid = \"a\"\nname = \"A\"\n", ""),
        "Dimension" => ("[dimension.x]\nname = \"X\"\n", ""),
        "Assessment" => ("[assessment.x]\nname = \"X\"\ndate = 2026-01-01\n", ""),
        "Initiative" => ("[initiative.x]\nname = \"X\"\n", ""),
        "Practice" => ("[practice.x]\nname = \"X\"\n", ""),
        "Term" => ("[term.x]\nname = \"X\"\n", ""),
        "Pillar" => ("[pillar.x]\nname = \"X\"\n", ""),
        "Objective" => ("[objective.x]\nname = \"X\"\n", ""),
        "Measure" => {
            ("[objective.x]\nname = \"X\"\n[[objective.x.measure]]\nid = \"a\"\nname = \"A\"\n", "")
        }
        "Scheme" => ("[scheme.x]\nname = \"X\"\n", ""),
        "Letter" => ("[scheme.x]\nname = \"X\"\n[scheme.x.letters.A]\nname = \"A\"\n", ""),
        "Segregate" => ("[[segregate]]\nroles = [\"role\"]\n", ""),
        "Waiver" => (
            "[[waiver]]\ncode = \"OP111\"\nsubject = \"role:x\"\nreason = \"Y\"\nuntil = 2027-01-01\n",
            "",
        ),
        _ => return None,
    })
}

/// A value of the field that is not what stands for nothing.
fn value(record: &str, field: &FieldShape) -> String {
    match (record, &*field.name) {
        (_, "at") => "\"10:00\"".to_owned(),
        ("Meeting", "rotate") => "[\"role\"]".to_owned(),
        ("Seat", "count") => "3".to_owned(),
        ("Step", "next") => "[{ to = \"z\" }]".to_owned(),
        ("Step", "returns") => "[{ to = \"step\" }]".to_owned(),
        ("Scheme", "letters") => "{ A = { name = \"A\" } }".to_owned(),
        ("Workflow", "step") => "[{ id = \"a\" }]".to_owned(),
        ("Stage", "criterion") => "[{ id = \"a\", text = \"A\" }]".to_owned(),
        ("Stage", "seat") | ("Objective", "measure") => "[{ name = \"A\" }]".to_owned(),
        ("Criterion", "when") => "\"entry\"".to_owned(),
        ("Team", "kind") => "\"vendor\"".to_owned(),
        _ => match &field.shape {
            // The first is often what stands for nothing.
            Shape::Word(words) => format!("\"{}\"", words.last().copied().unwrap_or_default()),
            shape => shape.example(),
        },
    }
}

#[test]
fn every_field_that_is_written_is_told() {
    let mut silent = Vec::new();
    for record in records() {
        let Some((head, tail)) = around(record.name) else { continue };
        for field in record.fields.iter().filter(|field| !field.required) {
            let is_told = !matches!(how(record.name, &field.name), Some(How::Elsewhere));
            // A stage order says nothing new of one stage.
            let told_apart = record.name == "About" && field.name == "stages";
            if !is_told || told_apart {
                continue;
            }
            let model = if record.name == "About" { "" } else { "[model]\nname = \"M\"\n" };
            let with = |line: &str| {
                let text = format!("{head}{line}{tail}{model}{ALL}");
                vec![("content/model.toml".to_owned(), text)]
            };
            let line = format!("{} = {}\n", field.name, value(record.name, field));
            let review = review(&with(""), &with(&line));
            // A gap that is mended tells who mended it.
            if review.is_empty() {
                silent.push(format!("{}.{line}", record.name));
            }
        }
    }
    assert!(silent.is_empty(), "{}", silent.concat());
}
