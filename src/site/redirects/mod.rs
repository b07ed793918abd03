//! Old addresses that lead on: `[output.html.redirect]`, as in mdBook.

mod circle;
pub(super) mod target;

use super::links::Links;
use super::{Target, route};
use crate::config::Config;
use crate::finding::{Finding, code};
use crate::source::span::Span;

/// An old address and where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    /// The file that stands for it, below the site's root.
    pub route: String,
    /// The link: [`ROOT`](super::route::ROOT) in front where it leads to a page of this site; none
    /// where nothing is there.
    pub to: Option<String>,
    /// What it leads to.
    pub target: Target,
    /// Where the old address is written.
    pub key: Span,
    /// Where the new one is.
    pub value: Span,
}

/// An old address whose target is not looked at yet.
pub(super) struct Planned<'a> {
    /// The file that stands for it.
    pub(super) route: String,
    /// The new address as written.
    pub(super) to: &'a str,
    /// Where the old one is written.
    pub(super) key: Span,
    value: Span,
}

/// The redirects of the configuration. Whether something stands at their addresses, and what they
/// lead to, is looked at when all pages are known.
pub(super) fn plan<'a>(config: &'a Config, links: &mut Links) -> (Vec<Planned<'a>>, Vec<Finding>) {
    let Some(html) = config.html() else { return (Vec::new(), Vec::new()) };
    let mut planned: Vec<Planned<'a>> = Vec::new();
    let mut findings = Vec::new();
    for (from, to) in &html.redirect.0 {
        let Some(route) = file_of(from) else {
            let message = format!("`{from}` is no address below the root of the site");
            findings.push(
                Finding::new(code::ROUTE_CLASH, to.key, message)
                    .help("write the old address from the root: \"/old/page.html\""),
            );
            continue;
        };
        links.add_redirect(&route);
        let (value, span) = (&to.value.value, to.value.span);
        planned.push(Planned { route, to: value, key: to.key, value: span });
    }
    (planned, findings)
}

/// Follows the redirects, when all pages and their ids are known. Those that lead in a circle or
/// where a reader must not be led are told; those whose page is not there are told by the rules for
/// links.
pub(super) fn follow(
    planned: Vec<Planned<'_>>,
    links: &Links,
    site: &str,
    findings: &mut Vec<Finding>,
) -> Vec<Redirect> {
    let mut redirects = Vec::new();
    for Planned { route, to, key, value } in planned {
        match target::of(to, &route, links, site) {
            Ok((target, to)) => redirects.push(Redirect { route, to, target, key, value }),
            Err(fault) => findings.push(
                Finding::new(code::INVALID_VALUE, value, fault)
                    .help("lead to a page of this site, or to an address with https"),
            ),
        }
    }
    circle::open(&mut redirects, findings);
    redirects
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_become_files() {
        assert_eq!(file_of("/old/page.html").as_deref(), Some("old/page.html"));
        assert_eq!(file_of("/old/").as_deref(), Some("old/index.html"));
        assert_eq!(file_of("old").as_deref(), Some("old.html"));
        assert_eq!(file_of("../out.html"), None);
    }
}
