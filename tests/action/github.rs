//! `action.yml`, and the action that posts for pull requests from forks.

use super::world::{MODEL, World, yaml};

const COMMENT: &str = "${{ inputs.comment == 'true' && github.event_name == 'pull_request' }}";

/// What GitHub says in a pull request from a branch.
pub(super) const GIVEN: [(&str, &str); 6] = [
    ("github.action_repository", "example/operandi"),
    ("github.repository", "us/model"),
    ("github.event.pull_request.number", "7"),
    ("steps.keep.outputs.artifact-url", "https://github.example/artifacts/1"),
    ("inputs.token", "secret"),
    ("inputs.comment == 'true' && github.event_name == 'pull_request'", "true"),
];

fn moved() -> String {
    MODEL.replace("editor = \"A\"\nauthor = \"R\"", "author = \"AR\"")
}

fn comments(id: u32, kind: &str, body: &str) -> String {
    serde_json::json!([
        { "id": 1, "user": { "type": "User" }, "body": "<!-- operandi diff -->\nmine" },
        { "id": id, "user": { "type": kind }, "body": body },
    ])
    .to_string()
}

#[test]
fn a_pull_request_gets_its_comment_report_and_site() {
    let mut world = World::with(&moved());
    world.release();
    let last = world.act("", &GIVEN);
    assert_eq!(last.code, 0, "{}", last.said);
    let posted = world.read("played/posted.md");
    assert!(posted.starts_with("<!-- operandi diff -->\n"), "{posted}");
    assert!(posted.contains("accountability moves from Editor to <b>Author</b>"), "{posted}");
    assert!(posted.trim_end().ends_with("(https://github.example/artifacts/1)"), "{posted}");
    let gh = world.read("played/gh.log");
    assert!(gh.contains("--method POST repos/us/model/issues/7/comments "), "{gh}");
    for kept in ["diff.json", "report.html", "site/index.html"] {
        assert!(world.path("temp/operandi-review").join(kept).exists(), "{kept}");
    }
    let pdf = std::fs::read(world.path("temp/operandi-review/model.pdf")).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    assert!(posted.contains("[The whole report, and the site and the PDF as this"), "{posted}");
    assert!(world.read("temp/summary.md").contains("accountability moves"));
    let curl = world.read("played/curl.log");
    let from = "https://github.com/example/operandi/releases/download/v0.1.0/operandi-0.1.0-";
    assert!(curl.contains(from) && curl.contains("--proto =https"), "{curl}");
}

#[test]
fn what_is_not_asked_for_is_not_made() {
    let mut world = World::with(&moved());
    world.release();
    let spare = [("inputs.site", "false"), ("inputs.pdf", "false")];
    let last = world.act("", &GIVEN.into_iter().chain(spare).collect::<Vec<_>>());
    assert_eq!(last.code, 0, "{}", last.said);
    for spared in ["site", "model.pdf"] {
        assert!(!world.path("temp/operandi-review").join(spared).exists(), "{spared}");
    }
}

#[test]
fn a_model_with_faults_is_told_and_has_neither_site_nor_pdf() {
    let mut world = World::with(&MODEL.replace("author = \"R\"", "auther = \"R\""));
    world.release();
    let last = world.act("", &GIVEN);
    assert_eq!(last.code, 2, "{}", last.said);
    let posted = world.read("played/posted.md");
    assert!(posted.contains("### Could not be compiled"), "{posted}\n{}", last.said);
    assert!(world.read("temp/summary.md").contains("### Could not be compiled"));
    assert!(!world.path("temp/operandi-review/model.pdf").exists());

    let mut second = World::with(MODEL);
    second.release();
    second.put("played/received.json", &world.read("temp/operandi-review/diff.json"));
    second.put("played/answer.json", OPEN);
    assert_eq!(second.act("action/post/", &RECEIVED).code, 0);
    assert!(second.read("played/posted.md").contains("### Could not be compiled"));
}

#[test]
fn what_is_no_comparison_is_not_posted() {
    let mut world = World::with(MODEL);
    world.release();
    world.put("played/received.json", "{ \"version\": 1 }");
    world.put("played/answer.json", OPEN);
    assert_ne!(world.act("action/post/", &RECEIVED).code, 0);
    assert!(!world.read("played/gh.log").contains("--method POST repos"));
}

#[test]
fn the_action_takes_the_release_that_this_will_be() {
    for path in ["action.yml", "action/post/action.yml"] {
        let version = &yaml(path)["inputs"]["version"]["default"];
        assert_eq!(version, env!("CARGO_PKG_VERSION"), "{path}");
    }
}

#[test]
fn the_next_run_changes_its_own_comment_and_nobody_elses() {
    let mut world = World::with(&moved());
    world.release();
    world.put("played/answer.json", &comments(42, "Bot", "<!-- operandi diff -->\nold"));
    assert_eq!(world.act("", &GIVEN).code, 0);
    let gh = world.read("played/gh.log");
    assert!(gh.contains("--method PATCH repos/us/model/issues/comments/42 "), "{gh}");
    assert!(!gh.contains("POST"), "{gh}");
}

#[test]
fn nothing_changed_is_no_comment_and_removes_an_earlier_one() {
    let reordered = format!("# A line.\n{MODEL}");
    let mut world = World::with(&reordered);
    world.release();
    assert_eq!(world.act("", &GIVEN).code, 0);
    assert!(!world.read("played/gh.log").contains("--method"));
    assert_eq!(world.read("temp/summary.md"), "");

    let mut world = World::with(&reordered);
    world.release();
    world.put("played/answer.json", &comments(42, "Bot", "<!-- operandi diff -->\nold"));
    assert_eq!(world.act("", &GIVEN).code, 0);
    let gh = world.read("played/gh.log");
    assert!(gh.contains("--method DELETE repos/us/model/issues/comments/42"), "{gh}");
}

