//! A plan in a file: what was shown to somebody is what is applied, or nothing is.

use super::{Plan, Policy};
use crate::publish::item::Item;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The only version of the format so far.
const VERSION: u32 = 1;

/// A plan with all that it takes to carry it out, but for secrets. Where it goes is settled by the
/// name of its target in `book.toml`, never by the file, so that no file can lead a secret astray.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PlanFile {
    version: u32,
    /// The name of the target in `book.toml`.
    pub target: String,
    /// The digest of what `book.toml` says of it.
    pub settings: String,
    /// What was asked for where there is a choice.
    pub policy: Policy,
    /// Renames that the model declares.
    pub moved: BTreeMap<String, String>,
    /// What was shown.
    pub plan: Plan,
    /// What the target is to hold.
    pub items: Vec<Item>,
}

/// Why a file is no plan that can be applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stale(pub String);

impl PlanFile {
    /// A plan for `target`, whose settings have this digest.
    pub fn new(
        target: &str,
        settings: String,
        policy: Policy,
        moved: BTreeMap<String, String>,
        (plan, items): (Plan, Vec<Item>),
    ) -> Self {
        Self { version: VERSION, target: target.to_owned(), settings, policy, moved, plan, items }
    }

    /// The plan in `text`.
    ///
    /// # Errors
    /// With a sentence when it is none, or one of another version.
    pub fn parse(text: &str) -> Result<Self, Stale> {
        #[derive(Deserialize)]
        struct Head {
            version: u32,
        }
        let head: Head = serde_json::from_str(text)
            .map_err(|error| Stale(format!("this is no plan: {error}")))?;
        if head.version != VERSION {
            let other = head.version;
            return Err(Stale(format!(
                "the plan was made by another version of operandi ({other})"
            )));
        }
        serde_json::from_str(text).map_err(|error| Stale(format!("this is no plan: {error}")))
    }

    /// The plan as JSON.
    pub fn to_json(&self) -> String {
        let json = serde_json::to_string_pretty(self).expect("a plan is plain data");
        json + "\n"
    }
}
