//! Where an old address leads.

use crate::config::{leads_out, scheme};
use crate::model::Kind;
use crate::site::links::{Links, folder_of};
use crate::site::route::Address;
use crate::site::{Target, route};
use std::borrow::Cow;

/// Where a target is looked up: what is written, as an address inside the site, and the folder and
/// the route that it is relative to.
pub(in crate::site) struct Place<'a> {
    pub(in crate::site) inner: Cow<'a, str>,
    pub(in crate::site) folder: &'a str,
    pub(in crate::site) route: &'a str,
}

/// Where `to` is looked up for the old address at `route`. On its server, the site's pages stand
/// below its path `site`.
pub(in crate::site) fn place<'a>(to: &'a str, route: &'a str, site: &str) -> Place<'a> {
    let rest = to.strip_prefix(site).filter(|_| site != "/");
    let inner = rest.map_or(Cow::Borrowed(to), |rest| Cow::Owned(format!("/{rest}")));
    Place { inner, folder: folder_of(route), route }
}

/// What `to` is for the old address that stands at `route`, and the link to it: of a page of this
/// site one that works from disk and on a sub-path as well. `site` is the path at which the site
/// stands on its server, `/` if it is not known.
///
/// An error says why a reader must not be led there.
pub(super) fn of(
    to: &str,
    route: &str,
    links: &Links,
    site: &str,
) -> Result<(Target, Option<String>), String> {
    let kind = |scheme: &str| Kind::from_word(scheme).is_some();
    if scheme(to).is_some_and(|scheme| !kind(scheme)) || to.starts_with("//") {
        let whole = format!("https:{to}");
        let address = if to.starts_with("//") { &whole } else { to };
        return if leads_out(address, &["https", "http", "mailto"]) {
            Ok((Target::Elsewhere, Some(to.to_owned())))
        } else {
            Err(format!("`{to}` is no address to lead readers to"))
        };
    }
    let Place { inner, folder, route } = place(to, route, site);
    let target = match links.resolve(&inner, folder, Some(route)) {
        Target::Missing { what, near } => {
            let path = to.split(['#', '?']).next().unwrap_or_default();
            let page = route::join(folder, path).and_then(|path| links.near_page(&path));
            let near = page.or(near);
            Target::Missing { what, near }
        }
        // What the page at the end of a chain holds is asked where the chain ends.
        Target::NoAnchor { route, anchor, .. } if links.is_redirect(&route) => {
            let address = Address { route, anchor: Some(anchor) };
            Target::Here { address, kind: None, name: None }
        }
        target => target,
    };
    let link = match &target {
        Target::Here { address, .. } => Some(address.href()),
        Target::NoAnchor { route, .. } => Some(route::href(route)),
        Target::Elsewhere | Target::Missing { .. } => None,
    };
    Ok((target, link))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::route::ROOT;

    fn links() -> Links {
        let mut links = Links::default();
        links.add_page("roles/index.html", ["x".to_owned()]);
        links.add_redirect("older.html");
        links
    }

    fn link(to: &str) -> Option<String> {
        let (_, link) = of(to, "old/a/page.html", &links(), "/docs/").expect("it may be led to");
        link.map(|link| link.replace(ROOT, "ROOT/"))
    }

    #[test]
    fn pages_of_the_site_are_reached_from_any_depth() {
        let cases = [
            ("/roles/", "ROOT/roles/index.html"),
            ("/docs/roles/", "ROOT/roles/index.html"),
            ("../../roles/index.html#x", "ROOT/roles/index.html#x"),
            ("/older.html#any", "ROOT/older.html#any"),
            ("https://example.com/roles/", "https://example.com/roles/"),
            ("//example.com/roles/", "//example.com/roles/"),
            ("mailto:a@b.c", "mailto:a@b.c"),
        ];
        for (to, expected) in cases {
            assert_eq!(link(to).as_deref(), Some(expected), "{to}");
        }
    }

    #[test]
    fn what_is_not_there_gets_no_link_and_what_is_meant_is_named() {
        let missing = |to: &str| match of(to, "old.html", &links(), "/") {
            Ok((Target::Missing { near, .. }, None)) => near,
            other => panic!("{to}: {other:?}"),
        };
        assert_eq!(missing("/rolse/index.html").as_deref(), Some("/roles/index.html"));
        assert_eq!(missing("/elsewhere/"), None);
        let (target, _) = of("/roles/#y", "old.html", &links(), "/").expect("a page");
        assert!(matches!(target, Target::NoAnchor { .. }), "{target:?}");
    }

    #[test]
    fn readers_are_led_to_the_web_a_mailbox_or_this_site() {
        for to in ["javascript:alert(1)", "data:text/html,x", "file:///etc", "C:/x", "https://"] {
            assert!(of(to, "old.html", &links(), "/").is_err(), "{to}");
        }
    }
}
