use super::client::Preview;
use super::{HOME, project};
use crate::cli::Project;
use serde_json::Value;
use std::fs;

fn digest<'a>(news: &'a Value, path: &str) -> &'a str {
    news["shown"][path].as_str().unwrap()
}

/// Saves as careful editors do: a new file takes the place of the old one.
#[expect(clippy::disallowed_methods, reason = "tests make their own sources")]
fn save(project: &Project, path: &str, text: &str) {
    let aside = project.path(&format!("{path}.tmp"));
    fs::write(&aside, text).unwrap();
    fs::rename(aside, project.path(path)).unwrap();
}

#[test]
fn a_saved_page_is_told_to_those_who_show_it() {
    let preview = Preview::of(project());
    let (mut home, before) = preview.open(&["/", "/style.css"]);
    let seen = format!("data-seen=\"{}\"", digest(&before, "/"));
    assert!(preview.get("/").body.contains(&seen), "a page knows its own digest");
    assert_eq!(before["trouble"], Value::Null);

    save(&preview.project, "content/index.md", "# Home\n\nOther words.\n");
    let after = home.hears();
    assert_ne!(digest(&after, "/"), digest(&before, "/"));
    assert_eq!(digest(&after, "/style.css"), digest(&before, "/style.css"));
    assert!(preview.get("/").body.contains("Other words."));
}

#[test]
fn what_a_page_does_not_show_is_not_told_to_it() {
    let preview = Preview::of(project());
    let (mut guide, before) = preview.open(&["/guides/"]);
    save(&preview.project, "content/index.md", "# Home\n\nOther words.\n");
    preview.says("Built");
    // Saved again with the same words: nothing is compiled.
    save(&preview.project, "content/index.md", "# Home\n\nOther words.\n");
    save(&preview.project, "content/guides/index.md", "# Guides\n\nIn other words.\n");
    let after = guide.hears();
    assert_ne!(digest(&after, "/guides/"), digest(&before, "/guides/"));
    assert!(
        preview.get("/guides/").body.contains("In other words."),
        "the first news was the last save"
    );
}

#[test]
fn a_style_of_the_theme_is_told_alone() {
    let preview = Preview::of(project());
    let (mut home, before) = preview.open(&["/", "/style.css"]);
    preview.project.put("themes/default/css/site.css", b"body { color: red }\n");
    let after = home.hears();
    assert_ne!(digest(&after, "/style.css"), digest(&before, "/style.css"));
    assert_eq!(digest(&after, "/"), digest(&before, "/"));
}

#[test]
fn the_configuration_counts() {
    let preview = Preview::of(project());
    let (mut home, _) = preview.open(&["/"]);
    save(&preview.project, "book.toml", "[book]\ntitle = \"Another title\"\n");
    home.hears();
    assert!(preview.get("/").body.contains("Another title"));

    // The pages now lie elsewhere, and are watched there.
    preview.project.put("pages/index.md", b"# Elsewhere\n");
    save(&preview.project, "book.toml", "[book]\ntitle = \"Book\"\nsrc = \"pages\"\n");
    home.hears();
    assert!(preview.get("/").body.contains("Elsewhere"));
    save(&preview.project, "pages/index.md", "# Elsewhere\n\nAnd watched.\n");
    home.hears();
    assert!(preview.get("/").body.contains("And watched."));
}

#[test]
fn folders_come_and_go() {
    let preview = Preview::of(project());
    let path = "/new/deep/page.html";
    let (mut page, _) = preview.open(&[path]);
    preview.project.put("content/new/deep/page.md", b"# Deep\n\nIn a new folder.\n");
    while !preview.get(path).body.contains("In a new folder.") {
        page.hears();
    }
    save(&preview.project, "content/new/deep/page.md", "# Deep\n\nSaved there.\n");
    while !preview.get(path).body.contains("Saved there.") {
        page.hears();
    }
    fs::remove_dir_all(preview.project.path("content/new")).unwrap();
    while preview.get(path).status != 404 {
        page.hears();
    }
}

#[test]
fn a_fault_leaves_the_last_good_page_and_says_what_is_wrong() {
    let preview = Preview::of(project());
    let (mut home, before) = preview.open(&["/"]);
    preview.project.put("content/roles.toml", b"[role.analyst]\nname = [\n");
    let stopped = home.hears();
    assert_eq!(digest(&stopped, "/"), digest(&before, "/"), "the page is the same");
    let trouble = stopped["trouble"].as_str().unwrap();
    assert!(
        trouble.contains("fault[OP001]") && trouble.contains("content/roles.toml:2:"),
        "{trouble}"
    );
    assert!(!trouble.contains('\u{1b}'), "no colours");
    assert!(preview.get("/").body.contains("The first words."));
    for line in trouble.lines().filter(|line| !line.is_empty()) {
        preview.says(line);
    }
    let (_, late) = preview.open(&["/guides/"]);
    assert_eq!(late["trouble"], trouble, "who comes later hears it too");

    fs::remove_file(preview.project.path("content/roles.toml")).unwrap();
    let mended = home.hears();
    assert_eq!((&mended["trouble"], digest(&mended, "/")), (&Value::Null, digest(&before, "/")));
}

#[test]
fn before_the_first_good_site_pages_wait() {
    let broken = Project::with(&[("content/index.md", b"# Home\n"), ("content/a.toml", b"= =\n")]);
    let preview = Preview::of(broken);
    let waiting = preview.get("/");
    assert_eq!(waiting.status, 503);
    assert!(waiting.body.contains("Nothing to show yet"), "{waiting:?}");
    let (mut home, before) = preview.open(&["/"]);
    assert!(before["trouble"].is_string());
    save(&preview.project, "content/a.toml", "");
    let after = home.hears();
    assert_ne!(digest(&after, "/"), digest(&before, "/"));
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn a_folder_that_is_gone_is_told_and_taken_up_again() {
    let preview = Preview::of(project());
    let (mut home, before) = preview.open(&["/"]);
    let (content, aside) = (preview.project.path("content"), preview.project.path("aside"));
    fs::rename(&content, &aside).unwrap();
    let gone = home.hears();
    assert!(
        gone["trouble"].as_str().unwrap().contains("the content folder `content` is not there")
    );
    preview.says("is not there");
    preview.says("Waiting until it is back");
    assert!(preview.get("/").body.contains("The first words."));

    fs::rename(&aside, &content).unwrap();
    let back = home.hears();
    assert_eq!(back, before);
    save(&preview.project, "content/index.md", &format!("{HOME}\nWatched again.\n"));
    home.hears();
    assert!(preview.get("/").body.contains("Watched again."));
}

#[test]
fn the_whole_project_may_go_and_come_back() {
    let preview = Preview::with(
        Project::with(&[("model/content/index.md", HOME.as_bytes())]),
        &["serve", "model", "--port", "0"],
    );
    let (mut home, before) = preview.open(&["/"]);
    fs::remove_dir_all(preview.project.path("model")).unwrap();
    while !home.hears()["trouble"].as_str().unwrap_or("").contains("cannot be opened") {}
    preview.project.put("model/content/index.md", HOME.as_bytes());
    while home.hears() != before {}
    save(&preview.project, "model/content/index.md", &format!("{HOME}\nWatched again.\n"));
    home.hears();
    assert!(preview.get("/").body.contains("Watched again."));
}
