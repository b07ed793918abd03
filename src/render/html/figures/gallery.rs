//! Figures as files of their own, for documents and slides: each beside the page that shows it.

use crate::finding::{Finding, code};
use crate::output::Output;
use crate::render::html::engine::Drawn;
use crate::site::route::{ROOT_MARK, href, to_root};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// The figures of all pages by their files. Pages are rendered in parallel and each has files of its
/// own, so that the order in which they come counts for nothing.
#[derive(Debug, Default)]
pub struct Gallery(Mutex<BTreeMap<String, String>>);

impl Gallery {
    /// Takes the figure `id` of the page at `route`, and lets it offer its file.
    pub(in crate::render::html) fn take(&self, route: &str, id: &str, drawn: &mut Drawn) {
        let file = file(route, id);
        drawn.download = href(&file);
        // Links lead from where the file stands.
        let svg = drawn.svg.replace(ROOT_MARK, &to_root(&file));
        // Whatever poisoned the lock, an insertion leaves the map whole.
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(file, svg);
    }

    /// The figure whose file is `file`, if a page has shown it.
    pub fn get(&self, file: &str) -> Option<Output> {
        let figures = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        figures.get(file).map(|svg| svg.clone().into_bytes().into())
    }

    /// Adds the files to `outputs`, below the folder of their language; where something else stands already, that is told.
    pub fn hang(self, folder: &str, outputs: &mut BTreeMap<String, Output>) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (file, svg) in self.0.into_inner().unwrap_or_else(PoisonError::into_inner) {
            let file = format!("{folder}{file}");
            if outputs.contains_key(&file) {
                findings.push(clash(&file));
                continue;
            }
            outputs.insert(file, svg.into_bytes().into());
        }
        findings
    }
}

/// What is told where a figure would stand at `file`, and something else does already.
pub fn clash(file: &str) -> Finding {
    let message = format!("a figure would stand at `{file}`, where another file stands already");
    let help = "rename that file, or move it to another folder";
    Finding::new(code::ROUTE_CLASH, None, message).help(help)
}

/// The routes of the pages that may show the figure whose file is `file`: see [`file`].
pub fn pages(file: &str) -> impl Iterator<Item = String> {
    let below = file.strip_suffix(".svg").and_then(|stem| stem.rsplit_once('/'));
    let beside = below.and_then(|(folder, _)| {
        let top = folder.strip_suffix("figures")?;
        Some(format!("{top}index.html"))
    });
    let apart = below.and_then(|(folder, _)| {
        let (above, name) = folder.rsplit_once('/')?;
        let top = above.strip_suffix("figures")?;
        Some(format!("{top}{name}.html"))
    });
    beside.into_iter().chain(apart)
}

/// The file of the figure `id` on the page at `route`. Pages of one folder keep theirs apart.
fn file(route: &str, id: &str) -> String {
    let (folder, name) =
        route.rsplit_once('/').map_or(("", route), |(folder, name)| (folder, name));
    let slash = if folder.is_empty() { "" } else { "/" };
    match name.strip_suffix(".html").unwrap_or(name) {
        "index" => format!("{folder}{slash}figures/{id}.svg"),
        name => format!("{folder}{slash}figures/{name}/{id}.svg"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::compile::{Compiled, Goal, compile};
    use crate::source::{Asset, SourceFile, Sources};

    #[test]
    fn files_stand_beside_their_pages_and_apart() {
        assert_eq!(file("index.html", "a"), "figures/a.svg");
        assert_eq!(file("b/c/index.html", "a"), "b/c/figures/a.svg");
        assert_eq!(file("b/c.html", "a"), "b/figures/c/a.svg");
        for route in ["index.html", "b/c/index.html", "b/c.html", "c.html"] {
            assert!(pages(&file(route, "a")).any(|page| page == route), "{route}");
        }
        assert_eq!(pages("b/a.svg").count(), 0);
    }

    fn compiled(assets: Vec<Asset>) -> Compiled {
        let model = crate::check::testing::work("raci", &["a = \"A\", b = \"R\""]);
        let file = |path: &str, text: &str| SourceFile { path: path.into(), text: text.into() };
        let files = vec![
            file("content/model.toml", &model),
            file("content/b/c.md", "# C\n\n{{#workflow w}}\n"),
        ];
        let sources = Sources::new(files).with_assets(assets);
        compile(&sources, Clock::on(jiff::civil::date(2026, 11, 22)), Goal::Build)
    }

    fn text(made: &Compiled, path: &str) -> String {
        let file = made.outputs.get(path).unwrap_or_else(|| panic!("no file {path}"));
        String::from_utf8_lossy(&file.bytes()).into_owned()
    }

    #[test]
    fn pages_link_to_pictures_that_stand_alone() {
        let made = compiled(Vec::new());
        let page = text(&made, "workflows/w/index.html");
        assert!(page.contains("<a href=\"./figures/flow.svg\" download>"), "{page}");
        let svg = text(&made, "workflows/w/figures/flow.svg");
        assert!(svg.starts_with("<svg xmlns=") && svg.contains("fill=\"#"), "{svg}");
        assert!(svg.contains("\"../../../roles/") && !svg.contains(ROOT_MARK), "{svg}");
        let live = made.outputs.keys().filter(|path| path.starts_with("b/figures/c/"));
        assert_eq!(live.count(), 1);
        let svgs = made.outputs.keys().filter(|path| path.contains("figures/")).count();
        let pages = made.outputs.keys().map(|path| text(&made, path));
        let pages: Vec<String> = pages.filter(|text| text.starts_with("<!DOCTYPE html>")).collect();
        assert_eq!(pages.concat().matches(".svg\" download>").count(), svgs);
        assert_eq!(made.pages, pages.len());
    }

    #[test]
    fn a_file_of_an_author_stays_and_is_told() {
        let path = "workflows/w/figures/flow.svg";
        let asset = Asset { path: format!("content/{path}"), bytes: b"mine"[..].into() };
        let made = compiled(vec![asset]);
        assert_eq!(text(&made, path), "mine");
        assert!(made.findings.iter().any(|f| f.code.name == "route-clash"), "{:#?}", made.findings);
    }
}
