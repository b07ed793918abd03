//! The two streams.

use super::Failure;
use super::args::Color;
use anstream::{AutoStream, ColorChoice};
use std::io::{self, ErrorKind, IsTerminal, Write};

/// Where a verb speaks. Text may carry ANSI styles, which are stripped where they have no place.
#[derive(Debug)]
pub(super) struct Terminal {
    color: ColorChoice,
    quiet: bool,
}

impl Terminal {
    pub(super) fn new(color: Color, quiet: bool) -> Self {
        let color = match color {
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        };
        Self { color, quiet }
    }

    /// Writes `text` to standard output. Whoever reads it may stop early (`operandi check |
    /// head`); that is no error, and no reason for another exit code.
    pub(super) fn print(&self, text: &str) -> Result<(), Failure> {
        let mut out = AutoStream::new(io::stdout().lock(), self.color);
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::new(
                format!("cannot write to standard output: {}", error.kind()),
                "make room where it goes",
            )),
            _ => Ok(()),
        }
    }

    /// Writes `text` to standard error. If that fails there is nobody left to tell.
    pub(super) fn tell(&self, text: &str) {
        let mut err = AutoStream::new(io::stderr().lock(), self.color);
        let _ = err.write_all(text.as_bytes()).and_then(|()| err.flush());
    }

    /// Writes a line to standard error, unless the user wants quiet.
    pub(super) fn mention(&self, line: &str) {
        if !self.quiet {
            self.tell(&format!("{line}\n"));
        }
    }

    /// Whether somebody watches who would like to see progress.
    pub(super) fn is_watched(&self) -> bool {
        !self.quiet && io::stderr().is_terminal()
    }
}
