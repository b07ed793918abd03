use super::{ALL, Limit, Limits};
use crate::check;
use crate::check::testing::work;
use crate::clock::Clock;
use crate::compile::{Goal, compile};
use crate::source::{SourceFile, Sources};
use jiff::civil::date;

/// What is found with these limits in a workflow of six steps, of which A answers for five.
fn said(limits: &str) -> Vec<String> {
    let (often, rest) = ("a = \"A\", b = \"R\"", "b = \"A\", c = \"R\"");
    let model = work("raci", &[often, often, often, often, often, rest]);
    let book = format!("[check.limits]\n{limits}\n");
    let files = [("book.toml", book), ("content/model.toml", model)];
    let files = files.map(|(path, text)| SourceFile { path: path.into(), text: text.into() });
    let clock = Clock::on(date(2026, 11, 22));
    let found = compile(&Sources::new(files.into()), clock, Goal::Check).findings;
    let told = found.into_iter().filter(|f| f.code.is_fault() || f.code.code == "OP107");
    told.map(|f| format!("{} {}; {}", f.code.code, f.message, f.help.join("; "))).collect()
}

#[test]
fn a_limit_moves_where_its_rule_speaks() {
    assert_eq!(said(""), [""; 0], "six steps say nothing of a role's share");
    let lower = said("overload-from-steps = 6");
    assert_eq!(lower.len(), 2, "{lower:#?}");
    assert!(lower[0].starts_with("OP107 A is A (accountable) in 5 of 6 steps"), "{lower:#?}");
    let both = "overload-from-steps = 6\noverload-answering-percent = 90";
    assert_eq!(said(both).len(), 1, "B still does five of six");
}

#[test]
fn what_is_no_limit_is_a_fault_and_leaves_the_default() {
    let found = said("overload-from-step = 6");
    let meant = "OP003 there is no limit `overload-from-step`; did you mean `overload-from-steps`?";
    assert_eq!(found, [meant]);
    let found = said("overload-answering-percent = 101");
    assert!(
        found[0].starts_with("OP010 `overload-answering-percent` is 101, beyond its bounds 1 and"),
        "{found:#?}"
    );
    assert!(said("most-asked-per-step = 70000")[0].starts_with("OP010"));
    assert!(said("most-asked-per-step = -1")[0].starts_with("OP010"));
    assert!(said("most-asked-per-step = 4.5")[0].starts_with("OP009"));
}

#[test]
fn limits_that_contradict_each_other_are_a_fault() {
    let found = said("overload-from-steps = 5\noverload-asked-percent = 19");
    assert!(
        found[0].starts_with("OP010 `overload-asked-percent = 19` is less than one step of"),
        "{found:#?}"
    );
    let fit = said("overload-from-steps = 5\noverload-asked-percent = 20");
    assert!(fit.iter().all(|told| !told.starts_with("OP010")), "{fit:#?}");
}

#[test]
fn every_limit_is_well_formed_and_told_where_its_rule_is_explained() {
    for limit in ALL {
        let key = limit.key();
        assert!(limit.bounds.contains(&limit.default), "{key}");
        assert_eq!(limit.of(&Limits::default()), limit.default, "{key}");
        assert!(limit.doc().ends_with('.'), "{key}");
        assert_eq!(ALL.iter().filter(|other| other.key() == key).count(), 1, "{key} twice");
        let page = check::explain(limit.rule).expect("the rule of a limit exists");
        assert!(page.contains(&format!("{key} = {}\n", limit.default)), "{page}");
    }
    let rules = ALL.iter().map(|limit: &Limit| limit.rule);
    assert!(rules.is_sorted(), "limits stand in the order of their rules");
}
