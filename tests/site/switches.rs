//! What `book.toml` keeps from readers.

use crate::cli::Project;
use std::fs;

const MODEL: &str = "[model]\nname = \"M\"\n[role.editor]\nname = \"Editor\"\n\
    [workflow.w]\nname = \"W\"\n[[workflow.w.step]]\nid = \"s\"\nraci = { editor = \"R\" }\n";

/// The pages of a site with a gap, by path, built with `settings` under `[output.html]`.
fn pages(settings: &str) -> Vec<(String, String)> {
    let book = format!("[output.html]\n{settings}\n");
    let project =
        Project::with(&[("book.toml", book.as_bytes()), ("content/model.toml", MODEL.as_bytes())]);
    assert_eq!(project.run(&["build"]).code, Some(1));
    let site = project.path("site");
    let files = walkdir::WalkDir::new(&site).into_iter().filter_map(Result::ok);
    let files = files.filter(|file| file.file_name().to_string_lossy().ends_with(".html"));
    let page = |file: walkdir::DirEntry| {
        let path = file.path().strip_prefix(&site).unwrap().display().to_string();
        #[expect(clippy::disallowed_methods, reason = "tests look at what was written")]
        let text = fs::read_to_string(file.path()).unwrap();
        (path, text)
    };
    files.map(page).collect()
}

#[test]
fn readers_see_the_findings_unless_the_book_says_otherwise() {
    let pages = pages("");
    let with = |word: &str| pages.iter().filter(|(_, html)| html.contains(word)).count();
    assert!(pages.iter().any(|(path, _)| path == "health/rules/index.html"));
    assert_eq!(with("OP101"), 2, "the findings and the rules");
    assert!(with("health/index.html") >= pages.len() - 1, "the navigation leads there");
}

#[test]
fn nothing_of_the_findings_remains_when_health_is_off() {
    let pages = pages("health = false");
    for (path, html) in pages {
        assert!(!path.starts_with("health"), "{path}");
        for trace in ["OP1", "OP4", "health", "class=\"verdict"] {
            assert!(!html.contains(trace), "{path} holds `{trace}`");
        }
    }
}

#[test]
fn the_verdict_goes_alone() {
    let pages = pages("verdict = false");
    let home = pages.iter().find(|(path, _)| path == "index.html").unwrap();
    assert!(!home.1.contains("class=\"verdict"));
    assert!(pages.iter().any(|(path, _)| path == "health/index.html"));
}

#[test]
fn a_site_without_search_has_nothing_of_it_but_the_list() {
    let searched = pages("search.enable = true");
    assert!(searched.iter().any(|(path, _)| path == "search/index.html"));
    let mut searching = searched.iter().filter(|(path, _)| path != "print/index.html");
    assert!(searching.all(|(_, html)| html.contains("class=\"btn finder")));
    let pages = pages("search.enable = false");
    assert!(pages.iter().any(|(path, _)| path == "a-z/index.html"));
    for (path, html) in pages {
        assert!(!path.starts_with("search"), "{path}");
        for trace in ["search/", "finder"] {
            assert!(!html.contains(trace), "{path} holds `{trace}`");
        }
    }
}

#[test]
fn everything_on_one_page_goes_with_the_links_to_it() {
    let with = pages("");
    assert!(with.iter().any(|(path, _)| path == "print/index.html"));
    let links = with.iter().filter(|(_, html)| html.contains("print/index.html")).count();
    assert_eq!(links, with.len() - 1, "every page leads there but itself");
    let pages = pages("print.enable = false\nsite-url = \"https://example.org/\"");
    assert_eq!(pages.len(), with.len() - 1);
    assert!(pages.iter().all(|(_, html)| !html.contains("print/")));
}

#[test]
fn a_link_to_findings_that_are_off_is_broken() {
    let project = Project::with(&[
        ("book.toml", b"output.html.health = false\n"),
        ("content/model.toml", b"[model]\nname = \"M\"\n"),
        ("content/page.md", b"# P\n\n[h](health/index.html)\n"),
    ]);
    let run = project.run(&["check", "--format", "short"]);
    assert!(run.code == Some(1) && run.out.contains("error[OP701]"), "{}", run.out);
}
