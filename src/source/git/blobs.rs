//! The contents of files, all through one process.

use super::command::{Refusal, answer, git};
use super::{GitError, Repository};
use std::io::{Seek, Write};
use std::process::Command;

const DOING: &str = "read the files";

/// What each of `ids` holds.
pub(super) fn read(repository: &Repository, ids: &[&str]) -> Result<Vec<Vec<u8>>, GitError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    fetch(repository, ids)?;
    let mut git = git(&repository.dir);
    let told = with_lines(git.args(["cat-file", "--batch", "--buffer"]), ids);
    let told = told.map_err(|refusal| GitError::refused(DOING, refusal))?;
    let mut rest = told.as_slice();
    let contents = ids.iter().map(|_| next(&mut rest)).collect::<Option<Vec<_>>>();
    contents.ok_or_else(|| GitError::Failed {
        doing: DOING,
        told: "some of them are missing from the repository".to_owned(),
    })
}

/// Takes `ID TYPE SIZE`, the content and a line break off `rest`; `None` where git says that there
/// is no such content.
fn next(rest: &mut &[u8]) -> Option<Vec<u8>> {
    let end = rest.iter().position(|byte| *byte == b'\n')?;
    let header = std::str::from_utf8(&rest[..end]).ok()?;
    let size: usize = header.rsplit_once(' ')?.1.parse().ok()?;
    let (content, behind) = rest[end + 1..].split_at_checked(size)?;
    *rest = behind.strip_prefix(b"\n")?;
    Some(content.to_vec())
}

/// Gets what a partial clone has left out, in one request; git itself would ask for file after
/// file.
fn fetch(repository: &Repository, ids: &[&str]) -> Result<(), GitError> {
    let Some(remote) = promisor(repository) else { return Ok(()) };
    let mut look = git(&repository.dir);
    look.env("GIT_NO_LAZY_FETCH", "1");
    look.args(["cat-file", "--batch-check=%(objectname)", "--buffer"]);
    let told = with_lines(&mut look, ids).map_err(|refusal| GitError::refused(DOING, refusal))?;
    let told = String::from_utf8_lossy(&told);
    let missing: Vec<&str> =
        told.lines().filter_map(|line| line.strip_suffix(" missing")).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let mut get = git(&repository.dir);
    // As git's own fetching of a single file does it.
    get.args(["-c", "fetch.negotiationAlgorithm=noop", "fetch", &remote, "--quiet", "--no-tags"]);
    get.args(["--no-write-fetch-head", "--recurse-submodules=no", "--filter=blob:none", "--stdin"]);
    let Err(refusal) = with_lines(&mut get, &missing) else { return Ok(()) };
    Err(match GitError::refused(DOING, refusal) {
        GitError::Failed { told, .. } => GitError::NotFetched { told },
        other => other,
    })
}

/// The remote that holds what a partial clone lacks; `None` for a clone of everything.
fn promisor(repository: &Repository) -> Option<String> {
    let mut git = git(&repository.dir);
    let told = answer(git.args(["config", "--get-regexp", r"^remote\..*\.promisor$"])).ok()?;
    let told = String::from_utf8(told).ok()?;
    let key = told.lines().find_map(|line| line.strip_suffix(" true"))?;
    Some(key.strip_prefix("remote.")?.strip_suffix(".promisor")?.to_owned())
}

/// What `git` prints when it reads `lines`. They come from a file, since both ends may be longer
/// than a pipe holds.
fn with_lines(git: &mut Command, lines: &[&str]) -> Result<Vec<u8>, Refusal> {
    let io = |error: std::io::Error| Refusal::Failed { code: None, told: error.kind().to_string() };
    let mut file = tempfile::tempfile().map_err(io)?;
    file.write_all(lines.join("\n").as_bytes()).and_then(|()| file.write_all(b"\n")).map_err(io)?;
    file.rewind().map_err(io)?;
    answer(git.stdin(file))
}
