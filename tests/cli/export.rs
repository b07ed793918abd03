use super::Project;
use std::process::Command;

const BOOK: &[u8] = b"\
[codeowners.handles]
head = '@acme/operations'
ana = '@ana-linden'
bo = 'bo@example.com'
desk = '@acme/desk'
[language.fr]
";

const MODEL: &[u8] = b"\
[model]
name = 'M'
owner = 'head'
[role.head]
name = 'Head of operations'
[role.editor]
name = 'Editor'
[role.author]
name = 'Author @here'
team = 'desk'
[role.printer]
name = 'Printer'
[person.ana]
name = 'Ana'
roles = ['editor']
[person.bo]
name = 'Bo'
roles = ['editor']
until = 2026-11-30
[person.cy]
name = 'Cy'
roles = ['printer']
[team.desk]
name = 'Desk'
lead = 'editor'
";

const WORK: &[u8] = b"\
[workflow.w]
name = 'W'
owner = 'editor'
[[workflow.w.step]]
id = 's'
playbook = 'how%20to%20[write]%20%231.md'
raci = { author = 'AR' }
";

const PRACTICE: &[u8] = b"+++\nkind = 'practice'\nname = 'P'\nowner = 'printer'\n+++\n";

/// A model in the folder `docs/model` of a repository.
fn project() -> Project {
    let project = Project::with(&[
        ("docs/model/book.toml", BOOK),
        ("docs/model/content/model.toml", MODEL),
        ("docs/model/content/work.toml", WORK),
        ("docs/model/content/work.fr.toml", b"[workflow.w]\nname = 'T'\n"),
        ("docs/model/content/how to [write] #1.md", b"# Write\n"),
        ("docs/model/content/practices/p.md", PRACTICE),
        ("docs/model/content/index.md", b"# Home\n\n[Write](how%20to%20[write]%20%231.md)\n"),
    ]);
    let git = Command::new("git").arg("init").arg("--quiet").arg(project.path("")).status();
    assert!(git.unwrap().success());
    project
}

fn export(project: &Project, args: &[&str]) -> super::Run {
    let fixed = ["export", "codeowners", "docs/model", "--clock", "2026-11-22"];
    project.run(&[&fixed, args].concat())
}

const BLOCK: &str = "\
# operandi begin /docs/model/
# From the operating model, by `operandi export codeowners`: change it there.
# Head of operations
/docs/model/content/ @acme/operations
/docs/model/book.toml @acme/operations
# Author @here
/docs/model/content/how\\ to\\ ?write?\\ ?1.md @acme/desk
# Editor, Head of operations
/docs/model/content/model.toml @acme/operations @ana-linden bo@example.com
# Editor
/docs/model/content/work.fr.toml @ana-linden bo@example.com
/docs/model/content/work.toml @ana-linden bo@example.com
# operandi end /docs/model/
";

#[test]
fn who_answers_for_a_file_is_asked_about_it() {
    let project = project();
    let run = export(&project, &[]);
    assert_eq!((run.code, &*run.out), (Some(0), ""), "{run:?}");
    assert!(run.err.contains("to .github/CODEOWNERS"), "{run:?}");
    // Nobody with a handle prints; whoever owns the model is asked, and that is told.
    assert!(
        run.err.contains("Printer answers for what 1 file holds, and has no handle"),
        "{run:?}"
    );
    assert_eq!(project.read(".github/CODEOWNERS"), BLOCK);

    let again = export(&project, &["--check"]);
    assert_eq!((again.code, &*again.out), (Some(0), ""), "{again:?}");
    // The day counts: Bo has left.
    let later =
        project.run(&["export", "codeowners", "docs/model", "--check", "--clock", "2026-12-01"]);
    assert_eq!(later.code, Some(1), "{later:?}");
    assert!(later.out.contains("- /docs/model/content/work.toml @ana-linden bo@example.com"));
    assert!(later.out.contains("\n+ /docs/model/content/work.toml @ana-linden\n"), "{later:?}");
    assert!(later.out.contains("help: run `operandi export codeowners`"), "{later:?}");
    assert_eq!(project.read(".github/CODEOWNERS"), BLOCK, "a check writes nothing");
}

#[test]
fn what_people_wrote_around_it_stays() {
    let project = project();
    let (before, after) = ("# Ours\n* @acme/all\n\n", "\n/src/ @acme/engineers\n");
    project
        .put("CODEOWNERS", format!("{before}{}{after}", BLOCK.replace("@ana", "@old")).as_bytes());
    let stale = export(&project, &["--check"]);
    assert_eq!(stale.code, Some(1), "{stale:?}");
    assert!(stale.out.starts_with("CODEOWNERS is not what the model says\n- /docs/"), "{stale:?}");
    assert_eq!(export(&project, &[]).code, Some(0));
    assert_eq!(project.read("CODEOWNERS"), format!("{before}{BLOCK}{after}"));
    assert!(!project.path(".github").exists());
}

#[test]
fn the_file_is_the_one_that_the_forge_reads() {
    let at_gitlab = project();
    at_gitlab.put(".gitlab-ci.yml", b"");
    assert_eq!(export(&at_gitlab, &[]).code, Some(0));
    assert_eq!(at_gitlab.read(".gitlab/CODEOWNERS"), BLOCK);

    let at_both = project();
    at_both.put(".github/CODEOWNERS", b"");
    at_both.put(".gitlab/CODEOWNERS", b"");
    let unsure = export(&at_both, &[]);
    assert_eq!(unsure.code, Some(2), "{unsure:?}");
    assert!(unsure.err.contains("several files of owners: .github/CODEOWNERS and .gitlab/"));
    assert_eq!(export(&at_both, &["-o", ".gitlab/CODEOWNERS"]).code, Some(0));
    assert_eq!((at_both.read(".gitlab/CODEOWNERS"), at_both.read(".github/CODEOWNERS")), {
        (BLOCK.to_owned(), String::new())
    });
}

#[test]
fn what_cannot_be_written_is_told_and_left_alone() {
    let refused = |project: &Project, told: &str| {
        let run = export(project, &[]);
        assert_eq!((run.code, &*run.out), (Some(2), ""), "{run:?}");
        assert!(run.err.contains(told) && run.err.contains("help"), "{run:?}");
    };
    let half = "/a @x\n# operandi begin /docs/model/\n/b @y\n";
    let project = project();
    project.put("CODEOWNERS", half.as_bytes());
    refused(&project, "it cannot be told which lines are the model's");
    assert_eq!(project.read("CODEOWNERS"), half);
    project.put("CODEOWNERS", b"\xff\n");
    refused(&project, "CODEOWNERS is not text in UTF-8");
    project.remove("CODEOWNERS");

    project.put("docs/model/book.toml", b"[codeowners.handles]\nhaed = '@x'\n");
    project.remove("docs/model/content/work.fr.toml");
    refused(&project, "did you mean `head`?");
    project.put("docs/model/book.toml", b"[codeowners.handles]\nhead = 'acme'\n");
    refused(&project, "write \"@acme\"");
    project.put("docs/model/book.toml", b"");
    refused(&project, "under `[codeowners.handles]` in book.toml");
    assert!(!project.path(".github").exists());
}

#[test]
fn without_a_repository_no_path_can_be_counted() {
    let project = Project::with(&[("book.toml", BOOK), ("content/model.toml", MODEL)]);
    let run = project.run(&["export", "codeowners"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(run.err.contains("lies in no git repository"), "{run:?}");
}
