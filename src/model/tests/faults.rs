//! What is told. Each line is a mistake that people make.

use super::*;

/// The one thing told about `text`: its code, with message and help as one text.
fn one(text: &str) -> (&'static str, String) {
    let told = told(text);
    assert_eq!(told.len(), 1, "{told:#?}");
    let (code, message, help) = told.into_iter().next().expect("there is one");
    (code, format!("{message} | {help}"))
}

#[test]
fn each_mistake_is_told_once_with_its_code_and_the_way_out() {
    let cases = [
        (
            "[role.a]\nname = \"A\"\nresponsibilites = []\n",
            "OP003",
            "did you mean `responsibilities`?",
        ),
        ("[roles.a]\nname = \"A\"\n", "OP004", "did you mean `role`?"),
        ("[role]\nname = \"A\"\n", "OP009", "`[role.my-role]`"),
        ("[role.a]\nname = \"A\"\nteam = \"x\"\n", "OP005", "define it: `[team.x]`"),
        ("[role.a]\nname = \"A\"\n[team.a]\nname = \"T\"\n", "OP006", "share one namespace"),
        ("[role.A-Lead]\nname = \"A\"\n", "OP007", "write `a-lead`"),
        (
            "[stage.s]\nname = \"S\"\n[stage.s.seat]\nname = \"X\"\n",
            "OP009",
            "write `[[stage.s.seat]]` with two brackets, each time: a stage may have several",
        ),
        (
            "[practice.p]\nname = \"P\"\n[practice.p.review]\ndate = 2026-01-01\n",
            "OP009",
            "`[[practice.p.review]]`",
        ),
        ("[waiver]\ncode = \"OP101\"\n", "OP009", "write `[[waiver]]` with two brackets"),
        ("[segregate]\nroles = []\n", "OP009", "write `[[segregate]]` with two brackets"),
        ("[[role.a]]\nname = \"A\"\n", "OP009", "write `[role.a]` with one bracket"),
        ("[[role]]\nname = \"A\"\n", "OP009", "write `[role.ID]` with one bracket"),
        (
            "[stage.s]\nname = \"S\"\n[[stage.s.team-size]]\nmin = 1\n",
            "OP009",
            "write `[stage.s.team-size]` with one bracket",
        ),
        (
            "[[waiver]]\ncode = \"OP101\"\nsubject = \"role:a\"\nreason = \"x\"\n",
            "OP008",
            "this waiver has no `until` | add `until = 2026-01-31`",
        ),
        (
            "[[waiver]]\ncode = \"OP101\"\nsubject = \"role:a\"\nreason = \"…\"\nuntil = 2026-01-31\n",
            "OP010",
            "this waiver of OP101 gives no reason | write in a sentence",
        ),
        ("[book]\ntitle = \"x\"\n", "OP004", "belongs to `book.toml`"),
        ("[role.a]\n", "OP008", "add `name = \"A\"`"),
        ("[role.a]\nname = 3\n", "OP009", "a text is needed here, this is a whole number"),
        ("[team.a]\nname = \"A\"\nkind = \"comittee\"\n", "OP010", "did you mean `committee`?"),
        ("[model2]\n", "OP004", "did you mean `model`?"),
        ("effective = \"2026-02-30\"\n", "OP011", "2026-01-31"),
        ("time-zone = \"PT\"\n", "OP013", "America/Los_Angeles"),
        ("time-zone = \"Europe/Pari\"\n", "OP013", "did you mean `Europe/Paris`?"),
        ("time-zone = \"UTC+8\"\n", "OP013", "area and place"),
        ("working-hours = \"9 to 5\"\n", "OP010", "09:00-17:30"),
        ("stages = \"incubate\"\n", "OP009", "a list of ids"),
    ];
    for (text, code, part) in cases {
        let (found, words) = one(text);
        assert_eq!(found, code, "{text}: {words}");
        assert!(words.contains(part), "{text}: {words}");
    }
}

const WORKFLOW: &str =
    "[role.a]\nname = \"A\"\n[workflow.w]\nname = \"W\"\n[[workflow.w.step]]\nid = \"s\"\n";

