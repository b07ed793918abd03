//! What other programs read from the model, one file each.

mod codeowners;
mod place;

use super::args::{ExportArgs, Exported, GlobalArgs};
use super::terminal::Terminal;
use super::{Exit, Failure};

/// Writes what is asked for.
pub(super) fn run(
    args: &ExportArgs,
    global: &GlobalArgs,
    terminal: &Terminal,
) -> Result<Exit, Failure> {
    match &args.what {
        Exported::Codeowners(args) => codeowners::run(args, global, terminal),
    }
}
