//! What changed between two versions of the model, and for whom.

mod kept;
mod pipeline;
mod plan;
mod read;
mod show;

use self::pipeline::Pipeline;
use self::show::Shower;
use super::args::{DiffArgs, DiffFormat, FailOn, GlobalArgs};
use super::progress::Progress;
use super::reports::{self, Wanted};
use super::terminal::Terminal;
use super::{Exit, Failure, clock};
use crate::clock::Clock;
use crate::diff::review::{Side, State};
use crate::diff::{Level, Review, compare};
use crate::report::{self, Format};
use crate::source::Sources;

/// Compares two versions and reports what changed.
pub(super) fn run(
    args: &DiffArgs,
    global: &GlobalArgs,
    terminal: &Terminal,
) -> Result<Exit, Failure> {
    let clock = clock::choose(global.clock)?;
    let wanted = match &*args.output {
        [] => vec![Wanted { format: DiffFormat::Text, file: None }],
        output => output.to_vec(),
    };
    reports::judge(&wanted)?;
    let (review, shower) = match &args.review {
        Some(file) => (kept::read(file)?, Shower::of_folder(args)),
        None => compared(args, clock, terminal)?,
    };
    for one in &wanted {
        reports::deliver(&shower.shown(&review, one.format)?, one.file.as_deref(), terminal)?;
    }
    let partial: Vec<&Side> = [&review.base, &review.head]
        .into_iter()
        .filter(|side| side.state == State::Partial)
        .collect();
    for side in &partial {
        let message = format!("not all of {} could be compared, since it has faults", side.name);
        let help = "mend what is named as such, or compare with a version that compiles";
        terminal.tell(&format!("{}\n", report::failure(&message, help)));
    }
    Ok(if !partial.is_empty() {
        Exit::Failed
    } else if least(args.fail_on).is_some_and(|level| review.reaches(level)) {
        Exit::Findings
    } else {
        Exit::Clean
    })
}

/// The comparison that `args` ask for, and what shows it.
fn compared(
    args: &DiffArgs,
    clock: Clock,
    terminal: &Terminal,
) -> Result<(Review, Shower), Failure> {
    let progress = Progress::begin(terminal, "reading both versions");
    let plan = plan::plan(args, &Pipeline::here())?;
    let versions = read::read(&plan, &args.dir, clock)?;
    progress.next("comparing");
    let names = [plan.base.name.as_str(), plan.head.name.as_str()];
    let review = compare(&versions.base, &versions.head, names);
    drop(progress);
    terminal.tell(&report::render(&versions.aside, &Sources::default(), Format::Human));
    Ok((review, Shower::new(&versions.head, args)))
}

/// The least level that counts, if any does.
fn least(fail_on: FailOn) -> Option<Level> {
    Some(match fail_on {
        FailOn::Gap => Level::Gap,
        FailOn::Breaking => Level::Breaking,
        FailOn::Review => Level::Review,
        FailOn::Safe => Level::Safe,
        FailOn::Info => Level::Info,
        FailOn::Never => return None,
    })
}

impl reports::Format for DiffFormat {
    fn is_document(self) -> bool {
        matches!(self, Self::Json | Self::Html)
    }
}
