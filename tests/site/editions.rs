//! The site in every language of its book.

use super::{TODAY, none, pages, site};
use operandi::clock::Clock;
use operandi::compile::{Compiled, Goal, compile};
use operandi::source::{SourceFile, Sources};

#[test]
fn every_page_stands_in_both_languages_and_each_leads_to_the_other() {
    let mut found = Vec::new();
    let own = pages().keys().filter(|path| !path.starts_with("fr/") && *path != "404.html");
    let own: Vec<&String> = own.collect();
    for path in &own {
        if !pages().contains_key(&format!("fr/{path}")) {
            found.push(format!("{path} is not there in French"));
            continue;
        }
        let up = "../".repeat(path.matches('/').count());
        let there = format!("href=\"{up}fr/{path}\" hreflang=\"fr\" lang=\"fr\"");
        let back = format!("href=\"../{up}{path}\" hreflang=\"en\" lang=\"en\"");
        let source = |path: &str| String::from_utf8_lossy(&site()[path]).into_owned();
        let (own, french) = (source(path), source(&format!("fr/{path}")));
        for (page, link) in [(&own, &there), (&french, &back)] {
            if !page.contains(link.as_str()) {
                found.push(format!("{path} lacks {link}"));
            }
        }
        if !french.contains("<html lang=\"fr\"") {
            found.push(format!("{path} is not said to be French"));
        }
        if french.contains("traduite\u{a0}: elle") {
            found.push(format!("{path} is not translated"));
        }
    }
    none(&found);
    let french = pages().keys().filter(|path| path.starts_with("fr/")).count();
    assert_eq!(french, own.len());
}

/// A book in French that begins to speak English.
fn book(more: &[(&str, &str)]) -> Compiled {
    let files = [
        (
            "book.toml",
            "[book]\ntitle = \"Le livre\"\nlanguage = \"fr\"\n[output.html]\nsite-url = \"https://example.org/x/\"\n[language.en]\ntitle = \"The book\"\n",
        ),
        (
            "content/model.toml",
            "[model]\nname = \"Modèle\"\n[role.editor]\nname = \"Rédaction\"\npurpose = \"Relit\"\n[role.author]\nname = \"Écriture\"\n",
        ),
        (
            "content/model.en.toml",
            "[role.editor]\nname = \"Editing\"\npurpose = \"Reads, see [the guide](guide.md)\"\n",
        ),
        ("content/index.md", "# Accueil\n\n[Guide](guide.md#les-coûts) ![Plan](plan.svg)\n"),
        ("content/guide.md", "# Le guide\n\n## Les coûts\n\n[Rôle](role:editor)\n"),
        (
            "content/guide.en.md",
            "# The guide\n\n## Costs\n\n[Home](index.md), [plan](plan.svg), [here](guide.en.md#costs)\n",
        ),
    ];
    let files = files.iter().chain(more);
    let files =
        files.map(|(path, text)| SourceFile { path: (*path).to_owned(), text: (*text).into() });
    let picture = operandi::source::Asset {
        path: "content/plan.svg".to_owned(),
        bytes: b"<svg/>".to_vec().into(),
    };
    let sources = Sources::new(files.collect()).with_assets(vec![picture]);
    compile(&sources, Clock::on(TODAY.parse().unwrap()), Goal::Build)
}

fn page(site: &Compiled, path: &str) -> String {
    String::from_utf8(site.outputs[path].bytes().into_owned()).unwrap()
}

#[test]
fn a_book_in_french_speaks_english_below_a_folder() {
    let site = book(&[]);
    let (own, english) = (page(&site, "guide.html"), page(&site, "en/guide.html"));
    assert!(own.contains("<html lang=\"fr\"") && own.contains("<title>Le guide · Le livre"));
    assert!(
        english.contains("<html lang=\"en\"") && english.contains("<title>The guide · The book")
    );
    let role = page(&site, "en/roles/editor/index.html");
    assert!(
        role.contains("<h1>Editing</h1>")
            && role.contains("Reads, see <a href=\"../../guide.html\""),
        "{role}"
    );
    assert!(page(&site, "en/roles/author/index.html").contains("<h1>Écriture</h1>"));
    assert!(page(&site, "roles/editor/index.html").contains("<h1>Rédaction</h1>"));
}