#[test]
fn a_new_gap_fails_after_everybody_was_told() {
    let mut world = World::with(&MODEL.replace("editor = \"A\"\n", ""));
    world.release();
    let last = world.act("", &GIVEN);
    assert_eq!(last.code, 1, "{}", last.said);
    assert!(world.read("played/posted.md").contains("### New gaps"));
    let never: Vec<_> = GIVEN.into_iter().chain([("inputs.fail-on", "never")]).collect();
    let mut world = World::with(&MODEL.replace("editor = \"A\"\n", ""));
    world.release();
    assert_eq!(world.act("", &never).code, 0);
}

#[test]
fn a_base_that_is_not_there_is_never_green() {
    let mut world = World::with(&moved());
    world.release();
    let gone: Vec<_> = GIVEN.into_iter().chain([("inputs.base", "gone")]).collect();
    let last = world.act("", &gone);
    assert_eq!(last.code, 2, "{}", last.said);
    assert!(last.said.contains("`gone`"), "{}", last.said);
}

#[test]
fn a_binary_with_another_checksum_is_not_installed() {
    for wrong in ["0".repeat(64), String::new()] {
        let mut world = World::with(&moved());
        world.release();
        let given: Vec<_> = if wrong.is_empty() {
            world.put("played/release/SHA256SUMS", "");
            GIVEN.to_vec()
        } else {
            GIVEN.into_iter().chain([("inputs.sha256", &*wrong)]).collect()
        };
        let last = world.act("", &given);
        assert_eq!(last.code, 2, "{}", last.said);
        assert!(last.said.contains("::error title=Operandi::"), "{}", last.said);
        assert_eq!(world.read("temp/path"), "");
    }
    let mut world = World::with(&moved());
    let right = world.release();
    let given: Vec<_> = GIVEN.into_iter().chain([("inputs.sha256", &*right)]).collect();
    assert_eq!(world.act("", &given).code, 0);
}

/// The open pull request of that run.
const OPEN: &str =
    r#"[{ "number": 3, "head": { "sha": "abc" }, "user": { "type": "User" }, "body": "" }]"#;

/// What GitHub says of a run that a fork's pull request has started.
const RECEIVED: [(&str, &str); 8] = [
    ("github.action_repository", "example/operandi"),
    ("github.repository", "us/model"),
    ("inputs.token", "secret"),
    ("github.event.workflow_run.id", "99"),
    ("github.event.workflow_run.head_repository.owner.login", "stranger"),
    ("github.event.workflow_run.head_branch", "patch-1"),
    ("github.event.workflow_run.head_sha", "abc"),
    ("github.event.workflow_run.html_url", "https://github.example/runs/99"),
];

#[test]
fn a_fork_leaves_data_alone_and_the_comment_is_made_anew() {
    let mut first = World::with(&moved().replace("\"Author\"", "\"@everyone <img src=x>\""));
    first.release();
    let silent = COMMENT.trim_start_matches("${{ ").trim_end_matches(" }}");
    let given: Vec<_> = GIVEN.into_iter().chain([(silent, "false")]).collect();
    assert_eq!(first.act("", &given).code, 0);
    assert_eq!(first.read("played/gh.log"), "", "the first run has no right to ask anything");

    let mut second = World::with(MODEL);
    second.release();
    second.put("played/received.json", &first.read("temp/operandi-review/diff.json"));
    second.put("played/answer.json", OPEN);
    let last = second.act("action/post/", &RECEIVED);
    assert_eq!(last.code, 0, "{}", last.said);
    let posted = second.read("played/posted.md");
    assert!(posted.contains("@&#8203;everyone &lt;img"), "{posted}");
    let gh = second.read("played/gh.log");
    assert!(gh.contains("--field head=stranger:patch-1"), "{gh}");
    assert!(gh.contains("run download 99 --repo us/model --name operandi-review"), "{gh}");
    assert!(gh.contains("--method POST repos/us/model/issues/3/comments"), "{gh}");
}

#[test]
fn a_pull_request_that_has_moved_on_gets_no_comment() {
    let mut world = World::with(MODEL);
    world.release();
    world.put("played/answer.json", r#"[{ "number": 3, "head": { "sha": "newer" } }]"#);
    let last = world.act("action/post/", &RECEIVED);
    assert_eq!(last.code, 0, "{}", last.said);
    assert!(!world.read("played/gh.log").contains("POST"));
}

#[test]
fn every_workflow_pins_what_others_wrote_and_asks_for_few_rights() {
    for path in [
        "examples/github/review.yml",
        "examples/github/check.yml",
        "examples/github/forks/review.yml",
        "examples/github/forks/comment.yml",
        ".github/workflows/release.yml",
    ] {
        let workflow = yaml(path);
        assert!(workflow["permissions"].is_object(), "{path} takes all rights");
        for job in workflow["jobs"].as_object().unwrap().values() {
            for step in job["steps"].as_array().unwrap() {
                if let Some((_, version)) =
                    step["uses"].as_str().and_then(|uses| uses.split_once('@'))
                {
                    assert_eq!(version.len(), 40, "{path}: {step}");
                }
                let run = step["run"].as_str().unwrap_or_default();
                assert!(!run.contains("${{"), "{path}: {run}");
            }
        }
    }
    let rights = &yaml("examples/github/forks/review.yml")["permissions"];
    assert_eq!(*rights, serde_json::json!({ "contents": "read" }));
}
