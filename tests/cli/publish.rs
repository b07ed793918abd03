//! The model on a wiki in a real repository, by the command.

use super::{Project, Run};
use std::process::Command;

const MODEL: &str = "\
[model]
name = 'M'
[role.owner]
name = 'Owner'
purpose = 'Owns it.'
[role.writer]
name = 'Writer'
[workflow.w]
name = 'Work'
[[workflow.w.step]]
id = 's'
raci = { owner = 'A', writer = 'R' }
";

const BOOK: &str = "\
[publish.wiki]
kind = 'git-wiki'
url = 'wiki.git'
[publish.notes]
kind = 'dir'
folder = 'notes'
[publish.web]
kind = 'site'
folder = 'web'
[publish.cloud]
kind = 'confluence'
url = 'https://acme.example/wiki'
";

fn project() -> Project {
    let project = Project::with(&[
        ("content/model.toml", MODEL.as_bytes()),
        ("content/guide.md", b"# Guide\n\nAsk the [owner](role:owner).\n"),
        ("book.toml", BOOK.as_bytes()),
    ]);
    git(&project, &["init", "-q", "--bare", "-b", "master", "wiki.git"]);
    project
}

fn git(project: &Project, args: &[&str]) -> String {
    let mut git = Command::new("git");
    for role in ["AUTHOR", "COMMITTER"] {
        git.env(format!("GIT_{role}_NAME"), "A").env(format!("GIT_{role}_EMAIL"), "a@example.com");
    }
    let output = git.arg("-C").arg(project.path("")).args(args).output().unwrap();
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim_end().to_owned()
}

fn publish(project: &Project, args: &[&str]) -> Run {
    project.run(&[&["publish"], args, &["--clock", "2026-11-22"]].concat())
}

/// Somebody edits a page by hand.
fn by_hand(project: &Project, place: &str, text: &str) {
    if !project.path("work").exists() {
        git(project, &["clone", "-q", "wiki.git", "work"]);
    }
    git(project, &["-C", "work", "pull", "-q", "--rebase"]);
    project.put(&format!("work/{place}"), text.as_bytes());
    git(project, &["-C", "work", "add", "-A"]);
    git(project, &["-C", "work", "commit", "-q", "-m", "by hand"]);
    git(project, &["-C", "work", "push", "-q", "origin", "HEAD:master"]);
}

#[test]
fn what_was_shown_is_applied_and_then_there_is_nothing_to_do() {
    let project = project();
    let plan = publish(&project, &["plan", "wiki", "--out", "plan.json"]);
    assert_eq!(plan.code, Some(1), "{plan:?}");
    assert!(plan.out.contains("create   Owner (Owner.md)\n"), "{}", plan.out);
    assert_eq!(git(&project, &["-C", "wiki.git", "for-each-ref"]), "", "a plan writes nothing");
    let apply = publish(&project, &["apply", "plan.json", "--receipt", "receipt.json"]);
    assert_eq!(apply.code, Some(0), "{apply:?}");
    assert!(project.read("receipt.json").contains("\"key\": \"role/owner\""));
    let page = git(&project, &["-C", "wiki.git", "show", "master:Owner.md"]);
    assert!(page.starts_with("Owns it.\n") && page.contains("content/model.toml"), "{page}");
    assert!(
        git(&project, &["-C", "wiki.git", "show", "master:Guide.md"]).contains("[owner](Owner)")
    );
    let again = publish(&project, &["plan", "wiki"]);
    assert_eq!((again.code, again.out.matches('\n').count()), (Some(0), 1), "{again:?}");
    assert!(again.out.contains("nothing to do"), "{}", again.out);
    let status = publish(&project, &["status", "wiki"]);
    assert!(status.code == Some(0) && status.out.contains("pages and"), "{status:?}");
}

#[test]
fn renaming_a_role_renames_its_page_and_mends_the_links_to_it() {
    let project = project();
    publish(&project, &["apply", "--auto", "wiki"]);
    project.put("content/model.toml", MODEL.replace("'Owner'", "'Head of work'").as_bytes());
    let plan = publish(&project, &["plan", "wiki"]);
    assert!(
        plan.out.contains("rename   Head of work (Head-of-work.md): was called `Owner`"),
        "{plan:?}"
    );
    assert!(!plan.out.contains("create") && !plan.out.contains("orphan"), "{}", plan.out);
    let apply = publish(&project, &["apply", "--auto", "wiki"]);
    assert_eq!(apply.code, Some(0), "{apply:?}");
    let show = |place: &str| git(&project, &["-C", "wiki.git", "show", &format!("master:{place}")]);
    assert_eq!(show("Owner.md"), "➜ [Head of work](Head-of-work)");
    assert!(show("Guide.md").contains("[owner](Head-of-work)"), "{}", show("Guide.md"));
}

#[test]
fn a_declared_rename_keeps_the_page_of_a_role() {
    let project = project();
    publish(&project, &["apply", "--auto", "notes"]);
    assert!(project.path("notes/role/owner.md").exists());
    let renamed = MODEL.replace("role.owner", "role.head").replace("owner =", "head =");
    let moved = format!("{renamed}[[moved]]\nkind = 'role'\nfrom = 'owner'\nto = 'head'\n");
    project.put("content/model.toml", moved.as_bytes());
    project.put("content/guide.md", b"# Guide\n");
    let plan = publish(&project, &["plan", "notes"]);
    assert!(plan.out.contains("rename   Owner (role/head.md): was at role/owner.md"), "{plan:?}");
    let apply = publish(&project, &["apply", "--auto", "notes"]);
    assert_eq!(apply.code, Some(0), "{apply:?}");
    assert!(
        project.path("notes/role/head.md").exists()
            && !project.path("notes/role/owner.md").exists()
    );
}

