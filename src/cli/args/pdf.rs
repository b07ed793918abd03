use clap::Args;
use std::path::PathBuf;

/// What `pdf` takes.
#[derive(Debug, Args)]
#[command(
    group = clap::ArgGroup::new("subject").args(["summary", "reader", "workflow", "stage"]),
    after_help = "\
Examples:
  operandi pdf                              the whole model here, as report.pdf
  operandi pdf our-model -o ours.pdf        another folder, another file
  operandi pdf --summary --lang fr          a few pages for those who decide, in French
  operandi pdf --for role:campaign-owner    the booklet of one role, as role-campaign-owner.pdf
  operandi pdf --workflow campaign          the booklet of one workflow"
)]
pub(in crate::cli) struct PdfArgs {
    /// The folder with book.toml and the content
    #[arg(default_value = ".", value_name = "DIR")]
    pub(in crate::cli) dir: PathBuf,
    /// The file to write [default: what the document is about, as report.pdf or summary.pdf]
    #[arg(long, short, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// Only a summary of two to four pages
    #[arg(long)]
    pub(in crate::cli) summary: bool,
    /// Only what one role or the roles of one team have to know
    #[arg(long = "for", id = "reader", value_name = "role:ID|team:ID")]
    pub(in crate::cli) reader: Option<String>,
    /// Only one workflow, with its decisions, meetings, practices and playbooks
    #[arg(long, value_name = "ID")]
    pub(in crate::cli) workflow: Option<String>,
    /// Only the model at one stage
    #[arg(long, value_name = "ID")]
    pub(in crate::cli) stage: Option<String>,
    /// The language [default: the book's own]
    #[arg(long, value_name = "TAG")]
    pub(in crate::cli) lang: Option<String>,
    /// End with what the check found
    #[arg(long)]
    pub(in crate::cli) with_findings: bool,
}
