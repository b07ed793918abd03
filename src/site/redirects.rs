//! Old addresses that lead on: `[output.html.redirect]`, as in mdBook.

use super::links::{Links, decode, folder_of};
use super::route;
use crate::config::Config;
use crate::finding::{Finding, code};

/// An old address and where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    /// The file that stands for it, below the site's root.
    pub route: String,
    /// The link: [`ROOT`](super::route::ROOT) in front where it leads to a page of this site.
    pub to: String,
    /// Where the old address is written.
    pub key: crate::source::span::Span,
}

/// The redirects of the configuration. Whether something stands at their addresses is looked at when
/// all pages are known.
pub(super) fn plan(config: &Config, links: &mut Links) -> (Vec<Redirect>, Vec<Finding>) {
    let Some(html) = config.html() else { return (Vec::new(), Vec::new()) };
    let mut redirects: Vec<Redirect> = Vec::new();
    let mut findings = Vec::new();
    for (from, to) in &html.redirect.0 {
        let fault = |message: String, help: &str| {
            Finding::new(code::ROUTE_CLASH, to.key, message).help(help)
        };
        let Some(route) = file_of(from) else {
            findings.push(fault(
                format!("`{from}` is no address below the root of the site"),
                "write the old address from the root: \"/old/page.html\"",
            ));
            continue;
        };
        let to_page = target(&to.value, &route, links);
        redirects.push(Redirect { route, to: to_page, key: to.key });
    }
    for redirect in &redirects {
        links.add_redirect(&redirect.route);
    }
    (redirects, findings)
}

/// The file that a server shows at an address: `/a/` is `a/index.html`, `/a` is `a.html`.
fn file_of(address: &str) -> Option<String> {
    let path = route::join("", address)?;
    let name = path.rsplit('/').next().unwrap_or_default();
    match name {
        "" => Some(format!("{path}index.html")),
        name if name.contains('.') => Some(path),
        _ => Some(format!("{path}.html")),
    }
}

/// The link to the new address. One below the root that is a page of this site works from disk and
/// on a sub-path as well; any other stays as written.
fn target(to: &str, route: &str, links: &Links) -> String {
    let (path, anchor) = to.split_at(to.find('#').unwrap_or(to.len()));
    let page = (!path.contains(':') && !path.is_empty())
        .then(|| route::join(folder_of(route), &decode(path)))
        .flatten()
        .map(|path| {
            if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path }
        })
        .filter(|path| links.stands(path));
    page.map_or_else(|| to.to_owned(), |page| format!("{}{anchor}", route::href(&page)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::route::ROOT;

    #[test]
    fn addresses_become_files() {
        assert_eq!(file_of("/old/page.html").as_deref(), Some("old/page.html"));
        assert_eq!(file_of("/old/").as_deref(), Some("old/index.html"));
        assert_eq!(file_of("old").as_deref(), Some("old.html"));
        assert_eq!(file_of("../out.html"), None);
    }

    #[test]
    fn pages_of_the_site_are_reached_from_any_depth() {
        let mut links = Links::default();
        links.add_page("roles/index.html", []);
        let to = |to: &str| target(to, "old/a/page.html", &links).replace(ROOT, "ROOT/");
        assert_eq!(to("/roles/"), "ROOT/roles/index.html");
        assert_eq!(to("../../roles/index.html#x"), "ROOT/roles/index.html#x");
        assert_eq!(to("https://example.com/roles/"), "https://example.com/roles/");
        assert_eq!(to("/elsewhere/"), "/elsewhere/");
    }
}
