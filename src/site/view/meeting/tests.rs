//! What the page of a meeting shows.

use super::*;
use crate::site::view::sample::with_on;
use jiff::civil::date;

const MODEL: &str = r#"
[model]
name = "M"
time-zone = "Europe/Paris"
holidays = [2026-12-01]
[role.a]
name = "A"
team = "t"
[role.b]
name = "B"
team = "t"
[team.t]
name = "T"
[decision.go]
name = "Go-live"
decide = "a"
meeting = "board"
[meeting.board]
name = "Board"
chair = "a"
attendees = ["t"]
every = "month"
on = "first tuesday"
at = "10:00"
duration = "1h"
holidays = "skip"
[meeting.triage]
name = "Triage"
every = "week"
on = "monday"
duration = "30m"
escalates-to = "board"
[meeting.gone]
name = "Gone"
every = "day"
duration = "30m"
status = "cancelled"
"#;

#[test]
fn the_next_eight_dates_leave_out_holidays_and_the_past() {
    with_on(MODEL, date(2026, 11, 22), |cx| {
        let board = view(cx, "board");
        let dates: Vec<&str> = board.next.iter().map(|next| next.date.as_str()).collect();
        assert_eq!(dates.len(), 8);
        assert_eq!(dates[..2], ["2027-01-05", "2027-02-02"]);
        assert_eq!(board.next[0].time.as_deref(), Some("10:00"));
        assert_eq!(board.except, ["public holidays"]);
    });
}

#[test]
fn teams_count_as_their_roles_and_the_chair_once() {
    with_on(MODEL, date(2026, 1, 1), |cx| {
        let board = view(cx, "board");
        // The December one falls on the holiday.
        assert_eq!((board.people, board.per_year), (2, 11));
        assert!((board.hours - 22.0).abs() < 1e-9);
        assert_eq!(board.attendees[0].kind, "team");
    });
}

#[test]
fn decisions_and_escalations_come_from_the_other_side() {
    with_on(MODEL, date(2026, 1, 1), |cx| {
        let board = view(cx, "board");
        assert_eq!(board.decisions[0].named.name, "Go-live");
        assert_eq!(board.decisions[0].decide.name, "A");
        assert_eq!(board.escalates_from[0].name, "Triage");
        assert_eq!(board.zone.as_deref(), Some("Europe/Paris"));
        assert_eq!(view(cx, "triage").zone, None, "a whole day has no time to be in a zone");
    });
}

#[test]
fn what_is_cancelled_has_no_dates_and_says_so() {
    with_on(MODEL, date(2026, 1, 1), |cx| {
        let gone = view(cx, "gone");
        assert_eq!((gone.status, gone.next.len(), gone.per_year), (Some("cancelled"), 0, 0));
    });
}
