use super::Deny;
use clap::Args;
use std::path::PathBuf;

/// What `build` takes.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  operandi build                        the model here, to its `build-dir` (`site`)
  operandi build our-model -d public    another folder, to another place")]
pub(in crate::cli) struct BuildArgs {
    /// The folder with book.toml and the content
    #[arg(default_value = ".", value_name = "DIR")]
    pub(in crate::cli) dir: PathBuf,
    /// Where to write the site [default: `build-dir` of book.toml, else DIR/site]
    #[arg(long, short, value_name = "OUT")]
    pub(in crate::cli) dest_dir: Option<PathBuf>,
    /// Write what can be compiled in spite of faults
    #[arg(long)]
    pub(in crate::cli) keep_going: bool,
    /// Exit with 1 at findings of this level too
    #[arg(long, value_name = "LEVEL")]
    pub(in crate::cli) deny: Option<Deny>,
}
