use super::args::CleanArgs;
use super::terminal::Terminal;
use super::{Exit, Failure, build, output};
use crate::report;
use crate::source::disk::Layout;

/// Removes the built site.
pub(super) fn run(args: &CleanArgs, terminal: &Terminal) -> Result<Exit, Failure> {
    let layout = Layout::read(&args.dir)?;
    let dest = build::destination(&args.dir, args.dest_dir.as_deref(), &layout);
    output::check_place(&dest, &args.dir, &layout.src)?;
    let removed = output::clean(&dest)?;
    terminal.mention(&format!(
        "Removed {removed} file{} from {}",
        if removed == 1 { "" } else { "s" },
        report::neutral(&dest.display().to_string()),
    ));
    Ok(Exit::Clean)
}
