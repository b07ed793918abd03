//! Other levels than the usual ones: `[diff.levels]` of `book.toml`.

use super::change::{Change, Level};
use super::code;
use crate::config::Config;
use crate::config::diff::ChangeLevel;
use crate::finding::{Finding, code as codes};

/// Gives each change the level that the configuration says.
pub(super) fn apply(config: &Config, changes: &mut [Change]) {
    let Some(diff) = &config.diff else { return };
    for change in changes {
        let named =
            |word: &&String| word.eq_ignore_ascii_case(&change.code) || **word == change.name;
        if let Some(word) = diff.levels.0.keys().find(named) {
            change.level = level(diff.levels.0[word].value);
        }
    }
}

fn level(written: ChangeLevel) -> Level {
    match written {
        ChangeLevel::Breaking => Level::Breaking,
        ChangeLevel::Review => Level::Review,
        ChangeLevel::Safe => Level::Safe,
        ChangeLevel::Info => Level::Info,
    }
}

/// Lines of `[diff.levels]` that name no change.
pub fn check(config: &Config) -> Vec<Finding> {
    let levels = config.diff.iter().flat_map(|diff| &diff.levels.0);
    let odd = levels.filter(|(word, _)| code::find(word).is_none()).map(|(word, level)| {
        let message = format!("there is no change `{word}`");
        let finding = Finding::new(codes::UNKNOWN_KEY, level.key, message);
        match code::near(word) {
            Some(near) => finding.help(format!("did you mean `{near}`?")),
            None => finding.help("`operandi explain` lists every change"),
        }
    });
    odd.collect()
}
