//! What a reviewer relies on, in small models.

use super::project::{review, told};
use crate::diff::review::{State, WaiverUse};
use crate::diff::{Level, Review};

const MODEL: &str = "\
[model]
name = \"M\"
[role.a]
name = \"Ann's role\"
[role.b]
name = \"Bert's role\"
[role.c]
name = \"Carl's role\"
";

fn files(text: &str) -> Vec<(String, String)> {
    vec![("content/model.toml".to_owned(), format!("{MODEL}{text}"))]
}

fn between(before: &str, after: &str) -> Review {
    review(&files(before), &files(after))
}

fn step(raci: &str) -> String {
    format!("[workflow.w]\nname = \"W\"\n[[workflow.w.step]]\nid = \"s\"\nraci = {{ {raci} }}\n")
}

#[test]
fn a_lost_accountable_is_told_once_as_the_gap_that_says_who_it_was() {
    let review = between(&step("a = \"A\", b = \"R\""), &step("b = \"R\""));
    assert_eq!(told(&review), []);
    assert_eq!((review.verdict.gaps, review.worst()), (1, Some(Level::Gap)));
    let gap = &review.appeared[0];
    assert_eq!((&*gap.code, &*gap.tells[0].code), ("OP101", "CH102"));
    assert_eq!(gap.tells[0].before[0].identity(), "role:a");
    let back = between(&step("b = \"R\""), &step("a = \"A\", b = \"R\""));
    assert_eq!((told(&back).len(), back.verdict.resolved), (0, 1));
}

#[test]
fn a_whole_part_that_moves_is_one_fact() {
    let review = between(&step("a = \"AR\", c = \"C\""), &step("b = \"RA\", c = \"C\""));
    assert_eq!(told(&review), [("CH101", "w.s")]);
    let rows = &review.matrices[0].rows[0].cells;
    let cells: Vec<_> = rows.iter().map(|cell| (&*cell.before, &*cell.after)).collect();
    assert_eq!(cells, [("AR", ""), ("", "AR"), ("C", "C")]);
    let asked =
        between(&step("a = \"A\", b = \"C\", c = \"R\""), &step("b = \"A\", a = \"I\", c = \"R\""));
    assert_eq!(told(&asked), [("CH101", "w.s")]);
    let more = between(&step("a = \"A\", b = \"R\""), &step("b = \"A\", a = \"R\""));
    assert_eq!(told(&more), [("CH101", "w.s"), ("CH104", "w.s"), ("CH104", "w.s")]);
}

#[test]
fn who_is_concerned_sees_duties_hours_and_meetings() {
    let meeting = |every: &str, who: &str| {
        format!(
            "{}[meeting.m]\nname = \"M\"\nevery = \"{every}\"\nduration = \"1h\"\nattendees = [{who}]\n",
            step("a = \"A\", b = \"R\"")
        )
    };
    let review =
        between(&meeting("day", "\"a\""), &meeting("week\"\non = \"monday", "\"a\", \"b\""));
    assert_eq!(told(&review), [("CH304", "m"), ("CH305", "m")]);
    let by_role: Vec<_> = review
        .impact
        .iter()
        .map(|impact| {
            let hours = impact.hours.expect("roles have hours").map(f64::round);
            (&*impact.party.id, hours, impact.joined.len())
        })
        .collect();
    assert_eq!(by_role, [("a", [30.0, 4.0], 0), ("b", [0.0, 4.0], 1)]);
    let hours = review.changes[1].hours.expect("it is held less often");
    assert!(hours[0] > 30.0 && hours[1] < 5.0, "{hours:?}");
}

#[test]
fn ninety_minutes_and_the_written_default_are_no_change() {
    let meeting = |rest: &str| format!("[meeting.m]\nname = \"M\"\n{rest}\n");
    let one = meeting("every = \"month\"\non = \"first tuesday\"\nduration = \"90m\"");
    let other = meeting(
        "every = \"monthly\"\non = \"first Tuesday\"\nduration = \"1h 30m\"\nstatus = \"confirmed\"",
    );
    assert!(between(&one, &other).is_empty());
    assert!(
        between("[team.t]\nname = \"T\"\n", "[team.t]\nname = \"T\"\nkind = \"team\"\n").is_empty()
    );
}

