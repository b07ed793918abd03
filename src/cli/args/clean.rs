use clap::Args;
use std::path::PathBuf;

/// What `clean` takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct CleanArgs {
    /// The folder with book.toml and the content
    #[arg(default_value = ".", value_name = "DIR")]
    pub(in crate::cli) dir: PathBuf,
    /// Where the site was written [default: `build-dir` of book.toml, else DIR/site]
    #[arg(long, short, value_name = "OUT")]
    pub(in crate::cli) dest_dir: Option<PathBuf>,
}
