use super::args::{CheckArgs, FormatArg, GlobalArgs};
use super::baseline::{self, Found};
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
    let mut known = compiled.known;
    if let Some(file) = &args.write_baseline {
        drop(progress);
        let found = Found { findings: &findings, known: &known, sources: &sources };
        return baseline::write(&args.dir, file.as_deref(), &found, terminal);
    }
    selection.apply(&mut findings);
    selection.apply(&mut known);
    drop(progress);

    let format = match args.format {
        FormatArg::Human => Format::Human,
        FormatArg::Short => Format::Short,
        FormatArg::Json => Format::Json,
    };
    terminal.print(&report::render(&findings, &sources, format))?;
    let counts = Counts::of(&findings);
    let left_out = baseline::left_out(&known, &sources);
    match args.format {
        FormatArg::Human => {
            terminal.print(&format!(
                "{}{left_out}
",
                counts.with_consequence()
            ))?;
        }
        FormatArg::Short => {
            terminal.mention(&format!("{}{left_out}", counts.with_consequence()));
        }
        FormatArg::Json => {}
    }
    if verdict::faults(&findings) > 0 {
        return Ok(Exit::Failed);
    }
    let least = verdict::least(args.deny, compiled.deny);
    Ok(verdict::done(&findings, least))
}
