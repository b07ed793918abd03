use crate::insight::Insight;
use crate::insight::overload::Alone;
use crate::insight::tests::of;
use proptest::prelude::*;

/// Roles `a` and `b` of the team `t`, `c` of none, a committee of `a` and `c`.
const ROLES: &str = "[role.a]\nname = \"A\"\nteam = \"t\"\n[role.b]\nname = \"B\"\nteam = \"t\"\n\
                     [role.c]\nname = \"C\"\n[team.t]\nname = \"T\"\n\
                     [team.board]\nname = \"Board\"\nkind = \"committee\"\nmembers = [\"a\", \"c\"]\n";

/// Workflows of steps with these tables of letters.
fn workflows(workflows: &[Vec<String>]) -> String {
    let step = |w: usize, s: usize, raci: &str| {
        format!("[[workflow.w{w}.step]]\nid = \"s{s}\"\nraci = {{ {raci} }}\n")
    };
    let workflow = |(w, steps): (usize, &Vec<String>)| {
        let steps = steps.iter().enumerate().map(|(s, raci)| step(w, s, raci));
        format!("[workflow.w{w}]\nname = \"W\"\n{}", steps.collect::<String>())
    };
    workflows.iter().enumerate().map(workflow).collect()
}

fn insight(steps: &[&str], more: &str) -> Insight {
    let steps = vec![steps.iter().map(|raci| (*raci).to_owned()).collect()];
    of(&format!("{ROLES}{}{more}", workflows(&steps))).1
}

#[test]
fn a_step_counts_once_for_a_team_and_its_own_letters_count_with_its_roles() {
    let duties =
        insight(&["a = \"AR\", b = \"R\"", "c = \"A\", t = \"R\", board = \"C\""], "").duties;
    let team = &duties.by_team["t"];
    assert_eq!((team.count('A'), team.count('R'), team.carries), (1, 2, 2));
    assert_eq!((team.shares[&'A'], team.share), (50, 100));
    let board = &duties.by_team["board"];
    assert_eq!((board.count('C'), board.carries), (1, 0), "its members belong elsewhere");
}

#[test]
fn a_person_has_the_letters_of_the_roles_held_today() {
    let people = "[person.p]\nname = \"P\"\nroles = [\"a\", \"b\"]\n\
                  [person.q]\nname = \"Q\"\nroles = [\"a\"]\nuntil = 2026-01-01\n";
    let duties = insight(&["a = \"A\", b = \"R\"", "b = \"AR\", c = \"R\""], people).duties;
    let person = &duties.by_person["p"];
    assert_eq!((person.count('A'), person.count('R'), person.carries), (2, 2, 2));
    assert_eq!(duties.by_person.get("q"), None, "who has left holds nothing");
}

#[test]
fn roles_are_ranked_by_what_they_carry_and_equal_ones_share_a_place() {
    let steps = ["a = \"AR\", t = \"C\"", "b = \"A\", a = \"R\"", "c = \"AR\"", "board = \"AR\""];
    let duties = insight(&steps, "").duties;
    let rank = |id: &str| duties.of(id).and_then(|duties| duties.rank);
    assert_eq!([rank("a"), rank("b"), rank("c"), rank("board")], [Some(1), Some(2), Some(2), None]);
}

/// The single points of failure where `a` answers for three of four steps.
fn alone(people: &str) -> Vec<Alone> {
    let steps = ["a = \"AR\"", "a = \"AR\"", "a = \"AR\"", "b = \"AR\""];
    insight(&steps, people).alone
}

#[test]
fn a_role_rests_on_one_person_who_has_no_deputy() {
    let p = "[person.p]\nname = \"P\"\nroles = [\"a\", \"a\", \"b\"]\n";
    let q = "[person.q]\nname = \"Q\"\n";
    let found = [Alone { role: "a".to_owned(), person: "p".to_owned(), count: 3 }];
    assert_eq!(alone(p), found);
    assert_eq!(alone(""), [], "without people nobody is alone");
    assert_eq!(alone(&format!("{p}deputy = \"q\"\n{q}")), []);
    let gone = "until = 2026-11-21\n";
    assert_eq!(alone(&format!("{p}deputy = \"q\"\n{q}{gone}")), found, "who has left");
    assert_eq!(alone(&format!("{p}{q}roles = [\"a\"]\n")), []);
    assert_eq!(alone(&format!("{p}{q}roles = [\"a\"]\n{gone}")), found);
}

#[test]
fn few_steps_may_rest_on_one_person() {
    let p = "[person.p]\nname = \"P\"\nroles = [\"a\", \"b\"]\n";
    let found = |steps: &[&str]| insight(steps, p).alone.len();
    assert_eq!(found(&["a = \"AR\""]), 0, "one step is never many");
    assert_eq!(found(&["a = \"AR\"", "a = \"AR\"", "c = \"AR\""]), 1, "two of three are");
    let nine = [&["a = \"AR\""; 2][..], &["c = \"AR\""; 7]].concat();
    assert_eq!(found(&nine), 0, "two of nine are not");
}

fn raci() -> impl Strategy<Value = String> {
    let letters = prop::sample::select(vec!["", "A", "R", "AR", "C", "I"]);
    prop::collection::vec(letters, 5).prop_map(|letters| {
        let parties = ["a", "b", "c", "t", "board"].into_iter().zip(letters);
        let held = parties.filter(|(_, letters)| !letters.is_empty());
        held.map(|(party, letters)| format!("{party} = \"{letters}\""))
            .collect::<Vec<_>>()
            .join(", ")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    /// Counted by role or by workflow, letters are the same; a team has at least the letters of its
    /// strongest role and never more than all of its roles and itself.
    #[test]
    fn counts_add_up(steps in prop::collection::vec(prop::collection::vec(raci(), 0..6), 1..4)) {
        let (model, insight) = of(&format!("{ROLES}{}", workflows(&steps)));
        for letter in ['A', 'R', 'C', 'I'] {
            let by_role: usize = insight.duties.by_party.values().map(|d| d.count(letter)).sum();
            let written = model.workflows.values().flat_map(|workflow| &workflow.step);
            let by_workflow: usize = written.map(|step| step.raci.holders(letter).count()).sum();
            prop_assert_eq!(by_role, by_workflow);
            let count = |party: &str| insight.duties.of(party).map_or(0, |d| d.count(letter));
            let own = [count("a"), count("b"), count("t")];
            let team = insight.duties.by_team["t"].count(letter);
            prop_assert!(team <= own.iter().sum::<usize>());
            prop_assert!(own.iter().all(|own| team >= *own));
            prop_assert_eq!(insight.duties.by_team["board"].count(letter), count("board"));
        }
    }
}
