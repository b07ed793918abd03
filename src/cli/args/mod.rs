//! What may be said on the command line. These structs hold words, no logic; one file a verb.

mod build;
mod check;
mod clean;
mod diff;
mod explain;
mod export;
mod new;
#[cfg(feature = "pdf")]
mod pdf;
#[cfg(feature = "publish")]
mod publish;
mod schema;
#[cfg(feature = "serve")]
mod serve;

pub(super) use self::build::BuildArgs;
pub(super) use self::check::{CheckArgs, FormatArg};
pub(super) use self::clean::CleanArgs;
pub(super) use self::diff::{DiffArgs, DiffFormat, FailOn};
pub(super) use self::explain::ExplainArgs;
pub(super) use self::export::{CodeownersArgs, ExportArgs, Exported};
pub(super) use self::new::NewArgs;
#[cfg(feature = "pdf")]
pub(super) use self::pdf::PdfArgs;
#[cfg(feature = "publish")]
pub(super) use self::publish::{
    ApplyArgs, DriftArg, PlaceArgs, PlanArgs, PlanFormat, PublishArgs, PublishStep, RemovalArg,
    TargetArgs, WishArgs,
};
pub(super) use self::schema::{SchemaArgs, SchemaOf};
#[cfg(feature = "serve")]
pub(super) use self::serve::ServeArgs;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

/// Compiles an operating model into a checked, browsable site.
///
/// The model is a folder of TOML definitions (roles, responsibilities, meetings, maturity) and
/// Markdown pages.
#[derive(Debug, Parser)]
#[command(version, propagate_version = true, after_help = AFTER, max_term_width = 100)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub(super) verb: Verb,
    /// What holds for every verb.
    #[command(flatten)]
    pub(super) global: GlobalArgs,
}

const AFTER: &str = "\
Examples:
  operandi new our-model        begin a small model that builds
  operandi build our-model      write its site to our-model/site
  operandi check our-model      say what is wrong or missing, write nothing

Exit codes:
  0  done, nothing to look at
  1  done, and there are findings at error level (or warnings, with `--deny warnings`)
  2  could not be done: usage, faults in the sources, an unreadable or unwritable folder";

/// What holds for every verb.
#[derive(Debug, Args)]
pub(super) struct GlobalArgs {
    /// The day to take for today, such as 2026-03-31 [default: the day of `SOURCE_DATE_EPOCH` if
    /// that is set, else today in UTC]
    #[arg(long, global = true, value_name = "DATE")]
    pub(super) clock: Option<Date>,
    /// When to use colours
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub(super) color: Color,
    /// Say nothing but findings and errors
    #[arg(long, short, global = true)]
    pub(super) quiet: bool,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// On a terminal, unless the environment says otherwise (`NO_COLOR`).
    Auto,
    /// In files and pipes too.
    Always,
    /// Nowhere.
    Never,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Write the site
    ///
    /// Faults (what cannot be compiled) stop the build before anything is written. A model with
    /// gaps (what it lacks or contradicts) is written all the same, each gap marked where it is.
    ///
    /// A failed or killed build leaves the old site whole; files that did not change are not
    /// touched, and files that `build` did not make are never removed.
    Build(BuildArgs),
    /// Say what is wrong or missing, and write nothing
    ///
    /// The report goes to standard output.
    Check(CheckArgs),
    /// Show the site while you write, made again at every save
    ///
    /// Nothing is written: the site is kept in memory and served to this machine alone. Open pages
    /// reload by themselves when what they show has changed. With faults the last good site stays,
    /// and the pages say what is wrong until it is mended. The page of changes (`changes/`) and its
    /// feed are left out: they compile every earlier version, which is for `build`, not for a save.
    #[cfg(feature = "serve")]
    Serve(ServeArgs),
    /// Write the model as a PDF for those who do not read sites
    ///
    /// The document holds what the site holds, made from the same sources: tagged for screen
    /// readers (PDF/UA-1) and fit for archives (PDF/A-2a). The same input gives the same bytes.
    ///
    /// Where it cannot be made, the file that was there before stays.
    #[cfg(feature = "pdf")]
    Pdf(PdfArgs),
    /// Put the model on an internal wiki: plan, show, apply
    ///
    /// A page is known by what it is about, so that renaming a role keeps its page. What somebody
    /// edited on the wiki, and pages that were there before, are left alone. Killed anywhere,
    /// running again finishes the job.
    #[cfg(feature = "publish")]
    Publish(PublishArgs),
    /// Begin a small model that builds
    ///
    /// The files explain themselves; change them to what is true for you.
    New(NewArgs),
    /// Say what changed between two versions of the model, and for whom
    ///
    /// Things are compared by what they are, not by where they are written: reordering and
    /// re-filing change nothing. Nothing changed means nothing printed.
    Diff(DiffArgs),
    /// Write what other programs read from the model
    Export(ExportArgs),
    /// Tell what a finding means and how to mend it
    Explain(ExplainArgs),
    /// Print the JSON Schema of definitions, with which editors complete and explain them
    Schema(SchemaArgs),
    /// Remove the built site, and only what `build` made
    Clean(CleanArgs),
}

/// What else than errors must not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Deny {
    /// Findings at warning level.
    Warnings,
}
