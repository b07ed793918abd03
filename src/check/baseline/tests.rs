use super::{Baseline, Unreadable};
use crate::check::testing::work;
use crate::clock::Clock;
use crate::compile::{Compiled, Goal, compile};
use crate::source::{SourceFile, Sources};
use jiff::civil::date;

const NAME: &str = "operandi-baseline.json";

fn sources(files: &[(&str, &str)]) -> Sources {
    let file =
        |(path, text): &(&str, &str)| SourceFile { path: (*path).to_owned(), text: (*text).into() };
    Sources::new(files.iter().map(file).collect())
}

fn compiled(files: &[(&str, &str)]) -> Compiled {
    compile(&sources(files), Clock::on(date(2026, 11, 22)), Goal::Check)
}

/// The baseline of `definitions` as text.
fn baseline(definitions: &str) -> String {
    let files = [("content/model.toml", definitions)];
    Baseline::of(&compiled(&files).findings, &sources(&files)).text()
}

/// Codes that are told, and how many findings are known, with `baseline` beside `definitions`.
fn told(definitions: &str, baseline: &str) -> (Vec<&'static str>, usize) {
    let compiled = compiled(&[("content/model.toml", definitions), (NAME, baseline)]);
    (compiled.findings.iter().map(|f| f.code.code).collect(), compiled.known.len())
}

#[test]
fn what_is_known_is_left_out_wherever_it_stands() {
    let old = work("raci", &["a = \"R\"", "b = \"R\""]);
    let known = baseline(&old);
    let (none, all) = told(&old, &known);
    assert!(none.is_empty() && all > 2, "{none:?}, {all}");
    let moved = format!("# A line above.\n\n{old}");
    assert_eq!(told(&moved, &known), (vec![], all));
}

#[test]
fn what_is_new_is_told_beside_the_known() {
    let old = work("raci", &["a = \"R\"", "b = \"AR\""]);
    let new = work("raci", &["a = \"R\"", "b = \"R\""]);
    let (codes, _) = told(&new, &baseline(&old));
    assert_eq!(codes, ["OP101"]);
}

#[test]
fn one_more_of_the_same_is_new() {
    let page = "# Home\n\n[a](gone.md)\n";
    let twice = "# Home\n\n[a](gone.md)\n\n[a](gone.md)\n";
    let files = [("content/index.md", page)];
    let known = Baseline::of(&compiled(&files).findings, &sources(&files)).text();
    let again = compiled(&[("content/index.md", twice), (NAME, &known)]);
    assert_eq!((again.findings.len(), again.known.len()), (1, 1));
    let line = again.findings[0].span.expect("a link has a place").range().start;
    assert!(line > page.len(), "the one that was there first is the known one");
}

#[test]
fn faults_are_never_known_and_hush_what_is_stale() {
    let faulty = "[model]\nname = \"M\"\nnmae = \"M\"\n";
    assert_eq!(baseline(faulty), Baseline::default().text());
    let known = baseline(&work("raci", &["a = \"R\""]));
    assert_eq!(told(faulty, &known), (vec!["OP003"], 0));
    let clean = "[model]\nname = \"M\"\npurpose = \"P.\"\n";
    assert_eq!(told(clean, &known), (vec!["OP904"], 0));
}

#[test]
fn the_text_is_sorted_comes_back_and_is_the_same_in_any_order() {
    let files = [("content/model.toml", &*work("raci", &["a = \"R\"", "b = \"I\"", "c = \"R\""]))];
    let mut findings = compiled(&files).findings;
    let text = Baseline::of(&findings, &sources(&files)).text();
    findings.reverse();
    assert_eq!(Baseline::of(&findings, &sources(&files)).text(), text);
    let back = Baseline::parse(&text).expect("what was written can be read");
    assert_eq!(back.text(), text);
    let lines: Vec<&str> = text.lines().filter(|line| line.contains("\"code\"")).collect();
    assert!(lines.len() > 2 && lines.is_sorted(), "{text}");
    assert_eq!(Baseline::parse(&format!("\u{feff}{text}")), Ok(back));
}

#[test]
fn what_is_no_baseline_is_a_fault_that_says_so() {
    assert!(matches!(Baseline::parse("{\n  \"format\": 1,"), Err(Unreadable::Broken(_, 2))));
    assert_eq!(Baseline::parse("[]"), Err(Unreadable::Foreign));
    assert_eq!(Baseline::parse("{\"findings\": []}"), Err(Unreadable::Foreign));
    assert_eq!(Baseline::parse("{\"format\": 2, \"findings\": {}}"), Err(Unreadable::Later(2)));
    let odd = "{\"format\": 1, \"about\": \"\", \"findings\": [{\"code\": \"OP101\"}]}";
    assert!(matches!(Baseline::parse(odd), Err(Unreadable::Broken(..))));
    assert_eq!(told("[model]\nname = \"M\"\n", "<<<<<<< HEAD\n"), (vec!["OP010"], 0));
}

#[test]
fn the_configured_file_is_read_and_never_one_outside() {
    let model = work("raci", &["a = \"R\""]);
    let known = baseline(&model);
    let with = |book: &str, path: &str| {
        let book = format!("[check]\nbaseline = \"{book}\"\n");
        let files = [("book.toml", &*book), ("content/model.toml", &*model), (path, &*known)];
        let compiled = compiled(&files);
        (compiled.findings.iter().any(|f| f.code.is_fault()), compiled.known.len())
    };
    let (fault, count) = with("known/today.json", "known/today.json");
    assert!(!fault && count > 1);
    assert_eq!(with("../known.json", NAME), (true, 0));
}

#[test]
fn who_comes_in_behind_known_ones_is_new() {
    let two = |roles: &str| {
        work("raci", &[roles])
            .replace("name = \"A\"", "name = \"Editor 1\"")
            .replace("name = \"B\"", "name = \"Editor 2\"")
            .replace("name = \"C\"", "name = \"Editor 3\"")
    };
    let known = baseline(&two("a = \"AR\", b = \"A\""));
    assert!(!told(&two("a = \"AR\", b = \"A\""), &known).0.contains(&"OP102"));
    assert!(told(&two("a = \"AR\", c = \"A\""), &known).0.contains(&"OP102"));
}

#[test]
fn a_note_of_a_draft_does_not_hide_the_error_later() {
    let gap = work("raci", &["a = \"R\""]);
    let draft = gap.replacen("scheme", "status = \"draft\"\nscheme", 1);
    assert!(told(&gap, &baseline(&draft)).0.contains(&"OP101"));
    assert_eq!(told(&draft, &baseline(&gap)).0, [""; 0], "what was heavier stays known");
}
