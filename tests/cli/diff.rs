//! Which two versions `diff` compares, and what it says where it cannot.

use crate::cli::{Project, Run};
use std::path::Path;
use std::process::Command;

const MODEL: &str = "[model]\nname = 'M'\n[role.owner]\nname = 'Owner'\n";

/// Runs git as if the machine had no settings, and gives what it prints.
pub(super) fn git(dir: &Path, args: &[&str]) -> String {
    let mut git = Command::new("git");
    git.current_dir(dir).args(["-c", "protocol.file.allow=always"]).args(args);
    for name in ["AUTHOR", "COMMITTER"] {
        git.env(format!("GIT_{name}_NAME"), "A").env(format!("GIT_{name}_EMAIL"), "a@example.com");
    }
    git.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
    let output = git.env_remove("GIT_DIR").output().unwrap();
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim_end().to_owned()
}

pub(super) fn commit(dir: &Path, message: &str) {
    git(dir, &["add", "--all"]);
    git(dir, &["commit", "--quiet", "--allow-empty", "--message", message]);
}

/// A repository on `main` with one commit.
fn repository() -> Project {
    let project = Project::with(&[("book.toml", b""), ("content/model.toml", MODEL.as_bytes())]);
    git(&project.path(""), &["init", "--quiet", "--initial-branch=main"]);
    commit(&project.path(""), "first");
    project
}

/// What was compared with what, without the numbers of commits.
fn compared(run: &Run) -> [String; 2] {
    let told: serde_json::Value = serde_json::from_str(&run.out).expect(&run.err);
    ["base", "head"].map(|side| {
        let name = told[side]["name"].as_str().unwrap();
        name.split(" (").next().unwrap().to_owned()
    })
}

fn names(project: &Project, args: &[&str]) -> [String; 2] {
    let run = project.run(&[&["diff", "-o", "json"], args].concat());
    assert_eq!(run.code, Some(0), "{args:?}: {}", run.err);
    compared(&run)
}

#[test]
fn every_way_to_name_two_versions() {
    let project = repository();
    let dir = project.path("");
    git(&dir, &["tag", "v1"]);
    git(&dir, &["switch", "--quiet", "--create", "change"]);
    commit(&dir, "second");
    let two = |base: &str, head: &str| [base.to_owned(), head.to_owned()];
    assert_eq!(names(&project, &["main"]), two("main", "working tree"));
    assert_eq!(names(&project, &["v1", "change"]), two("v1", "change"));
    assert_eq!(names(&project, &["v1..change"]), two("v1", "change"));
    assert_eq!(names(&project, &["main...change"]), two("main", "change"));
    assert_eq!(names(&project, &["main..."]), two("main", "HEAD"));
    assert_eq!(names(&project, &["--staged"]), two("HEAD", "staged changes"));
    assert_eq!(names(&project, &["--staged", "main..."]), two("main", "staged changes"));
    assert_eq!(names(&project, &[]), two("main", "working tree"), "the usual base");
    assert_eq!(names(&project, &["--base-dir", "."]), two(".", "working tree"));
    let first = git(&dir, &["rev-parse", "v1"]);
    assert_eq!(names(&project, &[&first]), two(&first[..7], "working tree"));

    let refused = |args: &[&str], message: &str| {
        let run = project.run(&[&["diff"], args].concat());
        assert_eq!(run.code, Some(2), "{args:?}");
        assert!(run.err.contains(message), "{args:?}: {}", run.err);
        assert_eq!(run.out, "");
    };
    refused(&["main...change", "v1"], "names two versions already, and `v1` is a third");
    refused(&["--staged", "main...change"], "`--staged` is what is compared already");
    refused(&["--staged", "main", "change"], "cannot be used with");
    refused(&["--base-dir", ".", "main"], "cannot be used with");
    refused(&["mian"], "did you mean `main`?");
    refused(&["--base-dir", "nowhere"], "the folder `nowhere` cannot be opened");
}

#[test]
fn a_pipeline_says_what_to_compare_with() {
    let project = repository();
    let dir = project.path("");
    let clone = dir.join("clone");
    git(&dir, &["switch", "--quiet", "--create", "change"]);
    commit(&dir, "second");
    git(&dir, &["clone", "--quiet", ".", "clone"]);
    git(&clone, &["checkout", "--quiet", "--detach", "origin/change"]);
    let run = |variables: &[(&str, &str)]| {
        let mut command = project.command(&["diff", "-o", "json", "--dir", "clone"]);
        Run::of(command.envs(variables.iter().copied()).output().unwrap())
    };
    let base = |variables: &[(&str, &str)]| compared(&run(variables))[0].clone();
    assert_eq!(base(&[("CI", "true"), ("GITHUB_BASE_REF", "main")]), "origin/main");
    assert_eq!(base(&[("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main")]), "origin/main");
    let first = git(&dir, &["rev-parse", "main"]);
    assert_eq!(base(&[("CI_MERGE_REQUEST_DIFF_BASE_SHA", &first)]), first[..7]);

    let unknown = run(&[("CI", "true"), ("GITHUB_BASE_REF", "")]);
    assert_eq!((unknown.code, &*unknown.out), (Some(2), ""));
    assert!(unknown.err.contains("operandi diff origin/main...HEAD"), "{}", unknown.err);
    let gone = run(&[("GITHUB_BASE_REF", "gone")]);
    assert_eq!(gone.code, Some(2));
    assert!(gone.err.contains("there is no commit, branch or tag `origin/gone`"), "{}", gone.err);
}

