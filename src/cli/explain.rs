use super::args::ExplainArgs;
use super::terminal::Terminal;
use super::{Exit, Failure};

/// Prints the manual page of a finding.
pub(super) fn run(args: &ExplainArgs, terminal: &Terminal) -> Result<Exit, Failure> {
    let page = crate::check::explain(&args.code).ok_or_else(|| {
        Failure::new(
            format!("there is no finding `{}`", args.code),
            "use a code as `operandi check` shows it, such as `OP005`",
        )
    })?;
    terminal.print(&page)?;
    Ok(Exit::Clean)
}
