//! Links, views and summaries over a small project.

mod linking;
mod reading_order;
mod sections;

use crate::model::{self, Input, Model};
use crate::source::span::FileId;
use crate::source::toml;

pub(super) fn model(text: &str) -> Model {
    let (table, faults) = toml::parse(FileId(0), text, 0..text.len());
    assert!(faults.is_empty(), "{faults:?}");
    let (model, faults) =
        model::read(&Input { definitions: vec![table.into()], ..Input::default() });
    assert!(faults.is_empty(), "{faults:?}");
    model
}
