//! `sitemap.xml`: the pages for search engines, by the protocol of sitemaps.org (version 0.9).

use crate::render::figure::canvas::escape;
use jiff::Timestamp;
use std::fmt::Write as _;

/// The most addresses that one file may hold, by the protocol.
const MOST: usize = 50_000;

/// What an XML file begins with.
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// The namespace of the protocol.
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The namespace of links between languages, as search engines read them.
const LINKS: &str = "http://www.w3.org/1999/xhtml";

/// A page, and where it stands in the other languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its whole address.
    pub address: String,
    /// When what it tells was last changed, where git knows it.
    pub modified: Option<Timestamp>,
    /// Language and address of the page in all languages, itself among them; empty where there is
    /// but one.
    pub languages: Vec<(String, String)>,
}

/// Files by name: `sitemap.xml` with all `places`; where they are more than one file may hold, an
/// index below `root`, which ends in a slash, of further ones.
pub fn files(root: &str, places: &[Place]) -> Vec<(String, String)> {
    // Links to other languages count to the size of a file, which is bounded too.
    let widest = places.iter().map(|place| place.languages.len()).max().unwrap_or_default();
    split(root, places, MOST / widest.max(1))
}

fn split(root: &str, places: &[Place], most: usize) -> Vec<(String, String)> {
    if places.len() <= most {
        return vec![(super::SITEMAP.to_owned(), list(places))];
    }
    let parts: Vec<(String, &[Place])> = (1..)
        .zip(places.chunks(most))
        .map(|(number, part)| (format!("sitemap-{number}.xml"), part))
        .collect();
    let mut index = format!("{HEAD}<sitemapindex xmlns=\"{NAMESPACE}\">\n");
    for (name, _) in &parts {
        // Writing to memory cannot fail.
        let _ =
            writeln!(index, "<sitemap><loc>{}</loc></sitemap>", escape(&format!("{root}{name}")));
    }
    index.push_str("</sitemapindex>\n");
    let parts = parts.into_iter().map(|(name, part)| (name, list(part)));
    [(super::SITEMAP.to_owned(), index)].into_iter().chain(parts).collect()
}

fn list(places: &[Place]) -> String {
    let linked = places.iter().any(|place| !place.languages.is_empty());
    let links = if linked { format!(" xmlns:xhtml=\"{LINKS}\"") } else { String::new() };
    let mut xml = format!("{HEAD}<urlset xmlns=\"{NAMESPACE}\"{links}>\n");
    for Place { address, modified, languages } in places {
        let _ = write!(xml, "<url><loc>{}</loc>", escape(address));
        if let Some(modified) = modified {
            let _ = write!(xml, "<lastmod>{modified}</lastmod>");
        }
        for (lang, address) in languages {
            let (lang, address) = (escape(lang), escape(address));
            let _ = write!(
                xml,
                "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{address}\"/>"
            );
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(names: &[&str]) -> Vec<Place> {
        let place = |name: &&str| Place {
            address: format!("https://a.b/{name}"),
            modified: None,
            languages: Vec::new(),
        };
        names.iter().map(place).collect()
    }

    #[test]
    fn addresses_are_escaped_and_nothing_unknown_is_said() {
        let files = files("https://a.b/", &places(&["index.html", "a&b.html"]));
        let [(name, xml)] = files.as_slice() else { panic!("{files:?}") };
        assert_eq!(name, "sitemap.xml");
        assert!(xml.contains("<url><loc>https://a.b/index.html</loc></url>"), "{xml}");
        assert!(xml.contains("<loc>https://a.b/a&amp;b.html</loc>"), "{xml}");
        assert!(xml.starts_with("<?xml") && xml.ends_with("</urlset>\n"));
        assert!(!xml.contains("xhtml"), "{xml}");
    }

    #[test]
    fn a_page_leads_to_itself_in_other_languages() {
        let mut all = places(&["a.html"]);
        all[0].modified = "2026-02-03T04:05:06Z".parse().ok();
        all[0].languages = vec![("fr".to_owned(), "https://a.b/fr/a.html".to_owned())];
        let xml = &files("https://a.b/", &all)[0].1;
        let line = "<lastmod>2026-02-03T04:05:06Z</lastmod><xhtml:link rel=\"alternate\" \
                    hreflang=\"fr\" href=\"https://a.b/fr/a.html\"/></url>";
        assert!(xml.contains(line) && xml.contains("xmlns:xhtml="), "{xml}");
    }

    #[test]
    fn more_than_a_file_may_hold_are_several_behind_an_index() {
        let files = split("https://a.b/", &places(&["1.html", "2.html", "3.html"]), 2);
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
        assert!(files[0].1.contains("<sitemap><loc>https://a.b/sitemap-2.xml</loc></sitemap>"));
        assert!(files[1].1.contains("2.html") && !files[1].1.contains("3.html"));
        assert!(files[2].1.contains("<url><loc>https://a.b/3.html</loc></url>"));
    }
}
