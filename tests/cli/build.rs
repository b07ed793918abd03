use super::Project;

/// A book whose pages carry no definitions, so that nothing is found in it.
fn book() -> Project {
    Project::with(&[
        ("book.toml", b"[book]\ntitle = 'T'\n"),
        ("content/index.md", b"# Home\n\nFirst.\n"),
    ])
}

#[test]
fn builds_and_says_so_in_a_line() {
    let run = book().run(&["build"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(run.err.starts_with("Built ") && run.err.contains(" in site in "), "{run:?}");
    assert!(run.err.ends_with(": no findings\n") && run.out.is_empty(), "{run:?}");
}

#[test]
fn builds_without_a_configuration_and_elsewhere() {
    let project = Project::with(&[("model/content/index.md", b"# Home\n")]);
    let run = project.run(&["build", "model", "-d", "public/site", "--quiet"]);
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (Some(0), "", ""));
    assert!(project.path("public/site/index.html").is_file());
    assert!(!project.path("model/site").exists());
}

#[test]
fn a_pinned_clock_makes_the_same_bytes_whatever_pins_it() {
    let project = book();
    let build = |out: &str, set: &dyn Fn(&mut std::process::Command)| {
        let mut command = project.command(&["build", "-d", out]);
        set(&mut command);
        assert!(command.output().unwrap().status.success());
        project.read(&format!("{out}/index.html"))
    };
    let flag = build("a", &|command| {
        command.args(["--clock", "2026-03-31"]);
    });
    let epoch = build("b", &|command| {
        command.env("SOURCE_DATE_EPOCH", "1774915200").env("TZ", "Pacific/Kiritimati");
    });
    assert_eq!(flag, epoch);
}

#[test]
fn a_wrong_clock_is_told() {
    let project = book();
    let mut command = project.command(&["build"]);
    let run = super::Run::of(command.env("SOURCE_DATE_EPOCH", "soon").output().unwrap());
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("SOURCE_DATE_EPOCH holds `soon`"), "{run:?}");
    assert_eq!(project.run(&["build", "--clock", "2026-02-30"]).code, Some(2));
}

#[test]
fn a_fault_leaves_the_old_site_unless_told_to_keep_going() {
    let project = book();
    project.run(&["build"]);
    let before = project.read("site/index.html");
    project.put("content/index.md", b"# Home\n\nSecond.\n");
    project.put("content/bad.md", b"caf\xe9");

    let run = project.run(&["build"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(run.err.contains("fault[OP002]: `content/bad.md` is not valid UTF-8"), "{run:?}");
    assert!(run.err.contains("nothing was written, since a fault stands in the way"), "{run:?}");
    assert_eq!(project.read("site/index.html"), before);

    let run = project.run(&["build", "--keep-going"]);
    assert_eq!(run.code, Some(1), "{run:?}");
    assert!(project.read("site/index.html").contains("Second."));
}

#[test]
fn a_place_that_cannot_take_the_site_is_refused() {
    let project = book();
    project.put("taken/thesis.doc", b"years of work");
    project.put("file", b"a file");
    for (out, said) in [
        ("taken", "holds files that operandi did not make"),
        ("file", "is a file, and a folder is needed"),
        ("file/site", "cannot"),
        (".", "is the project's own folder or one around it"),
        ("content/site", "overlaps the content folder"),
    ] {
        let run = project.run(&["build", "-d", out]);
        assert_eq!(run.code, Some(2), "{out}: {run:?}");
        assert!(run.err.contains(said) && run.err.contains("= help: "), "{out}: {run:?}");
    }
    assert_eq!(project.read("taken/thesis.doc"), "years of work");
    assert_eq!(project.read("file"), "a file");
}

#[test]
fn clean_removes_what_build_made() {
    let project = book();
    project.run(&["build"]);
    project.put("site/CNAME", b"example.com");
    let run = project.run(&["clean"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(run.err.starts_with("Removed ") && run.err.ends_with(" from site\n"), "{run:?}");
    assert_eq!(project.read("site/CNAME"), "example.com");
    assert!(!project.path("site/index.html").exists());
}

#[test]
fn a_site_built_in_the_root_is_not_read_as_content() {
    let project = Project::with(&[("book.toml", b"book.src = '.'"), ("index.md", b"# Home\n")]);
    for _ in 0..2 {
        assert_eq!(project.run(&["build", "-d", "public"]).code, Some(0));
    }
    assert!(!project.path("public/public").exists());
}
