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

/// The page at the old address, if it leads anywhere.
pub(super) fn page(
    redirect: &Redirect,
    engine: &Engine,
    title: &str,
) -> Option<Result<String, TemplateError>> {
    let to = redirect.to.as_ref()?.replace(ROOT, &to_root(&redirect.route));
    let context = Context { lang: engine.strings().lang(), title, to: &to };
    Some(engine.render("redirect.html", &context))
}
