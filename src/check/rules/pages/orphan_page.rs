//! OP706.

use crate::check::Scope;
use crate::finding::{self, Code, Finding, Severity};
use crate::rule;
use crate::site::Body;
use std::collections::HashSet;

rule! {
    /// A page that neither the summary nor any link reaches.
    ///
    /// Where there is a `SUMMARY.md`, it says what the navigation shows. A page that it leaves out
    /// can be found only by search, unless another page links to it. Pages that introduce a
    /// generated page, and those that define a thing, are reached by the generated indexes. A page
    /// that is only included elsewhere is better kept under another ending than `.md`.
    ///
    /// ```bad
    /// --- content/SUMMARY.md
    /// # Summary
    ///
    /// - [Home](index.md)
    /// --- content/index.md
    /// # Home
    /// --- content/guide.md
    /// # Guide
    /// ```
    ///
    /// ```good
    /// --- content/SUMMARY.md
    /// # Summary
    ///
    /// - [Home](index.md)
    /// - [Guide](guide.md)
    /// --- content/index.md
    /// # Home
    /// --- content/guide.md
    /// # Guide
    /// ```
    code = Code::new("OP706", "orphan-page", Severity::Note),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let site = scope.site;
    let linked = &scope.followed.routes;
    // Without a summary, every page stands in the reading order.
    let ordered: HashSet<usize> = site.order.iter().copied().collect();
    for page in &site.pages {
        let Some(at) = page.document.filter(|_| matches!(page.body, Body::Document)) else {
            continue;
        };
        if page.route == "index.html" || ordered.contains(&at) || linked.contains(&page.route) {
            continue;
        }
        let document = &site.documents[at];
        found.push(
            Finding::new(
                RULE.code,
                document.span(),
                format!("nothing leads to the page {}", page.title),
            )
            .help("name it in the summary, or link to it from a page that readers find")
            .about(finding::Subject::new("page", document.path)),
        );
    }
}
