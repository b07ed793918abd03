use super::Project;

#[test]
fn help_shows_verbs_examples_and_exit_codes() {
    let run = Project::with(&[]).run(&["--help"]);
    assert_eq!(run.code, Some(0));
    assert_eq!(run.out.contains("serve"), cfg!(feature = "serve"));
    for word in ["build", "check", "new", "explain", "schema", "clean", "Examples:", "Exit codes:"]
    {
        assert!(run.out.contains(word), "{word} is missing:\n{}", run.out);
    }
}

#[test]
fn wrong_usage_exits_with_two() {
    let project = Project::with(&[]);
    assert_eq!(project.run(&["bild"]).code, Some(2));
    assert_eq!(project.run(&["check", "--format", "xml"]).code, Some(2));
}

#[test]
fn explains_by_code_and_by_name() {
    let project = Project::with(&[]);
    let (by_code, by_name) =
        (project.run(&["explain", "op005"]), project.run(&["explain", "unknown-id"]));
    assert!(by_code.out.contains("unknown-id"), "{by_code:?}");
    assert_eq!(by_code.out, by_name.out);
    let run = project.run(&["explain", "OP000"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("there is no finding, change, kind or table `OP000`"), "{run:?}");
}

#[test]
fn the_schema_is_json() {
    let run = Project::with(&[]).run(&["schema"]);
    assert!(serde_json::from_str::<serde_json::Value>(&run.out).unwrap().is_object());
}
