//! OP206.

use crate::check::{Owners, Scope, naming};
use crate::finding::{Code, Finding, Severity};
use crate::insight::handles::Handles;
use crate::rule;

rule! {
    /// Somebody who answers for a part of the model, and whom the forge cannot ask.
    ///
    /// With `[codeowners.handles]` in `book.toml`, `operandi export codeowners` tells the forge who
    /// has to agree to which change. Where a role answers for something and neither it nor anybody
    /// who holds it nor its team has a handle, a change would be asked of nobody, or of the owner
    /// of the model alone.
    ///
    /// Say what the forge calls the role, a person who holds it today, or its team.
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
    /// roles = ["editor"]
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "A", author = "R" }
    ///
    /// --- book.toml
    /// [codeowners.handles]
    /// author = "@acme/authors"
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
    /// roles = ["editor"]
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "A", author = "R" }
    ///
    /// --- book.toml
    /// [codeowners.handles]
    /// ada = "@ada-linden"
    /// author = "@acme/authors"
    ///
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP206", "no-handle", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let Scope { config, model, insight, .. } = scope;
    let handles = Handles::of(config, model, insight.today);
    if handles.is_empty() {
        return;
    }
    for (party, files) in Owners::of(model).counts() {
        if !handles.of_party(party).is_empty() {
            continue;
        }
        let role = model.roles.get(party).map(|role| (role.name.span, role.subject()));
        let team = || model.teams.get(party).map(|team| (team.name.span, team.subject()));
        let Some((span, subject)) = role.or_else(team) else { continue };
        let message = format!(
            "{} answers for what {} hold{}, and has no handle",
            naming::party(model, party),
            naming::count(files, "file"),
            if files == 1 { "s" } else { "" },
        );
        found.push(
            Finding::new(RULE.code, span, message)
                .help(format!(
                    "add `{party} = \"@…\"` under `[codeowners.handles]` in book.toml, or a line \
                     for somebody who holds the role, or for its team"
                ))
                .about(subject),
        );
    }
}
