//! The lists as a build writes them.

use crate::clock::Clock;
use crate::compile::{Compiled, Goal, compile};
use crate::source::{SourceFile, Sources};

const MODEL: &str = "[model]\nname = \"Model\"\n[role.editor]\nname = \"Editor\"\n\
                     purpose = \"Answers for every text.\"\n";

fn compiled(files: &[(&str, &str)]) -> Compiled {
    let file =
        |(path, text): &(&str, &str)| SourceFile { path: (*path).to_owned(), text: (*text).into() };
    let sources = Sources::new(files.iter().map(file).collect());
    compile(&sources, Clock::on(jiff::civil::date(2026, 11, 22)), Goal::Build)
}

fn text(made: &Compiled, path: &str) -> Option<String> {
    let file = made.outputs.get(path)?;
    Some(String::from_utf8_lossy(&file.bytes()).into_owned())
}

#[test]
fn search_engines_get_whole_addresses_of_all_pages_that_are_there() {
    let book = "[output.html]\nsite-url = \"https://example.org/model\"\n";
    let made = compiled(&[("book.toml", book), ("content/model.toml", MODEL)]);
    let sitemap = text(&made, "sitemap.xml").expect("a sitemap");
    let page = "<loc>https://example.org/model/roles/editor/index.html</loc>";
    assert!(sitemap.contains(page), "{sitemap}");
    assert_eq!(sitemap.matches("<loc>").count(), made.pages - 1, "all but the page for none");
    assert!(!sitemap.contains("404"));
    for path in ["/model/", "not an address", "ftp://a.b/"] {
        let book = format!("[output.html]\nsite-url = \"{path}\"\n");
        let made = compiled(&[("book.toml", &book), ("content/model.toml", MODEL)]);
        assert_eq!(text(&made, "sitemap.xml"), None, "{path}");
    }
}

#[test]
fn language_models_get_the_pages_by_the_headings_of_the_navigation() {
    let book = "[book]\ndescription = \"Who decides what.\"\n";
    let page = "# A guide\n\nHow to write.\n";
    let files = [("book.toml", book), ("content/model.toml", MODEL), ("content/guides/a.md", page)];
    let list = text(&compiled(&files), "llms.txt").expect("a list");
    assert!(
        list.starts_with("# Model\n\n> Who decides what.\n\n## Home\n\n- [Model](index.html)"),
        "{list}"
    );
    let role = "- [Roles](roles/index.html)\n\
                - [Editor](roles/editor/index.html): Answers for every text.\n";
    assert!(list.contains(role), "{list}");
    assert!(list.contains("(guides/a.html): How to write."), "{list}");
    assert!(list.contains("(model.json)") && !list.contains("404"), "{list}");
    assert_eq!(list.matches("](index.html)").count(), 1);
    assert_eq!(text(&compiled(&files[2..]), "llms.txt"), None, "no model");
}

#[test]
fn no_page_of_an_author_takes_their_places() {
    let book = "[output.html.redirect]\n\"/llms.txt\" = \"index.html\"\n";
    let made = compiled(&[("book.toml", book), ("content/model.toml", MODEL)]);
    assert!(made.findings.iter().any(|f| f.code.name == "route-clash"), "{:#?}", made.findings);
    assert!(text(&made, "llms.txt").expect("ours").starts_with("# Model"));
}
