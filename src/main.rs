//! The `operandi` command: arguments to verb to exit code.

use clap::Parser;
use operandi::cli::{self, Cli};
use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run(Cli::parse()).into()
}