#[test]
fn files_that_all_languages_share_stand_once_at_the_top() {
    let site = book(&[]);
    let english = page(&site, "en/guide.html");
    for link in [
        "href=\"../style.css\"",
        "href=\"../plan.svg\"",
        "href=\"index.html\">Home",
        "href=\"#costs\"",
    ] {
        assert!(english.contains(link), "{link}: {english}");
    }
    let below = |name: &str| site.outputs.contains_key(&format!("en/{name}"));
    assert!(!["style.css", "plan.svg", "model.json", "404.html"].into_iter().any(below));
}

#[test]
fn what_is_not_translated_is_shown_as_what_it_is() {
    let site = book(&[]);
    let home = page(&site, "en/index.html");
    assert!(home.contains("not translated yet; it is shown in French"), "{home}");
    assert!(home.contains("<h1 lang=\"fr\">") && home.contains("<div lang=\"fr\">"), "{home}");
    // The heading of the original leads to the same one of the translation.
    assert!(home.contains("href=\"guide.html#costs\""), "{home}");
    assert!(!page(&site, "en/guide.html").contains("not translated"));
}

#[test]
fn texts_of_things_say_their_language_where_it_is_not_the_page_s() {
    let more = "[team.desk]\nname = \"Desk\"\nmission = \"Relit tout\"\ndescription = \"Un *soin*.\"\n\
                [role.editor2]\nname = \"Deux\"\npurpose = \"Relit **bien**\"\n";
    let site = book(&[("content/more.toml", more)]);
    let team = page(&site, "en/teams/desk/index.html");
    assert!(team.contains("<p class=\"lede\"><span lang=\"fr\">Relit tout</span></p>"), "{team}");
    assert!(team.contains("<div lang=\"fr\"><p>Un <em>soin</em>.</p>"), "{team}");
    let second = page(&site, "en/roles/editor2/index.html");
    assert!(second.contains("<span lang=\"fr\">Relit <strong>bien</strong></span>"), "{second}");
    // Neither where there is a translation nor in the book's own language.
    for path in ["en/roles/editor/index.html", "teams/desk/index.html"] {
        let page = page(&site, path);
        assert!(!page.contains("<span lang="), "{page}");
    }
}

#[test]
fn search_engines_are_told_of_all_languages() {
    let site = book(&[]);
    for path in ["guide.html", "en/guide.html"] {
        let html = page(&site, path);
        for (lang, at) in [("fr", ""), ("en", "en/"), ("x-default", "")] {
            let link = format!(
                "<link rel=\"alternate\" hreflang=\"{lang}\" href=\"https://example.org/x/{at}guide.html\">"
            );
            assert!(html.contains(&link), "{path}: {link}");
        }
    }
}

#[test]
fn a_summary_may_be_translated_or_takes_the_titles_of_pages() {
    let own = ("content/SUMMARY.md", "# Table\n\n- [Guide pratique](guide.md)\n");
    let english = page(&book(&[own]), "en/index.html");
    assert!(english.contains("<span>The guide</span>") && !english.contains("Guide pratique"));
    let theirs = ("content/SUMMARY.en.md", "# Contents\n\n- [How to](guide.en.md)\n");
    assert!(page(&book(&[own, theirs]), "en/index.html").contains("<span>How to</span>"));
    let broken = ("content/SUMMARY.en.md", "# Contents\n\n- [How to](gide.md)\n");
    let told = book(&[own, broken]).findings;
    assert!(told.iter().any(|finding| finding.message.contains("names `gide.md`")), "{told:#?}");
}

#[test]
fn faults_of_translated_texts_and_pages_are_told_once() {
    let clash = ("content/en/about.md", "# About\n");
    let link =
        ("content/more.en.toml", "[role.author]\nname = \"A\"\n[model]\nname = \"[x](gone.md)\"\n");
    let told = book(&[clash, link]).findings;
    let count = |part: &str| told.iter().filter(|f| f.message.contains(part)).count();
    assert_eq!(count("in the folder of the pages in `en`"), 1, "{told:#?}");
    assert_eq!(count("there is no file `gone.md`"), 1, "{told:#?}");
}
