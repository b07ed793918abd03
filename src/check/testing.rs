//! What tests of rules share.

use crate::clock::Clock;
use crate::compile::{Goal, compile};
use crate::finding::Finding;
use crate::source::{SourceFile, Sources};
use jiff::civil::date;

/// The findings of `code` in a project of one definitions file, as of 22 November 2026.
pub(super) fn found(code: &str, definitions: &str) -> Vec<Finding> {
    let path = "content/model.toml".to_owned();
    let sources = Sources::new(vec![SourceFile { path, text: definitions.into() }]);
    let compiled = compile(&sources, Clock::on(date(2026, 11, 22)), Goal::Check);
    let faults: Vec<&Finding> = compiled.findings.iter().filter(|f| f.code.is_fault()).collect();
    assert!(faults.is_empty(), "the test's own model is faulty: {faults:#?}");
    compiled.findings.into_iter().filter(|f| f.code.code == code).collect()
}

/// The messages of the findings of `code`.
pub(super) fn messages(code: &str, definitions: &str) -> Vec<String> {
    found(code, definitions).into_iter().map(|finding| finding.message).collect()
}

/// A model with a scheme, the roles `a` to `f` and a workflow `w` named Work whose steps have
/// these tables of letters.
pub(crate) fn work(scheme: &str, steps: &[&str]) -> String {
    let roles = ["a", "b", "c", "d", "e", "f"]
        .map(|role| format!("[role.{role}]\nname = \"{}\"\n", role.to_uppercase()));
    let step = |(at, raci)| format!("[[workflow.w.step]]\nid = \"s{at}\"\nraci = {{ {raci} }}\n");
    let steps: String = steps.iter().enumerate().map(step).collect();
    format!(
        "[model]\nname = \"Model\"\nscheme = \"{scheme}\"\n{}\
         [team.board]\nname = \"Board\"\nkind = \"committee\"\nmembers = [\"a\", \"b\"]\n\
         [workflow.w]\nname = \"Work\"\n{steps}",
        roles.concat(),
    )
}
