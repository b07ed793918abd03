//! Those pages as content of a site of their own, through the whole command.

use super::folder;
use std::path::Path;
use std::process::Command;

struct Site {
    temp: tempfile::TempDir,
    code: Option<i32>,
    said: String,
}

impl Site {
    fn page(&self, route: &str) -> String {
        std::fs::read_to_string(self.temp.path().join("site").join(route)).unwrap()
    }

    /// The authors' part of each page.
    fn bodies(&self) -> Vec<(String, String)> {
        let files = walkdir::WalkDir::new(self.temp.path().join("site")).sort_by_file_name();
        let files = files.into_iter().map(|entry| entry.unwrap().into_path());
        let pages = files.filter(|path| path.extension().is_some_and(|end| end == "html"));
        let body = |path: &Path| {
            let html = std::fs::read_to_string(path).unwrap();
            let (_, from) = html.split_once("<main").unwrap();
            from.split_once("</main>").unwrap().0.to_owned()
        };
        pages.map(|path| (path.display().to_string(), body(&path))).collect()
    }
}

/// Builds `pages` as they stand, under their own names.
fn built(pages: &[&Path]) -> Site {
    let temp = tempfile::tempdir().unwrap();
    let content = temp.path().join("content");
    std::fs::create_dir(&content).unwrap();
    for page in pages {
        std::fs::copy(page, content.join(page.file_name().unwrap())).unwrap();
    }
    let run = Command::new(env!("CARGO_BIN_EXE_operandi"))
        .args(["build", "--clock", "2026-11-22"])
        .current_dir(temp.path())
        .output()
        .unwrap();
    Site { temp, code: run.status.code(), said: String::from_utf8(run.stderr).unwrap() }
}

#[test]
fn the_french_page_builds_as_it_stands() {
    let site = built(&[&folder().join("ajo/designing-an-operating-model.fr.md")]);
    assert_eq!(site.code, Some(0), "{}", site.said);
    assert!(site.said.contains("note[OP703]") && site.said.contains(": 1 note\n"), "{}", site.said);
    let page = site.page("designing-an-operating-model.fr.html");
    assert!(page.contains("<strong>Évolution de l’équipe"), "{page}");
    let home = site.page("index.html");
    assert!(home.contains("designing-an-operating-model.fr.html"), "{home}");
}

#[test]
fn adobes_pages_build_together_and_show_no_markup() {
    let folder = folder().join("adobe-markdown");
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let pages: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|end| end == "md")).collect();
    assert!(pages.len() >= 8, "{pages:?}");
    let site = built(&pages.iter().map(AsRef::as_ref).collect::<Vec<_>>());
    // Their links lead to pages of Adobe's that are not here; nothing else may stand in the way.
    assert!(matches!(site.code, Some(0 | 1)), "{}", site.said);
    let bodies = site.bodies();
    assert!(bodies.len() > pages.len(), "{} pages", bodies.len());
    for (path, body) in bodies {
        assert!(!body.contains("[!"), "{path}: {body}");
    }
}
