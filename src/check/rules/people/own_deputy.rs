//! OP205.

use crate::check::Scope;
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// A person who is their own deputy.
    ///
    /// `deputy` names who stands in while somebody is away. Nobody stands in for themselves: what
    /// looks covered is not, and the work waits.
    ///
    /// Name somebody else, or remove the line.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [person.ana]
    /// name = "Ana Ruiz"
    /// deputy = "ana"
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    ///
    /// [person.ana]
    /// name = "Ana Ruiz"
    /// deputy = "ben"
    ///
    /// [person.ben]
    /// name = "Ben Okafor"
    /// ```
    code = Code::new("OP205", "own-deputy", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for person in scope.model.people.values() {
        let Some(deputy) = person.deputy.as_ref().filter(|d| d.id == person.id) else { continue };
        let message = format!("{} is named as their own deputy", &*person.name);
        found.push(
            Finding::new(RULE.code, deputy.span, message)
                .help("name somebody else, or remove the line")
                .about(person.subject()),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{found, work};

    #[test]
    fn who_deputises_for_themselves_is_a_single_point_of_failure_still() {
        let person = "[person.p]\nname = \"Pia\"\nroles = [\"a\"]\ndeputy = \"p\"\n";
        let model = work("raci", &["a = \"AR\""; 3]) + person;
        assert_eq!((found("OP205", &model).len(), found("OP116", &model).len()), (1, 1));
    }
}
