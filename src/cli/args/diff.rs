use crate::cli::reports::{Wanted, wanted};
use crate::report::review::COMMENT_BYTES;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// What `diff` takes.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  operandi diff                       what you changed since you left the main branch
  operandi diff main...HEAD           what is committed since then
  operandi diff v1.2 v1.3             between two tags
  operandi diff --staged              what the next commit changes
  operandi diff --base-dir ../old     without git: another folder
  operandi diff -o markdown=comment.md -o json=diff.json
                                      for a pull request, several at once

Without BASE: in the pipeline of a pull request, where it left its target; with `--staged`, the last
commit; else where HEAD left the main branch (what `origin` calls its head, or `main`, `master`).

Exit codes:
  0  nothing at or above the level of `--fail-on`
  1  something is
  2  could not be done: no base, no repository, or faults in one of the versions")]
pub(in crate::cli) struct DiffArgs {
    /// What to compare with: a commit, branch or tag; `BASE...HEAD` for where HEAD left it
    #[arg(value_name = "BASE")]
    pub(in crate::cli) base: Option<String>,
    /// What to compare: a commit, branch or tag [default: the files as they are]
    #[arg(value_name = "HEAD")]
    pub(in crate::cli) head: Option<String>,
    /// Compare what is staged for the next commit
    #[arg(long, conflicts_with = "head")]
    pub(in crate::cli) staged: bool,
    /// Compare with the project in another folder
    #[arg(long, value_name = "DIR", conflicts_with_all = ["base", "head"])]
    pub(in crate::cli) base_dir: Option<PathBuf>,
    /// Compare nothing, and show what `--output json=FILE` of an earlier run has kept
    #[arg(long, value_name = "FILE", conflicts_with_all = ["base", "head", "staged", "base_dir"])]
    pub(in crate::cli) review: Option<PathBuf>,
    /// The folder with book.toml and the content
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(in crate::cli) dir: PathBuf,
    /// How to tell the changes, and in which file [default: text, on standard output]; may be given
    /// several times
    ///
    /// text (for people), markdown (a comment: `--max-bytes`), html (a page with all of it that
    /// stands alone), github (annotations of a workflow), json (all of it for programs: `operandi
    /// schema diff`)
    #[arg(long, short, value_name = "FORMAT[=FILE]", value_parser = wanted::<DiffFormat>)]
    pub(in crate::cli) output: Vec<Wanted<DiffFormat>>,
    /// Exit with 1 at changes of this level or above: gap (a new error), breaking, review, safe,
    /// info; never for none
    #[arg(
        long, value_enum, default_value_t = FailOn::Gap, value_name = "LEVEL",
        hide_possible_values = true,
    )]
    pub(in crate::cli) fail_on: FailOn,
    /// How long the Markdown may be; what weighs least is left out first, and told as left out
    #[arg(long, value_name = "N", default_value_t = COMMENT_BYTES)]
    pub(in crate::cli) max_bytes: usize,
}

/// How to tell changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum DiffFormat {
    /// For people
    Text,
    /// For a comment
    Markdown,
    /// A page that stands alone
    Html,
    /// Annotations of a GitHub workflow
    Github,
    /// One JSON object
    Json,
}

/// From which level on a change counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum FailOn {
    /// New errors.
    Gap,
    /// What takes or moves a duty or a right.
    Breaking,
    /// What somebody has to agree to.
    Review,
    /// Additions too.
    Safe,
    /// Every change.
    Info,
    /// No change.
    Never,
}
