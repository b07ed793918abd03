//! Workbooks read back by another crate.

use crate::clock::Clock;
use crate::compile::{Goal, compile};
use crate::source::{SourceFile, Sources};
use calamine::{Data, Range, Reader, Xlsx};
use std::io::Cursor;

const MODEL: &str = "[model]\nname = \"Model\"\n\
    [role.editor]\nname = \"=1+1\"\npurpose = \"@x works with [all](role:zoe).\"\n\
    [role.zoe]\nname = \"Zoe\"\n\
    [workflow.a]\nname = \"Publishing: text, pictures and what else there is\"\n\
    [[workflow.a.step]]\nid = \"write\"\nname = \"+Write\"\nraci = { editor = \"AR\", zoe = \"C\" }\n\
    [workflow.b]\nname = \"Publishing: text, pictures and what more there is\"\n\
    [[workflow.b.step]]\nid = \"print\"\nname = \"Print\"\nraci = { zoe = \"A\" }\n\
    [meeting.m]\nname = \"Weekly\"\nevery = \"week\"\non = \"monday\"\nat = \"10:00\"\n\
    duration = \"30m\"\nchair = \"editor\"\nattendees = [\"zoe\"]\n\
    [decision.d]\nname = \"Release\"\ndecide = \"zoe\"\ninform = [\"editor\"]\n";

fn sources() -> Sources {
    let book = "[language.fr]\nname = \"Français\"\n";
    let files = [("book.toml", book), ("content/model.toml", MODEL)];
    let file = |(path, text): (&str, &str)| SourceFile { path: path.to_owned(), text: text.into() };
    Sources::new(files.into_iter().map(file).collect())
}

fn bytes(path: &str) -> Vec<u8> {
    let made = compile(&sources(), Clock::on(jiff::civil::date(2026, 11, 22)), Goal::Build);
    made.outputs.get(path).unwrap_or_else(|| panic!("{path}")).bytes().into_owned()
}

fn read(path: &str) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes(path))).expect("a workbook")
}

fn cells(sheet: &Range<Data>) -> Vec<String> {
    let rows =
        sheet.rows().map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>().join("|"));
    rows.collect()
}

#[test]
fn there_is_a_sheet_of_all_one_a_workflow_and_the_lists() {
    let mut book = read("raci.xlsx");
    assert_eq!(
        book.sheet_names(),
        [
            "Responsibility matrix",
            "Publishing text, pictures and w",
            "Publishing text, pictures a (2)",
            "Roles",
            "Meetings",
            "Decisions",
        ]
    );
    let all = cells(&book.worksheet_range("Responsibility matrix").expect("the sheet"));
    assert_eq!(all[0], "|Activity|=1+1|Zoe");
    assert!(all[1].ends_with("|+Write|AR|C"), "{all:#?}");
    assert!(all[2].ends_with("|Print||A"), "{all:#?}");
    let one = cells(&book.worksheet_range_at(2).expect("the sheet").expect("readable"));
    assert_eq!(one[..2], ["|Activity|Zoe", "|Print|A"]);
    let roles = cells(&book.worksheet_range("Roles").expect("the sheet"));
    assert!(roles[1].starts_with("=1+1||@x works with all.||1|1|0"), "{roles:#?}");
    let held = cells(&book.worksheet_range("Meetings").expect("the sheet"));
    assert!(held[1].starts_with("Weekly|Weekly|") && held[1].contains("|=1+1|"), "{held:#?}");
    let decided = cells(&book.worksheet_range("Decisions").expect("the sheet"));
    assert!(decided[1].starts_with("Release|Zoe||||=1+1|"), "{decided:#?}");
}

#[test]
fn what_looks_like_a_formula_is_none() {
    let mut book = read("raci.xlsx");
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).expect("the sheet");
        assert!(formulas.used_cells().all(|(_, _, formula)| formula.is_empty()), "{name}");
    }
}

#[test]
fn each_edition_has_its_own_words() {
    assert_eq!(read("fr/raci.xlsx").sheet_names()[3], "Rôles");
}

#[test]
fn the_same_model_and_day_give_the_same_bytes() {
    assert_eq!(bytes("raci.xlsx"), bytes("raci.xlsx"));
}
