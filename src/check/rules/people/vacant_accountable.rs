//! OP203.

use crate::check::{Scope, naming};
use crate::finding::{Code, Finding, Severity};
use crate::insight::parties::is_there;
use crate::model::Model;
use crate::model::people::{Person, RoleKind};
use crate::model::thing::Thing;
use crate::rule;
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};

rule! {
    /// A role that answers for something and that nobody holds.
    ///
    /// As soon as people are defined, the model says who holds which role. A role that is accountable
    /// in some step and that nobody holds on the day of the check is a place where every question ends.
    /// Roles that a system fills, or somebody outside, need nobody here.
    ///
    /// Write the role on a person, or give its letters to another role until somebody is found.
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
    /// [person.ada]
    /// name = "Ada Linden"
    /// roles = ["author"]
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "A", author = "R" }
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
    /// [person.ada]
    /// name = "Ada Linden"
    /// roles = ["author", "editor"]
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "A", author = "R" }
    ///
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP203", "vacant-accountable", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let Scope { model, insight, .. } = scope;
    let Some(answering) = model.scheme().and_then(|scheme| scheme.answering()) else { return };
    if model.people.is_empty() {
        return;
    }
    let held = held(model, insight.today);
    let others = others(model, insight.today);
    for (id, role) in &model.roles {
        let count = insight.duties.of(id).map_or(0, |duties| duties.count(answering.0));
        let by_people = matches!(role.kind, None | Some(RoleKind::Human));
        if count == 0 || !by_people || held.contains(id.as_str()) {
            continue;
        }
        let message = format!(
            "nobody holds {}, which is {} in {}",
            &*role.name,
            naming::letter(answering),
            naming::count(count, "step"),
        );
        let mut finding = Finding::new(RULE.code, role.name.span, message)
            .help("write the role on a person, or give its letters to another role")
            .about(role.subject());
        for (person, when) in others.get(id.as_str()).into_iter().flatten() {
            finding = finding.label(person.name.span, format!("{} {when}", &*person.name));
        }
        found.push(finding);
    }
}

/// The roles that somebody holds on `today`.
fn held(model: &Model, today: Date) -> HashSet<&str> {
    let there = model.people.values().filter(|person| is_there(person, today));
    there.flat_map(|person| &person.roles).map(|role| role.id.as_str()).collect()
}

/// By role, those who hold it on other days than `today`, and until or from when.
fn others(model: &Model, today: Date) -> HashMap<&str, Vec<(&Thing<Person>, String)>> {
    let mut others: HashMap<&str, Vec<_>> = HashMap::new();
    for person in model.people.values() {
        let when = match (person.from, person.until) {
            (Some(from), _) if from > today => format!("holds it from {from} on"),
            (_, Some(until)) if until < today => format!("held it until {until}"),
            _ => continue,
        };
        for role in &person.roles {
            others.entry(&role.id).or_default().push((person, when.clone()));
        }
    }
    others
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{found, messages, work};

    fn model(role: &str, person: &str) -> String {
        work("raci", &["a = \"A\", b = \"R\"", "a = \"AR\""]).replacen(
            "name = \"A\"\n",
            &format!("name = \"A\"\n{role}"),
            1,
        ) + person
    }

    const ADA: &str = "[person.ada]\nname = \"Ada\"\nroles = [\"a\"]\n";

    #[test]
    fn a_holder_counts_on_the_days_between_from_and_until() {
        let told = ["nobody holds A, which is A (accountable) in 2 steps"];
        let from_to = |dates: &str| found("OP203", &model("", &format!("{ADA}{dates}\n")));
        assert_eq!(from_to("until = 2026-11-22"), []);
        assert_eq!(from_to("from = 2026-11-22"), []);
        let gone = from_to("until = 2026-11-21");
        assert_eq!(
            (&*gone[0].message, &*gone[0].labels[0].text),
            (told[0], "Ada held it until 2026-11-21")
        );
        let coming = from_to("from = 2026-11-23");
        assert_eq!(coming[0].labels[0].text, "Ada holds it from 2026-11-23 on");
    }

    #[test]
    fn nobody_is_missed_without_people_nor_where_no_person_is_needed() {
        let other = ADA.replace("[\"a\"]", "[\"c\"]");
        assert_eq!(messages("OP203", &model("", "")), [""; 0]);
        assert_eq!(messages("OP203", &model("", &other)).len(), 1);
        assert_eq!(messages("OP203", &model("kind = \"automated\"\n", &other)), [""; 0]);
        assert_eq!(messages("OP203", &model("kind = \"external\"\n", &other)), [""; 0]);
    }
}
