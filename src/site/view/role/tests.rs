//! What the page of a role shows.

use super::*;
use crate::site::view::sample;

const MODEL: &str = r#"
[model]
name = "Example"
time-zone = "Europe/Paris"
stage = "small"
[team.board]
name = "Board"
kind = "committee"
members = ["editor"]
[role.editor]
name = "Editor"
escalates-to = "boss"
[role.boss]
name = "Owner"
escalates-to = "editor"
reports-to = "editor"
[person.ada]
name = "Ada"
roles = ["editor"]
[workflow.article]
name = "Article"
[[workflow.article.step]]
id = "write"
raci = { editor = "AR", boss = "I" }
[[workflow.article.step]]
id = "read"
raci = { editor = "A", boss = "R" }
[decision.budget]
name = "Budget"
decide = "board"
inform = ["boss"]
[meeting.weekly]
name = "Weekly"
every = "week"
on = "tuesday"
at = "10:00"
duration = "1h"
chair = "editor"
optional = ["boss"]
[practice.style]
name = "House style"
owner = "editor"
[stage.small]
name = "Small"
[[stage.small.seat]]
name = "Everybody"
covers = ["editor"]
"#;

#[test]
fn duties_stand_by_workflow_and_letter() {
    sample::with(MODEL, |cx| {
        let page = view(cx, "editor");
        let held: Vec<(char, usize)> =
            page.duties[0].letters.iter().map(|h| (h.letter.key, h.steps.len())).collect();
        assert_eq!(held, [('A', 2), ('R', 1)]);
        assert_eq!(page.load.iter().map(|c| c.n).collect::<Vec<_>>(), [2, 1, 0, 0]);
    });
}

#[test]
fn a_committee_decides_through_its_members() {
    sample::with(MODEL, |cx| {
        let says = view(cx, "editor").decisions;
        assert_eq!(says[0].label, "role-decision-decide");
        let via = says[0].decisions[0].via.as_ref().map(|via| via.name.as_str());
        assert_eq!(via, Some("Board"));
        assert_eq!(view(cx, "boss").decisions[0].label, "role-decision-inform");
    });
}

#[test]
fn hours_count_meetings_that_a_role_must_attend() {
    sample::with(MODEL, |cx| {
        let meetings = view(cx, "editor").meetings;
        assert_eq!(meetings.rows[0].part, "role-meeting-chair");
        // 52 hours a year.
        assert!((meetings.hours - 4.3).abs() < 1e-9, "{}", meetings.hours);
        let meetings = view(cx, "boss").meetings;
        assert_eq!(
            (meetings.rows[0].part, meetings.rows[0].hours),
            ("role-meeting-optional", None)
        );
        assert!(meetings.hours.abs() < 1e-9);
    });
}

#[test]
fn the_way_up_ends_where_it_would_turn_in_a_circle() {
    sample::with(MODEL, |cx| {
        let place = view(cx, "editor").place;
        let names: Vec<&str> = place.escalation.iter().map(|role| role.name.as_str()).collect();
        assert_eq!(names, ["Owner"]);
        assert_eq!(place.reports[0].name, "Owner");
        assert_eq!(place.people[0].name, "Ada");
    });
}

#[test]
fn what_is_owned_stands_by_kind() {
    sample::with(MODEL, |cx| {
        let owned = view(cx, "editor").owned;
        assert_eq!((owned.len(), owned[0].label), (1, "role-owns-practice"));
        assert_eq!(owned[0].things[0].name, "House style");
    });
}

#[test]
fn the_load_is_told_with_share_and_rank_and_whose_hands_are_next() {
    sample::with(MODEL, |cx| {
        let page = view(cx, "editor");
        let carried = page.carried.expect("it answers for both steps");
        assert_eq!((carried.steps, carried.of, carried.share), (2, 2, 100));
        assert_eq!((carried.rank, carried.roles), (Some(1), 2));
        assert!(page.alone, "Ada alone holds it, without a deputy");
        let names = |parties: &[crate::site::view::Named]| {
            parties.iter().map(|party| party.name.clone()).collect::<Vec<_>>()
        };
        assert_eq!(names(&page.hand_offs.to), ["Owner"]);
        assert_eq!(names(&view(cx, "boss").hand_offs.from), ["Editor"]);
        assert!(!view(cx, "boss").alone, "nobody holds it at all");
    });
}

#[test]
fn at_each_stage_a_role_has_all_that_its_seat_holds() {
    let more = "[stage.large]\nname = \"Large\"\n\
                [[stage.large.seat]]\nid = \"desk\"\nname = \"Desk\"\ncount = 2\ncovers = [\"editor\", \"boss\"]\n";
    sample::with(&format!("{MODEL}{more}"), |cx| {
        let stages = view(cx, "editor").stages;
        let [small, large] = &*stages else { panic!("{stages:?}") };
        assert!(small.now && !large.now);
        assert_eq!(
            (small.seats[0].seat.name.as_str(), small.seats[0].others.len()),
            ("Everybody", 0)
        );
        let desk = &large.seats[0];
        assert_eq!((desk.people, desk.others[0].name.as_str()), (2, "Owner"));
        assert!(desk.seat.href.ends_with("maturity/large/index.html#seat-desk"), "{desk:?}");
        let told: Vec<(char, &str, Option<&str>)> = desk.duties[0]
            .letters
            .iter()
            .flat_map(|held| held.steps.iter().map(|step| (held.letter.key, step)))
            .map(|(letter, s)| (letter, &*s.step.name, s.via.first().map(|via| &*via.name)))
            .collect();
        let own = [('A', "Write", None), ('A', "Read", None), ('R', "Write", None)];
        let lent = [('R', "Read", Some("Owner")), ('I', "Write", Some("Owner"))];
        assert_eq!(told, [&own[..], &lent[..]].concat());
        // Nobody covers the other role at the first stage.
        assert!(view(cx, "boss").stages[0].seats.is_empty());
    });
}
