//! What those hear who do not see the page, and what others copy from it.

use super::{documents, told};
use lopdf::{Dictionary, Document, Object};

/// Every element of the structure tree, with its type: `H1`, `Figure`.
fn elements(document: &Document) -> Vec<(&str, &Dictionary)> {
    let dictionaries = document.objects.values().filter_map(|object| object.as_dict().ok());
    let typed = dictionaries.filter(|one| one.has(b"P") && one.has(b"S") && one.has(b"K"));
    typed
        .filter_map(|one| Some((str::from_utf8(one.get(b"S").ok()?.as_name().ok()?).ok()?, one)))
        .collect()
}

/// The levels of the headings, in the order in which they are read.
fn headings(structure: &str) -> Vec<u8> {
    let names = structure.lines().filter_map(|line| line.split_whitespace().next());
    let levels = names.filter_map(|name| name.strip_prefix('H')?.parse().ok());
    levels.collect()
}

#[test]
fn headings_begin_at_the_top_and_leave_out_no_level() {
    for (name, file) in documents() {
        let levels = headings(&told("pdfinfo", &["-struct", file]));
        assert_eq!(levels.first(), Some(&1), "{name}");
        assert!(levels.len() > 4, "{name}: {levels:?}");
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{name}: {levels:?}");
        }
    }
}

#[test]
fn tables_name_their_rows_and_columns_and_figures_say_what_they_show() {
    for (name, file) in documents() {
        let document = Document::load(file).unwrap();
        let elements = elements(&document);
        let count = |wanted: &str| elements.iter().filter(|(of, _)| *of == wanted).count();
        assert!(count("Table") > 0, "{name}");
        // What is said of one stage needs no figure.
        assert!(count("Figure") > 0 || name.starts_with("stage"), "{name}");
        assert!(count("TH") >= 2 * count("Table"), "{name}: a table without heads");
        for (_, figure) in elements.iter().filter(|(of, _)| *of == "Figure") {
            let alt = figure.get(b"Alt").and_then(Object::as_str).unwrap_or_default();
            assert!(alt.len() > 8, "{name}: {figure:?}");
        }
    }
}

/// The structure tree of a long report takes poppler a minute, so that the summary stands for all.
#[test]
fn words_come_in_the_order_in_which_they_are_read() {
    let (_, summary) = documents().iter().find(|(name, _)| *name == "summary-en").unwrap();
    let told = told("pdfinfo", &["-struct-text", summary]);
    let mut rest = told.as_str();
    for words in [
        "Executive summary",
        "14 of 14",
        "steps have exactly one",
        "Where we are, where we go",
        "Completed",
        "Incubate",
        "You are here",
        "Scale",
        "Target",
        "Embedded",
        "What to watch",
        "Roadmap to Embedded",
    ] {
        let at = rest.find(words).unwrap_or_else(|| panic!("`{words}` comes too early or never"));
        rest = &rest[at + words.len()..];
    }
}

#[test]
fn no_page_is_blank_or_missing() {
    for (name, file) in documents() {
        let text = told("pdftotext", &["-layout", file, "-"]);
        // Each page ends with a form feed; head and foot alone are no more than three lines.
        let pages: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
        for (at, page) in pages.iter().enumerate() {
            let lines = page.lines().filter(|line| !line.trim().is_empty()).count();
            assert!(lines > 3, "{name}, page {}: {page}", at + 1);
        }
        let said = told("pdfinfo", &[file]);
        let told = said.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap();
        assert_eq!(told.trim().parse::<usize>().unwrap(), pages.len(), "{name}");
        assert!(said.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")));
    }
}
