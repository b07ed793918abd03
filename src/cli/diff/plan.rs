//! What is compared with what: from the words of the command line and of the pipeline, and from
//! what git knows.

use super::super::Failure;
use super::super::args::DiffArgs;
use super::pipeline::{Pipeline, Target};
use crate::source::git::{Commit, GitError, Repository, Version};
use std::path::{Path, PathBuf};

/// One of the two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Side {
    /// What readers know it by.
    pub(super) name: String,
    /// Where it comes from.
    pub(super) from: From,
}

/// Where a version comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum From {
    /// A folder as it is.
    Folder(PathBuf),
    /// The repository of the project's folder.
    Git(Version),
    /// Nowhere: nothing was committed yet.
    Nothing,
}

/// What is compared with what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Plan {
    pub(super) base: Side,
    pub(super) head: Side,
}

/// What `args` ask for, in a pipeline or not.
pub(super) fn plan(args: &DiffArgs, pipeline: &Pipeline) -> Result<Plan, Failure> {
    let head = if args.staged { staged(pipeline) } else { working_tree(&args.dir) };
    if let Some(dir) = &args.base_dir {
        let name = dir.display().to_string();
        return Ok(Plan { base: Side { name, from: From::Folder(dir.clone()) }, head });
    }
    let repository = Repository::of(&args.dir)?;
    let Some(first) = args.base.as_deref() else {
        return Ok(Plan { base: usual(&repository, args.staged, pipeline)?, head });
    };
    let (asked, second) = asked(first, args.head.as_deref())?;
    if args.staged && second.is_some() {
        return Err(Failure::new(
            "`--staged` is what is compared already",
            "name the base alone: `operandi diff --staged BASE`",
        ));
    }
    Ok(match (asked, second) {
        (Asked::Commit(base), None) => Plan { base: commit(repository.commit(base)?), head },
        (Asked::Commit(base), Some(second)) => Plan {
            base: commit(repository.commit(base)?),
            head: commit(repository.commit(second)?),
        },
        (Asked::Fork(base), second) => {
            let base = repository.commit(base)?;
            let tip = repository.commit(second.unwrap_or("HEAD"))?;
            let base = commit(repository.merge_base(&base, &tip)?);
            Plan { base, head: if args.staged { head } else { commit(tip) } }
        }
    })
}

/// What the first word asks for.
enum Asked<'a> {
    /// A commit.
    Commit(&'a str),
    /// Where head left that commit.
    Fork(&'a str),
}

/// Takes `a...b` and `a..b` apart, as git has them; nothing beside the dots is `HEAD`.
fn asked<'a>(
    first: &'a str,
    second: Option<&'a str>,
) -> Result<(Asked<'a>, Option<&'a str>), Failure> {
    let or_head = |name: &'a str| if name.is_empty() { "HEAD" } else { name };
    let (base, head, is_fork) = match (first.split_once("..."), first.split_once("..")) {
        (Some((base, head)), _) => (base, head, true),
        (None, Some((base, head))) => (base, head, false),
        (None, None) => return Ok((Asked::Commit(first), second)),
    };
    if let Some(second) = second {
        return Err(Failure::new(
            format!("`{first}` names two versions already, and `{second}` is a third"),
            "name two: `operandi diff BASE HEAD`, or `operandi diff BASE...HEAD` for what HEAD \
             changed since it left BASE",
        ));
    }
    Ok(if is_fork {
        (Asked::Fork(or_head(base)), (!head.is_empty()).then_some(head))
    } else {
        (Asked::Commit(or_head(base)), Some(or_head(head)))
    })
}

/// The base where none is named: what the change is meant for, as the pipeline or else the
/// repository says, at the commit where it was left. What is staged goes into the next commit, so
/// it is compared with the last one.
fn usual(repository: &Repository, is_staged: bool, pipeline: &Pipeline) -> Result<Side, Failure> {
    let head = match repository.commit("HEAD") {
        Err(GitError::NoCommit) => {
            return Ok(Side { name: "nothing".to_owned(), from: From::Nothing });
        }
        head => head?,
    };
    if is_staged {
        return Ok(commit(head));
    }
    let trunk = match &pipeline.target {
        Some(Target::Commit(id)) => return Ok(commit(repository.commit(id)?)),
        // One of the pipeline's own may be anything, even what is compared.
        Some(Target::Branch(name)) => Some(repository.commit(&format!("origin/{name}"))?),
        None if pipeline.is_there || repository.is_shallow() => {
            return Err(Failure::new(
                "what to compare with is not known here, where no pull request says it",
                "name the base: `operandi diff origin/main...HEAD`, or the commit before: \
                 `operandi diff HEAD~1`",
            ));
        }
        None => repository.trunk()?,
    };
    Ok(commit(match trunk {
        Some(trunk) => repository.merge_base(&trunk, &head)?,
        None => head,
    }))
}

/// A commit by its name, with the beginning of its number.
fn commit(commit: Commit) -> Side {
    let short: String = commit.id.chars().take(7).collect();
    let is_number = commit.id.starts_with(&commit.name);
    let name = if is_number { short } else { format!("{} ({short})", commit.name) };
    Side { name, from: From::Git(Version::Commit(commit)) }
}

fn staged(pipeline: &Pipeline) -> Side {
    let version = Version::Index { file: pipeline.index.clone() };
    Side { name: "staged changes".to_owned(), from: From::Git(version) }
}

fn working_tree(dir: &Path) -> Side {
    Side { name: "working tree".to_owned(), from: From::Folder(dir.to_owned()) }
}