#[test]
fn a_shallow_clone_is_never_a_green_pass() {
    let project = repository();
    let dir = project.path("");
    commit(&dir, "second");
    let from = format!("file://{}", dir.display());
    git(&dir, &["clone", "--quiet", "--depth=1", &from, "clone"]);
    git(&dir.join("clone"), &["checkout", "--quiet", "--detach"]);
    git(&dir.join("clone"), &["update-ref", "-d", "refs/remotes/origin/main"]);
    for (base, variable) in [(None, "main"), (None, ""), (Some("HEAD~1"), ""), (Some("main~1"), "")]
    {
        let mut command = project.command(&["diff", "--dir", "clone"]);
        command.args(base).env("GITHUB_BASE_REF", variable);
        let run = Run::of(command.output().unwrap());
        assert_eq!((run.code, &*run.out), (Some(2), ""), "{base:?} {variable}");
        if base.is_some() || !variable.is_empty() {
            assert!(run.err.contains("git fetch --unshallow"), "{}", run.err);
            assert!(run.err.contains("fetch-depth: 0"), "{}", run.err);
        }
    }
}

#[test]
fn a_hook_s_variables_do_no_harm() {
    let (project, other) = (repository(), repository());
    let index = project.path(".git/next-index-1.lock");
    std::fs::copy(project.path(".git/index"), &index).unwrap();
    git(&project.path(""), &["rm", "--quiet", "-r", "--cached", "."]);
    let staged = |index: &Path| {
        let mut command = project.command(&["diff", "--staged", "-o", "json"]);
        command.env("GIT_DIR", other.path(".git")).env("GIT_WORK_TREE", other.path(""));
        let run = Run::of(command.env("GIT_INDEX_FILE", index).output().unwrap());
        assert_eq!(run.code, Some(0), "{}", run.err);
        let told: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        told["head"]["state"].as_str().unwrap().to_owned()
    };
    assert_eq!(staged(&other.path(".git/index")), "absent", "that of another repository");
    assert_eq!(staged(&index), "whole", "that of this commit");
}

#[test]
fn what_stands_in_the_way_is_told_with_the_way_out() {
    let project = Project::with(&[("book.toml", b""), ("content/model.toml", MODEL.as_bytes())]);
    let refused = |project: &Project, variable: (&str, &str), message: &str| {
        let mut command = project.command(&["diff", "main"]);
        let run = Run::of(command.env(variable.0, variable.1).output().unwrap());
        assert_eq!((run.code, &*run.out), (Some(2), ""), "{message}: {}", run.err);
        assert!(run.err.contains(message), "{message}: {}", run.err);
        assert!(run.err.contains("help"), "{}", run.err);
    };
    let temp = project.path("").display().to_string();
    let up = Path::new(&temp).parent().unwrap().display().to_string();
    refused(&project, ("GIT_CEILING_DIRECTORIES", &up), "lies in no git repository");
    refused(&project, ("PATH", "/nowhere"), "there is no `git` on this machine's path");
    git(&project.path(""), &["init", "--quiet", "--initial-branch=main"]);
    let own = ("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");
    refused(&project, own, "git config --global --add safe.directory");
}

#[test]
fn before_the_first_commit_everything_is_new() {
    let project = Project::with(&[("book.toml", b""), ("content/model.toml", MODEL.as_bytes())]);
    git(&project.path(""), &["init", "--quiet"]);
    let run = project.run(&["diff", "-o", "json"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let told: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(told["base"]["state"], "absent");

    let project = Project::with(&[("readme.txt", b"before")]);
    let dir = project.path("");
    git(&dir, &["init", "--quiet", "--initial-branch=main"]);
    commit(&dir, "before");
    project.put("content/model.toml", MODEL.as_bytes());
    for args in [vec!["HEAD"], vec![]] {
        let run = project.run(&[&["diff", "-o", "json"], &args[..]].concat());
        assert_eq!(run.code, Some(0), "{}", run.err);
        let told: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        assert_eq!(told["base"]["state"], "absent");
    }
}

#[cfg(unix)]
#[test]
fn what_git_holds_as_a_link_is_left_out_of_both() {
    let project = repository();
    let dir = project.path("");
    project.put("shared.md", b"# Shared\n");
    std::os::unix::fs::symlink("../shared.md", dir.join("content/shared.md")).unwrap();
    commit(&dir, "a link");
    let run = project.run(&["diff", "HEAD", "-o", "json", "--fail-on", "info"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let told: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(told["changes"], serde_json::json!([]));
    assert!(run.err.contains("`content/shared.md` is a symbolic link in HEAD ("), "{}", run.err);
}
