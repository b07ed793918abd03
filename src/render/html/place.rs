//! Where things are defined, as readers see it.

use crate::config::Config;
use crate::site::route::encoded;
use crate::source::Sources;
use crate::source::span::Span;
use serde::Serialize;

/// File and line of a definition, and where to edit it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Place {
    /// `content/roles.toml:12`
    pub(super) label: String,
    /// The address where it is edited, if the configuration knows one.
    pub(super) href: Option<String>,
}

/// The place of `span`.
pub(super) fn of(span: Span, sources: &Sources, config: &Config) -> Place {
    let file = sources.get(span.file);
    let before = file.text.get(..span.start as usize).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let template = config.html().and_then(|html| html.edit_url_template.as_ref());
    let href = template.map(|template| {
        template.value.replace("{path}", &encoded(&file.path)).replace("{line}", &line.to_string())
    });
    Place { label: format!("{}:{line}", file.path), href }
}
