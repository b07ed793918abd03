//! Families of rules: the first digit of a code is its family.

use super::{Rule, find, rules};
use crate::finding::Code;
use crate::model::read::did_you_mean;

/// A family of rules.
#[derive(Debug, PartialEq, Eq)]
pub struct Family {
    /// What its codes begin with: `OP1`.
    pub prefix: &'static str,
    /// What it is called on the command line and in `book.toml`.
    pub name: &'static str,
    /// What it is about, as a heading.
    pub title: &'static str,
}

const fn family(prefix: &'static str, name: &'static str, title: &'static str) -> Family {
    Family { prefix, name, title }
}

/// Every family, in the order of codes.
pub static FAMILIES: &[Family] = &[
    family("OP0", "faults", "Faults: what cannot be compiled"),
    family("OP1", "responsibilities", "Responsibilities"),
    family("OP2", "people", "People and teams"),
    family("OP3", "cadence", "Cadence"),
    family("OP4", "workflows", "Workflows and decisions"),
    family("OP5", "maturity", "Maturity and stages"),
    family("OP6", "practices", "Practices"),
    family("OP7", "pages", "Pages, links and translations"),
    family("OP8", "documents", "Documents"),
    family("OP9", "waivers", "Waivers"),
];

impl Family {
    /// Its rules with their codes, levels and summaries, as Markdown.
    pub fn manual(&self) -> String {
        let own = |rule: &&&Rule| rule.code.code.starts_with(self.prefix);
        let mut rules: Vec<&Rule> = rules::ALL.iter().filter(own).copied().collect();
        rules.sort_by_key(|rule| rule.code.code);
        let line = |rule: &Rule| {
            let (code, name, level) = (rule.code.code, rule.code.name, rule.level());
            format!("* `{code}` `{name}` ({level}): {}\n", rule.summary())
        };
        let lines: String = rules.into_iter().map(line).collect();
        let Self { prefix, name, title } = self;
        format!(
            "# {title} ({prefix}, {name})\n\n{lines}\n\
             `operandi explain CODE` tells what one means. `{name}` names them all under \
             `[check.levels]`, and with `--select` and `--ignore`.\n"
        )
    }

    /// The family of `code`. Every rule's code has one, which a test holds.
    pub fn of(code: Code) -> Option<&'static Self> {
        FAMILIES.iter().find(|family| code.code.starts_with(family.prefix))
    }
}

/// One rule or all of a family, as a user names them.
#[derive(Debug, Clone, Copy)]
pub enum Which {
    /// A rule, by code or name.
    Rule(&'static Rule),
    /// A family, by prefix or name.
    Family(&'static Family),
}

impl Which {
    /// What `word` names: `OP107`, `overloaded-role`, `OP1` or `responsibilities`.
    pub fn named(word: &str) -> Option<Self> {
        let is = |family: &&Family| family.prefix.eq_ignore_ascii_case(word) || family.name == word;
        let family = || FAMILIES.iter().find(is).map(Self::Family);
        find(word).map(Self::Rule).or_else(family)
    }

    /// The nearest word that names a rule or a family.
    pub fn near(word: &str) -> Option<&'static str> {
        let rules = rules::ALL.iter().flat_map(|rule| [rule.code.code, rule.code.name]);
        let families = FAMILIES.iter().flat_map(|family| [family.prefix, family.name]);
        did_you_mean(word, rules.chain(families))
    }

    /// Whether findings of `code` are meant.
    pub fn covers(self, code: Code) -> bool {
        match self {
            Self::Rule(rule) => rule.code == code,
            Self::Family(family) => code.code.starts_with(family.prefix),
        }
    }

    /// Whether faults are meant, whose level and presence nobody chooses.
    pub fn is_fault(self) -> bool {
        match self {
            Self::Rule(rule) => rule.code.is_fault(),
            Self::Family(family) => family.name == "faults",
        }
    }
}
