//! OP021.

use crate::check::Scope;
use crate::finding::{self, Finding, code};
use crate::rule;
use crate::site::live;

rule! {
    /// A live view that does not exist, or has an argument that it does not take.
    ///
    /// A line of its own such as `{{#roles}}` shows a part of the model, always as it is now. Write
    /// a backslash before the braces to show them as they are.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    /// --- content/index.md
    /// # Home
    ///
    /// {{#rolls}}
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    /// --- content/index.md
    /// # Home
    ///
    /// {{#roles}}
    /// ```
    code = code::INVALID_VIEW,
    check = run
}

/// Views that cannot even be read as such were told with the page.
fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for document in scope.site.documents {
        for call in &document.facts.views {
            if let Err(finding) = live::parse(call, scope.model) {
                found.push(finding.about(finding::Subject::new("page", document.path)));
            }
        }
    }
}
