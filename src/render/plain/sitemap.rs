//! `sitemap.xml`: the pages for search engines, by the protocol of sitemaps.org (version 0.9).

use super::Entry;
use crate::render::figure::canvas::escape;
use crate::site::route::encoded;
use std::fmt::Write as _;

/// The most addresses that one file may hold, by the protocol.
const MOST: usize = 50_000;

/// The namespace of the protocol.
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// Files by name: `sitemap.xml` with all `pages` below `address`, which ends in a slash; where they
/// are more than one file may hold, an index of further ones. No day of change is given, since what
/// a page shows may change without its sources.
pub fn files(address: &str, pages: &[Entry<'_>]) -> Vec<(String, String)> {
    split(address, pages, MOST)
}

fn split(address: &str, pages: &[Entry<'_>], most: usize) -> Vec<(String, String)> {
    let routes: Vec<&str> = pages.iter().map(|page| page.route).collect();
    if routes.len() <= most {
        return vec![(super::SITEMAP.to_owned(), list(address, "urlset", "url", &routes))];
    }
    let names: Vec<String> =
        (1..=routes.len().div_ceil(most)).map(|number| format!("sitemap-{number}.xml")).collect();
    let parts = routes.chunks(most).map(|part| list(address, "urlset", "url", part));
    let parts = names.iter().cloned().zip(parts);
    let paths: Vec<&str> = names.iter().map(String::as_str).collect();
    let index = list(address, "sitemapindex", "sitemap", &paths);
    [(super::SITEMAP.to_owned(), index)].into_iter().chain(parts).collect()
}

fn list(address: &str, all: &str, one: &str, paths: &[&str]) -> String {
    let mut xml =
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{all} xmlns=\"{NAMESPACE}\">\n");
    for path in paths {
        let address = escape(&format!("{address}{}", encoded(path)));
        // Writing to memory cannot fail.
        let _ = writeln!(xml, "<{one}><loc>{address}</loc></{one}>");
    }
    let _ = writeln!(xml, "</{all}>");
    xml
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(routes: &[&'static str]) -> Vec<Entry<'static>> {
        routes.iter().map(|route| Entry { route, title: "", description: "" }).collect()
    }

    #[test]
    fn addresses_are_whole_and_escaped() {
        let files = files("https://example.org/x/", &pages(&["index.html", "a & b/é.html"]));
        let [(name, xml)] = files.as_slice() else { panic!("{files:?}") };
        assert_eq!(name, "sitemap.xml");
        assert!(xml.contains("<url><loc>https://example.org/x/index.html</loc></url>"), "{xml}");
        assert!(xml.contains("/x/a%20&amp;%20b/%C3%A9.html<"), "{xml}");
        assert!(xml.starts_with("<?xml") && xml.ends_with("</urlset>\n"));
    }

    #[test]
    fn more_than_a_file_may_hold_are_several_behind_an_index() {
        let files = split("https://a.b/", &pages(&["1.html", "2.html", "3.html"]), 2);
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
        assert!(files[0].1.contains("<sitemap><loc>https://a.b/sitemap-2.xml</loc></sitemap>"));
        assert!(files[1].1.contains("2.html") && !files[1].1.contains("3.html"));
        assert!(files[2].1.contains("<url><loc>https://a.b/3.html</loc></url>"));
    }
}
