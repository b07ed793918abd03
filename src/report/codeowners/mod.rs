//! Who has to agree to which change, as GitHub and GitLab read it from a file `CODEOWNERS`.
//!
//! - `pattern` writes a path so that both take it for that path.
//! - `block` puts the lines into a file that people write in too.

mod block;
mod pattern;

pub use self::block::{Broken, difference, put};

use self::pattern::{file, folder};
use crate::check::{Owners, name_of_party};
use crate::config;
use crate::insight::handles::Handles;
use crate::model::Model;
use crate::report::neutral;
use crate::source::Sources;
use crate::source::page_path::original;
use indexmap::IndexMap;
use std::collections::{BTreeMap, BTreeSet};

/// What owners are told of.
#[derive(Debug, Clone, Copy)]
pub struct Project<'a> {
    /// Its files.
    pub sources: &'a Sources,
    /// Its configuration.
    pub config: &'a config::Config,
    /// Its model.
    pub model: &'a Model,
    /// Where it lies below the root of its repository: empty, or with a slash at its end.
    pub folder: &'a str,
}

/// The lines of owners: whoever owns the model for all of it, then file by file those who answer
/// for what the file holds, under a comment with their names. What holds for a file holds for its
/// translations. A file whose owners have no handle is left to whoever owns the model.
pub fn lines(project: Project<'_>, handles: &Handles<'_>) -> Vec<String> {
    let Project { sources, config, model, folder: below } = project;
    let owners = Owners::of(model);
    let rest: BTreeSet<&str> = owners.of_the_rest.into_iter().collect();
    let mut lines = Vec::new();
    let mut group = |parties: &BTreeSet<&str>, patterns: &[String]| {
        let asked = asked(parties, handles);
        if !asked.is_empty() {
            lines.push(format!("# {}", names(model, parties)));
            lines.extend(patterns.iter().map(|pattern| format!("{pattern} {}", asked.join(" "))));
        }
    };
    let content = sources.layout().of_content("");
    let mut whole = vec![folder(&format!("{below}{}", content.trim_start_matches("./")))];
    if sources.find(config::FILE).is_some() {
        whole.push(file(&format!("{below}{}", config::FILE)));
    }
    group(&rest, &whole);
    // In the order of the first file of each.
    let mut groups: IndexMap<BTreeSet<&str>, Vec<String>> = IndexMap::new();
    for (path, parties) in by_path(&owners, sources, config) {
        if parties == rest || asked(&parties, handles).is_empty() {
            continue;
        }
        groups.entry(parties).or_default().push(file(&format!("{below}{path}")));
    }
    for (parties, patterns) in &groups {
        group(parties, patterns);
    }
    lines
}

/// Who answers for each file, translations included.
fn by_path<'a>(
    owners: &Owners<'a>,
    sources: &'a Sources,
    config: &config::Config,
) -> BTreeMap<&'a str, BTreeSet<&'a str>> {
    let layout = sources.layout();
    let languages: Vec<&str> = config.further_languages().collect();
    let mut by_path: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (id, source) in sources.iter() {
        let Some(path) = layout.in_content(&source.path) else { continue };
        let own = languages.iter().find_map(|language| original(path, language));
        let own = own.as_deref().unwrap_or(path);
        let file = sources.find(&layout.of_content(own)).map_or(id, |(file, _)| file);
        let defined = owners.of_files.get(&file).into_iter().flatten();
        let played = owners.of_playbooks.get(own).into_iter().flatten();
        let parties: BTreeSet<&str> = defined.chain(played).copied().collect();
        if !parties.is_empty() {
            by_path.insert(&source.path, parties);
        }
    }
    by_path
}

/// The handles of `parties`, each once, in the order of the alphabet.
fn asked<'a>(parties: &BTreeSet<&str>, handles: &Handles<'a>) -> Vec<&'a str> {
    let all: BTreeSet<&str> = parties.iter().flat_map(|party| handles.of_party(party)).collect();
    all.into_iter().collect()
}

fn names(model: &Model, parties: &BTreeSet<&str>) -> String {
    let names: Vec<&str> = parties.iter().map(|party| name_of_party(model, party)).collect();
    neutral(&names.join(", ")).into_owned()
}
