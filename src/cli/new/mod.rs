//! A small model to begin with.

use super::args::NewArgs;
use super::terminal::Terminal;
use super::{Exit, Failure};
use crate::report;
use crate::schema::schema_text;
use std::fs;
use std::io;
use std::path::Path;

macro_rules! template {
    ($($path:literal),* $(,)?) => {
        /// The files that explain themselves, by path below the new folder.
        const TEMPLATE: &[(&str, &str)] = &[$(($path, include_str!(concat!("template/", $path)))),*];
    };
}

template![
    "book.toml",
    "content/cadence.toml",
    "content/index.md",
    "content/maturity.toml",
    "content/model.toml",
    "content/playbooks/run-a-campaign.md",
    "content/practices/one-brief-one-owner.md",
    "content/roles.toml",
    "content/workflow.toml",
];

/// Beside the others, since a file of that name among our own sources would work there too.
const IGNORED: &str = "# the built site\n/site\n";

/// Writes the model into a new or empty folder.
pub(super) fn run(args: &NewArgs, terminal: &Terminal) -> Result<Exit, Failure> {
    let dir = &args.dir;
    let shown = report::neutral(&dir.display().to_string()).into_owned();
    if !is_free(dir).map_err(|error| failed(&shown, &error))? {
        return Err(Failure::new(
            format!("the folder `{shown}` is not empty"),
            "name a folder that is new or empty",
        ));
    }
    let schema = schema_text();
    let files = TEMPLATE.iter().copied();
    for (path, text) in files.chain([("schema/operandi.json", &*schema), (".gitignore", IGNORED)]) {
        write(&dir.join(path), text).map_err(|error| failed(&format!("{shown}/{path}"), &error))?;
    }
    terminal.mention(&format!(
        "Began a model in {shown}\n\n  operandi build {shown}    writes its site to {shown}/site\n  \
         operandi check {shown}    says what is wrong or missing\n\nEach file says what it is for: \
         begin with content/model.toml"
    ));
    Ok(Exit::Clean)
}

/// Whether nothing is in the folder but, perhaps, a repository that was just begun.
fn is_free(dir: &Path) -> io::Result<bool> {
    match fs::read_dir(dir) {
        Ok(entries) => {
            for entry in entries {
                if entry?.file_name() != ".git" {
                    return Ok(false);
                }
            }
            Ok(true)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}

#[expect(clippy::disallowed_methods, reason = "a verb that writes files")]
fn write(path: &Path, text: &str) -> io::Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    fs::write(path, text)
}

fn failed(path: &str, error: &io::Error) -> Failure {
    Failure::new(format!("cannot write `{path}`: {}", error.kind()), "name another folder")
}
