use clap::{Args, ValueEnum};

/// What `schema` takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct SchemaArgs {
    /// Of what
    #[arg(value_enum, default_value_t = SchemaOf::Definitions, value_name = "WHAT")]
    pub(in crate::cli) of: SchemaOf,
}

/// What there is a schema of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum SchemaOf {
    /// The files that you write, for editors
    Definitions,
    /// What `diff --output json` prints, for other programs
    Diff,
}
