use super::{Project, Run};
use std::process::Stdio;

fn faulty() -> Project {
    Project::with(&[("content/index.md", b"# Home\n"), ("content/a.md", b"one\ncaf\xe9\n")])
}

#[test]
fn reports_on_standard_output_in_each_format() {
    let project = faulty();
    let human = project.run(&["check"]);
    assert_eq!((human.code, human.err.as_str()), (Some(2), ""));
    assert!(
        human.out.contains("fault[OP002]: ")
            && human.out.ends_with("\n1 fault (nothing is written)\n"),
        "{human:?}"
    );
    assert!(!human.out.contains('\x1b'), "colours in a pipe: {human:?}");

    let short = project.run(&["check", "--format", "short"]);
    assert!(short.out.starts_with("content/a.md:2:4: error[OP002] "), "{short:?}");
    assert_eq!(
        (short.out.lines().count(), short.err.as_str()),
        (1, "1 fault (nothing is written)\n")
    );

    let json = project.run(&["check", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(report["findings"][0]["path"], "content/a.md");
    assert_eq!((json.code, json.err.as_str()), (Some(2), ""));
}

#[test]
fn writes_nothing() {
    let project = Project::with(&[("content/index.md", b"# Home\n")]);
    let run = project.run(&["check"]);
    assert_eq!((run.code, run.out.as_str()), (Some(0), "no findings\n"));
    assert!(!project.path("site").exists());
}

#[test]
fn colours_come_when_asked_for() {
    assert!(faulty().run(&["check", "--color", "always"]).out.contains("\x1b["));
}

#[test]
fn a_reader_that_leaves_early_changes_nothing() {
    let project = faulty();
    let mut command = project.command(&["check"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let run = Run::of(child.wait_with_output().unwrap());
    assert_eq!((run.code, run.err.as_str()), (Some(2), ""));
}

#[test]
fn says_what_to_do_where_there_is_no_model() {
    let empty = Project::with(&[]);
    for args in [&["check"][..], &["build"], &["check", "nowhere"]] {
        let run = empty.run(args);
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(run.err.starts_with("error: ") && run.err.contains("operandi new DIR"), "{run:?}");
    }
}

#[test]
fn a_byte_order_mark_is_no_finding() {
    let project = Project::with(&[("content/index.md", b"\xef\xbb\xbf# Home\r\n")]);
    assert_eq!(project.run(&["check", "--deny", "warnings"]).code, Some(0));
}

#[cfg(unix)]
#[test]
fn links_that_loop_or_leave_are_faults() {
    let project = Project::with(&[("content/index.md", b"# Home\n")]);
    std::os::unix::fs::symlink("..", project.path("content/up")).unwrap();
    std::os::unix::fs::symlink("/", project.path("content/out")).unwrap();
    let run = project.run(&["check", "--format", "short"]);
    assert_eq!((run.code, run.out.lines().count()), (Some(2), 2), "{run:?}");
    assert!(run.out.contains("`content/out` leaves the project's folder"), "{run:?}");
}

#[test]
fn a_baseline_follows_an_old_model_through_its_changes() {
    let step = |id: &str, letters: &str| {
        format!("[[workflow.w.step]]\nid = \"{id}\"\nraci = {{ editor = \"{letters}\" }}\n")
    };
    let head =
        "[model]\nname = \"M\"\n[role.editor]\nname = \"Editor\"\n[workflow.w]\nname = \"W\"\n";
    let old = format!("{head}{}", step("write", "R"));
    let project = Project::with(&[("content/model.toml", old.as_bytes())]);
    let check = || project.run(&["check", "--format", "short", "--clock", "2026-11-22"]);
    assert_eq!(check().code, Some(1));
    assert_eq!(project.run(&["check", "--write-baseline"]).code, Some(0));
    let written = project.read("operandi-baseline.json");
    assert_eq!((check().code, check().out.as_str()), (Some(0), ""));

    let moved = format!("# Moved down.\n\n{head}{}", step("write", "R"));
    project.put("content/model.toml", moved.as_bytes());
    assert_eq!(check().out, "", "lines may move");

    project.put("content/model.toml", format!("{moved}{}", step("print", "R")).as_bytes());
    let new = check();
    assert_eq!(new.code, Some(1), "{}", new.out);
    assert!(new.out.lines().all(|line| line.contains("Print in W")), "{}", new.out);

    project.put("content/model.toml", format!("{head}{}", step("write", "AR")).as_bytes());
    let mended = check();
    assert!(mended.code == Some(0) && mended.out.contains("note[OP904]"), "{}", mended.out);
    assert_eq!(project.run(&["check", "--write-baseline"]).code, Some(0));
    assert_ne!(project.read("operandi-baseline.json"), written);
    assert_eq!(check().out, "");
}

#[test]
fn several_reports_go_where_each_is_wanted() {
    let project = faulty();
    let run = project.run(&["check", "-o", "human", "-o", "github", "--output", "sarif=out.sarif"]);
    assert_eq!((run.code, run.err.as_str()), (Some(2), ""));
    let (human, github) = run.out.split_once("\n1 fault (nothing is written)\n").unwrap();
    assert!(human.starts_with("fault[OP002]: "), "{run:?}");
    assert!(github.starts_with("::error file=content/a.md,line=2,"), "{run:?}");
    let log: serde_json::Value = serde_json::from_str(&project.read("out.sarif")).unwrap();
    assert_eq!(log["runs"][0]["results"][0]["ruleId"], "OP002");

    let quiet = project.run(&["check", "--output", "human=all.txt", "--color", "always"]);
    assert_eq!((quiet.out.as_str(), quiet.err.as_str()), ("", "1 fault (nothing is written)\n"));
    let text = project.read("all.txt");
    assert!(text.starts_with("fault[OP002]: ") && !text.contains('\x1b'), "{text}");
}

#[test]
fn reports_that_would_spoil_one_another_are_refused() {
    let project = faulty();
    for args in [&["-o", "json", "-o", "human"][..], &["-o", "json=a", "-o", "sarif=a"]] {
        let run = project.run(&[&["check"], args].concat());
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{run:?}");
        assert!(run.err.contains("help: name a file"), "{run:?}");
    }
    let both = project.run(&["check", "--format", "short", "--output", "json=a"]);
    assert_eq!(both.code, Some(2), "{both:?}");
    let gone = project.run(&["check", "--output", "json=no/such/folder.json"]);
    assert!(gone.code == Some(2) && gone.err.contains("no/such/folder.json"), "{gone:?}");
}

#[test]
fn forges_get_paths_from_the_root_of_the_repository() {
    let project = Project::with(&[("docs/model/content/a.md", b"[gone](gone.md)\n")]);
    project.put(".git", b"gitdir: elsewhere\n");
    let args = ["check", "docs/model", "--output", "gitlab", "--clock", "2026-11-22"];
    let run = project.run(&args);
    let report: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let paths: Vec<_> =
        report.as_array().unwrap().iter().map(|one| &one["location"]["path"]).collect();
    assert!(paths.contains(&&serde_json::json!("docs/model/content/a.md")), "{paths:?}");
}
