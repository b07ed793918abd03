//! The model and everything derived from it, for other programs.

use crate::insight::Insight;
use crate::model::Model;
use serde::Serialize;

/// `model.json`: the model's own words under `model`, derived facts under `insight`.
pub fn model(model: &Model, insight: &Insight) -> Vec<u8> {
    #[derive(Serialize)]
    struct Everything<'a> {
        format: u32,
        model: &'a Model,
        insight: &'a Insight,
    }
    let everything = Everything { format: 1, model, insight };
    // Strings, numbers and tables with text keys: nothing that JSON cannot hold.
    let mut json = serde_json::to_vec_pretty(&everything).unwrap_or_default();
    json.push(b'\n');
    json
}
