use super::args::{BuildArgs, GlobalArgs};
use super::output::Made;
use super::progress::{Progress, in_words};
use super::terminal::Terminal;
use super::{Exit, Failure, baseline, clock, fingerprint, output, past, verdict};
use crate::compile::{Goal, compile};
use crate::report::{self, Counts, Format};
use crate::source::disk::{self, Layout};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Compiles the model and writes its site.
pub(super) fn run(
    args: &BuildArgs,
    global: &GlobalArgs,
    terminal: &Terminal,
) -> Result<Exit, Failure> {
    let started = Instant::now();
    let clock = clock::choose(global.clock)?;
    let layout = Layout::read(&args.dir)?;
    let dest = destination(&args.dir, args.dest_dir.as_deref(), &layout);
    output::check_place(&dest, &args.dir, &layout.src)?;

    let progress = Progress::begin(terminal, "reading the sources");
    let (sources, mut findings) = disk::load_with(&args.dir, &layout)?;
    let history = disk::history(&args.dir, &sources);
    let mut sources = sources.with_history(history);
    let past = past::releases(&args.dir, &sources);
    let from = fingerprint::of(&sources, past.releases(), clock);
    // Only a build without findings is noted, so there is nothing to tell again; what stands in
    // the way of writing is told when we come to it.
    if let (Some(from), Some(made)) = (from, output::made(&dest).ok().flatten())
        && made.from == from
    {
        drop(progress);
        terminal.tell(&report::render(&[], &sources, Format::Human));
        tell_end(terminal, &dest, made.pages, started, &Counts::default().to_string());
        return Ok(Exit::Clean);
    }
    progress.next("reading earlier versions");
    sources = sources.with_past(past.snapshots());
    progress.next("compiling");
    let compiled = compile(&sources, clock, Goal::Build);
    findings.extend(compiled.findings);

    let (faults, counts) = (verdict::faults(&findings), Counts::of(&findings));
    let written = if faults == 0 || args.keep_going {
        progress.next("writing the site");
        let made = from.filter(|_| findings.is_empty() && compiled.known.is_empty());
        let made = made.map(|from| Made::new(from, compiled.pages, &compiled.outputs));
        Some(output::write(&dest, &compiled.outputs, made))
    } else {
        None
    };
    drop(progress);
    terminal.tell(&report::render(&findings, &sources, Format::Human));
    let Some(written) = written else {
        return Err(stopped(faults, counts, report::not_asked(&findings)));
    };
    written?;
    let left_out = baseline::left_out(&compiled.known, &sources);
    tell_end(terminal, &dest, compiled.pages, started, &format!("{counts}{left_out}"));
    let least = verdict::least(args.deny, compiled.deny);
    Ok(verdict::done(&findings, least))
}

fn tell_end(terminal: &Terminal, dest: &Path, pages: usize, started: Instant, counts: &str) {
    terminal.mention(&format!(
        "Built {pages} page{} in {} in {}: {counts}",
        if pages == 1 { "" } else { "s" },
        report::neutral(&dest.display().to_string()),
        in_words(started.elapsed()),
    ));
}

/// Where the site goes: what the user names counts from the working directory, what `book.toml`
/// names from the project.
pub(super) fn destination(dir: &Path, named: Option<&Path>, layout: &Layout) -> PathBuf {
    match named {
        Some(named) => named.to_owned(),
        None if dir == Path::new(".") => PathBuf::from(&layout.build_dir),
        None => dir.join(&layout.build_dir),
    }
}

fn stopped(faults: usize, counts: Counts, not_asked: &str) -> Failure {
    let stand = if faults == 1 { "a fault stands" } else { &format!("{faults} faults stand") };
    // The faults are named already.
    let counts = counts.to_string();
    let beside =
        counts.split_once(", ").map_or(String::new(), |(_, rest)| format!(" (beside {rest})"));
    Failure::new(
        format!("nothing was written, since {stand} in the way{beside}{not_asked}"),
        "mend what is named above, or write what can be compiled with `--keep-going`",
    )
}