#[test]
fn edits_by_hand_are_left_and_tell_themselves() {
    let project = project();
    publish(&project, &["apply", "--auto", "wiki"]);
    by_hand(&project, "Owner.md", "mine");
    by_hand(&project, "Notes.md", "mine too");
    let plan = publish(&project, &["plan", "wiki", "--out", "plan.json", "--format", "markdown"]);
    assert_eq!(plan.code, Some(1), "{plan:?}");
    assert!(plan.out.contains("| edited | Owner (Owner.md) |"), "{}", plan.out);
    assert!(!plan.out.contains("Notes"), "what is not ours is not told: {}", plan.out);
    let auto = publish(&project, &["apply", "--auto", "wiki"]);
    assert_eq!(auto.code, Some(1), "{auto:?}");
    let fail = publish(&project, &["apply", "--auto", "wiki", "--drift", "fail"]);
    assert_eq!(fail.code, Some(2), "{fail:?}");
    let over = publish(&project, &["apply", "--auto", "wiki", "--drift", "overwrite"]);
    assert_eq!(over.code, Some(0), "{over:?}");
    let show = |place: &str| git(&project, &["-C", "wiki.git", "show", &format!("master:{place}")]);
    assert!(show("Owner.md").starts_with("Owns it.") && show("Notes.md") == "mine too");
    // The plan from before says something else than what holds now.
    let stale = publish(&project, &["apply", "plan.json"]);
    assert_eq!(stale.code, Some(2), "{stale:?}");
    assert!(stale.err.contains("the plan is stale"), "{}", stale.err);
}

#[test]
fn a_plan_for_another_place_is_refused_and_holds_no_secret() {
    let project = project();
    let secret = "s3cret-token";
    let mut command = project.command(&["publish", "plan", "wiki", "--out", "plan.json"]);
    let plan = Run::of(command.env("OPERANDI_WIKI_TOKEN", secret).output().unwrap());
    assert_eq!(plan.code, Some(1), "{plan:?}");
    assert!(!project.read("plan.json").contains(secret) && !plan.out.contains(secret));
    project.put("book.toml", BOOK.replace("wiki.git", "other.git").as_bytes());
    let apply = publish(&project, &["apply", "plan.json"]);
    assert_eq!(apply.code, Some(2), "{apply:?}");
    assert!(apply.err.contains("`book.toml` says something else"), "{}", apply.err);
    let parsed = project.read("plan.json").replacen("\"version\": 1", "\"version\": 9", 1);
    project.put("plan.json", parsed.as_bytes());
    let apply = publish(&project, &["apply", "plan.json"]);
    assert!(apply.code == Some(2) && apply.err.contains("another version"), "{apply:?}");
}

#[test]
fn what_is_wrong_with_a_target_is_told() {
    let project = project();
    let told = |args: &[&str]| {
        let run = publish(&project, args);
        assert_eq!(run.code, Some(2), "{run:?}");
        run.err
    };
    assert!(told(&["plan", "wikki"]).contains("did you mean `wiki`?"));
    assert!(told(&["plan", "cloud"]).contains("`[publish.cloud]` has no `user`"));
    project
        .put("book.toml", b"[publish.x]\nkind = 'git-wiki'\nurl = 'http://acme.example/w.git'\n");
    assert!(told(&["doctor", "x"]).contains("no safe way"));
    project.put("book.toml", b"[publish.x]\nkind = 'git-wiki'\n");
    assert!(told(&["plan", "x"]).contains("has no `url`"));
    project.put("book.toml", b"[publish.x]\nkind = 'dir'\nfolder = 'x'\nfoldr = 'y'\n");
    assert!(told(&["plan", "x"]).contains("there is no key `foldr` here"));
    assert!(!project.path("x").exists(), "with faults nothing is written");
    // A MediaWiki: what it lacks, its secret, its certificates.
    let wiki = "[publish.x]\nkind = 'mediawiki'\nurl = 'https://127.0.0.1:1/api.php'\n\
                user = 'P@o'\nca-file = 'ca.pem'\n";
    project.put("book.toml", wiki.as_bytes());
    assert!(told(&["plan", "x"]).contains("has no `prefix`"));
    project.put("book.toml", format!("{wiki}prefix = 'Model'\n").as_bytes());
    assert!(told(&["plan", "x"]).contains("`OPERANDI_X_TOKEN`"));
    let with_secret = || {
        let mut command = project.command(&["publish", "plan", "x", "--clock", "2026-11-22"]);
        let output = command.env("OPERANDI_X_TOKEN", "s3cret").output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(with_secret().contains("the certificates `ca.pem` cannot be read"));
    project.put("ca.pem", b"hello");
    assert!(with_secret().contains("holds no certificate"));
}

#[test]
fn the_built_site_goes_to_a_folder_by_what_changed() {
    let project = project();
    let first = publish(&project, &["apply", "--auto", "web"]);
    assert_eq!(first.code, Some(0), "{first:?}");
    assert!(project.read("web/roles/owner/index.html").contains("Owns it."));
    let again = publish(&project, &["apply", "--auto", "web"]);
    assert!(again.out.contains("nothing was written"), "{}", again.out);
}
