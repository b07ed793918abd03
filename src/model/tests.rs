//! The language as its authors write it, and as they get it wrong.

mod faults;
mod pages;
mod reading;
mod translations;

use super::{Input, Model, Overlay, Texts, read};
use crate::finding::Finding;
use crate::source::lost::Lost;
use crate::source::span::FileId;
use crate::source::{SourceFile, Sources, toml};

/// Reads `text` as the one definitions file; `[model]` is added.
fn model(text: &str) -> (Model, Vec<Finding>) {
    read_with(text, &[])
}

/// Reads `text` with French overlays.
fn read_with(text: &str, overlays: &[&str]) -> (Model, Vec<Finding>) {
    let text = format!("[model]\nname = \"M\"\n{text}");
    let (table, mut findings) = toml::parse(FileId(0), &text, 0..text.len());
    let mut input = Input { definitions: vec![table.into()], ..Input::default() };
    let file = SourceFile { path: "model.toml".to_owned(), text: text.as_str().into() };
    input.lost = Lost::of(&findings, &Sources::new(vec![file]));
    for overlay in overlays {
        let (table, told) = toml::parse(FileId(1), overlay, 0..overlay.len());
        findings.extend(told);
        input
            .overlays
            .push(Overlay { language: "fr".to_owned(), texts: Texts::Definitions(table.into()) });
    }
    let (model, told) = read(&input);
    findings.extend(told);
    (model, findings)
}

/// Code, message and help of everything that is told about `text`.
fn told(text: &str) -> Vec<(&'static str, String, String)> {
    let told = |f: Finding| (f.code.code, f.message, f.help.join("; "));
    model(text).1.into_iter().map(told).collect()
}
