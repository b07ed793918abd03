//! What the machine that runs a pull request's pipeline says about it, all of it in variables.

use std::ffi::OsString;
use std::path::PathBuf;

/// Variables that name the branch which a pull request is meant for: of GitHub, Gitea and Forgejo;
/// GitLab; Azure; Bitbucket; Jenkins; Buildkite.
const TARGETS: [&str; 6] = [
    "GITHUB_BASE_REF",
    "CI_MERGE_REQUEST_TARGET_BRANCH_NAME",
    "SYSTEM_PULLREQUEST_TARGETBRANCH",
    "BITBUCKET_PR_DESTINATION_BRANCH",
    "CHANGE_TARGET",
    "BUILDKITE_PULL_REQUEST_BASE_BRANCH",
];

/// GitLab's variables for the commit to compare with: the tip of the target, where the pipeline runs
/// for the merged result, else where the merge request left its target.
const COMMITS: [&str; 2] = ["CI_MERGE_REQUEST_TARGET_BRANCH_SHA", "CI_MERGE_REQUEST_DIFF_BASE_SHA"];

/// The variable that every pipeline sets.
const THERE: &str = "CI";

/// The variable by which git tells a hook which index the commit is made of.
const INDEX: &str = "GIT_INDEX_FILE";

/// What the environment says about the change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Pipeline {
    /// Whether this is a pipeline at all.
    pub(super) is_there: bool,
    /// What the change is meant for, in the pipeline of a pull request.
    pub(super) target: Option<Target>,
    /// The index to read, in a hook.
    pub(super) index: Option<PathBuf>,
}

/// What a pull request is meant for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// The commit that it is compared with.
    Commit(String),
    /// The branch.
    Branch(String),
}

impl Pipeline {
    /// What the variables of this process say.
    pub(super) fn here() -> Self {
        Self::of(|name| std::env::var_os(name))
    }

    fn of(variable: impl Fn(&str) -> Option<OsString>) -> Self {
        let text = |name: &str| {
            let value = variable(name)?.into_string().ok()?;
            (!value.is_empty() && value != "false").then_some(value)
        };
        let branch = || TARGETS.into_iter().find_map(text);
        let named = |name: String| name.strip_prefix("refs/heads/").unwrap_or(&name).to_owned();
        Self {
            is_there: text(THERE).is_some(),
            target: COMMITS
                .into_iter()
                .find_map(text)
                .map(Target::Commit)
                .or_else(|| branch().map(|name| Target::Branch(named(name)))),
            index: variable(INDEX).map(PathBuf::from),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(variables: &[(&str, &str)]) -> Pipeline {
        Pipeline::of(|name| {
            let (_, value) = variables.iter().find(|(known, _)| *known == name)?;
            Some(OsString::from(value))
        })
    }

    #[test]
    fn each_service_says_what_the_change_is_meant_for() {
        let target = |variables: &[(&str, &str)]| of(variables).target;
        let main = || Some(Target::Branch("main".to_owned()));
        assert_eq!(target(&[("GITHUB_BASE_REF", "main")]), main());
        assert_eq!(target(&[("SYSTEM_PULLREQUEST_TARGETBRANCH", "refs/heads/main")]), main());
        assert_eq!(target(&[("GITHUB_BASE_REF", ""), ("CHANGE_TARGET", "main")]), main());
        assert_eq!(target(&[("GITHUB_BASE_REF", ""), ("CI", "true")]), None);
        let gitlab = [(COMMITS[1], "abc"), ("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main")];
        assert_eq!(target(&gitlab), Some(Target::Commit("abc".to_owned())));
        assert_eq!(target(&gitlab[1..]), main());
    }

    #[test]
    fn a_pipeline_is_known_without_a_pull_request() {
        assert!(of(&[("CI", "true")]).is_there);
        assert!(!of(&[("CI", "false")]).is_there && !of(&[("CI", "")]).is_there);
        assert_eq!(of(&[]), Pipeline::default());
        assert_eq!(of(&[(INDEX, ".git/index")]).index, Some(PathBuf::from(".git/index")));
    }
}
