//! Findings over model, insight and site: the registry of rules, their levels and waivers.

mod circle;
mod family;
mod levels;
pub mod limits;
mod links;
mod naming;
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
mod testing;
#[cfg(test)]
mod tests;

pub use self::family::{FAMILIES, Family, Which};
pub use self::rule::{Example, Rule};
pub use self::selection::{Refused, Selection};

use self::limits::Limits;
use crate::config::Config;
use crate::finding::Finding;
use crate::insight::Insight;
use crate::model::Model;
use crate::site::Site;

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
}

/// Everything that the rules find, beside what was `found` while reading, at the configured levels
/// and with waivers applied.
///
/// Behind a syntax error definitions may be missing that were written; rules would tell their
/// absence over and over, so they wait until everything can be read.
pub fn check(scope: Scope<'_>, mut found: Vec<Finding>) -> Vec<Finding> {
    if crate::source::lost::takes(&found) {
        return levels::apply(scope, found);
    }
    for rule in rules::ALL {
        if let Some(run) = rule.run {
            run(scope, &mut found);
        }
    }
    let found = levels::apply(scope, found);
    waivers::apply(scope, found)
}

/// The rule with this code or name.
pub fn find(code_or_name: &str) -> Option<&'static Rule> {
    rules::ALL.iter().copied().find(|rule| {
        rule.code.code.eq_ignore_ascii_case(code_or_name) || rule.code.name == code_or_name
    })
}

/// The manual page of a rule, or of a kind of thing, as Markdown.
pub fn explain(word: &str) -> Option<String> {
    let kind = || crate::model::Kind::from_word(word).and_then(crate::model::manual::of);
    find(word).map(Rule::manual).or_else(kind)
}
