use super::args::{CheckArgs, FormatArg, GlobalArgs};
use super::baseline::{self, Found};
use super::progress::Progress;
use super::reports::{self, Format as _, Wanted};
use super::terminal::Terminal;
use super::{Exit, Failure, clock, verdict};
use crate::check::Selection;
use crate::compile::{Goal, compile};
use crate::report::{self, Counts, Format, Report};
use crate::source::disk;

/// Compiles the model and reports what was found.
pub(super) fn run(
    args: &CheckArgs,
    global: &GlobalArgs,
    terminal: &Terminal,
) -> Result<Exit, Failure> {
    let clock = clock::choose(global.clock)?;
    let wanted = match &*args.output {
        [] => vec![Wanted { format: args.format, file: None }],
        output => output.to_vec(),
    };
    reports::judge(&wanted)?;
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
    let not_asked = report::not_asked(&findings);
    selection.apply(&mut findings);
    selection.apply(&mut known);
    let mut waived = compiled.waived;
    waived.retain(|waived| selection.keeps(waived.finding.code));
    drop(progress);

    let folder = disk::below_repository(&args.dir);
    let (findings, known, waived) = (&*findings, &*known, &*waived);
    let report = Report { findings, known, waived, sources: &sources, folder: &folder };
    let left_out = baseline::left_out(known, &sources);
    let closing = Counts::of(findings).with_consequence() + &left_out + not_asked + "\n";
    for one in &wanted {
        let mut text = report.text(one.format.into());
        if one.format == FormatArg::Human {
            text.push_str(&closing);
        }
        reports::deliver(&text, one.file.as_deref(), terminal)?;
    }
    let told_already = |one: &Wanted<FormatArg>| {
        one.file.is_none() && (one.format == FormatArg::Human || one.format.is_document())
    };
    if !wanted.iter().any(told_already) {
        terminal.mention(closing.trim_end());
    }
    if verdict::faults(findings) > 0 {
        return Ok(Exit::Failed);
    }
    let least = verdict::least(args.deny, compiled.deny);
    Ok(verdict::done(findings, least))
}

impl reports::Format for FormatArg {
    fn is_document(self) -> bool {
        matches!(self, Self::Json | Self::Sarif | Self::Gitlab | Self::Rdjson)
    }
}

impl From<FormatArg> for Format {
    fn from(format: FormatArg) -> Self {
        match format {
            FormatArg::Human => Self::Human,
            FormatArg::Short => Self::Short,
            FormatArg::Json => Self::Json,
            FormatArg::Sarif => Self::Sarif,
            FormatArg::Gitlab => Self::Gitlab,
            FormatArg::Rdjson => Self::Rdjson,
            FormatArg::Github => Self::Github,
        }
    }
}
