use super::args::{CheckArgs, FormatArg, GlobalArgs};
use super::progress::Progress;
use super::terminal::Terminal;
use super::{Exit, Failure, clock, verdict};
use crate::check::Selection;
use crate::compile::{Goal, compile};
use crate::report::{self, Counts, Format};
use crate::source::disk;

/// Compiles the model and reports what was found.
pub(super) fn run(
    args: &CheckArgs,
    global: &GlobalArgs,
    terminal: &Terminal,
) -> Result<Exit, Failure> {
    let clock = clock::choose(global.clock)?;
    let selection = Selection::new(&args.select, &args.ignore)?;
    let progress = Progress::begin(terminal, "reading the sources");
    let (sources, mut findings) = disk::load(&args.dir)?;
    progress.next("checking");
    let compiled = compile(&sources, clock, Goal::Check);
    findings.extend(compiled.findings);
    selection.apply(&mut findings);
    drop(progress);

    let format = match args.format {
        FormatArg::Human => Format::Human,
        FormatArg::Short => Format::Short,
        FormatArg::Json => Format::Json,
    };
    terminal.print(&report::render(&findings, &sources, format))?;
    let counts = Counts::of(&findings);
    match args.format {
        FormatArg::Human => terminal.print(&format!("{counts}\n"))?,
        FormatArg::Short => terminal.mention(&counts.to_string()),
        FormatArg::Json => {}
    }
    if verdict::faults(&findings) > 0 {
        return Ok(Exit::Failed);
    }
    let least = verdict::least(args.deny, compiled.deny);
    Ok(verdict::done(&findings, least))
}
