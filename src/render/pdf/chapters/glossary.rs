use super::super::document::Chapter;
use super::super::maker::Maker;

pub(super) fn chapter(_: &Maker<'_>) -> Option<Chapter> {
    None
}
