//! Meetings that want the same role at the same time.
//!
//! Instants are compared, so that meetings in two zones clash where they really do. One sweep over
//! the occurrences in order of time finds all pairs; only what runs at the same moment is compared.

use super::calendar::{Calendar, Occurrence};
use crate::model::Model;
use crate::model::duration::{Duration, WORKING_DAY};
use indexmap::IndexSet;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Two meetings that want the same roles at the same time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The two meetings by id, in the order of the model.
    pub meetings: [String; 2],
    /// The roles that would have to be at both, by id.
    pub roles: Vec<String>,
    /// How often it happens.
    pub times: usize,
    /// When it happens first: the local day of the meeting that starts later.
    pub first: Date,
}

/// The clashes between two days, both included, one for each pair of meetings. Meetings of whole
/// days without a time are left out, and so are those who may attend and need not.
pub fn clashes(model: &Model, calendar: &Calendar, from: Date, to: Date) -> Vec<Clash> {
    let courses: Vec<Course<'_>> = calendar
        .meetings
        .iter()
        .filter_map(|(id, schedule)| {
            let ahead = schedule.from(from);
            Some(Course {
                id,
                seconds: seconds(model.meetings.get(id)?.duration),
                roles: schedule.roles.iter().map(String::as_str).collect(),
                occurrences: &ahead[..ahead.partition_point(|occurrence| occurrence.date <= to)],
            })
        })
        .collect();
    among(&courses, |id| model.roles.contains_key(id))
}

/// One meeting as far as clashes are concerned.
#[derive(Debug, Clone)]
struct Course<'a> {
    id: &'a str,
    seconds: i64,
    roles: Vec<&'a str>,
    occurrences: &'a [Occurrence],
}

/// From start to end on the clock. Of several working days, each but the last lasts until the next
/// one begins.
fn seconds(length: Duration) -> i64 {
    let days = i64::from(length.days + length.calendar_days + length.months * 21);
    let whole = if days == 0 { 0 } else { (days - 1) * 24 * 60 + i64::from(WORKING_DAY) };
    (whole + i64::from(length.minutes)) * 60
}

/// A set of roles, a bit each.
type Hats = Vec<u64>;

/// One occurrence: from `start` to before `end`, in seconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Sitting {
    start: i64,
    end: i64,
    course: usize,
    /// Who is there, as a position in the list of hats.
    hats: usize,
    date: Date,
}

struct Tally {
    roles: Hats,
    times: usize,
    first: Date,
}

fn among(courses: &[Course<'_>], is_role: impl Fn(&str) -> bool) -> Vec<Clash> {
    let chairs = courses.iter().flat_map(|course| course.occurrences).filter_map(chair);
    let attending = courses.iter().flat_map(|course| course.roles.iter().copied());
    let roles: IndexSet<&str> = attending.chain(chairs.filter(|id| is_role(id))).collect();
    let (mut sittings, hats) = sittings(courses, &roles);
    sittings.sort_unstable();

    let mut tallies: BTreeMap<(usize, usize), Tally> = BTreeMap::new();
    sweep(&sittings, |before, sitting| {
        let (a, b) = (&hats[before.hats], &hats[sitting.hats]);
        if before.course == sitting.course || a.iter().zip(b).all(|(a, b)| a & b == 0) {
            return;
        }
        let pair = (before.course.min(sitting.course), before.course.max(sitting.course));
        let tally = tallies.entry(pair).or_insert_with(|| Tally {
            roles: vec![0; a.len()],
            times: 0,
            first: sitting.date,
        });
        tally.times += 1;
        for (all, (a, b)) in tally.roles.iter_mut().zip(a.iter().zip(b)) {
            *all |= a & b;
        }
    });
    let named = |tally: &Tally| {
        let held = roles.iter().enumerate().filter(|(at, _)| has(&tally.roles, *at));
        held.map(|(_, role)| (*role).to_owned()).collect()
    };
    tallies
        .into_iter()
        .map(|((one, other), tally)| Clash {
            meetings: [courses[one].id.to_owned(), courses[other].id.to_owned()],
            roles: named(&tally),
            times: tally.times,
            first: tally.first,
        })
        .collect()
}

fn chair(occurrence: &Occurrence) -> Option<&str> {
    occurrence.chair.as_deref()
}

fn has(hats: &Hats, role: usize) -> bool {
    hats[role / 64] >> (role % 64) & 1 == 1
}

/// All occurrences that have a time, and the sets of roles that they point at: one for each
/// meeting, and one more for each of its chairs in turn.
fn sittings(courses: &[Course<'_>], roles: &IndexSet<&str>) -> (Vec<Sitting>, Vec<Hats>) {
    let (mut all, mut sets) = (Vec::new(), Vec::new());
    for (course, meeting) in courses.iter().enumerate() {
        let mut own = vec![0_u64; roles.len().div_ceil(64)];
        for role in meeting.roles.iter().filter_map(|role| roles.get_index_of(role)) {
            own[role / 64] |= 1 << (role % 64);
        }
        let mut known: BTreeMap<Option<usize>, usize> = BTreeMap::new();
        for occurrence in meeting.occurrences {
            let Some(start) = occurrence.start.map(jiff::Timestamp::as_second) else { continue };
            let turn = chair(occurrence).and_then(|chair| roles.get_index_of(chair));
            let hats = *known.entry(turn).or_insert_with(|| {
                let mut hats = own.clone();
                if let Some(role) = turn {
                    hats[role / 64] |= 1 << (role % 64);
                }
                sets.push(hats);
                sets.len() - 1
            });
            let end = start + meeting.seconds;
            all.push(Sitting { start, end, course, hats, date: occurrence.date });
        }
    }
    (all, sets)
}

/// Shows every pair that runs at the same moment, the one that starts first before the other.
/// `sittings` are sorted by their start.
fn sweep(sittings: &[Sitting], mut visit: impl FnMut(&Sitting, &Sitting)) {
    let mut open: Vec<&Sitting> = Vec::new();
    for sitting in sittings {
        open.retain(|before| before.end > sitting.start);
        for before in &open {
            visit(before, sitting);
        }
        open.push(sitting);
    }
}

#[cfg(test)]
mod tests;
