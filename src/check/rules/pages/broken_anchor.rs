//! OP702.

use crate::check::Scope;
use crate::finding::{Code, Finding, Severity};
use crate::rule;
use crate::site::Target;

rule! {
    /// A link to a part of a page that the page does not have.
    ///
    /// The part behind `#` is the id of a heading: its text in lower case, with hyphens for blanks
    /// and without punctuation. When a heading is reworded, links to it break; an id of its own, as
    /// in `## Costs {#costs}`, survives that.
    ///
    /// ```bad
    /// --- content/index.md
    /// # Home
    ///
    /// [What it costs](guide.md#cost).
    /// --- content/guide.md
    /// # Guide
    ///
    /// ## Costs
    /// ```
    ///
    /// ```good
    /// --- content/index.md
    /// # Home
    ///
    /// [What it costs](guide.md#costs).
    /// --- content/guide.md
    /// # Guide
    ///
    /// ## Costs
    /// ```
    code = Code::new("OP702", "broken-anchor", Severity::Error),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for link in &scope.followed.broken {
        let Target::NoAnchor { route, anchor, near } = &link.target else { continue };
        let pages = &scope.site.pages;
        // Pages stand in the order of their routes.
        let page = pages.binary_search_by(|page| page.route.cmp(route)).ok().map(|at| &pages[at]);
        let title = page.map_or(route.as_str(), |page| page.title.as_str());
        let help = near.as_ref().map_or_else(
            || {
                "link to one of its headings, or give the heading an id: `## Costs {#costs}`"
                    .to_owned()
            },
            |near| format!("did you mean `#{near}`?"),
        );
        let message = format!("{title} has no heading or id `{anchor}`");
        found
            .push(Finding::new(RULE.code, link.span, message).help(help).about(link.about.clone()));
    }
}
