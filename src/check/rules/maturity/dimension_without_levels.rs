//! OP513.

use crate::check::Scope;
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// A dimension that does not say what its levels mean.
    ///
    /// `levels` are the texts, lowest first, that tell two assessors what a 2 is and what a 3. Without
    /// them a score can be any number, no chart knows its scale, and two scorings cannot be compared.
    ///
    /// Write `levels`, a text each, lowest first.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    /// dimensions = ["process"]
    ///
    /// [dimension.process]
    /// name = "Process"
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    /// dimensions = ["process"]
    ///
    /// [dimension.process]
    /// name = "Process"
    /// levels = ["Ad hoc", "Written down", "Followed"]
    /// ```
    code = Code::new("OP513", "dimension-without-levels", Severity::Note),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for dimension in scope.model.dimensions.values() {
        if !dimension.levels.is_empty() {
            continue;
        }
        let message = format!("the dimension {} has no levels", &*dimension.name);
        found.push(
            Finding::new(RULE.code, dimension.span, message)
                .help(
                    "say what each level means, lowest first: \
                     `levels = [\"Ad hoc\", \"Written down\", \"Followed\"]`",
                )
                .about(dimension.subject()),
        );
    }
}
