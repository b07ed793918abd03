use super::super::args::{CodeownersArgs, GlobalArgs};
use super::super::replace::replace;
use super::super::terminal::Terminal;
use super::super::{Exit, Failure, clock, verdict};
use super::place::{self, Place};
use crate::check::rules::people::no_handle;
use crate::compile::{Goal, compile};
use crate::insight::handles::Handles;
use crate::report::codeowners::{Broken, Project, difference, lines, put};
use crate::report::{self, Format};
use crate::source::disk;
use std::fmt::Write;

/// The most lines of a difference that are told.
const MOST: usize = 20;

/// Puts the owners into `CODEOWNERS`, or says what they would change there.
pub(super) fn run(
    args: &CodeownersArgs,
    global: &GlobalArgs,
    terminal: &Terminal,
) -> Result<Exit, Failure> {
    let clock = clock::choose(global.clock)?;
    let Some(root) = disk::repository(&args.dir) else {
        return Err(Failure::new(
            format!(
                "`{}` lies in no git repository",
                report::neutral(&args.dir.display().to_string())
            ),
            "name the folder of a project in a repository: its paths count from there",
        ));
    };
    let (sources, findings) = disk::load(&args.dir)?;
    let compiled = compile(&sources, clock, Goal::Compare);
    let mut told = findings;
    told.extend(compiled.findings);
    let faults = verdict::faults(&told);
    told.retain(|finding| finding.code.is_fault() || finding.code == no_handle::RULE.code);
    terminal.tell(&report::render(&told, &sources, Format::Human));
    let version = compiled.version.filter(|_| faults == 0).ok_or_else(|| {
        Failure::new(
            "no owners were written, since what is named above stands in the way",
            "mend it and try again",
        )
    })?;
    let handles = Handles::of(&version.config, &version.model, clock.today());
    if handles.is_empty() {
        return Err(Failure::new(
            "what the forge calls those who answer is not known",
            "say it under `[codeowners.handles]` in book.toml, by id of a person, a role or a \
             team: `campaign-owner = \"@acme/campaigns\"`",
        ));
    }
    let folder = disk::below_repository(&args.dir);
    let (config, model) = (&version.config, &version.model);
    let project = Project { sources: &sources, config, model, folder: &folder };
    let place = place::find(&root, args.output.as_deref())?;
    let wanted = put(&place.text, &folder, &lines(project, &handles))
        .map_err(|broken| refused(broken, &place.name, &folder))?;
    if wanted == place.text {
        terminal.mention(&format!("{} is as it should be", place.name));
        return Ok(Exit::Clean);
    }
    if args.check {
        terminal.print(&stale(&place, &wanted))?;
        return Ok(Exit::Findings);
    }
    place.make_folder()?;
    replace(&place.file, wanted.as_bytes())?;
    terminal.mention(&format!("Wrote who answers for which file to {}", place.name));
    Ok(Exit::Clean)
}

/// What is not as it should be, in few lines.
fn stale(place: &Place, wanted: &str) -> String {
    let difference = difference(&place.text, wanted);
    let mut text = format!("{} is not what the model says", place.name);
    if difference.is_empty() {
        text.push_str(": the same lines stand there in another order");
    }
    text.push('\n');
    for line in difference.iter().take(MOST) {
        let _ = writeln!(text, "{}", report::neutral(line));
    }
    match difference.len().saturating_sub(MOST) {
        0 => {}
        1 => text.push_str("and one more line\n"),
        more => {
            let _ = writeln!(text, "and {more} more lines");
        }
    }
    text.push_str("help: run `operandi export codeowners`, and commit what it changes\n");
    text
}

fn refused(broken: Broken, name: &str, folder: &str) -> Failure {
    let marks = format!("`# operandi begin /{folder}` and `# operandi end /{folder}`");
    match broken {
        Broken::Unpaired => Failure::new(
            format!("in {name} it cannot be told which lines are the model's"),
            format!("leave one pair of the lines {marks}, or remove both with all between them"),
        ),
        Broken::Twice => Failure::new(
            format!("{name} holds the model's lines more than once"),
            format!("leave one pair of the lines {marks}, with all between them"),
        ),
    }
}
