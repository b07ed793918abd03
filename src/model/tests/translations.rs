//! Overlays translate texts and nothing else.

use super::*;

const BASE: &str = "[role.a]\nname = \"A\"\npurpose = \"p\"\nresponsibilities = [\"one\", \"two\"]\n[workflow.w]\nname = \"W\"\n[[workflow.w.step]]\nid = \"s\"\nname = \"S\"\nreturns = [{ to = \"s\", when = \"again\" }]\n";

fn told_of(overlay: &str) -> Vec<String> {
    let (_, findings) = read_with(BASE, &[overlay]);
    assert!(findings.iter().all(|f| f.code.code == "OP018"), "{findings:#?}");
    findings.into_iter().map(|f| format!("{} | {}", f.message, f.help.join("; "))).collect()
}

#[test]
fn texts_lists_and_what_lives_inside_are_translated() {
    let overlay = "[model]\nname = \"M fr\"\n[role.a]\nname = \"A fr\"\npurpose = \"p fr\"\nresponsibilities = [\"un\", \"deux\"]\n[workflow.w]\nname = \"W fr\"\n[[workflow.w.step]]\nid = \"s\"\nname = \"S fr\"\nreturns = [{ to = \"s\", when = \"encore\" }]\n";
    assert_eq!(told_of(overlay), Vec::<String>::new());
}

#[test]
fn everything_else_is_told() {
    let cases = [
        ("[role.b]\nname = \"B\"\n", "there is no role `b` to translate"),
        ("[role.a]\nteam = \"t\"\n", "only texts are translated"),
        ("[role.a]\nresponsibilities = [\"un\"]\n", "this list has 1, the original 2"),
        ("[role.a]\nskills = [\"x\"]\n", "this list has 1, the original 0"),
        ("[role.a]\ndescription = \"x\"\n", "there is no text under this key to translate"),
        ("[role.a]\npurpos = \"x\"\n", "did you mean `purpose`?"),
        ("[[workflow.w.step]]\nid = \"t\"\nname = \"T\"\n", "there is no entry `t` to translate"),
        ("[[moved]]\nkind = \"role\"\n", "cannot be translated"),
        (
            "[[waiver]]\ncode = \"OP101\"\nreason = \"x\"\n",
            "there is no `[[waiver]]` about the same",
        ),
    ];
    for (overlay, part) in cases {
        let told = told_of(overlay);
        assert_eq!(told.len(), 1, "{overlay}: {told:#?}");
        assert!(told[0].contains(part), "{overlay}: {told:#?}");
    }
}
