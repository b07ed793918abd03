//! stub
use crate::model::read::Reader;
/// stub
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Recurrence;
pub(super) fn attach(_: &mut super::Model, _: &mut Reader) {}
