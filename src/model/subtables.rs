//! What must be true inside one thing, beyond the form of its fields.

use super::Model;
use super::governance::Scheme;
use super::workflow::{Path, Workflow};
use crate::finding::{Finding, Subject, code};
use crate::model::read::{Reader, Text, did_you_mean};
use crate::source::span::Span;
use std::collections::HashMap;

/// Tells ids that repeat or are none, ways to steps that are not there, letters that the scheme
/// does not have, and levels beyond the last.
pub(super) fn check(model: &mut Model, reader: &mut Reader) {
    let scheme = model.scheme().map(|scheme| scheme.fields.clone());
    for (id, workflow) in &model.workflows {
        ids("step", workflow.step.iter().map(|step| &*step.id), reader);
        paths(workflow, reader);
        if let Some(scheme) = &scheme {
            letters(id, workflow, scheme, reader);
        }
    }
    for stage in model.stages.values() {
        ids("criterion", stage.criterion.iter().map(|criterion| &*criterion.id), reader);
        seats(&stage.seat, reader);
        if let Some(size) = &stage.team_size
            && size.min > size.max
        {
            reader.tell(
                Finding::new(
                    code::INVALID_VALUE,
                    stage.span,
                    format!(
                        "the team size of {} runs from {} down to {}",
                        &*stage.name, size.min, size.max
                    ),
                )
                .help("put the smaller number into `min`"),
            );
        }
    }
    levels(model, reader);
    super::cadence::attach(model, reader);
}

fn ids<'a>(noun: &str, written: impl Iterator<Item = &'a Text>, reader: &mut Reader) {
    let mut first: HashMap<&str, Span> = HashMap::new();
    for id in written {
        if !super::id::is_valid(id) {
            let slug = super::id::slug(id);
            let help = if slug.is_empty() { "qa-check".to_owned() } else { slug };
            reader.tell(
                Finding::new(code::INVALID_ID, id.span, format!("`{}` cannot be an id", &**id))
                    .help(format!("write `{help}`, and put the words into `name`")),
            );
        }
        match first.get(&**id) {
            Some(earlier) => reader.tell(
                Finding::new(
                    code::DUPLICATE_ID,
                    id.span,
                    format!("{noun} `{}` is defined a second time", &**id),
                )
                .label(*earlier, "first defined here")
                .help("give this one another id"),
            ),
            None => {
                first.insert(&id.value, id.span);
            }
        }
    }
}

fn seats(seats: &[super::maturity::Seat], reader: &mut Reader) {
    let mut first: HashMap<String, Span> = HashMap::new();
    for seat in seats {
        let span = seat.id.as_ref().map_or(seat.name.span, |id| id.span);
        if let Some(earlier) = first.insert(seat.id(), span) {
            reader.tell(
                Finding::new(
                    code::DUPLICATE_ID,
                    span,
                    format!("seat `{}` is defined a second time in this stage", seat.id()),
                )
                .label(earlier, "first defined here")
                .help("give this one an `id` of its own, or raise the `count` of the first"),
            );
        }
    }
}

fn paths(workflow: &Workflow, reader: &mut Reader) {
    let all: Vec<&Path> = workflow
        .step
        .iter()
        .flat_map(|step| step.next.iter().flatten().chain(&step.returns))
        .collect();
    for path in all {
        if workflow.position(&path.to).is_some() {
            continue;
        }
        let finding = Finding::new(
            code::UNKNOWN_ID,
            path.to.span,
            format!("this workflow has no step `{}`", &**path.to),
        );
        let ids = workflow.step.iter().map(|step| step.id.value.as_str());
        reader.tell(match did_you_mean(&path.to, ids.clone()) {
            Some(near) => finding.help(format!("did you mean `{near}`?")),
            None => finding.help(format!("its steps are: {}", ids.collect::<Vec<_>>().join(", "))),
        });
    }
}

fn letters(workflow_id: &str, workflow: &Workflow, scheme: &Scheme, reader: &mut Reader) {
    for step in &workflow.step {
        for cell in step.raci.cells.values() {
            for letter in cell.letters.iter().filter(|c| !scheme.letters.0.contains_key(*c)) {
                let known: Vec<String> = scheme
                    .letters
                    .0
                    .iter()
                    .map(|(c, meaning)| format!("{c} ({})", &*meaning.name))
                    .collect();
                reader.tell(
                    Finding::new(
                        code::INVALID_VALUE,
                        cell.span,
                        format!("`{letter}` is not a letter of this model's responsibility scheme"),
                    )
                    .help(format!("use {}", known.join(", ")))
                    .about(Subject::new("step", format!("{workflow_id}.{}", &**step.id))),
                );
            }
        }
    }
}

fn levels(model: &Model, reader: &mut Reader) {
    for assessment in model.assessments.values() {
        for (id, score) in assessment.scores.0.iter().chain(&assessment.targets.0) {
            let Some(dimension) = model.dimensions.get(id) else { continue };
            let top = dimension.levels.len();
            #[expect(clippy::cast_precision_loss, reason = "a dimension has a handful of levels")]
            let fits = score.level >= 1.0 && (top == 0 || score.level <= top as f64);
            if !fits {
                reader.tell(
                    Finding::new(
                        code::INVALID_VALUE,
                        score.span,
                        format!("{} has no level {}", &*dimension.name, score.level),
                    )
                    .label(dimension.span, "its levels are defined here")
                    .help(format!("write a level from 1 to {}", top.max(1))),
                );
            }
        }
    }
}
