//! What may be said on the command line. These structs hold words, no logic.

use super::reports::{Wanted, wanted};
use crate::report::review::COMMENT_BYTES;
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use std::path::PathBuf;

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
    /// and the pages say what is wrong until it is mended.
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
    /// Begin a small model that builds
    ///
    /// The files explain themselves; change them to what is true for you.
    New(NewArgs),
    /// Say what changed between two versions of the model, and for whom
    ///
    /// Things are compared by what they are, not by where they are written: reordering and
    /// re-filing change nothing. Nothing changed means nothing printed.
    Diff(DiffArgs),
    /// Tell what a finding means and how to mend it
    Explain(ExplainArgs),
    /// Print the JSON Schema of definitions, with which editors complete and explain them
    Schema(SchemaArgs),
    /// Remove the built site, and only what `build` made
    Clean(CleanArgs),
}

/// What `build` takes.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  operandi build                        the model here, to its `build-dir` (`site`)
  operandi build our-model -d public    another folder, to another place")]
pub(super) struct BuildArgs {
    /// The folder with book.toml and the content
    #[arg(default_value = ".", value_name = "DIR")]
    pub(super) dir: PathBuf,
    /// Where to write the site [default: `build-dir` of book.toml, else DIR/site]
    #[arg(long, short, value_name = "OUT")]
    pub(super) dest_dir: Option<PathBuf>,
    /// Write what can be compiled in spite of faults
    #[arg(long)]
    pub(super) keep_going: bool,
    /// Exit with 1 at findings of this level too
    #[arg(long, value_name = "LEVEL")]
    pub(super) deny: Option<Deny>,
}

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
pub(super) struct CheckArgs {
    /// The folder with book.toml and the content
    #[arg(default_value = ".", value_name = "DIR")]
    pub(super) dir: PathBuf,
    /// How to tell the findings, on standard output
    #[arg(
        long, value_enum, default_value_t = FormatArg::Human, value_name = "FORMAT",
        conflicts_with = "output", hide_possible_values = true,
    )]
    pub(super) format: FormatArg,
    /// How to tell the findings, and in which file [default: on standard output]; may be given
    /// several times
    ///
    /// human (with the source around each place), short (a line each), json (one object), sarif
    /// (SARIF 2.1.0, for code scanning), gitlab (code quality), rdjson (reviewdog), github
    /// (annotations of a workflow: the ten heaviest of a level)
    #[arg(
        long, short, value_name = "FORMAT[=FILE]", value_parser = wanted::<FormatArg>,
    )]
    pub(super) output: Vec<Wanted<FormatArg>>,
    /// Exit with 1 at findings of this level too
    #[arg(long, value_name = "LEVEL")]
    pub(super) deny: Option<Deny>,
    /// Tell these findings alone, by code (OP107), name (overloaded-role) or family (OP1,
    /// responsibilities); faults are told in any case
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(super) select: Vec<String>,
    /// Leave out these findings, named as for `--select`; faults cannot be ignored
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(super) ignore: Vec<String>,
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
    pub(super) write_baseline: Option<Option<PathBuf>>,
}

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
pub(super) struct DiffArgs {
    /// What to compare with: a commit, branch or tag; `BASE...HEAD` for where HEAD left it
    #[arg(value_name = "BASE")]
    pub(super) base: Option<String>,
    /// What to compare: a commit, branch or tag [default: the files as they are]
    #[arg(value_name = "HEAD")]
    pub(super) head: Option<String>,
    /// Compare what is staged for the next commit
    #[arg(long, conflicts_with = "head")]
    pub(super) staged: bool,
    /// Compare with the project in another folder
    #[arg(long, value_name = "DIR", conflicts_with_all = ["base", "head"])]
    pub(super) base_dir: Option<PathBuf>,
    /// Compare nothing, and show what `--output json=FILE` of an earlier run has kept
    #[arg(long, value_name = "FILE", conflicts_with_all = ["base", "head", "staged", "base_dir"])]
    pub(super) review: Option<PathBuf>,
    /// The folder with book.toml and the content
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(super) dir: PathBuf,
    /// How to tell the changes, and in which file [default: text, on standard output]; may be given
    /// several times
    ///
    /// text (for people), markdown (a comment: `--max-bytes`), html (a page with all of it that
    /// stands alone), github (annotations of a workflow), json (all of it for programs: `operandi
    /// schema diff`)
    #[arg(long, short, value_name = "FORMAT[=FILE]", value_parser = wanted::<DiffFormat>)]
    pub(super) output: Vec<Wanted<DiffFormat>>,
    /// Exit with 1 at changes of this level or above: gap (a new error), breaking, review, safe,
    /// info; never for none
    #[arg(
        long, value_enum, default_value_t = FailOn::Gap, value_name = "LEVEL",
        hide_possible_values = true,
    )]
    pub(super) fail_on: FailOn,
    /// How long the Markdown may be; what weighs least is left out first, and told as left out
    #[arg(long, value_name = "N", default_value_t = COMMENT_BYTES)]
    pub(super) max_bytes: usize,
}

