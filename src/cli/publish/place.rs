//! The target that is meant, and the secret that opens it.

use super::super::args::PlaceArgs;
use super::super::{Failure, output};
use crate::config::Config;
use crate::model::read::did_you_mean;
use crate::publish::Driver;
use crate::publish::target::Target;
use crate::source::Sources;
use crate::source::disk;
use std::io::Read;
use std::path::PathBuf;

/// A target with what it takes to reach it.
pub(super) struct Place {
    pub(super) dir: PathBuf,
    pub(super) sources: Sources,
    pub(super) told: Vec<crate::finding::Finding>,
    pub(super) target: Target,
    pub(super) token: Option<String>,
}

/// The target called `name` in the configuration of the project.
pub(super) fn find(args: &PlaceArgs, name: &str) -> Result<Place, Failure> {
    let layout = disk::Layout::read(&args.dir)?;
    let (sources, told) = disk::load_with(&args.dir, &layout)?;
    let (config, faults) = Config::read(&sources);
    if let Some(fault) = faults.into_iter().find(|fault| fault.code.is_fault()) {
        let message = format!("`{}` has a fault: {}", crate::config::FILE, fault.message);
        return Err(Failure::new(message, fault.help.join("; ")));
    }
    let Some(written) = config.publish.0.get(name) else { return Err(unknown(&config, name)) };
    let target = Target { name: name.to_owned(), written: written.value.clone() };
    target.check()?;
    if let Some(folder) = &target.written.folder {
        output::check_place(&args.dir.join(&folder.value), &args.dir, &layout.src)?;
    }
    let token = match &args.token_file {
        Some(_) => Some(from_input()?),
        None => std::env::var(target.variable()).ok(),
    };
    let token = token.map(|token| token.trim().to_owned()).filter(|token| !token.is_empty());
    if token.as_ref().is_some_and(|token| token.contains(char::is_control)) {
        return Err(Failure::new("the secret is more than one line", "give the token alone"));
    }
    Ok(Place { dir: args.dir.clone(), sources, told, target, token })
}

impl Place {
    pub(super) fn driver(&self) -> Result<Box<dyn Driver>, Failure> {
        Ok(self.target.driver(&self.dir, self.token.as_deref())?)
    }
}

fn from_input() -> Result<String, Failure> {
    let mut text = String::new();
    std::io::stdin().lock().read_to_string(&mut text).map_err(|error| {
        let message = format!("cannot read the secret from standard input: {}", error.kind());
        Failure::new(message, "pipe it in, as in `pass wiki | operandi publish …`")
    })?;
    Ok(text)
}

fn unknown(config: &Config, name: &str) -> Failure {
    let names = || config.publish.0.keys().map(String::as_str);
    let help = match did_you_mean(name, names()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if config.publish.0.is_empty() => {
            format!("declare it in book.toml: `[publish.{name}]` with `kind = \"git-wiki\"`")
        }
        None => format!("name one that book.toml has: {}", names().collect::<Vec<_>>().join(", ")),
    };
    Failure::new(format!("there is no target `{name}`"), help)
}
