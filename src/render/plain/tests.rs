//! The lists as a build writes them.

use crate::clock::Clock;
use crate::compile::{Compiled, Goal, compile};
use crate::source::{Revision, SourceFile, Sources};

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
    assert_eq!(
        sitemap.matches("<loc>").count(),
        made.pages - 2,
        "all but the one for none and that of all"
    );
    assert!(!sitemap.contains("404") && !sitemap.contains("print"));
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

#[test]
fn search_engines_get_every_language_and_the_day_of_the_last_change() {
    let book = "[book]\nlanguage = \"en\"\n[output.html]\nsite-url = \"https://a.b/\"\n[language.fr]\nname = \"Français\"\n";
    let files = [
        ("book.toml", book),
        ("content/model.toml", MODEL),
        ("content/guide.md", "# Guide\n"),
        ("content/guide.fr.md", "# Le guide\n"),
    ];
    let file = |(path, text): (&str, &str)| SourceFile { path: path.to_owned(), text: text.into() };
    let at = |day: &str| Revision { sequence: 0, modified: day.parse().expect("an instant") };
    let known = [
        ("content/model.toml", "2026-03-01T00:00:00Z"),
        ("content/guide.md", "2026-02-01T00:00:00Z"),
        ("content/guide.fr.md", "2026-01-01T00:00:00Z"),
    ];
    let known = known.map(|(path, day)| (path.to_owned(), at(day)));
    let sources = Sources::new(files.map(file).to_vec());
    let day = Clock::on(jiff::civil::date(2026, 11, 22));
    let made = compile(&sources.clone().with_history(known.into()), day, Goal::Build);
    let sitemap = text(&made, "sitemap.xml").expect("a sitemap");
    let line = |address: &str| {
        let start = format!("<url><loc>https://a.b/{address}</loc>");
        sitemap.lines().find(|line| line.starts_with(&start)).expect(&start).to_owned()
    };
    let own = "<lastmod>2026-02-01T00:00:00Z</lastmod>\
               <xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://a.b/guide.html\"/>\
               <xhtml:link rel=\"alternate\" hreflang=\"fr\" href=\"https://a.b/fr/guide.html\"/>";
    assert!(line("guide.html").contains(own), "{sitemap}");
    assert!(line("fr/guide.html").contains("<lastmod>2026-01-01"), "{sitemap}");
    // What gathers the model is as new as the newest of its files.
    assert!(line("roles/index.html").contains("<lastmod>2026-03-01"), "{sitemap}");
    // All pages of both languages, but for the one that is shown where nothing is, and for those
    // that hold all others.
    assert_eq!(sitemap.matches("<loc>").count(), made.pages - 3);
    let bare = compile(&sources, day, Goal::Build);
    assert!(!text(&bare, "sitemap.xml").expect("a sitemap").contains("lastmod"), "no git");
}