/// How to tell changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum DiffFormat {
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
pub(super) enum FailOn {
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

/// What `serve` takes.
#[cfg(feature = "serve")]
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  operandi serve --open                     the model here, in your browser
  operandi serve our-model --port 8080      another folder, at http://localhost:8080/
  operandi serve --hostname 192.168.1.20    for the others in your network too")]
pub(super) struct ServeArgs {
    /// The folder with book.toml and the content
    #[arg(default_value = ".", value_name = "DIR")]
    pub(super) dir: PathBuf,
    /// The port to serve at, or the next one that is free; 0 for any
    #[arg(long, short, default_value_t = 3000, value_name = "PORT")]
    pub(super) port: u16,
    /// The name or address of this machine to be reached by [default: from this machine alone]
    #[arg(long, short = 'n', value_name = "NAME")]
    pub(super) hostname: Option<String>,
    /// Show it in your browser
    #[arg(long, short)]
    pub(super) open: bool,
}

/// What `pdf` takes.
#[cfg(feature = "pdf")]
#[derive(Debug, Args)]
#[command(
    group = clap::ArgGroup::new("subject").args(["summary", "reader", "workflow", "stage"]),
    after_help = "\
Examples:
  operandi pdf                              the whole model here, as model.pdf
  operandi pdf our-model -o report.pdf      another folder, another file
  operandi pdf --summary --lang fr          a few pages for those who decide, in French
  operandi pdf --for role:campaign-owner    the booklet of one role"
)]
pub(super) struct PdfArgs {
    /// The folder with book.toml and the content
    #[arg(default_value = ".", value_name = "DIR")]
    pub(super) dir: PathBuf,
    /// The file to write [default: what the document is about, as model.pdf or summary.pdf]
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Only a summary of two to four pages
    #[arg(long)]
    pub(super) summary: bool,
    /// Only what one role or the roles of one team have to know
    #[arg(long = "for", id = "reader", value_name = "role:ID|team:ID", hide = true)]
    pub(super) reader: Option<String>,
    /// Only one workflow
    #[arg(long, value_name = "ID", hide = true)]
    pub(super) workflow: Option<String>,
    /// The model at one stage
    #[arg(long, value_name = "ID", hide = true)]
    pub(super) stage: Option<String>,
    /// The language [default: the book's own]
    #[arg(long, value_name = "TAG")]
    pub(super) lang: Option<String>,
    /// End with what the check found
    #[arg(long)]
    pub(super) with_findings: bool,
}

/// What else than errors must not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Deny {
    /// Findings at warning level.
    Warnings,
}

/// How to tell the findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum FormatArg {
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

/// What `new` takes.
#[derive(Debug, Args)]
pub(super) struct NewArgs {
    /// A folder that is new or empty
    #[arg(value_name = "DIR")]
    pub(super) dir: PathBuf,
}

/// What `explain` takes.
#[derive(Debug, Args)]
pub(super) struct ExplainArgs {
    /// The code or the name of a finding, such as OP101 or no-accountable, or a kind of thing, such
    /// as meeting; a family, such as cadence; or a table: waiver, moved, segregate, seat, limits, insight
    /// [default: a list of all]
    #[arg(value_name = "CODE")]
    pub(super) code: Option<String>,
}

/// What `schema` takes.
#[derive(Debug, Args)]
pub(super) struct SchemaArgs {
    /// Of what
    #[arg(value_enum, default_value_t = SchemaOf::Definitions, value_name = "WHAT")]
    pub(super) of: SchemaOf,
}

/// What there is a schema of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum SchemaOf {
    /// The files that you write, for editors
    Definitions,
    /// What `diff --output json` prints, for other programs
    Diff,
}

/// What `clean` takes.
#[derive(Debug, Args)]
pub(super) struct CleanArgs {
    /// The folder with book.toml and the content
    #[arg(default_value = ".", value_name = "DIR")]
    pub(super) dir: PathBuf,
    /// Where the site was written [default: `build-dir` of book.toml, else DIR/site]
    #[arg(long, short, value_name = "OUT")]
    pub(super) dest_dir: Option<PathBuf>,
}
