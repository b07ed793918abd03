//! Asking git, in one place and in one way.

use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// Variables by which git would look elsewhere than in the folder that we name: those of
/// `git rev-parse --local-env-vars`, which a hook leaves to the programs that it starts. The two
/// that only carry settings (`GIT_CONFIG_PARAMETERS`, `GIT_CONFIG_COUNT`) are left alone, since
/// that is how a build machine says which folders it trusts.
const ELSEWHERE: [&str; 16] = [
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_CONFIG",
    "GIT_DIR",
    "GIT_GRAFT_FILE",
    "GIT_IMPLICIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_INTERNAL_SUPER_PREFIX",
    "GIT_NAMESPACE",
    "GIT_NO_REPLACE_OBJECTS",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
    "GIT_REPLACE_REF_BASE",
    "GIT_SHALLOW_FILE",
    "GIT_SUPER_PREFIX",
    "GIT_WORK_TREE",
];

/// Why git gave no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// There is no git.
    NotInstalled,
    /// Git ended with this code (none if it was killed), and these words in English.
    Failed { code: Option<i32>, told: String },
}

/// Git in the folder `dir`: never asks a question, takes no lock that others wait for, and takes
/// every path as it stands.
pub(crate) fn git(dir: &Path) -> Command {
    let mut git = Command::new("git");
    for name in ELSEWHERE {
        git.env_remove(name);
    }
    git.arg("-C").arg(dir).arg("--literal-pathspecs");
    git.env("GIT_OPTIONAL_LOCKS", "0").env("GIT_TERMINAL_PROMPT", "0").env("LC_ALL", "C");
    git.stdin(Stdio::null());
    git
}

/// What git prints in the folder `dir`.
pub(in crate::source) fn ask<I>(dir: &Path, args: I) -> Result<Vec<u8>, Refusal>
where
    I: IntoIterator<Item: AsRef<OsStr>>,
{
    answer(git(dir).args(args))
}

/// What `git` prints.
pub(crate) fn answer(git: &mut Command) -> Result<Vec<u8>, Refusal> {
    match git.output() {
        Ok(output) if output.status.success() => Ok(output.stdout),
        Ok(output) => Err(refused(&output)),
        Err(error) => Err(not_started(&error)),
    }
}

/// Why git could not be started.
pub(crate) fn not_started(error: &std::io::Error) -> Refusal {
    match error.kind() {
        ErrorKind::NotFound => Refusal::NotInstalled,
        kind => Refusal::Failed { code: None, told: kind.to_string() },
    }
}

fn refused(output: &Output) -> Refusal {
    let told = String::from_utf8_lossy(&output.stderr);
    Refusal::Failed { code: output.status.code(), told: told.trim().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_variable_that_leads_elsewhere_is_known() {
        let told = ask(Path::new("."), ["rev-parse", "--local-env-vars"]).expect("git is there");
        let told = String::from_utf8(told).expect("names");
        let settings = ["GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT"];
        let unknown: Vec<&str> = told
            .lines()
            .filter(|name| !ELSEWHERE.contains(name) && !settings.contains(name))
            .collect();
        assert_eq!(unknown, Vec::<&str>::new());
    }

    #[test]
    fn a_refusal_is_told_in_english() {
        let Err(Refusal::Failed { code, told }) = ask(Path::new("."), ["no-such-verb"]) else {
            panic!("git has no such verb");
        };
        assert_eq!(code, Some(1));
        assert!(told.contains("is not a git command"), "{told}");
    }
}
