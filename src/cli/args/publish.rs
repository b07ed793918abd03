use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

/// What `publish` takes.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  operandi publish doctor wiki                     what the first run needs
  operandi publish plan wiki                       what would be done, and nothing else
  operandi publish plan wiki --out plan.json       the same, to be applied just so
  operandi publish apply plan.json
  operandi publish apply --auto wiki               in a pipeline: plan and apply at once

`wiki` stands for `[publish.wiki]` of book.toml. Its secret comes from OPERANDI_WIKI_TOKEN, or from
standard input with `--token-file -`.

Exit codes:
  0  the target is as the model says
  1  the plan has changes, or what others changed on the wiki was left alone
  2  could not be done, or the plan is stale")]
pub(in crate::cli) struct PublishArgs {
    /// What to do
    #[command(subcommand)]
    pub(in crate::cli) step: PublishStep,
}

/// What `publish` does.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum PublishStep {
    /// Say what would be done, and write nothing
    Plan(PlanArgs),
    /// Carry out a plan
    Apply(ApplyArgs),
    /// Say what is published and what others changed there
    Status(TargetArgs),
    /// Try everything that publishing needs, and leave nothing behind
    Doctor(TargetArgs),
}

/// What `publish plan` takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct PlanArgs {
    /// The target
    #[command(flatten)]
    pub(in crate::cli) target: TargetArgs,
    /// Keep the plan in a file, for `publish apply`
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) out: Option<PathBuf>,
    /// How to tell it: text; markdown, for a pull request; json
    #[arg(long, value_enum, default_value_t = PlanFormat::Text, value_name = "FORMAT", hide_possible_values = true)]
    pub(in crate::cli) format: PlanFormat,
    /// What is asked for
    #[command(flatten)]
    pub(in crate::cli) wishes: WishArgs,
}

/// What `publish apply` takes.
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("what").args(["file", "auto"]).required(true))]
pub(in crate::cli) struct ApplyArgs {
    /// A plan that `publish plan --out` kept: it is carried out as it was shown, or not at all
    #[arg(value_name = "FILE")]
    pub(in crate::cli) file: Option<PathBuf>,
    /// Make a plan for this target and carry it out
    #[arg(long, value_name = "TARGET")]
    pub(in crate::cli) auto: Option<String>,
    /// Write what was done to a file, as JSON
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) receipt: Option<PathBuf>,
    /// What is asked for
    #[command(flatten)]
    pub(in crate::cli) wishes: WishArgs,
    /// Where to find it
    #[command(flatten)]
    pub(in crate::cli) place: PlaceArgs,
}

/// A target.
#[derive(Debug, Args)]
pub(in crate::cli) struct TargetArgs {
    /// The name of the target in book.toml
    #[arg(value_name = "TARGET")]
    pub(in crate::cli) target: String,
    /// Where to find it
    #[command(flatten)]
    pub(in crate::cli) place: PlaceArgs,
}

/// Where the project and the secret are.
#[derive(Debug, Args)]
pub(in crate::cli) struct PlaceArgs {
    /// The folder with book.toml and the content
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(in crate::cli) dir: PathBuf,
    /// `-`: read the secret from standard input
    #[arg(long, value_name = "-", value_parser = ["-"], hide_possible_values = true)]
    pub(in crate::cli) token_file: Option<String>,
}

/// What is asked for where there is a choice.
#[derive(Debug, Clone, Default, Args)]
pub(in crate::cli) struct WishArgs {
    /// What becomes of pages that somebody edited on the wiki: skip, overwrite, fail [default:
    /// `drift` of book.toml, else skip]
    #[arg(long, value_enum, value_name = "WHAT", hide_possible_values = true)]
    pub(in crate::cli) drift: Option<DriftArg>,
    /// What becomes of our pages that the model no longer has: report, archive [default: `removal`
    /// of book.toml, else report]
    #[arg(long, value_enum, value_name = "WHAT", hide_possible_values = true)]
    pub(in crate::cli) removal: Option<RemovalArg>,
    /// Take over a page that was there before, by its title, its place or the key of what it is
    /// about; may be given several times
    #[arg(long, value_name = "PAGE")]
    pub(in crate::cli) adopt: Vec<String>,
    /// Let so many pages be removed at once
    #[arg(long, value_name = "N")]
    pub(in crate::cli) remove_at_most: Option<usize>,
}

/// How to tell a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum PlanFormat {
    /// In plain words.
    Text,
    /// For a pull request.
    Markdown,
    /// As the file that `--out` keeps.
    Json,
}

/// What becomes of pages that somebody edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum DriftArg {
    /// Left alone.
    Skip,
    /// Written over.
    Overwrite,
    /// Nothing is written.
    Fail,
}

/// What becomes of pages that the model no longer has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum RemovalArg {
    /// They stay.
    Report,
    /// They are put away.
    Archive,
}
