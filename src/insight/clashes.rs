//! Meetings that want the same role, person or room at the same time.
//!
//! Instants are compared, so that meetings in two zones clash where they really do. One sweep over
//! the occurrences in order of time finds all pairs; only what runs at the same moment and wants the
//! same is compared.
//! The whole calendar is looked at, so that what is told does not change with the day; but a pair
//! that clashes no more from today on is not told.

mod cast;

use self::cast::{Cast, Hats, Shared};
use super::calendar::{Calendar, Occurrence};
use super::rooms;
use crate::model::Model;
use crate::model::duration::{Duration, WORKING_DAY};
use crate::model::people::RoleKind;
use indexmap::IndexMap;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Two meetings that want the same at the same time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Clash {
    /// The two meetings by id, in the order of the model.
    pub meetings: [String; 2],
    /// What both want.
    pub of: Wanted,
    /// The roles or people by id; the room as it is first written.
    pub who: Vec<String>,
    /// How often it happens in the years of the calendar.
    pub times: usize,
    /// When it happens first in these years: the local day of the meeting that starts later.
    pub first: Date,
    /// When it happens first from today on.
    pub next: Date,
}

/// What two meetings want at the same time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wanted {
    /// Roles.
    Roles,
    /// People, through different roles: what a role's clash tells is not told again.
    People,
    /// A room.
    Room,
}

/// The clashes of the calendar that go on after `today`, one for each pair of meetings and each
/// thing that they want. Meetings of whole days without a time are left out, and so are those who
/// may attend and need not, and what is automated, which can be in two places.
pub(super) fn of(model: &Model, calendar: &Calendar, today: Date) -> Vec<Clash> {
    let courses: Vec<Course<'_>> = calendar
        .meetings
        .iter()
        .filter_map(|(id, schedule)| {
            let meeting = model.meetings.get(id)?;
            let location = meeting.location.as_ref().map(|text| text.value.as_str());
            Some(Course {
                id,
                seconds: seconds(meeting.duration),
                roles: schedule.roles.iter().map(String::as_str).collect(),
                room: location.and_then(|location| Some((rooms::room(location)?, location))),
                occurrences: &schedule.occurrences,
            })
        })
        .collect();
    let people = model.people.values().map(|person| cast::Player {
        id: &person.id,
        roles: person.roles.iter().map(|role| role.id.as_str()).collect(),
        person,
    });
    let comes = |role: &str| {
        model.roles.get(role).is_none_or(|role| role.kind != Some(RoleKind::Automated))
    };
    among(&courses, &Cast::of(&courses, &people.collect::<Vec<_>>(), comes), today)
}

/// One meeting as far as clashes are concerned.
#[derive(Debug, Clone)]
struct Course<'a> {
    id: &'a str,
    seconds: i64,
    roles: Vec<&'a str>,
    /// The room to compare by, and as it is written.
    room: Option<(String, &'a str)>,
    occurrences: &'a [Occurrence],
}

/// From start to end on the clock. Of several working days, each but the last lasts until the next
/// one begins.
pub fn seconds(length: Duration) -> i64 {
    let days = i64::from(length.days + length.calendar_days + length.months * 21);
    let whole = if days == 0 { 0 } else { (days - 1) * 24 * 60 + i64::from(WORKING_DAY) };
    (whole + i64::from(length.minutes)) * 60
}

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

/// The clashes of each meeting, by id and as positions in `clashes`; meetings without one are not
/// there.
pub(super) fn by_meeting(clashes: &[Clash]) -> IndexMap<String, Vec<usize>> {
    let mut by_meeting: IndexMap<String, Vec<usize>> = IndexMap::new();
    for (at, clash) in clashes.iter().enumerate() {
        for meeting in &clash.meetings {
            by_meeting.entry(meeting.clone()).or_default().push(at);
        }
    }
    by_meeting
}

#[derive(Debug, Default)]
struct Tally {
    who: BTreeSet<usize>,
    times: usize,
    first: Option<Date>,
    next: Option<Date>,
}

impl Tally {
    fn count(&mut self, date: Date, today: Date) {
        self.times += 1;
        self.first.get_or_insert(date);
        if self.next.is_none() && date >= today {
            self.next = Some(date);
        }
    }
}

/// What happens between two meetings, by what they want: roles, people, a room.
#[derive(Debug, Default)]
struct Tallies([Tally; 3]);

const WANTED: [Wanted; 3] = [Wanted::Roles, Wanted::People, Wanted::Room];

