//! OP709.

use crate::check::Scope;
use crate::finding::{self, Code, Finding, Severity};
use crate::rule;

rule! {
    /// A heading that leaves out a level, such as one with `###` right below one with `#`.
    ///
    /// Readers who cannot see the page move through it by its headings, and take a level that is
    /// left out for a part that they have missed (WCAG 2.2, 1.3.1 and 2.4.6). Choose the level by
    /// the structure; the looks are the theme's business.
    ///
    /// ```bad
    /// --- content/index.md
    /// # Home
    ///
    /// ### Details
    /// ```
    ///
    /// ```good
    /// --- content/index.md
    /// # Home
    ///
    /// ## Details
    /// ```
    code = Code::new("OP709", "heading-order", Severity::Note),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for document in scope.site.documents {
        // A page has a title of the first level, written in it or not.
        let mut above = 1;
        for heading in &document.facts.headings {
            if heading.level > above + 1 {
                let (is, should) = (usize::from(heading.level), usize::from(above) + 1);
                found.push(
                    Finding::new(
                        RULE.code,
                        heading.span,
                        format!("the heading {} leaves out a level", heading.text),
                    )
                    .help(format!(
                        "begin it with `{}` instead of `{}`",
                        "#".repeat(should),
                        "#".repeat(is)
                    ))
                    .about(finding::Subject::new("page", document.path)),
                );
            }
            above = heading.level;
        }
    }
}
