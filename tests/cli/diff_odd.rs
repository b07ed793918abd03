//! Repositories, versions and names that are not as one would wish, seen through the command.

use super::diff::{commit, git};
use super::{Project, Run, command};

const MODEL: &str = "[model]\nname = 'M'\nstatus = 'agreed'\n[role.a]\nname = 'Ann'\n[role.b]\n\
    name = 'Bert'\n[workflow.w]\nname = 'W'\n[[workflow.w.step]]\nid = 's'\nraci = { a = 'AR' }\n";

/// A repository whose last commit gives the duty of Ann to Bert, in the folder `folder`.
fn changed(folder: &str, base: &str, head: &str) -> Project {
    let path = format!("{folder}content/model.toml");
    let project = Project::with(&[(&*path, base.as_bytes())]);
    let dir = project.path("");
    git(&dir, &["init", "--quiet", "--initial-branch=main"]);
    commit(&dir, "first");
    project.put(&path, head.as_bytes());
    commit(&dir, "second");
    project
}

#[test]
fn a_sub_folder_of_a_linked_worktree_under_a_hook_s_variables() {
    let project = changed("docs/model/", MODEL, &MODEL.replace("a = 'AR'", "b = 'AR'"));
    let main = project.path("");
    git(&main, &["worktree", "add", "--quiet", "--detach", "linked", "HEAD"]);
    let linked = project.path("linked");
    for (from, dir) in [("linked", "docs/model"), ("linked/docs", "model")] {
        let args = ["diff", "HEAD~1", "HEAD", "--dir", dir, "-o", "github"];
        let mut command = command(&project.path(from), &args);
        // What git leaves to a hook of another repository.
        command.env("GIT_DIR", main.join("nowhere")).env("GIT_WORK_TREE", &linked);
        let run = Run::of(command.output().unwrap());
        assert_eq!(run.code, Some(0), "{run:?}");
        assert!(run.out.contains("file=docs/model/content/model.toml,line="), "{run:?}");
        assert!(run.out.contains("accountability moves from Ann to Bert"), "{run:?}");
    }
}

#[test]
fn a_version_with_faults_is_compared_as_far_as_it_can_be() {
    let faulty = MODEL.replace("a = 'AR'", "b = 'AR'").replace("'Ann'\n", "'Ann'\nnoise = 1\n");
    for (base, head) in [(MODEL, &*faulty), (&*faulty, MODEL)] {
        let project = changed("", base, head);
        let run = project.run(&["diff", "HEAD~1", "HEAD", "--fail-on", "never"]);
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(run.out.contains("accountability moves from"), "{run:?}");
        assert!(run.out.contains("OP003") && run.out.contains("noise"), "{run:?}");
        assert!(!run.out.contains("role Ann removed"), "what may be there is not gone: {run:?}");
        assert!(run.err.contains("could be compared, since it has faults"), "{run:?}");
        assert!(run.err.contains("help"), "{run:?}");
    }
}

#[test]
fn names_that_hurt_stay_names_from_the_file_to_the_comment() {
    let name = r#""</details><script>alert(1)</script> | `@team` \n# @all \u202Egnihton""#;
    let base = MODEL.replace("'Bert'", name);
    let project = changed("", &base, &base.replace("a = 'AR'", "b = 'AR'"));
    let run = project.run(&["diff", "HEAD~1", "HEAD", "-o", "markdown", "--fail-on", "never"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(run.out.contains("accountability moves from Ann to"), "{run:?}");
    for harm in ["<script", "@team", "@all", "\u{202e}", "\n# ", "</details><"] {
        assert!(!run.out.contains(harm), "{harm:?}: {}", run.out);
    }
    let count = |tag: &str| run.out.matches(tag).count();
    assert_eq!(count("<details>"), count("</details>"), "{}", run.out);
    for format in ["text", "github"] {
        let run = project.run(&["diff", "HEAD~1", "HEAD", "-o", format, "--fail-on", "never"]);
        assert!(!run.out.contains('\u{202e}') && !run.out.contains("\n# "), "{run:?}");
    }
}

#[test]
fn a_partial_clone_is_compared_with_what_it_fetches() {
    let project = changed("", MODEL, &MODEL.replace("a = 'AR'", "b = 'AR'"));
    let main = project.path("");
    git(&main, &["config", "uploadpack.allowFilter", "true"]);
    let from = format!("file://{}", main.display());
    git(&main, &["clone", "--quiet", "--filter=blob:none", &from, "clone"]);
    let args = ["diff", "HEAD~1", "HEAD", "--dir", "clone"];
    let run = project.run(&args);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(run.out.contains("accountability moves from Ann to Bert"), "{run:?}");

    // What it lacks may be out of reach: then nothing is green.
    git(&main, &["clone", "--quiet", "--filter=blob:none", "--no-checkout", &from, "cut"]);
    git(&project.path("cut"), &["remote", "set-url", "origin", "file:///nowhere"]);
    let run = project.run(&["diff", "HEAD~1", "HEAD", "--dir", "cut"]);
    assert_eq!((run.code, &*run.out), (Some(2), ""), "{run:?}");
    assert!(run.err.contains("a partial clone, and what it lacks cannot be fetched"), "{run:?}");
}