#[test]
fn a_key_below_the_table_it_belongs_to_is_told_where_to_go() {
    let (code, words) =
        one(&format!("{WORKFLOW}[workflow.w.step.raci]\na = \"A\"\nowner = \"a\"\n"));
    assert_eq!(code, "OP015");
    assert!(words.contains("`owner` belongs to workflow `w`"), "{words}");
    assert!(words.contains("move it above the first step"), "{words}");
    let (code, words) = one(&format!("{WORKFLOW}[workflow.w.step.raci]\na = \"A\"\ngate = true\n"));
    assert_eq!(code, "OP015");
    assert!(words.contains("belongs to step `s`"), "{words}");
}

#[test]
fn steps_criteria_and_letters_are_checked_inside_their_thing() {
    let cases = [
        (format!("{WORKFLOW}next = [{{ to = \"t\" }}]\n"), "OP005", "its steps are: s"),
        (format!("{WORKFLOW}[[workflow.w.step]]\nid = \"s\"\n"), "OP006", "another id"),
        (format!("{WORKFLOW}raci = {{ a = \"X\" }}\n"), "OP010", "use A (Accountable)"),
        (
            format!("{WORKFLOW}raci = {{ a = \"Accountable\" }}\n"),
            "OP010",
            "write the letter: \"A\"",
        ),
        (format!("{WORKFLOW}raci = {{ b = \"A\" }}\n"), "OP005", "there is no role `b`"),
        (format!("{WORKFLOW}duration = \"soon\"\n"), "OP012", "15m, 2h, 3d, 2w"),
    ];
    for (text, code, part) in cases {
        let (found, words) = one(&text);
        assert_eq!(found, code, "{text}: {words}");
        assert!(words.contains(part), "{text}: {words}");
    }
}

#[test]
fn a_seat_holds_a_number_of_people_that_can_be_added_up() {
    let stage = "[stage.s]\nname = \"S\"\n[[stage.s.seat]]\nname = \"X\"\ncount = ";
    let (code, words) = one(&format!("{stage}4294967295\n"));
    assert_eq!(code, "OP010");
    assert!(words.contains("up to 10000"), "{words}");
    assert!(told(&format!("{stage}10000\n")).is_empty());
    assert!(told(&format!("{stage}0\n")).is_empty(), "a seat may be vacant");
}

#[test]
fn an_id_of_another_kind_is_told_as_what_it_is() {
    let text = "[team.t]\nname = \"T\"\n[role.a]\nname = \"A\"\nreports-to = \"t\"\n";
    let (code, words) = one(text);
    assert_eq!(code, "OP005");
    assert!(words.contains("`t` is a team, and a role is needed here"), "{words}");
}

#[test]
fn all_faults_of_a_file_come_in_one_run() {
    let text = "[role.a]\nname = \"A\"\nx = 1\n[team.t]\nkind = \"y\"\n[meeting.m]\nname = \"M\"\n";
    let codes: Vec<_> = told(text).into_iter().map(|(code, ..)| code).collect();
    // The unknown key; the word, and the missing name; the missing duration.
    assert_eq!(codes, ["OP003", "OP010", "OP008", "OP008"]);
}

#[test]
fn where_a_file_could_not_be_read_references_into_it_are_not_told() {
    let codes: Vec<_> = told("[role.a]\nname = “A”\n[role.b]\nname = \"B\"\nreports-to = \"c\"\n")
        .into_iter()
        .map(|t| t.0)
        .collect();
    assert_eq!(codes, ["OP016"]);
}

#[test]
fn what_comes_in_turn_needs_a_first_day_and_one_sort_of_thing() {
    let meeting = "[role.a]\nname = \"A\"\n[meeting.m]\nname = \"M\"\nevery = \"week\"\non = \"monday\"\nduration = \"1h\"\n";
    let codes = |text: &str| told(text).into_iter().map(|t| t.0).collect::<Vec<_>>();
    assert_eq!(codes(&format!("{meeting}rotate = [\"a\"]\n")), ["OP014"]);
    let mixed = format!("{meeting}from = 2026-01-05\nrotate = [\"a\", \"09:00\"]\n");
    assert_eq!(codes(&mixed), ["OP014"]);
}
