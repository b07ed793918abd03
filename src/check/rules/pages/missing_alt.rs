//! OP710.

use crate::check::Scope;
use crate::finding::{self, Code, Finding, Severity};
use crate::rule;

rule! {
    /// An image without a text that says what it shows.
    ///
    /// The text between the brackets is read to those who cannot see the image, and stands in its
    /// place where it does not load (WCAG 2.2, 1.1.1). Say what the image tells, in a sentence; not
    /// that it is an image.
    ///
    /// ```bad
    /// --- content/index.md
    /// # Home
    ///
    /// ![](https://example.org/flow.png)
    /// ```
    ///
    /// ```good
    /// --- content/index.md
    /// # Home
    ///
    /// ![A request goes to the editor, then to legal](https://example.org/flow.png)
    /// ```
    code = Code::new("OP710", "missing-alt", Severity::Note),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for document in scope.site.documents {
        for image in &document.facts.links {
            if image.alt.as_deref().is_some_and(str::is_empty) {
                found.push(
                    Finding::new(
                        RULE.code,
                        image.span,
                        "this image has no text that says what it shows",
                    )
                    .help("write it between the brackets: `![what it shows](image.png)`")
                    .about(finding::Subject::new("page", document.path)),
                );
            }
        }
    }
}
