use super::terminal::Terminal;
use super::{Exit, Failure};
use crate::schema::schema_text;

/// Prints the JSON Schema of definitions.
pub(super) fn run(terminal: &Terminal) -> Result<Exit, Failure> {
    terminal.print(&schema_text())?;
    Ok(Exit::Clean)
}