#[test]
fn what_was_a_page_and_is_a_definition_is_no_change() {
    let toml = "[practice.p]\nname = \"P\"\ndescription = \"Do **it**.\"\nstatus = \"adopted\"\n";
    let page = "+++\nkind = \"practice\"\nstatus = \"adopted\"\n+++\n\n# P\n\nDo **it**.\n";
    let mut after = files("");
    after.push(("content/practices/p.md".to_owned(), page.to_owned()));
    let review = review(&files(toml), &after);
    assert_eq!(told(&review), []);
}

#[test]
fn a_base_from_before_is_one_line_and_no_list() {
    let review = review(&[], &files(&step("a = \"A\"")));
    assert_eq!((review.base.state, review.changes.len()), (State::Absent, 0));
    let things: Vec<_> = review.head.things.iter().map(|c| (&*c.kind, c.count)).collect();
    assert_eq!(things, [("role", 3), ("workflow", 1)]);
    assert!(!review.is_empty() && review.worst().is_none());
}

#[test]
fn what_faults_may_hide_is_not_told_as_gone() {
    let mut before = files(&step("a = \"AR\""));
    let broken = "[role.d]\nname = \"D\n".to_owned();
    before.push(("content/more.toml".to_owned(), broken));
    let mut after = files(&step("a = \"AR\", c = \"I\""));
    after.push(("content/more.toml".to_owned(), "[role.d]\nname = \"D\"\n".to_owned()));
    let review = review(&before, &after);
    assert_eq!((review.base.state, review.base.faults.len()), (State::Partial, 1));
    assert_eq!(told(&review), [("CH104", "w.s")]);
}

#[test]
fn a_rename_that_nobody_declared_gets_the_block_to_paste() {
    let role = |id: &str| {
        format!("[role.{id}]\nname = \"Printer\"\nskills = [\"Ink\"]\npurpose = \"Print.\"\n")
    };
    let review = between(&role("press"), &role("printer"));
    assert_eq!(told(&review), [("CH202", "press"), ("CH201", "printer")]);
    let [hint] = &review.hints[..] else { panic!("{:?}", review.hints) };
    assert_eq!(hint.block, "[[moved]]\nkind = \"role\"\nfrom = \"press\"\nto = \"printer\"\n");
    let declared = review_of(&role("press"), &format!("{}{}", role("printer"), hint.block));
    assert_eq!(declared, ["CH001"]);
}

fn review_of(before: &str, after: &str) -> Vec<String> {
    between(before, after).changes.into_iter().map(|change| change.code).collect()
}

#[test]
fn steps_and_workflows_keep_their_identity_through_a_rename() {
    let more = "[practice.p]\nname = \"P\"\nsteps = [\"w.s\"]\n[[segregate]]\nsteps = [\"w.s\"]\nroles = [\"c\"]\n";
    let before = format!("{}{more}", step("a = \"AR\""));
    let renamed = before
        .replace("[workflow.w]", "[workflow.v]")
        .replace("workflow.w.", "workflow.v.")
        .replace("\"s\"", "\"t\"")
        .replace("w.s", "v.t");
    let moved = "[[moved]]\nkind = \"workflow\"\nfrom = \"w\"\nto = \"v\"\n[[moved]]\nkind = \"step\"\nfrom = \"w.s\"\nto = \"v.t\"\n";
    let review = between(
        &before.replace("id = \"s\"", "id = \"s\"\nname = \"S\""),
        &format!("{}{moved}", renamed.replace("id = \"t\"", "id = \"t\"\nname = \"S\"")),
    );
    assert_eq!(told(&review), [("CH001", "v.t"), ("CH001", "v")]);
    assert!(review.appeared.is_empty() && review.matrices.is_empty());
}

