use clap::Args;

/// What `explain` takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct ExplainArgs {
    /// The code or the name of a finding, such as OP101 or no-accountable, or a kind of thing, such
    /// as meeting; a family, such as cadence; or a table: waiver, moved, segregate, seat, limits, insight
    /// [default: a list of all]
    #[arg(value_name = "CODE")]
    pub(in crate::cli) code: Option<String>,
}
