//! Small models for the tests of views.

use super::Cx;
use crate::config::Config;
use crate::draft;
use crate::insight::Insight;
use crate::model;
use crate::render::html::engine::{Strings, Theme};
use crate::site::Links;
use crate::source::{SourceFile, Sources};
use jiff::civil::{Date, date};

/// Hands the model of `definitions` to `look`, as of 22 November 2026.
pub(crate) fn with<T>(definitions: &str, look: impl FnOnce(&Cx<'_>) -> T) -> T {
    with_on(definitions, date(2026, 11, 22), look)
}

/// Hands the model of `definitions` to `look`, as of `today`.
pub(crate) fn with_on<T>(definitions: &str, today: Date, look: impl FnOnce(&Cx<'_>) -> T) -> T {
    let file = SourceFile { path: "content/model.toml".into(), text: definitions.into() };
    let sources = Sources::new(vec![file]);
    let (config, mut findings) = Config::read(&sources);
    let config = config.without_changes();
    let strings = Strings::load(&Theme::default(), "en").expect("the default theme is sound");
    let kept = draft::Kept::default();
    let (drafts, _) = draft::read(&sources, &config, &strings.clone().into(), &kept, &mut findings);
    let (model, told) = model::read(&drafts.input);
    findings.extend(told);
    assert!(findings.is_empty(), "{findings:?}");
    let insight = Insight::of(&model, today);
    let links = Links::of(&model, &[], std::iter::empty());
    look(&Cx { config: &config, model: &model, insight: &insight, links: &links, words: &strings })
}
