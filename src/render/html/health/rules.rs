//! What each rule means, from the words of its manual page.

use crate::check;
use crate::check::rules::ALL;
use crate::check::{Example, FAMILIES, Family, Rule, level_of};
use crate::config::Config;
use crate::config::limits::{self, Limit, Limits};
use serde::Serialize;
use std::fmt::Write;

/// What the page of rules shows.
#[derive(Debug, Serialize)]
pub(in crate::render::html) struct RulesView {
    families: Vec<FamilyView>,
}

#[derive(Debug, Serialize)]
struct FamilyView {
    /// The first digit of its codes.
    number: u8,
    /// `OP1`.
    prefix: &'static str,
    rules: Vec<RuleView>,
}

#[derive(Debug, Serialize)]
struct RuleView {
    code: &'static str,
    name: &'static str,
    anchor: String,
    /// `fault`, `error`, `warning` or `note`.
    level: &'static str,
    /// The level that the configuration gives it, where that is another: `allow` for none.
    here: Option<&'static str>,
    summary: String,
    /// Markdown.
    text: String,
    /// Markdown, too.
    bad: String,
    good: String,
    limits: Vec<LimitView>,
}

#[derive(Debug, Serialize)]
struct LimitView {
    key: String,
    doc: String,
    /// What holds in this project.
    here: u16,
    default: u16,
    least: u16,
    most: u16,
}

/// Collects it.
pub(in crate::render::html) fn view(config: &Config, limits: &Limits) -> RulesView {
    let families = FAMILIES.iter().map(|family| family_view(family, config, limits));
    RulesView { families: families.collect() }
}

fn family_view(family: &'static Family, config: &Config, limits: &Limits) -> FamilyView {
    let mut rules: Vec<&Rule> =
        ALL.iter().copied().filter(|rule| rule.family() == Some(family)).collect();
    rules.sort_by_key(|rule| rule.code.code);
    let digit = family.prefix.as_bytes().last();
    FamilyView {
        number: digit.map_or(0, |digit| digit.wrapping_sub(b'0')),
        prefix: family.prefix,
        rules: rules.into_iter().map(|rule| rule_view(rule, config, limits)).collect(),
    }
}

fn rule_view(rule: &Rule, config: &Config, limits: &Limits) -> RuleView {
    let here = level_of(config, rule.code).map(crate::config::Level::word);
    let limit = |limit: &Limit| LimitView {
        key: limit.key(),
        doc: limit.doc(),
        here: limit.of(limits),
        default: limit.default,
        least: *limit.bounds.start(),
        most: *limit.bounds.end(),
    };
    RuleView {
        code: rule.code.code,
        name: rule.code.name,
        anchor: check::anchor(rule.code),
        level: rule.level(),
        here: here.filter(|here| *here != rule.level()),
        summary: rule.summary(),
        text: rule.text(),
        bad: rule.bad().map(|example| as_code(&example)).unwrap_or_default(),
        good: rule.good().map(|example| as_code(&example)).unwrap_or_default(),
        limits: limits::of_rule(rule.code.code).map(limit).collect(),
    }
}

/// An example as Markdown: a block of code for each file, named where that is not the one file of
/// definitions that a reader takes it for.
fn as_code(example: &Example) -> String {
    let mut text = String::new();
    for (path, content) in &example.files {
        if path != "content/model.toml" {
            let _ = writeln!(text, "`{path}`\n");
        }
        // Nothing inside an example closes a fence of this length.
        let _ = writeln!(text, "~~~~~~toml\n{}\n~~~~~~\n", content.trim_end());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_its_words_and_both_examples() {
        let view = view(&Config::default(), &Limits::default());
        let rules: Vec<&RuleView> = view.families.iter().flat_map(|f| &f.rules).collect();
        assert_eq!(rules.len(), ALL.len());
        for rule in rules {
            assert!(rule.text.starts_with(rule.summary.split(' ').next().unwrap_or("?")));
            assert!(!rule.text.contains("```"), "{}: {}", rule.code, rule.text);
            assert!(rule.bad.contains("~~~~~~toml\n") && rule.good.contains("~~~~~~toml\n"));
            assert_eq!(rule.here, None);
        }
    }

    #[test]
    fn what_the_project_sets_is_shown_beside_the_usual() {
        let book = "[check.levels]\nOP107 = \"note\"\npractices = \"allow\"\n\
                    [check.limits]\noverload-from-steps = 20\n";
        let file = crate::source::SourceFile { path: "book.toml".into(), text: book.into() };
        let (config, _) = Config::read(&crate::source::Sources::new(vec![file]));
        let view = view(&config, &Limits::read(&config).0);
        let rule = |code: &str| {
            let mut rules = view.families.iter().flat_map(|family| &family.rules);
            rules.find(|rule| rule.code == code).expect("the rule is there")
        };
        assert_eq!((rule("OP107").level, rule("OP107").here), ("warning", Some("note")));
        assert_eq!(rule("OP601").here, Some("allow"));
        assert_eq!(rule("OP107").limits[0].here, 20);
        assert_eq!(rule("OP107").limits[0].default, 10);
    }
}
