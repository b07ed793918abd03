use super::Project;

const MODEL: &[u8] = b"\
[model]
name = 'M'
[role.owner]
name = 'Owner'
[workflow.w]
name = 'W'
[[workflow.w.step]]
id = 's'
raci = { owner = 'AR' }
";

fn model() -> Project {
    Project::with(&[("content/model.toml", MODEL), ("content/guide.md", b"# Guide\n\nRead.\n")])
}

#[test]
fn writes_a_document_and_says_so_in_a_line() {
    let project = model();
    let run = project.run(&["pdf", "-o", "report.pdf"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(run.err.contains("pages to report.pdf in ") && run.out.is_empty(), "{run:?}");
    let document = project.bytes("report.pdf");
    assert!(document.starts_with(b"%PDF-") && document.len() > 10_000);
}

#[test]
fn a_further_language_has_a_document_of_its_own() {
    let project = model();
    project.put("book.toml", b"[language.fr]\n");
    let made = |arguments: &[&str]| {
        let run = project.run(&[&["pdf", "--quiet", "-o", "report.pdf"], arguments].concat());
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{run:?}");
        project.bytes("report.pdf")
    };
    let (english, french) = (made(&["--lang", "en"]), made(&["--lang", "fr"]));
    assert_eq!(french, made(&["--lang", "fr"]), "the same bytes again");
    assert_ne!(english, french, "its words are French");
}

#[test]
fn a_book_without_a_model_is_a_document_of_its_pages() {
    let project = Project::with(&[("content/guide.md", b"# Guide\n\nRead.\n")]);
    let run = project.run(&["pdf", "--quiet"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{run:?}");
    assert!(project.bytes("report.pdf").starts_with(b"%PDF-"));
}

#[test]
fn where_nothing_can_be_made_the_old_document_stays() {
    let project = model();
    project.put("report.pdf", b"old");
    for (args, told) in [
        (&["--for", "role:ownr"][..], "did you mean `owner`?"),
        (&["--for", "person:a"], "names neither a role nor a team"),
        (&["--lang", "fr"], "the book has no language `fr`"),
    ] {
        let run = project.run(&[&["pdf", "-o", "report.pdf"], args].concat());
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(run.err.contains(told), "{run:?}");
        assert_eq!(project.bytes("report.pdf"), b"old");
    }
    project.put("themes/default/pdf/report.typ", b"\n#let a = \n");
    let run = project.run(&["pdf", "-o", "report.pdf"]);
    assert!(run.err.contains("themes/default/pdf/report.typ:2"), "{run:?}");
    assert_eq!((run.code, project.bytes("report.pdf").as_slice()), (Some(2), &b"old"[..]));
}

#[test]
fn a_place_that_cannot_be_written_is_told() {
    let run = model().run(&["pdf", "-o", "no/such/folder/report.pdf"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(run.err.contains("cannot write `no/such/folder/report.pdf`"), "{run:?}");
}

#[test]
fn a_booklet_is_called_like_what_it_is_about() {
    let project = model();
    for (asked, file) in
        [(["--for", "role:owner"], "role-owner.pdf"), (["--workflow", "w"], "workflow-w.pdf")]
    {
        let run = project.run(&[&["pdf"], &asked[..]].concat());
        assert_eq!(run.code, Some(0), "{run:?}");
        assert!(run.err.contains(&format!("to {file} in ")), "{run:?}");
        assert!(project.bytes(file).starts_with(b"%PDF-"));
    }
}

#[test]
fn documents_that_the_configuration_asks_for_are_built_beside_the_pages() {
    let project = model();
    project.put("book.toml", b"[output.pdf]\ndocuments = ['summary', 'roles']\n[language.fr]\n");
    let run = project.run(&["build"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    for file in ["pdf/summary.pdf", "pdf/role-owner.pdf", "fr/pdf/role-owner.pdf"] {
        assert!(project.bytes(&format!("site/{file}")).starts_with(b"%PDF-"), "{file}");
    }
    assert!(!project.path("site/pdf/report.pdf").exists());
    project.run(&["pdf", "--quiet", "--for", "role:owner", "--lang", "fr"]);
    let (built, alone) = ("site/fr/pdf/role-owner.pdf", "role-owner-fr.pdf");
    assert_eq!(project.bytes(built), project.bytes(alone), "made alone, it is the same");
    project.put("book.toml", b"");
    let run = project.run(&["build"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(!project.path("site/pdf").exists(), "what is not asked for any more goes");
}

#[test]
fn a_document_is_the_same_whether_its_language_is_named_or_not() {
    let project = model();
    project.run(&["pdf", "--quiet"]);
    project.run(&["pdf", "--quiet", "--lang", "en"]);
    assert_eq!(project.bytes("report.pdf"), project.bytes("report-en.pdf"));
}

#[test]
fn one_document_is_about_one_thing() {
    for second in [["--workflow", "w"], ["--for", "role:owner"], ["--stage", "s"]] {
        let run = model().run(&[&["pdf", "--summary"], &second[..]].concat());
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(run.err.contains("cannot be used with"), "{run:?}");
    }
}
