//! The plain text of a body, section by section, for search.

use super::draft::Body;
use super::escape::attribute;
use crate::source::facts::Facts;

/// Elements that stand inside a word without parting it.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "small",
    "span", "strong", "sub", "sup", "u",
];

impl Body {
    /// The text before the first heading of `facts`, which are of the same draft, and below each.
    pub fn texts(&self, facts: &Facts) -> Vec<String> {
        let mut texts = Vec::with_capacity(facts.headings.len() + 1);
        let mut rest = self.html.as_str();
        for heading in &facts.headings {
            let mut start = format!("<h{}", heading.level);
            attribute(&mut start, "id", &heading.anchor);
            let (before, after) = rest.split_once(&start).unwrap_or((rest, ""));
            texts.push(plain(before));
            let end = format!("</h{}>", heading.level);
            rest = after.split_once(&end).map_or("", |(_, below)| below);
        }
        texts.push(plain(rest));
        texts
    }
}

/// `html`, which we wrote ourselves, without its elements: in attributes, `>` is always escaped.
fn plain(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut pieces = html.split('<');
    out.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let Some((tag, text)) = piece.split_once('>') else { continue };
        let name = tag.trim_start_matches('/');
        let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        if !INLINE.contains(&name) && !out.ends_with(' ') {
            out.push(' ');
        }
        out.push_str(text);
    }
    let read = out.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    let words: Vec<&str> = read.split_whitespace().collect();
    words.join(" ").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use crate::render::html::markdown::{Options, draft};
    use crate::source::mapped::Mapped;
    use crate::source::span::{FileId, Span};

    #[test]
    fn text_is_parted_at_headings_and_read_without_markup() {
        let markdown = "Lead.\n\n# One & *all* {#a\"b}\n\nUn**believ**able [link](x.md) &amp;lt;\n\n- x\n- y\n\n## Two\n\n`a<b>`\n\n### Three\n";
        let body = Mapped::at(Span::new(FileId(0), 0..0), markdown);
        let (body, facts) = draft(&body, &Options::default()).into_parts();
        let expected = ["Lead.", "Unbelievable link &lt; x y", "a<b>", ""];
        assert_eq!(body.texts(&facts), expected);
    }
}
