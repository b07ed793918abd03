//! What `export` takes.

use clap::{Args, Subcommand};
use std::path::PathBuf;

/// What `export` takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct ExportArgs {
    /// What to write.
    #[command(subcommand)]
    pub(in crate::cli) what: Exported,
}

/// What can be written.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Exported {
    /// Say in CODEOWNERS who answers for which file, so that GitHub and GitLab ask them
    ///
    /// The lines stand between two marks; what you wrote around them stays. Who answers, the model
    /// says: the owner of a workflow, of a practice or of the model, the chair of a meeting, the
    /// lead of a role's team. What the forge calls them, `book.toml` says:
    ///
    ///   [codeowners.handles]
    ///   campaign-owner = "@acme/campaigns"   # a role, for whoever holds it
    ///   ana-linden = "@ana"                  # or a person
    ///   marketing = "@acme/marketing"        # or a team, for its roles that have no other
    Codeowners(CodeownersArgs),
}

/// What `export codeowners` takes.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  operandi export codeowners                the model here, to its repository's CODEOWNERS
  operandi export codeowners --check        in a pipeline: 1 where the file is not as it should be
  operandi export codeowners docs/model -o .gitlab/CODEOWNERS

Exit codes:
  0  done, or with `--check`: the file is as it should be
  1  with `--check`: it is not
  2  could not be done: no repository, no handles, faults in the sources")]
pub(in crate::cli) struct CodeownersArgs {
    /// The folder with book.toml and the content
    #[arg(default_value = ".", value_name = "DIR")]
    pub(in crate::cli) dir: PathBuf,
    /// Write nothing, and say what is not as it should be
    #[arg(long)]
    pub(in crate::cli) check: bool,
    /// The file to write [default: the CODEOWNERS that the repository has, else
    /// .github/CODEOWNERS, or .gitlab/CODEOWNERS where GitLab's pipeline is]
    #[arg(long, short, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
}