#[test]
fn a_live_view_of_what_has_another_id_is_no_change_of_its_page() {
    let with_page = |text: &str, workflow: &str| {
        let page = format!("# Page\n\n{{{{#raci {workflow}}}}}\n");
        [files(text), vec![("content/page.md".to_owned(), page)]].concat()
    };
    let before = step("a = \"AR\"");
    let moved = "[[moved]]\nkind = \"workflow\"\nfrom = \"w\"\nto = \"v\"\n";
    let after = format!("{}{moved}", before.replace("workflow.w", "workflow.v"));
    let review = review(&with_page(&before, "w"), &with_page(&after, "v"));
    assert_eq!(told(&review), [("CH001", "v")]);
}

#[test]
fn levels_are_the_configuration_s_to_choose() {
    let book = |line: &str| {
        let mut all = files("[role.d]\nname = \"Other\"\n");
        all.push(("book.toml".to_owned(), format!("[diff.levels]\n{line}\n")));
        all
    };
    let review_with = |line: &str| review(&files("[role.d]\nname = \"D\"\n"), &book(line));
    assert_eq!(review_with("renamed = \"breaking\"").changes[0].level, Level::Breaking);
    assert_eq!(review_with("ch002 = \"review\"").verdict.review, 1);
    let odd = review_with("renamd = \"review\"");
    assert_eq!(odd.head.state, State::Partial);
    assert_eq!(odd.head.faults[0].help, ["did you mean `renamed`?"]);
}

#[test]
fn waivers_tell_what_they_do() {
    let waiver = |code: &str, until: &str| {
        format!(
            "[[waiver]]\ncode = \"{code}\"\nsubject = \"role:a\"\nreason = \"Y\"\nuntil = {until}\n"
        )
    };
    let after = waiver("OP111", "2027-01-01")
        + &waiver("OP107", "2027-01-01")
        + &waiver("OP110", "2025-01-01");
    let work = step("b = \"AR\"");
    let before = format!("{work}{}", waiver("OP108", "2027-01-01"));
    let review = between(&before, &format!("{work}{after}"));
    let states: Vec<_> = review.waivers.iter().map(|w| (&*w.code, w.does, w.is_new)).collect();
    assert_eq!(
        states,
        [
            ("OP111", WaiverUse::Used, true),
            ("OP107", WaiverUse::Unused, true),
            ("OP110", WaiverUse::Expired, true),
            ("OP108", WaiverUse::Gone, false),
        ]
    );
}

#[test]
fn a_fingerprint_survives_names_and_places() {
    let before = step("a = \"A\", b = \"R\"");
    let after = step("c = \"A\", b = \"R\"");
    let print = |review: &Review| review.changes[0].fingerprint.clone();
    let plain = between(&before, &after);
    let names = |text: &str| format!("\n\n{text}").replace("name = \"W\"", "name = \"Other\"");
    assert_eq!(print(&plain), print(&between(&names(&before), &names(&after))));
    assert_ne!(
        print(&plain),
        print(&between(
            &before,
            &after
                .replace("c =", "d =")
                .replace("[workflow.w]", "[role.d]\nname = \"D\"\n[workflow.w]")
        ))
    );
}

#[test]
fn a_review_goes_to_json_and_back() {
    let review = between(&step("a = \"A\", b = \"R\""), &step("c = \"A\", b = \"C\""));
    let json = serde_json::to_string(&review).expect("it is plain data");
    let back: Review = serde_json::from_str(&json).expect("it is what was written");
    assert_eq!(review, back);
}

#[test]
fn stages_tell_which_seats_change() {
    let stage = |covers: &str| {
        format!(
            "{}[stage.one]\nname = \"One\"\n[[stage.one.seat]]\nname = \"Desk\"\ncovers = [{covers}]\n",
            step("a = \"A\", b = \"R\"")
        )
    };
    let review = between(&stage("\"a\""), &stage("\"a\", \"b\""));
    assert_eq!(told(&review), [("CH524", "one.desk")]);
    let seat = &review.stages[0].seats[0];
    assert_eq!(
        (seat.roles_gained.len(), &*seat.duties[0].before, &*seat.duties[0].after),
        (1, "A", "AR")
    );
}
