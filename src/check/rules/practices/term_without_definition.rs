//! OP607.

use crate::check::Scope;
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// A word of the glossary that is not explained.
    ///
    /// A term shows its `definition`; as a page, or with a `description`, it may be explained there. A
    /// term with neither stands in the glossary as a word alone.
    ///
    /// Write what the word means here in `definition`.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [term.imprint]
    /// name = "Imprint"
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    ///
    /// [term.imprint]
    /// name = "Imprint"
    /// definition = "The name under which a book is published."
    /// ```
    code = Code::new("OP607", "term-without-definition", Severity::Note),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for term in scope.model.terms.values() {
        // The body of a page explains the word.
        if term.definition.is_some() || term.description.is_some() || term.page.is_some() {
            continue;
        }
        let message = format!("the term {} is not explained", &*term.name);
        found.push(
            Finding::new(RULE.code, term.span, message)
                .help("say what the word means here: `definition = \"…\"`")
                .about(term.subject()),
        );
    }
}
