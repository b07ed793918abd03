//! What a link's target is.

use super::nearest::nearest;
use super::path::{decode, folder_of, name_of, relative};
use super::slip::slip_of_scheme;
use super::{Links, Target};
use crate::model::Kind;
use crate::site::route::{self, Address};
use crate::source::page_path;
use std::collections::BTreeSet;

impl Links {
    /// What `target` is, written on the page at `route` whose source lies in `folder`. Texts of
    /// definitions have no page of their own: their folder is the content folder, `""`.
    pub fn resolve(&self, target: &str, folder: &str, route: Option<&str>) -> Target {
        if let Some((word, id)) = target.split_once(':')
            && let Some(kind) = Kind::from_word(word)
        {
            return self.resolve_thing(kind, id);
        }
        let is_scheme = |scheme: &str| {
            !scheme.is_empty()
                && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
        };
        if let Some(slip) = slip_of_scheme(target) {
            return slip;
        }
        if target.starts_with("//") || target.split_once(':').is_some_and(|(s, _)| is_scheme(s)) {
            return Target::Elsewhere;
        }
        let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
        let path = path.split('?').next().unwrap_or_default();
        let route = match route {
            Some(route) if path.is_empty() => route.to_owned(),
            _ => match self.resolve_path(path, folder) {
                Ok(route) => route,
                Err(missing) => return missing,
            },
        };
        self.resolve_anchor(route, anchor)
    }

    /// The page that `target` leads to, where it names an id there that is not known. Ids of the
    /// model's pages are looked up only when something leads to them.
    pub(in crate::site) fn page_without_id(
        &self,
        target: &str,
        folder: &str,
        route: Option<&str>,
    ) -> Option<String> {
        let (place, id) = target.split_once('#')?;
        let route = match place.split_once(':') {
            Some((word, id)) => {
                let thing = self.things.get(&(Kind::from_word(word)?, id.to_owned()))?;
                thing.address.as_ref()?.route.clone()
            }
            None if place.is_empty() => route?.to_owned(),
            None => self.resolve_path(place.split('?').next()?, folder).ok()?,
        };
        let known = self.anchors.get(&route).is_some_and(|known| known.contains(&decode(id)));
        (!known && !id.is_empty() && self.routes.contains(&route)).then_some(route)
    }

    fn resolve_thing(&self, kind: Kind, id: &str) -> Target {
        let (id, extra) = id.split_once('#').unwrap_or((id, ""));
        let thing = self.things.get(&(kind, id.to_owned()));
        match thing.map(|thing| (thing, &thing.address)) {
            Some((thing, Some(address))) if extra.is_empty() => Target::Here {
                address: address.clone(),
                kind: Some(kind),
                name: Some(thing.name.clone()),
            },
            Some((_, Some(address))) => self.resolve_anchor(address.route.clone(), extra),
            Some((_, None)) => Target::Missing {
                what: format!("no page of the site shows the {kind} `{id}`"),
                near: None,
            },
            None => {
                let ids =
                    || self.things.keys().filter(|(k, _)| *k == kind).map(|(_, id)| id.as_str());
                let near = self.offers[0].near(id, kind.word(), ids);
                Target::Missing {
                    what: format!("there is no {kind} `{id}`"),
                    near: near.map(|near| format!("{kind}:{near}")),
                }
            }
        }
    }

    fn resolve_path(&self, path: &str, folder: &str) -> Result<String, Target> {
        let decoded = decode(path);
        let Some(joined) = route::join(folder, &decoded) else {
            return Err(Target::Missing {
                what: format!("`{path}` leads out of the content folder"),
                near: None,
            });
        };
        let original = || page_path::original(&joined, self.edition.as_deref()?);
        let page = self.pages.get(&joined).or_else(|| self.pages.get(&original()?));
        if let Some(route) = page {
            return Ok(route.clone());
        }
        let as_folder = joined.trim_end_matches('/');
        let index = if as_folder.is_empty() {
            "index.html".to_owned()
        } else {
            format!("{as_folder}/index.html")
        };
        let candidates = [joined.clone(), joined.replace(".md", ".html"), index];
        let found = candidates.into_iter().find(|route| {
            self.routes.contains(route)
                || self.assets.contains(route)
                || self.redirects.contains(route)
        });
        found.ok_or_else(|| {
            // Slips are in the name or in the folder, seldom in both; so few are compared.
            let (within, name) = (folder_of(&joined), name_of(&joined));
            let alike = |page: &&str| folder_of(page) == within || name_of(page) == name;
            let near = self.offers[0].find(&joined, "file", || {
                let files = self.pages.keys().chain(&self.assets).map(String::as_str);
                let files: BTreeSet<&str> = files.filter(alike).collect();
                nearest(name, within, &files)
            });
            Target::Missing {
                what: format!("there is no file `{path}`"),
                near: near.map(|near| relative(folder, &near)),
            }
        })
    }

    /// The page whose file is named most like `route`, from the root of the site.
    pub(in crate::site) fn near_page(&self, route: &str) -> Option<String> {
        let (within, name) = (folder_of(route), name_of(route));
        let alike = |page: &&str| folder_of(page) == within || name_of(page) == name;
        let pages = || self.routes.iter().map(String::as_str).filter(alike);
        Some(format!("/{}", self.offers[0].near(route, "page", pages)?))
    }

    fn resolve_anchor(&self, route: String, anchor: &str) -> Target {
        if anchor.is_empty() {
            return Target::Here { address: Address::page(route), kind: None, name: None };
        }
        let anchor = decode(anchor);
        // Assets have ids that we do not know, such as the pages of a PDF.
        let known = self.anchors.get(&route);
        if self.assets.contains(&route) || known.is_some_and(|known| known.contains(&anchor)) {
            return Target::Here {
                address: Address { route, anchor: Some(anchor) },
                kind: None,
                name: None,
            };
        }
        if let Some(here) = self.aliases.get(&route).and_then(|aliases| aliases.get(&anchor)) {
            let address = Address { route, anchor: Some(here.clone()) };
            return Target::Here { address, kind: None, name: None };
        }
        let near = self.offers[1].near(&anchor, &route, || {
            known.into_iter().flatten().map(String::as_str).collect::<BTreeSet<&str>>()
        });
        Target::NoAnchor { route, anchor, near }
    }
}
