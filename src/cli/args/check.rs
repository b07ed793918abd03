use super::Deny;
use crate::cli::reports::{Wanted, wanted};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// What `check` takes.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  operandi check                      the model here, for people
  operandi check --format short       a line for each finding, for editors
  operandi check -o github -o sarif=operandi.sarif
                                      in a pipeline: annotations, and a log for code scanning
  operandi check --deny warnings      in a pipeline that accepts no warning either
  operandi check --select OP1,cadence of responsibilities and cadence alone
  operandi check --ignore OP107       of all but overloaded roles
  operandi check --write-baseline     an old model starts clean: only what is new is told")]
pub(in crate::cli) struct CheckArgs {
    /// The folder with book.toml and the content
    #[arg(default_value = ".", value_name = "DIR")]
    pub(in crate::cli) dir: PathBuf,
    /// How to tell the findings, on standard output
    #[arg(
        long, value_enum, default_value_t = FormatArg::Human, value_name = "FORMAT",
        conflicts_with = "output", hide_possible_values = true,
    )]
    pub(in crate::cli) format: FormatArg,
    /// How to tell the findings, and in which file [default: on standard output]; may be given
    /// several times
    ///
    /// human (with the source around each place), short (a line each), json (one object), sarif
    /// (SARIF 2.1.0, for code scanning), gitlab (code quality), rdjson (reviewdog), github
    /// (annotations of a workflow: the ten heaviest of a level)
    #[arg(
        long, short, value_name = "FORMAT[=FILE]", value_parser = wanted::<FormatArg>,
    )]
    pub(in crate::cli) output: Vec<Wanted<FormatArg>>,
    /// Exit with 1 at findings of this level too
    #[arg(long, value_name = "LEVEL")]
    pub(in crate::cli) deny: Option<Deny>,
    /// Tell these findings alone, by code (OP107), name (overloaded-role) or family (OP1,
    /// responsibilities); faults are told in any case
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(in crate::cli) select: Vec<String>,
    /// Leave out these findings, named as for `--select`; faults cannot be ignored
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(in crate::cli) ignore: Vec<String>,
    /// Take all findings of today for known, and leave them out from now on: writes them to FILE,
    /// which git should hold [default: `baseline` of book.toml, else DIR/operandi-baseline.json]
    ///
    /// What is new is told as ever, and what of it no longer occurs as well. Faults are never
    /// known.
    #[expect(clippy::option_option, reason = "absent, without a value, and with one")]
    #[arg(
        long, value_name = "FILE", num_args = 0..=1, require_equals = true,
        conflicts_with_all = ["select", "ignore", "deny", "output"],
    )]
    pub(in crate::cli) write_baseline: Option<Option<PathBuf>>,
}

/// How to tell the findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum FormatArg {
    /// With the source around each place
    Human,
    /// A line each: path:line:column: level[code] message
    Short,
    /// One JSON object
    Json,
    /// SARIF 2.1.0
    Sarif,
    /// GitLab's code quality report
    Gitlab,
    /// Reviewdog's diagnostic format
    Rdjson,
    /// Annotations of a GitHub workflow
    Github,
}
