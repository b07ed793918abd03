use clap::Args;
use std::path::PathBuf;

/// What `new` takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct NewArgs {
    /// A folder that is new or empty
    #[arg(value_name = "DIR")]
    pub(in crate::cli) dir: PathBuf,
}
