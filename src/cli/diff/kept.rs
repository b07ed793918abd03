//! A comparison that was kept as JSON, to be shown elsewhere.

use super::super::Failure;
use crate::diff::Review;
use crate::diff::review::VERSION;
use crate::report::neutral;
use std::path::Path;

/// The comparison in `file`. It may come from somebody who is not trusted: it is data, and whatever
/// shows it escapes what it says.
#[expect(clippy::disallowed_methods, reason = "no source, but what an earlier run has written")]
pub(super) fn read(file: &Path) -> Result<Review, Failure> {
    let shown = neutral(&file.display().to_string()).into_owned();
    let text = std::fs::read_to_string(file).map_err(|error| {
        Failure::new(
            format!("cannot read `{shown}`: {}", error.kind()),
            "name a file that `operandi diff --output json=FILE` has written",
        )
    })?;
    parse(&text).map_err(|why| {
        Failure::new(
            format!("`{shown}` {why}"),
            "name a file that `operandi diff --output json=FILE` of this version has written",
        )
    })
}

fn parse(text: &str) -> Result<Review, String> {
    let json: serde_json::Value =
        serde_json::from_str(text).map_err(|error| format!("is no JSON: {error}"))?;
    match json.get("version").and_then(serde_json::Value::as_u64) {
        Some(version) if version == u64::from(VERSION) => {}
        Some(version) => return Err(format!("is a comparison of form {version}, not {VERSION}")),
        None => return Err("is no comparison".to_owned()),
    }
    serde_json::from_value(json).map_err(|error| format!("is no comparison: {error}"))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn what_is_no_comparison_says_what_it_is() {
        let why = |text: &str| parse(text).expect_err("no comparison");
        assert!(why("<html>").starts_with("is no JSON: "));
        assert_eq!(why("{}"), "is no comparison");
        assert_eq!(why("{\"version\": 99}"), "is a comparison of form 99, not 1");
        assert!(why("{\"version\": 1}").starts_with("is no comparison: missing field"));
    }
}
