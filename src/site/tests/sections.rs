//! Which sections there are, in the plan, in the navigation and for links.

use super::model;
use crate::config::Config;
use crate::model::Kind;
use crate::render::html::engine::{Strings, Theme};
use crate::site::{Links, Section, Target, nav};

/// The entries of the navigation for maturity, with their counts.
fn entries(text: &str) -> Vec<(Option<String>, Option<usize>)> {
    let strings = Strings::load(&Theme::default(), "en").expect("the default theme is sound");
    let groups = nav::generated(&Config::default(), &model(text), &strings);
    let items = groups.into_iter().flat_map(|group| group.items);
    let maturity = |route: &Option<String>| {
        route.as_deref().is_some_and(|route| route.starts_with("maturity"))
    };
    items.map(|item| (item.route, item.count)).filter(|(route, _)| maturity(route)).collect()
}

#[test]
fn dimensions_alone_have_an_entry_without_a_count() {
    let text = "[model]\nname = \"M\"\n[dimension.people]\nname = \"People\"\n";
    assert_eq!(entries(text), [(Some("maturity/index.html".to_owned()), None)]);
    let text = "[model]\nname = \"M\"\n[stage.start]\nname = \"Start\"\n";
    assert_eq!(entries(text), [(Some("maturity/index.html".to_owned()), Some(1))]);
}

#[test]
fn what_the_navigation_shows_is_what_is_there_for_links() {
    let text = "[model]\nname = \"M\"\n[role.r]\nname = \"R\"\n[workflow.w]\nname = \"W\"\n";
    let text = model(text);
    let there = |config: &Config| -> Vec<&str> {
        Section::of(config, &text).map(Section::folder).collect()
    };
    assert_eq!(
        there(&Config::default().without_changes()),
        ["roles", "workflows", "versions", "health", "health/rules", "a-z", "search"]
    );
    // Where versions before are known, and nobody has said that they are not to be told.
    assert!(there(&Config::default()).contains(&"changes"));
}

#[test]
fn built_in_rungs_alone_make_no_page() {
    let model = model("[model]\nname = \"M\"\n[role.r]\nname = \"R\"\n");
    let links = Links::of(&model, &[], std::iter::empty());
    assert!(!links.has("cadence/index.html"));
    let tier = model.tiers.keys().next().expect("rungs are built in");
    let target = links.resolve(&format!("tier:{tier}"), "", None);
    assert!(matches!(target, Target::Missing { near: None, .. }), "{target:?}");
    let (href, _) = links.link_to(Kind::Tier, tier).expect("it has a name");
    assert_eq!(href, "");
}

#[test]
fn sections_are_found_at_their_addresses() {
    assert_eq!(Section::at("glossary/index.html"), Some(Section::Glossary));
    assert_eq!(Section::at("glossary/term/index.html"), None);
    assert_eq!(Section::at("index.html"), None);
    assert_eq!(Section::of_kind(Kind::Criterion), Some(Section::Maturity));
}
