//! The template for GitLab, its script run line by line as a job does.

use super::world::{MODEL, World, yaml};
use std::process::Command;

/// GitLab's interface, as far as it is asked: who one is, and the notes of a merge request.
const CURL: &str = r#"#!/bin/sh
printf '%s\n' "$*" >>"$PLAYED/curl.log"
for last; do :; done
case $last in
  */user) echo '{"id": 5}' ;;
  *per_page=*) cat "$PLAYED/answer.json" ;;
esac
"#;

/// The merge request's pipeline with a token for comments.
fn commented(change: &str, notes: &str) -> String {
    let world = World::with(change);
    world.program("bin/curl", CURL);
    world.program("bin/operandi-comment", include_str!("../../release/operandi-comment"));
    world.put("played/answer.json", notes);
    let (code, said) = run_with(&world, "secret");
    assert_eq!(code, 0, "{said}");
    world.read("played/curl.log")
}

#[test]
fn one_comment_is_kept_up_to_date() {
    let moved = MODEL.replace("editor = \"A\"\nauthor = \"R\"", "author = \"AR\"");
    let notes = "https://gitlab.example/api/v4/projects/3/merge_requests/7/notes";
    let ours = r#"[
        {"id": 8, "author": {"id": 6}, "body": "<!-- operandi diff -->\nof somebody else"},
        {"id": 9, "author": {"id": 5}, "body": "<!-- operandi diff -->\nold"}]"#;
    let first = commented(&moved, "[]");
    assert!(first.contains(&format!("--request POST --data-urlencode body@comment.md {notes}\n")));
    let next = commented(&moved, ours);
    assert!(next.contains(&format!("--request PUT --data-urlencode body@comment.md {notes}/9\n")));
    let none = commented(&format!("# A line.\n{MODEL}"), ours);
    assert!(none.contains(&format!("--request DELETE {notes}/9\n")), "{none}");
    assert!(!commented(&format!("# A line.\n{MODEL}"), "[]").contains("--request"));
}

fn run(world: &World) -> (i32, String) {
    run_with(world, "")
}

fn run_with(world: &World, token: &str) -> (i32, String) {
    let template = yaml("examples/gitlab/operandi.yml");
    let lines = template["operandi"]["script"].as_array().unwrap();
    let lines: Vec<&str> = lines.iter().map(|line| line.as_str().unwrap()).collect();
    let path = std::env::var("PATH").unwrap();
    let (bin, temp) = (world.path("bin"), world.path("temp"));
    let mut sh = Command::new("sh");
    sh.args(["-e", "-c", &lines.join("\n")]).current_dir(world.path("repository"));
    sh.env("PATH", format!("{}:{}:{path}", bin.display(), temp.display()));
    sh.env("OPERANDI_DIR", template["variables"]["OPERANDI_DIR"].as_str().unwrap());
    sh.env("CI", "true").env("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main");
    sh.env("PLAYED", world.path("played")).env_remove("GITHUB_BASE_REF");
    sh.env("OPERANDI_TOKEN", token).env("CI_API_V4_URL", "https://gitlab.example/api/v4");
    sh.env("CI_MERGE_REQUEST_PROJECT_ID", "3").env("CI_MERGE_REQUEST_IID", "7");
    let ran = sh.output().unwrap();
    let said = [ran.stdout, ran.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    (ran.status.code().unwrap(), said.concat())
}

#[test]
fn a_merge_request_gets_its_reports() {
    let world = World::with(&MODEL.replace("editor = \"A\"\n", ""));
    let (code, said) = run(&world);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("nobody is A (accountable) for Write"), "{said}");
    let pdf = std::fs::read(world.path("repository/model.pdf")).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    let quality = world.read("repository/gl-code-quality-report.json");
    let quality: serde_json::Value = serde_json::from_str(&quality).unwrap();
    assert!(quality.as_array().unwrap().iter().any(|one| one["check_name"] == "OP101"));
    for kept in ["report.html", "comment.md", "diff.json", "site/index.html"] {
        assert!(!world.read(&format!("repository/{kept}")).is_empty(), "{kept}");
    }
}

#[test]
fn nothing_changed_passes() {
    let (code, said) = run(&World::with(&format!("# A line.\n{MODEL}")));
    assert_eq!(code, 0, "{said}");
}
