//! The order of stages and dimensions, which the model says once.

use super::Model;

/// Puts stages and dimensions into the order of `model.stages` and `model.dimensions`; what these
/// do not name keeps its order behind.
pub(super) fn apply(model: &mut Model) {
    let Some(about) = &model.model else { return };
    let stages: Vec<String> = about.stages.iter().map(|stage| stage.id.clone()).collect();
    let dimensions: Vec<String> = about.dimensions.iter().map(|d| d.id.clone()).collect();
    let position = |order: &[String], id: &str| {
        order.iter().position(|listed| listed == id).unwrap_or(usize::MAX)
    };
    model.stages.sort_by_cached_key(|id, _| position(&stages, id));
    model.dimensions.sort_by_cached_key(|id, _| position(&dimensions, id));
}
