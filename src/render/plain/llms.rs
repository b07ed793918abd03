//! `llms.txt`: what the site holds, for language models, by the proposal of llmstxt.org: a title, a
//! summary, and lists of links under headings.

use super::Entry;
use crate::site::route::encoded;
use std::fmt::Write as _;

/// Links under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group<'a> {
    /// The heading.
    pub title: &'a str,
    /// What stands under it.
    pub pages: Vec<Entry<'a>>,
}

/// The text. Links lead below `address`; where it is empty, they are relative to the file.
pub fn text(title: &str, summary: &str, address: &str, groups: &[Group<'_>]) -> String {
    let mut out = format!("# {}\n", line(title));
    let summary = line(summary);
    if !summary.is_empty() {
        let _ = write!(out, "\n> {summary}\n");
    }
    for group in groups.iter().filter(|group| !group.pages.is_empty()) {
        // Writing to memory cannot fail.
        let _ = write!(out, "\n## {}\n\n", line(group.title));
        for page in &group.pages {
            let (name, to) = (bracketed(&line(page.title)), encoded(page.route));
            // Brackets are allowed in addresses, and would end a link.
            let to = to.replace('(', "%28").replace(')', "%29");
            let _ = write!(out, "- [{name}]({address}{to})");
            let description = line(page.description);
            if !description.is_empty() {
                let _ = write!(out, ": {description}");
            }
            out.push('\n');
        }
    }
    out
}

/// The words of `text` on one line.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `text` as the words of a link in Markdown.
fn bracketed(text: &str) -> String {
    text.replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn title_summary_and_links_stand_on_their_lines() {
        let page = |route, title, description| Entry { route, title, description };
        let groups = [
            Group {
                title: "Roles",
                pages: vec![page("roles/a (b).html", "A [b]", "What\nit does.")],
            },
            Group { title: "Nothing", pages: Vec::new() },
            Group { title: "More", pages: vec![page("c.html", "C", "")] },
        ];
        assert_eq!(
            text("My\nmodel", " Who decides. ", "https://a.b/", &groups),
            "# My model\n\n> Who decides.\n\n## Roles\n\n\
             - [A \\[b\\]](https://a.b/roles/a%20%28b%29.html): What it does.\n\n\
             ## More\n\n- [C](https://a.b/c.html)\n"
        );
        assert_eq!(text("A", "", "", &[]), "# A\n");
    }
}
