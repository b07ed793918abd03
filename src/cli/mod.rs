//! The command line: one file a verb.
//!
//! What a program may read goes to standard output: the report of `check` in every format, the
//! texts of `explain` and `schema`. What only a person watching wants goes to standard error: the
//! progress, the findings and the closing line of `build`, and why something could not be done.

mod args;
mod baseline;
mod build;
mod check;
mod clean;
mod clock;
mod diff;
mod exit;
mod explain;
mod export;
mod failure;
mod fingerprint;
mod new;
pub mod output;
mod past;
#[cfg(feature = "pdf")]
mod pdf;
mod progress;
#[cfg(feature = "publish")]
mod publish;
mod replace;
mod reports;
mod schema;
#[cfg(feature = "serve")]
mod serve;
mod terminal;
mod verdict;

pub use self::args::Cli;
pub use self::exit::Exit;

use self::args::Verb;
use self::failure::Failure;
use self::terminal::Terminal;
use crate::report;

/// Does what the command line asks for, and tells what became of it.
pub fn run(cli: Cli) -> Exit {
    let terminal = Terminal::new(cli.global.color, cli.global.quiet);
    let done = match cli.verb {
        Verb::Build(args) => build::run(&args, &cli.global, &terminal),
        Verb::Check(args) => check::run(&args, &cli.global, &terminal),
        #[cfg(feature = "serve")]
        Verb::Serve(args) => serve::run(&args, &cli.global, &terminal),
        #[cfg(feature = "pdf")]
        Verb::Pdf(args) => pdf::run(&args, &cli.global, &terminal),
        #[cfg(feature = "publish")]
        Verb::Publish(args) => publish::run(&args, &cli.global, &terminal),
        Verb::New(args) => new::run(&args, &terminal),
        Verb::Explain(args) => explain::run(&args, &terminal),
        Verb::Diff(args) => diff::run(&args, &cli.global, &terminal),
        Verb::Export(args) => export::run(&args, &cli.global, &terminal),
        Verb::Schema(args) => schema::run(&args, &terminal),
        Verb::Clean(args) => clean::run(&args, &terminal),
    };
    done.unwrap_or_else(|failure| {
        terminal.tell(&format!("{}\n", report::failure(&failure.message, &failure.help)));
        Exit::Failed
    })
}
