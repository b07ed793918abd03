//! What a change is called: a code that is never reused, a name, the level that it usually has, and
//! its manual page.

use super::change::Level;
use super::codes;
use crate::check::Example;
use crate::model::read::did_you_mean;

/// The identity of a sort of change.
#[derive(Debug)]
pub struct ChangeCode {
    /// `CH` and three digits; the first digit is the family, as of findings.
    pub code: &'static str,
    /// Kebab-case name, such as `accountable-moved`.
    pub name: &'static str,
    /// The level that it has unless `book.toml` says otherwise.
    pub level: Level,
    /// What the same change is called the other way round; its own code where it is that again.
    pub mirror: &'static str,
    /// Markdown: what it means, why it weighs so much, and two fenced blocks, ` ```before ` and
    /// ` ```after `, each definitions of a small model.
    pub docs: &'static str,
}

impl PartialEq for ChangeCode {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

/// Every code, family by family.
pub fn all() -> impl Iterator<Item = &'static ChangeCode> {
    codes::FAMILIES.iter().flat_map(codes::ChangeFamily::codes)
}

/// The change with this code or name.
pub fn find(code_or_name: &str) -> Option<&'static ChangeCode> {
    all().find(|change| {
        change.code.eq_ignore_ascii_case(code_or_name) || change.name == code_or_name
    })
}

/// The nearest code or name to a word that is none.
pub fn near(word: &str) -> Option<&'static str> {
    did_you_mean(word, all().flat_map(|change| [change.code, change.name]))
}

impl ChangeCode {
    /// The first paragraph of the manual page, as one line.
    pub fn summary(&self) -> String {
        let lines = self.docs.lines().map(str::trim).skip_while(|line| line.is_empty());
        lines.take_while(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// The manual page: a heading with code, name and level above the documentation, and how to
    /// give it another level below.
    pub fn manual(&self) -> String {
        let docs: String = self
            .docs
            .lines()
            .map(|line| match line.strip_prefix(' ').unwrap_or(line) {
                "```before" => "Before:\n\n```toml\n".to_owned(),
                "```after" => "After:\n\n```toml\n".to_owned(),
                line => format!("{line}\n"),
            })
            .collect();
        let (code, name, level) = (self.code, self.name, self.level.word());
        format!(
            "# {code}: {name} ({level})\n\n{}\n\nAnother level, in `book.toml`: breaking, review, \
             safe or info.\n\n```toml\n[diff.levels]\n{name} = \"{level}\"\n```\n",
            docs.trim()
        )
    }

    /// The definitions before and after, which stand beside a small model.
    pub fn example(&self) -> Option<[Example; 2]> {
        let part = |fence| crate::check::rule::example(self.docs, fence);
        Some([part("```before")?, part("```after")?])
    }
}
