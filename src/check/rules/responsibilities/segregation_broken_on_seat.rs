//! OP114.

use crate::check::{Scope, segregation};
use crate::finding::Finding;
use crate::insight::segregation::BROKEN_ON_SEAT;
use crate::rule;

rule! {
    /// Duties that the model keeps apart meet on one seat of a stage.
    ///
    /// A seat of one person covers several roles, and two of them bring duties that a `[[segregate]]`
    /// keeps apart. Whoever is hired for that seat will hold both. The current stage and those ahead
    /// are looked at, a stage that lies behind is history; if `model.stage` is not set, all are ahead.
    ///
    /// Move one of the roles to another seat. At a stage with very few people that may be impossible:
    /// then a `[[waiver]]` on `seat:stage.seat` says what is done instead, a review by somebody outside
    /// the team for instance.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    /// purpose = "Publish a magazine."
    /// owner = "editor"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [role.author]
    /// name = "Author"
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { author = "AR" }
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// playbook = "writing.md"
    /// raci = { editor = "AR", author = "I" }
    ///
    /// [[segregate]]
    /// steps = ["article.write", "article.check"]
    /// why = "Nobody sees the gaps in their own work."
    ///
    /// [stage.start]
    /// name = "Start"
    ///
    /// [[stage.start.seat]]
    /// name = "Writer"
    /// covers = ["editor", "author"]
    ///
    /// --- content/writing.md
    /// # Writing
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    /// purpose = "Publish a magazine."
    /// owner = "editor"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [role.author]
    /// name = "Author"
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { author = "AR" }
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// playbook = "writing.md"
    /// raci = { editor = "AR", author = "I" }
    ///
    /// [[segregate]]
    /// steps = ["article.write", "article.check"]
    /// why = "Nobody sees the gaps in their own work."
    ///
    /// [stage.start]
    /// name = "Start"
    ///
    /// [[stage.start.seat]]
    /// name = "Editor"
    /// covers = ["editor"]
    ///
    /// [[stage.start.seat]]
    /// name = "Author"
    /// covers = ["author"]
    ///
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = BROKEN_ON_SEAT,
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for conflict in segregation::ahead(scope).filter(|(_, seat, _)| seat.people() == 1) {
        found.push(
            segregation::on_seat(scope, RULE.code, conflict)
                .help("move one of the roles to another seat of this stage"),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{found, messages, work};

    /// Two stages with the same seat; `stage` is a line of `[model]`.
    fn staged(stage: &str, count: u32) -> String {
        let seat = |id: &str| {
            format!(
                "[stage.{id}]\nname = \"{id}\"\n[[stage.{id}.seat]]\nname = \"All hands\"\n\
                 count = {count}\ncovers = [\"a\", \"b\"]\n"
            )
        };
        let about = format!("stages = [\"one\", \"two\"]\n{stage}scheme");
        work("raci", &["a = \"AR\"", "b = \"AR\""]).replacen("scheme", &about, 1)
            + &seat("two")
            + &seat("one")
            + "[[segregate]]\nsteps = [\"w.s0\", \"w.s1\"]\n"
    }

    #[test]
    fn what_lies_behind_is_silent() {
        let subjects = |stage: &str| {
            let found = found("OP114", &staged(stage, 1));
            found.into_iter().filter_map(|f| f.subject).map(|s| s.0).collect::<Vec<_>>()
        };
        assert_eq!(subjects("stage = \"one\"\n").len(), 2);
        assert_eq!(subjects("stage = \"two\"\n"), ["seat:two.all-hands"]);
        assert_eq!(subjects("").len(), 2);
    }

    #[test]
    fn several_people_can_divide_the_duties() {
        assert_eq!(messages("OP114", &staged("", 2)), [""; 0]);
        let told =
            "the seat All hands of two holds S0 in Work and S1 in Work, which are kept apart";
        assert_eq!(messages("OP115", &staged("stage = \"two\"\n", 2)), [told]);
        assert_eq!(messages("OP115", &staged("", 1)), [""; 0]);
        assert_eq!(
            messages("OP114", &staged("", 0)).len() + messages("OP115", &staged("", 0)).len(),
            0
        );
    }
}