fn among(courses: &[Course<'_>], cast: &Cast<'_>, today: Date) -> Vec<Clash> {
    let (mut sittings, hats) = sittings(courses, cast);
    sittings.sort_unstable();
    // What two sets share is asked once, however often their meetings are held together.
    let mut known: HashMap<(usize, usize), (Shared, usize)> = HashMap::new();
    let mut places: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let mut tallies: Vec<Tallies> = Vec::new();
    sweep(&sittings, &hats, |before, sitting| {
        if before.course == sitting.course {
            return;
        }
        let (shared, place) = known.entry((before.hats, sitting.hats)).or_insert_with(|| {
            let shared = cast.shared(&hats[before.hats], &hats[sitting.hats]);
            let ends = [before.course, sitting.course];
            let pair = (ends[0].min(ends[1]), ends[0].max(ends[1]));
            let place = *places.entry(pair).or_insert_with(|| {
                tallies.push(Tallies::default());
                tallies.len() - 1
            });
            let Tallies([roles, people, room]) = &mut tallies[place];
            roles.who.extend(&shared.roles);
            people.who.extend(&shared.always);
            room.who.extend(&shared.rooms);
            (shared, place)
        });
        let Tallies([roles, people, room]) = &mut tallies[*place];
        let there = shared.for_a_time.iter().copied();
        let there = there.filter(|at| cast.is_there(*at, sitting.date));
        let mut somebody = !shared.always.is_empty();
        for at in there {
            somebody = true;
            people.who.insert(at);
        }
        for (wants, tally) in [
            (!shared.roles.is_empty(), roles),
            (somebody, people),
            (!shared.rooms.is_empty(), room),
        ] {
            if wants {
                tally.count(sitting.date, today);
            }
        }
    });
    let clash = |((one, other), of, tally): ((usize, usize), Wanted, &Tally)| {
        Some(Clash {
            meetings: [courses[one].id.to_owned(), courses[other].id.to_owned()],
            of,
            who: tally.who.iter().map(|at| cast.name(*at)).collect(),
            times: tally.times,
            first: tally.first?,
            next: tally.next?,
        })
    };
    let all = places.into_iter().flat_map(|(pair, place)| {
        WANTED.into_iter().zip(&tallies[place].0).map(move |(of, tally)| (pair, of, tally))
    });
    all.filter_map(clash).collect()
}

fn chair(occurrence: &Occurrence) -> Option<&str> {
    occurrence.chair.as_deref()
}

/// All occurrences that have a time, and the sets that they point at: one for each meeting, and one
/// more for each of its chairs in turn.
fn sittings(courses: &[Course<'_>], cast: &Cast<'_>) -> (Vec<Sitting>, Vec<Hats>) {
    let (mut all, mut sets) = (Vec::new(), Vec::new());
    for (course, meeting) in courses.iter().enumerate() {
        let mut known: BTreeMap<Option<&str>, usize> = BTreeMap::new();
        for occurrence in meeting.occurrences {
            let Some(start) = occurrence.start.map(jiff::Timestamp::as_second) else { continue };
            let turn = chair(occurrence);
            let hats = *known.entry(turn).or_insert_with(|| {
                sets.push(cast.hats(meeting, turn));
                sets.len() - 1
            });
            let end = start + meeting.seconds;
            all.push(Sitting { start, end, course, hats, date: occurrence.date });
        }
    }
    (all, sets)
}

/// Shows every pair that runs at the same moment and takes something in common, the one that starts
/// first before the other. `sittings` are sorted by their start. What runs is kept apart for each
/// bundle of what is taken, so that meetings with nothing in common never meet here either.
fn sweep(sittings: &[Sitting], hats: &[Hats], mut visit: impl FnMut(&Sitting, &Sitting)) {
    let (bundles, count) = bundles(hats);
    let mut open: Vec<Vec<usize>> = vec![Vec::new(); count];
    let mut met: Vec<usize> = Vec::new();
    for (at, sitting) in sittings.iter().enumerate() {
        met.clear();
        for bundle in &bundles[sitting.hats] {
            let running = &mut open[*bundle];
            running.retain(|before| sittings[*before].end > sitting.start);
            met.extend(running.iter());
            running.push(at);
        }
        met.sort_unstable();
        met.dedup();
        for before in &met {
            visit(&sittings[*before], sitting);
        }
    }
}

/// The bundles of each set, and how many there are. What is always taken together, such as the roles
/// of a team, is one bundle: it need not be looked at role by role.
fn bundles(hats: &[Hats]) -> (Vec<Vec<usize>>, usize) {
    let things = hats.iter().flatten().max().map_or(0, |most| most + 1);
    let mut takers: Vec<Vec<usize>> = vec![Vec::new(); things];
    for (set, hats) in hats.iter().enumerate() {
        for thing in hats {
            takers[*thing].push(set);
        }
    }
    takers.sort_unstable();
    takers.dedup();
    let mut bundles = vec![Vec::new(); hats.len()];
    for (bundle, sets) in takers.iter().enumerate() {
        for set in sets {
            bundles[*set].push(bundle);
        }
    }
    (bundles, takers.len())
}

#[cfg(test)]
mod tests;
