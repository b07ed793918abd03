//! What docs/compare.md tells people to set up in git, as it stands there.

use super::Project;
use super::diff::{commit, git};
use std::path::Path;
use std::process::Command;

const MODEL: &str = "[model]\nname = 'M'\n[role.owner]\nname = 'Owner'\npurpose = 'Owns.'\n\
    responsibilities = [\n  'one',\n  'two',\n  'three',\n  'four',\n]\n";

/// The lines of the page that begin with `start`.
fn told(start: &str) -> Vec<String> {
    #[expect(clippy::disallowed_methods, reason = "the test reads the manual")]
    let page = std::fs::read_to_string("docs/compare.md").unwrap();
    page.lines().filter(|line| line.starts_with(start)).map(str::to_owned).collect()
}

/// A repository set up as the page says, its model changed and not committed.
fn set_up() -> Project {
    let project = Project::with(&[("book.toml", b""), ("content/model.toml", MODEL.as_bytes())]);
    let dir = project.path("");
    git(&dir, &["init", "--quiet", "--initial-branch=main"]);
    commit(&dir, "first");
    project.put(".gitattributes", told("*.toml")[0].as_bytes());
    let commands = told("git config");
    assert_eq!(commands.len(), 2, "{commands:?}");
    for line in commands {
        let done = Command::new("sh").current_dir(&dir).args(["-c", &line]).status();
        assert!(done.unwrap().success(), "{line}");
    }
    let changed = MODEL.replace("'Owner'", "'Keeper'").replace("'four'", "'five'");
    project.put("content/model.toml", changed.as_bytes());
    project
}

/// What `git` prints, with the tested command on the path.
fn asked(dir: &Path, args: &[&str]) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_operandi")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let mut command = Command::new("git");
    command.current_dir(dir).args(args).env("PATH", path).env_remove("CI");
    let output = command.env_remove("GITHUB_BASE_REF").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn git_has_a_word_for_it_in_every_folder() {
    let project = set_up();
    for folder in ["", "content"] {
        let told = asked(&project.path(folder), &["model", "HEAD"]);
        assert!(told.contains("Keeper") && told.contains("Owner"), "{told}");
        assert!(told.contains("CH002 content/model.toml:3"), "{told}");
    }
    git(&project.path(""), &["add", "--all"]);
    assert!(asked(&project.path(""), &["model", "--staged"]).contains("staged changes"));
}

#[test]
fn a_hunk_says_what_it_belongs_to() {
    let told = asked(&set_up().path(""), &["diff", "--unified=1"]);
    assert!(told.contains(" @@ [role.owner]\n"), "{told}");
}
