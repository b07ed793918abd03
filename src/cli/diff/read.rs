//! From a plan to two compiled versions.

use super::super::Failure;
use super::plan::{From, Plan, Side};
use crate::clock::Clock;
use crate::compile::{Goal, compile};
use crate::diff::Version;
use crate::finding::{Finding, Severity, code, in_order};
use crate::source::disk::{self, LoadError};
use crate::source::git::{Aside, Project, Repository};
use std::collections::BTreeSet;
use std::path::Path;

/// Both versions, compiled as on the same day.
#[derive(Debug)]
pub(super) struct Versions {
    pub(super) base: Box<Version>,
    pub(super) head: Box<Version>,
    /// What git does not hold as files, and what therefore is left out of both.
    pub(super) aside: Vec<Finding>,
}

/// Reads and compiles both sides of `plan`, whose project lies in `dir`.
pub(super) fn read(plan: &Plan, dir: &Path, clock: Clock) -> Result<Versions, Failure> {
    let (base, head) = rayon::join(|| project(&plan.base, dir), || project(&plan.head, dir));
    let (mut base, mut head) = (base?.unwrap_or_default(), head?.unwrap_or_default());
    let sides = [(&base.aside, &plan.base), (&head.aside, &plan.head)];
    let paths: BTreeSet<String> =
        sides.iter().flat_map(|(aside, _)| *aside).map(|aside| aside.path.clone()).collect();
    // What is on disk may be there as a file: a link that was followed, say. It would seem new.
    let mut told: Vec<Finding> = sides
        .iter()
        .flat_map(|(aside, side)| aside.iter().map(|aside| left_out(aside, &side.name)))
        .collect();
    told.sort_by(|a, b| a.message.cmp(&b.message));
    for project in [&mut base, &mut head] {
        project.sources = std::mem::take(&mut project.sources).without(&paths);
    }
    let (base, head) = rayon::join(|| compiled(base, clock), || compiled(head, clock));
    let none = || Failure::new("a version could not be compiled", "report this as a mistake");
    Ok(Versions { base: base.ok_or_else(none)?, head: head.ok_or_else(none)?, aside: told })
}

/// What `side` holds; `None` where that is no project.
fn project(side: &Side, dir: &Path) -> Result<Option<Project>, Failure> {
    match &side.from {
        From::Nothing => Ok(None),
        From::Git(version) => Ok(Repository::of(dir)?.project(version)?),
        From::Folder(folder) => match disk::load(folder) {
            Ok((sources, findings)) => Ok(Some(Project { sources, findings, aside: Vec::new() })),
            Err(LoadError::NoProject { .. }) if folder != dir => Ok(None),
            Err(error) => Err(error.into()),
        },
    }
}

fn compiled(project: Project, clock: Clock) -> Option<Box<Version>> {
    let mut version = compile(&project.sources, clock, Goal::Compare).version?;
    version.findings.extend(project.findings);
    in_order(&mut version.findings);
    Some(version)
}

fn left_out(aside: &Aside, version: &str) -> Finding {
    let Aside { path, what } = aside;
    let what = what.words();
    let message = format!("`{path}` is {what} in {version}, and left out of both versions");
    let mut finding = Finding::new(code::UNREADABLE_FILE, None, message);
    finding.severity = Severity::Warning;
    finding.help("commit the file itself, if it should be compared")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{SourceFile, Sources};

    #[test]
    fn nothing_compiles_to_a_version_that_is_not_there() {
        let clock = Clock::on(jiff::civil::date(2026, 11, 22));
        let version = compiled(Project::default(), clock).expect("a version");
        assert!(!version.is_there());
        assert_eq!(version.findings, []);
    }

    #[test]
    fn what_is_left_out_leaves_the_rest() {
        let file = |path: &str| SourceFile { path: path.into(), text: "".into() };
        let sources = Sources::new(vec![file("content/a.md"), file("content/b/c.md")]);
        let left = sources.without(&BTreeSet::from(["content/b".to_owned()]));
        let paths: Vec<&str> = left.iter().map(|(_, file)| file.path.as_str()).collect();
        assert_eq!(paths, ["content/a.md"]);
    }
}
