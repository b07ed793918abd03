//! The thresholds of rules: `[check.limits]` of `book.toml`, for derived facts and rules alike.

mod declared;
#[cfg(test)]
mod tests;

pub use self::declared::{ALL, Limit, Limits};

use crate::config::{Config, Count, Keyed};
use crate::finding::{Finding, code};
use crate::model::read::{did_you_mean, key_of};
use indexmap::IndexMap;

impl Limit {
    /// How the limit is written: `overload-from-steps`.
    pub fn key(&self) -> String {
        key_of(self.field)
    }

    /// What it means, in one line.
    pub fn doc(&self) -> String {
        self.docs.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ")
    }

    /// What it is among `limits`.
    pub fn of(&self, limits: &Limits) -> u16 {
        (self.get)(limits)
    }
}

/// The limits of the rule with this code, in the order of their declaration.
pub fn of_rule(code: &str) -> impl Iterator<Item = &'static Limit> {
    ALL.iter().filter(move |limit| limit.rule == code)
}

/// All limits with their defaults, bounds and rules, as Markdown.
pub fn manual() -> String {
    let line = |limit: &Limit| {
        let (least, most) = (limit.bounds.start(), limit.bounds.end());
        let key = format!("{} = {}", limit.key(), limit.default);
        format!("{key:34} # {} ({}, {least} to {most})\n", limit.doc(), limit.rule)
    };
    let lines: String = ALL.iter().map(line).collect();
    format!(
        "# limits\n\nFrom where on rules speak. They stand in `book.toml`; these are the defaults.\n\n\
         ```toml\n[check.limits]\n{lines}```\n"
    )
}

impl Limits {
    /// The defaults with what the configuration changes; what it cannot mean is told and leaves the
    /// default in place.
    pub fn read(config: &Config) -> (Self, Vec<Finding>) {
        let (mut limits, mut found) = (Self::default(), Vec::new());
        let Some(check) = &config.check else { return (limits, found) };
        let written = &check.limits.0;
        for (key, entry) in written {
            let Some(limit) = ALL.iter().find(|limit| limit.key() == *key) else {
                found.push(unknown(key, entry));
                continue;
            };
            match u16::try_from(entry.value.value) {
                Ok(value) if limit.bounds.contains(&value) => (limit.set)(&mut limits, value),
                _ => found.push(beyond(limit, entry.value)),
            }
        }
        // Beside a value that is no limit others may contradict only its default.
        if found.is_empty() {
            found = contradictions(&limits, written);
        }
        (limits, found)
    }
}

fn beyond(limit: &Limit, written: Count) -> Finding {
    let (least, most) = (limit.bounds.start(), limit.bounds.end());
    let message =
        format!("`{}` is {}, beyond its bounds {least} and {most}", limit.key(), written.value);
    let help = format!(
        "write a number from {least} to {most}, or leave out the line: {} holds then",
        limit.default,
    );
    Finding::new(code::INVALID_VALUE, written.span, message).help(help)
}

fn unknown(key: &str, entry: &Keyed<Count>) -> Finding {
    let finding = Finding::new(code::UNKNOWN_KEY, entry.key, format!("there is no limit `{key}`"));
    let keys: Vec<String> = ALL.iter().map(Limit::key).collect();
    match did_you_mean(key, keys.iter().map(String::as_str)) {
        Some(near) => finding.help(format!("did you mean `{near}`?")),
        None => finding.help(format!("use one of: {}", keys.join(", "))),
    }
}

/// Limits that make no sense together. Only what is `written` can: the defaults fit.
fn contradictions(limits: &Limits, written: &IndexMap<String, Keyed<Count>>) -> Vec<Finding> {
    let shares = ["overload-answering-percent", "overload-doing-percent", "overload-asked-percent"];
    let from = limits.overload_from_steps;
    let of_share = |key: &str| {
        let share = ALL.iter().find(|limit| limit.key() == key)?.of(limits);
        let place = written.get(key).or_else(|| written.get("overload-from-steps"))?.value.span;
        (u32::from(share) * u32::from(from) < 100).then(|| {
            let message = format!(
                "`{key} = {share}` is less than one step of `overload-from-steps = {from}`, so \
                 that every role would be overloaded"
            );
            let help =
                format!("raise one of them: {share} % of {} is a step", 100_u16.div_ceil(share));
            Finding::new(code::INVALID_VALUE, place, message).help(help)
        })
    };
    shares.into_iter().filter_map(of_share).collect()
}
