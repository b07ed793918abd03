//! Findings over model, insight and site: the registry of rules, their levels and waivers.

pub mod baseline;
mod circle;
mod clash;
mod family;
mod levels;
mod links;
mod mender;
mod naming;
mod offer;
mod owners;
pub(crate) mod rule;
pub mod rules;
mod segregation;
mod selection;
mod sizes;
mod step;
mod waivers;

#[cfg(test)]
mod clocks;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

pub use self::family::{FAMILIES, Family, Which};
pub use self::levels::level_of;
pub use self::links::Followed;
pub use self::mender::mender;
pub use self::naming::party as name_of_party;
pub use self::owners::Owners;
pub use self::rule::{Example, Rule};
pub use self::selection::{Refused, Selection};

pub use self::waivers::Waived;

use crate::config::Config;
use crate::config::limits::Limits;
use crate::finding::{self, Code, Finding};
use crate::insight::Insight;
use crate::model::Model;
use crate::site::Site;
use crate::source::Sources;

/// What a rule may look at.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'a> {
    /// The configuration.
    pub config: &'a Config,
    /// The thresholds of rules, as the configuration has them.
    pub limits: &'a Limits,
    /// The model.
    pub model: &'a Model,
    /// What follows from it; the clock is inside.
    pub insight: &'a Insight,
    /// The plan of the site, with every page's links and anchors.
    pub site: &'a Site<'a>,
    /// Where its links lead.
    pub followed: &'a Followed,
}

/// What a check comes to.
#[derive(Debug, Clone, Default)]
pub struct Checked {
    /// What is to be told, by place.
    pub findings: Vec<Finding>,
    /// What the project's baseline knows and leaves out.
    pub known: Vec<Finding>,
    /// What the model accepts for a time.
    pub waived: Vec<Waived>,
}

/// Everything that the rules find, beside what was `found` while reading, at the configured levels
/// and with waivers and the baseline applied.
///
/// Behind a syntax error definitions may be missing that were written; rules would tell their
/// absence over and over, so they wait until everything can be read.
pub fn check(scope: Scope<'_>, sources: &Sources, mut found: Vec<Finding>) -> Checked {
    let is_whole = !crate::source::lost::takes(&found);
    for rule in rules::ALL.iter().filter(|_| is_whole) {
        if let Some(run) = rule.run {
            run(scope, &mut found);
        }
    }
    let levelled = levels::apply(scope, found);
    let (mut findings, waived) =
        if is_whole { waivers::apply(scope, levelled) } else { (levelled, Vec::new()) };
    finding::in_order(&mut findings);
    let (known, told) = baseline::apply(scope.config, sources, &mut findings);
    findings.extend(levels::apply_to(scope, told));
    offer::apply(scope.insight.today, &mut findings);
    finding::in_order(&mut findings);
    Checked { findings, known, waived }
}

/// The rule with this code or name.
pub fn find(code_or_name: &str) -> Option<&'static Rule> {
    rules::ALL.iter().copied().find(|rule| {
        rule.code.code.eq_ignore_ascii_case(code_or_name) || rule.code.name == code_or_name
    })
}

/// The id of a rule on the page that explains them all.
pub fn anchor(code: Code) -> String {
    code.code.to_lowercase()
}

/// The ids of all rules and families on that page.
pub fn anchors() -> Vec<String> {
    let families = FAMILIES.iter().map(|family| family.prefix.to_lowercase());
    families.chain(rules::ALL.iter().map(|rule| anchor(rule.code))).collect()
}

/// The manual page of a rule, of a family of rules, of a kind of thing or of a table, as Markdown.
pub fn explain(word: &str) -> Option<String> {
    use crate::model::{Kind, manual};
    let kind = || Kind::from_word(word).and_then(manual::of);
    let family = || match Which::named(word)? {
        Which::Family(family) => Some(family.manual()),
        Which::Rule(_) => None,
    };
    let limits = || (word == "limits").then(crate::config::limits::manual);
    let table = || manual::of_table(word);
    find(word).map(Rule::manual).or_else(kind).or_else(family).or_else(limits).or_else(table)
}

/// What [`explain`] knows beside rules, families and kinds.
pub fn tables() -> impl Iterator<Item = &'static str> {
    crate::model::manual::TABLES.iter().map(|(word, ..)| *word).chain(["limits"])
}
