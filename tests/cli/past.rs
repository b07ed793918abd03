//! What a built site tells of the versions before.

use super::diff::{commit, git};
use crate::cli::Project;

const MODEL: &str = "[model]\nname = 'M'\n[role.owner]\nname = 'Owner'\nteam = 'desk'\n\
                     [team.desk]\nname = 'Desk'\n";

/// A project with two commits, the second of which says something dangerous.
fn project() -> Project {
    let project = Project::with(&[
        ("book.toml", b"[language.fr]\n"),
        ("content/model.toml", MODEL.as_bytes()),
        ("content/model.fr.toml", "[role.owner]\nname = 'Propriétaire'\n".as_bytes()),
    ]);
    let dir = project.path("");
    git(&dir, &["init", "--quiet", "--initial-branch=main"]);
    commit(&dir, "first");
    let changed = MODEL.replace("team = 'desk'\n[", "purpose = 'Owns'\n[");
    project.put("content/model.toml", changed.as_bytes());
    project.put("content/page.md", b"# An ordinary page\n");
    commit(&dir, "Free the <script>owner</script>");
    project
}

fn built(project: &Project) -> String {
    let run = project.run(&["build", "--clock", "2026-11-22"]);
    assert!(run.code < Some(2), "{}", run.err);
    project.read("site/changes/index.html")
}

#[test]
fn the_page_tells_each_version_in_every_language() {
    let project = project();
    let page = built(&project);
    let (_, body) = page.split_once("<div class=\"body\">").expect("a page with a body");
    let (latest, first) = body.split_once("first</bdi>").expect("both versions");
    assert!(latest.contains("Free the &lt;script&gt;owner"), "{page}");
    assert!(latest.contains("href=\"../roles/owner/index.html\">Owner</a>"), "{page}");
    assert!(!latest.contains("An ordinary page"), "{page}");
    let headings = latest.split("<h3>").skip(1).filter_map(|rest| rest.split_once("</h3>"));
    let headings: Vec<&str> = headings.map(|(title, _)| title).collect();
    let levels = ["New gaps", "Breaking changes", "To review", "Safe changes", "Editorial changes"];
    assert!(!headings.is_empty(), "{page}");
    assert!(headings.iter().all(|title| levels.contains(title)), "{headings:?}");
    assert!(first.contains("The model begins here."), "{page}");
    let french = project.read("site/fr/changes/index.html");
    assert!(french.contains("href=\"../roles/owner/index.html\">Propriétaire</a>"), "{french}");
    assert!(french.contains("Le modèle commence ici."), "{french}");
    for page in ["site/index.html", "site/versions/index.html"] {
        assert!(project.read(page).contains("changes/index.html"), "{page}");
    }
}

#[test]
fn a_tag_is_a_version_and_a_new_one_is_seen() {
    let project = project();
    let dir = project.path("");
    git(&dir, &["tag", "v1", "HEAD~1"]);
    let page = built(&project);
    assert!(page.contains("<bdi>v1</bdi>") && !page.contains("Free the"), "{page}");
    git(&dir, &["tag", "v2"]);
    assert!(built(&project).contains("<bdi>v2</bdi>"), "a build without a change of files");
}

#[test]
fn there_is_no_page_without_a_past_or_where_none_is_wanted() {
    let project = project();
    built(&project);
    let there = || project.path("site/changes/index.html").exists();
    project.put("book.toml", b"[language.fr]\n[output.html.changes]\nenable = false\n");
    let run = project.run(&["build", "--clock", "2026-11-22"]);
    assert!(run.code < Some(2), "{}", run.err);
    assert!(!there());
    assert!(!project.read("site/index.html").contains("changes/index.html"));
    project.put("book.toml", b"[language.fr]\n");
    std::fs::rename(project.path(".git"), project.path(".gone")).unwrap();
    let up = project.path("..").canonicalize().unwrap();
    let mut command = project.command(&["build", "--clock", "2026-11-22"]);
    assert!(command.env("GIT_CEILING_DIRECTORIES", up).output().unwrap().status.code() < Some(2));
    assert!(!there());
}

#[test]
fn as_many_versions_as_are_asked_for() {
    let project = project();
    project.put("book.toml", b"[language.fr]\n[output.html.changes]\nmost = 1\n");
    let page = built(&project);
    assert!(page.contains("Free the") && !page.contains("first</bdi>"), "{page}");
}

#[test]
fn feed_readers_get_the_same_where_the_address_is_known() {
    let project = project();
    project
        .put("book.toml", b"[language.fr]\n[output.html]\nsite-url = \"https://m.example/a&b\"\n");
    git(&project.path(""), &["commit", "--quiet", "--all", "--message", "An address & \u{1}more"]);
    let page = built(&project);
    let link = "type=\"application/atom+xml\" title=\"M · Changes\" href=\"../feed.xml\"";
    assert!(page.contains(link), "{page}");
    for (folder, begins) in [("", "The model begins here."), ("fr/", "Le modèle commence ici.")] {
        let xml = project.read(&format!("site/{folder}feed.xml"));
        let feed = roxmltree::Document::parse(&xml).expect("sound XML");
        let root = feed.root_element();
        assert_eq!(root.tag_name().namespace(), Some("http://www.w3.org/2005/Atom"));
        let text = |node: roxmltree::Node<'_, '_>, tag: &str| {
            let child = node.children().find(|child| child.has_tag_name(tag));
            child.and_then(|child| child.text()).unwrap_or_default().to_owned()
        };
        let entries: Vec<_> = root.children().filter(|node| node.has_tag_name("entry")).collect();
        assert_eq!(entries.len(), 2, "what changed no definition is no news: {xml}");
        assert_eq!(text(entries[0], "title"), "Free the <script>owner</script>");
        let latest = text(entries[0], "content");
        assert!(latest.contains("Owner") && !latest.contains("<script"), "{latest}");
        assert!(text(entries[1], "content").contains(begins), "{xml}");
        let page = project.read(&format!("site/{folder}changes/index.html"));
        for entry in entries {
            let id = text(entry, "id");
            let (address, anchor) = id.split_once('#').expect("a place on the page");
            assert_eq!(address, format!("https://m.example/a&b/{folder}changes/index.html"));
            assert!(page.contains(&format!("id=\"{anchor}\"")), "{anchor}");
            assert!(text(entry, "updated").ends_with("T00:00:00Z"));
        }
    }
    project.put("book.toml", b"[language.fr]\n");
    assert!(!built(&project).contains("atom+xml"));
    assert!(!project.path("site/feed.xml").exists());
}
