use super::args::{SchemaArgs, SchemaOf};
use super::terminal::Terminal;
use super::{Exit, Failure};
use crate::schema;

/// Prints a JSON Schema.
pub(super) fn run(args: &SchemaArgs, terminal: &Terminal) -> Result<Exit, Failure> {
    terminal.print(&match args.of {
        SchemaOf::Definitions => schema::schema_text(),
        SchemaOf::Diff => schema::diff_text(),
    })?;
    Ok(Exit::Clean)
}
