//! Responsibility tables of real organisations, compiled whole: what the rules say of them.

use jiff::civil::date;
use operandi::clock::Clock;
use operandi::compile::{Compiled, Goal, compile};
use operandi::finding::Severity;
use operandi::source::{SourceFile, Sources};

const PEOPLE_OPS: &str = include_str!("posthog-people-ops/model.toml");
const CLOUD_ADOPTION: &str = include_str!("ms-caf-raci-alignment/model.toml");
const IMPLIED: &str = include_str!("ms-caf-raci-alignment/implied.toml");

/// Compiles these definitions as of 22 November 2026.
fn compiled(definitions: &[&str], goal: Goal) -> Compiled {
    let files = definitions.iter().enumerate().map(|(at, text)| SourceFile {
        path: format!("content/part-{at}.toml"),
        text: (*text).into(),
    });
    compile(&Sources::new(files.collect()), Clock::on(date(2026, 11, 22)), goal)
}

/// Errors and warnings, each with its code.
fn told(compiled: &Compiled) -> Vec<(&'static str, &str)> {
    let findings = compiled.findings.iter().filter(|found| found.severity != Severity::Note);
    findings.map(|found| (found.code.code, found.message.as_str())).collect()
}

#[test]
fn one_of_forty_activities_has_nobody_who_answers() {
    let compiled = compiled(&[PEOPLE_OPS], Goal::Build);
    let passion = "nobody is A (accountable) for Passion Talks/Life Stories in Culture";
    assert_eq!(told(&compiled), [("OP101", passion)]);
    let json = &compiled.outputs["model.json"];
    let json: serde_json::Value = serde_json::from_slice(&json.bytes()).unwrap();
    let duties = &json["insight"]["duties"];
    assert_eq!(duties["steps"], 40);
    // Counted in the table itself.
    let answers = |role: &str| duties["by-party"][role]["counts"]["A"].as_u64();
    let roles = ["grace", "charles", "coua", "kendal"];
    assert_eq!(roles.map(answers), [Some(18), Some(17), Some(4), None]);
    assert_eq!(duties["by-party"]["grace"]["shares"]["A"], 45, "percent of forty");
    assert_eq!(json["insight"]["overloads"], serde_json::json!([]));
}

#[test]
fn columns_without_a_responsible_are_right_where_the_accountable_does_the_work() {
    let asked = "5 roles are C (consulted) for Solution delivery in Cloud center of excellence \
                 (CCoE)";
    let strict = compiled(&[CLOUD_ADOPTION], Goal::Check);
    let (nobody, others): (Vec<_>, Vec<_>) =
        told(&strict).into_iter().partition(|(code, _)| *code == "OP103");
    assert_eq!(nobody.len(), 37, "of 48 columns");
    assert_eq!(
        nobody[0].1,
        "nobody is R (responsible) for Solution delivery in Cloud adoption team only"
    );
    assert_eq!(others, [("OP108", asked)]);

    let implied = compiled(&[CLOUD_ADOPTION, IMPLIED], Goal::Check);
    assert_eq!(told(&implied), [("OP108", asked)]);
}
