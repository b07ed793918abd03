use super::args::{GlobalArgs, PdfArgs};
use super::progress::{Progress, in_words};
use super::replace::replace;
use super::terminal::Terminal;
use super::{Exit, Failure, clock, verdict};
use crate::check::Family;
use crate::compile::{Goal, compile, print};
use crate::finding::Finding;
use crate::render::pdf::{Order, Subject};
use crate::report::{self, Counts, Format};
use crate::source::disk;
use std::path::PathBuf;
use std::time::Instant;

/// Compiles the model and writes one document.
pub(super) fn run(
    args: &PdfArgs,
    global: &GlobalArgs,
    terminal: &Terminal,
) -> Result<Exit, Failure> {
    let started = Instant::now();
    let clock = clock::choose(global.clock)?;
    let order = order(args)?;
    let file =
        args.output.clone().unwrap_or_else(|| PathBuf::from(format!("{}.pdf", order.name())));
    let progress = Progress::begin(terminal, "reading the sources");
    let (sources, mut findings) = disk::load(&args.dir)?;
    progress.next("making the document");
    let compiled = compile(&sources, clock, Goal::Print(order));
    findings.extend(compiled.findings);
    drop(progress);
    // What the model lacks is told by `check`; here counts what stands in the way, or is seen in
    // the document.
    let (faults, counts) = (verdict::faults(&findings), Counts::of(&findings));
    findings.retain(|finding| finding.code.is_fault() || shows(finding));
    terminal.tell(&report::render(&findings, &sources, Format::Human));
    let document = compiled.outputs.get(print::FILE).filter(|_| faults == 0);
    let Some(document) = document else {
        return Err(Failure::new(
            "no document was written, since what is named above stands in the way",
            "mend it and try again",
        ));
    };
    replace(&file, &document.bytes())?;
    let pages = compiled.pages;
    terminal.mention(&format!(
        "Wrote {pages} page{} to {} in {}: {counts}",
        if pages == 1 { "" } else { "s" },
        report::neutral(&file.display().to_string()),
        in_words(started.elapsed()),
    ));
    Ok(Exit::Clean)
}

/// Whether readers of a document find what is told.
fn shows(finding: &Finding) -> bool {
    Family::of(finding.code).is_some_and(|family| family.name == "documents")
}

fn order(args: &PdfArgs) -> Result<Order, Failure> {
    let subject = match (&args.reader, &args.workflow, &args.stage) {
        (Some(reader), ..) => match reader.split_once(':') {
            Some(("role", id)) => Subject::Role(id.to_owned()),
            Some(("team", id)) => Subject::Team(id.to_owned()),
            _ => {
                return Err(Failure::new(
                    format!("`{reader}` names neither a role nor a team"),
                    "write `--for role:ID` or `--for team:ID`",
                ));
            }
        },
        (_, Some(workflow), _) => Subject::Workflow(workflow.clone()),
        (_, _, Some(stage)) => Subject::Stage(stage.clone()),
        _ if args.summary => Subject::Summary,
        _ => Subject::Model,
    };
    Ok(Order { subject, language: args.lang.clone(), with_findings: args.with_findings })
}
