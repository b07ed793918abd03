use super::Project;

#[test]
fn a_new_model_is_clean_and_builds() {
    let project = Project::with(&[]);
    let run = project.run(&["new", "ours"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(run.err.contains("operandi build ours"), "{run:?}");
    let check = project.run(&["check", "ours", "--deny", "warnings"]);
    assert_eq!(check.code, Some(0), "{check:?}");
    let late = project.run(&["check", "ours", "--deny", "warnings", "--clock", "2040-01-01"]);
    assert_eq!(late.code, Some(0), "{late:?}");
    assert_eq!(project.run(&["build", "ours"]).code, Some(0));
    assert!(project.path("ours/site/index.html").is_file());
}

#[test]
fn definitions_point_at_the_schema_beside_them() {
    let project = Project::with(&[]);
    project.run(&["new", "."]);
    assert_eq!(project.read("schema/operandi.json"), project.run(&["schema"]).out);
    for name in ["model", "roles", "workflow", "cadence", "maturity"] {
        let text = project.read(&format!("content/{name}.toml"));
        assert!(text.starts_with("#:schema ../schema/operandi.json\n"), "{name}");
        toml::from_str::<toml::Table>(&text).unwrap();
    }
    assert!(project.read(".gitignore").contains("/site\n"));
}

#[test]
fn a_folder_with_files_is_refused() {
    let project = Project::with(&[("ours/thesis.doc", b"years of work")]);
    let run = project.run(&["new", "ours"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("the folder `ours` is not empty"), "{run:?}");
    assert!(!project.path("ours/book.toml").exists());
}

#[test]
fn a_repository_just_begun_is_no_obstacle() {
    let project = Project::with(&[("ours/.git/config", b"")]);
    assert_eq!(project.run(&["new", "ours"]).code, Some(0));
}
