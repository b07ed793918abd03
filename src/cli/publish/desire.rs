//! What the model wants a target to hold.

use super::super::args::GlobalArgs;
use super::super::progress::Progress;
use super::super::terminal::Terminal;
use super::super::{Failure, clock, past, verdict};
use super::place::Place;
use crate::compile::{Compiled, Goal, compile, wiki};
use crate::publish::item::Item;
use crate::publish::target::{Holds, Target};
use crate::report::{self, Format};
use crate::source::disk;
use std::collections::BTreeMap;

/// What a target is to hold.
pub(super) struct Desire {
    pub(super) items: Vec<Item>,
    /// Renames that the model declares: from old keys to new ones.
    pub(super) moved: BTreeMap<String, String>,
}

/// Compiles the model for the target at `place`.
pub(super) fn of(
    place: &Place,
    global: &GlobalArgs,
    terminal: &Terminal,
) -> Result<Desire, Failure> {
    let clock = clock::choose(global.clock)?;
    let progress = Progress::begin(terminal, "compiling the model");
    let (compiled, desire) = match place.target.holds() {
        Holds::Site => {
            let sources = place.sources.clone();
            let history = disk::history(&place.dir, &sources);
            let mut sources = sources.with_history(history);
            let past = past::releases(&place.dir, &sources);
            sources = sources.with_past(past.snapshots());
            let compiled = compile(&sources, clock, Goal::Build);
            let items = Target::site(&compiled.outputs);
            (compiled, Some(Desire { items, moved: BTreeMap::new() }))
        }
        Holds::Wiki => {
            let written = &place.target.written;
            let language = written.language.as_ref().map(|language| language.value.clone());
            let with_findings = written.findings.unwrap_or(false);
            let order = wiki::Order { language, with_findings };
            let (compiled, made) = wiki::pages(&place.sources, clock, &order);
            let desire = made
                .map(|made| Desire { items: place.target.items(&made.wiki), moved: made.moved });
            (compiled, desire)
        }
    };
    drop(progress);
    judged(place, compiled, desire, terminal)
}

/// `desire`, unless faults stand in the way. What the model lacks is told by `check`.
fn judged(
    place: &Place,
    compiled: Compiled,
    desire: Option<Desire>,
    terminal: &Terminal,
) -> Result<Desire, Failure> {
    let mut findings = place.told.clone();
    findings.extend(compiled.findings);
    let faults = verdict::faults(&findings);
    findings.retain(|finding| finding.code.is_fault());
    terminal.tell(&report::render(&findings, &place.sources, Format::Human));
    desire.filter(|_| faults == 0).ok_or_else(|| {
        Failure::new(
            "nothing was published, since what is named above stands in the way",
            "mend it and try again",
        )
    })
}
