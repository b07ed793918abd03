//! Every page of the site as HTML.

use super::editions::Edition;
use super::engine::{Engine, NavGroup, NavItem, Strings, TemplateError, Theme};
use super::figures;
use super::markdown::{Body as Html, RawHtml};
use super::press::{Finished, Press};
use super::texts::Untranslated;
use crate::diff::Past;
use crate::finding::{Finding, code};
use crate::insight::Insight;
use crate::model::Model;
use crate::output::Output;
use crate::site::nav::{Group, Item};
use crate::site::route::encoded;
use crate::site::{Body, Page, Site};
use crate::source::Sources;
use crate::source::span::{Span, line_range};
use rayon::prelude::*;
use std::collections::HashMap;
use std::mem::take;
use std::sync::Arc;

/// Everything that pages are made from.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The sources, for links to them.
    pub sources: &'a Sources,
    /// The configuration.
    pub config: &'a crate::config::Config,
    /// The thresholds of rules.
    pub limits: &'a crate::config::limits::Limits,
    /// The model.
    pub model: &'a Model,
    /// Its texts that nobody has translated.
    pub untranslated: &'a Arc<Untranslated>,
    /// What follows from it.
    pub insight: &'a Insight,
    /// The theme.
    pub theme: &'a Theme,
    /// Whose site it is.
    pub brand: &'a super::engine::Brand,
    /// Where figures become files.
    pub gallery: &'a figures::gallery::Gallery,
    /// The interface's words.
    pub strings: &'a Strings,
    /// Everything that was found.
    pub findings: &'a [Finding],
    /// What the baseline knows and leaves out.
    pub known: &'a [Finding],
    /// What the model accepts for a time.
    pub waived: &'a [crate::check::Waived],
    /// What changed in the versions before, the latest first.
    pub past: &'a [Past],
    /// The file that holds the responsibilities as a workbook, if there is one.
    pub workbook: Option<&'a str>,
    /// Which language of the book this is.
    pub edition: Edition<'a>,
}

/// Renders all pages in parallel: route and HTML, in the order of the plan; faults of templates
/// come beside them. `bodies` are those of the documents, in their order; each goes when its last page
/// is made, so that not all pages are there twice.
pub fn render(
    input: Input<'_>,
    site: &Site<'_>,
    bodies: Vec<Arc<Html>>,
) -> (Vec<(String, Output)>, Vec<Finding>) {
    let press = match Press::new(input, site) {
        Ok(press) => press,
        Err(told) => return (Vec::new(), told),
    };
    let mut bodies: Vec<Option<Arc<Html>>> = bodies.into_iter().map(Some).collect();
    let mut body = |page: &Page| bodies.get_mut(page.document?)?.take();
    let (whole, single): (Vec<&Page>, Vec<&Page>) =
        site.pages.iter().partition(|page| matches!(page.body, Body::Print));
    let work: Vec<(Option<Arc<Html>>, &Page)> =
        single.into_iter().map(|page| (body(page), page)).collect();
    let done: Vec<Made> = work
        .into_par_iter()
        .map(|(body, page)| Ok((page.route.clone(), press.page(page, body.as_deref())?)))
        .collect();
    let mut out = Vec::with_capacity(done.len());
    let mut chapters = HashMap::new();
    let mut findings: Vec<Finding> = Vec::new();
    for page in done {
        match page {
            Ok((route, Finished { html, chapter })) => {
                chapters.extend(chapter.map(|chapter| (encoded(&route), chapter)));
                out.push((route, html));
            }
            // A template that fails fails on many pages; it is told once.
            Err(told) => findings.extend(told),
        }
    }
    let whole = whole.into_iter().map(|page| (&page.route, press.print(page, take(&mut chapters))));
    let old = site.redirects.iter();
    let old = old.filter_map(|redirect| Some((&redirect.route, press.redirect(redirect)?)));
    for (route, html) in whole.chain(old) {
        match html {
            Ok(html) => out.push((route.clone(), html)),
            Err(told) => findings.extend(told),
        }
    }
    findings.sort_by(|a, b| (a.span, &a.message).cmp(&(b.span, &b.message)));
    findings.dedup();
    (out, findings)
}

/// Route and content of a page, or what is wrong with its template.
type Made = Result<(String, Finished), Vec<Finding>>;

/// What becomes of raw HTML, by configuration.
pub fn raw_html(config: &crate::config::Config) -> RawHtml {
    match config.html() {
        Some(html) if html.raw_html => RawHtml::Sanitise,
        _ => RawHtml::Escape,
    }
}

/// The navigation as its template has it.
pub(super) fn nav_groups(nav: &[Group]) -> Vec<NavGroup> {
    fn convert(item: &Item) -> NavItem {
        NavItem {
            title: item.title.clone(),
            route: item.route.as_deref().map(encoded),
            count: item.count,
            children: item.children.iter().map(convert).collect(),
        }
    }
    let group = |group: &Group| NavGroup {
        title: group.title.clone(),
        items: group.items.iter().map(convert).collect(),
    };
    nav.iter().map(group).collect()
}

/// The finding for a template that fails.
pub(super) fn template_fault(input: Input<'_>, error: &TemplateError) -> Finding {
    theme_fault(input.sources, error)
}

/// What is wrong with the theme's files, as far as that can be seen without rendering a page.
pub fn theme_faults(sources: &Sources, theme: &Theme, strings: &Strings) -> Vec<Finding> {
    let errors = Engine::new(theme, strings.lang()).err().unwrap_or_default();
    errors.iter().map(|error| theme_fault(sources, error)).collect()
}

/// The finding for a file of the theme that cannot be used.
pub fn theme_fault(sources: &Sources, error: &TemplateError) -> Finding {
    let found = sources.find(&format!("{}/{}", sources.layout().theme_folder(), error.file));
    let span = found.map(|(file, source)| Span::new(file, line_range(&source.text, error.line)));
    let place = match span {
        Some(_) => String::new(),
        None => format!("{}: ", error.file),
    };
    Finding::new(code::TEMPLATE_ERROR, span, format!("{place}{}", error.message))
        .help("mend the template, or remove it to have the built-in one back")
}
