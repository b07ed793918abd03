//! The live preview, with a real process, real files and real sockets.

mod changes;
mod client;
mod requests;

use crate::cli::Project;

const HOME: &str = "# Home\n\nThe first words.\n";

/// Two pages and a style of its own.
fn project() -> Project {
    Project::with(&[
        ("book.toml", b"[book]\ntitle = \"Book\"\n"),
        ("content/index.md", HOME.as_bytes()),
        ("content/guides/index.md", b"# Guides\n\nHow to.\n"),
        ("content/guides/two words.md", b"# Two words\n\nMore.\n"),
    ])
}
