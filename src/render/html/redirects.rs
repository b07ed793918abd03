//! Old addresses as small pages that lead on.

use super::engine::{Engine, TemplateError};
use crate::site::redirects::Redirect;
use crate::site::route::{ROOT, to_root};
use serde::Serialize;

#[derive(Serialize)]
struct Context<'a> {
    lang: &'a str,
    title: &'a str,
    to: &'a str,
}

/// Route and HTML of each.
pub(super) fn pages(
    redirects: &[Redirect],
    engine: &Engine,
    title: &str,
) -> Result<Vec<(String, String)>, TemplateError> {
    let lang = engine.strings().lang();
    let page = |redirect: &Redirect| {
        let to = redirect.to.as_ref()?.replace(ROOT, &to_root(&redirect.route));
        let html = engine.render("redirect.html", &Context { lang, title, to: &to });
        Some(html.map(|html| (redirect.route.clone(), html)))
    };
    redirects.iter().filter_map(page).collect()
}
