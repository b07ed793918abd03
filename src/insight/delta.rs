//! What changes for whom between two stages.
//!
//! A seat of one stage goes on in the other as the seat with the same id. What is left over is
//! matched by the roles covered: two seats are the same place when they share at least half of the
//! roles that they cover between them, so that a seat that was renamed is not gone and new.

use super::stages::{SeatConflict, SeatView, StageView};
use indexmap::{IndexMap, IndexSet};
use serde::Serialize;

/// What changes from one stage to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Delta {
    /// The stage that is left, by id.
    pub from: String,
    /// The stage that is entered, by id.
    pub to: String,
    /// People of all seats there, and here.
    pub people: [u32; 2],
    /// Seats that go on, in the order of the stage that is entered.
    pub kept: Vec<KeptSeat>,
    /// Seats that are new, by id.
    pub added: Vec<String>,
    /// Seats that are no more, by id.
    pub dropped: Vec<String>,
    /// Roles that move from seat to seat, in the order in which the stages cover them.
    pub moved: Vec<Move>,
    /// What each seat of the one or the other stage gains and loses, where that is anything.
    pub letters: Vec<SeatLetters>,
    /// Conflicts that the stage left has and the stage entered has not, on whichever seat.
    pub vanished: Vec<SeatConflict>,
    /// Conflicts that only the stage entered has.
    pub appeared: Vec<SeatConflict>,
}

/// A seat that goes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeptSeat {
    /// Its id in the stage that is left, and in the one that is entered.
    pub seats: [String; 2],
    /// How many people have it there, and here.
    pub people: [u32; 2],
}

/// A role that changes its seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Move {
    /// The role, by id.
    pub role: String,
    /// The seats that cover it there; none where it was not covered.
    pub from: Vec<String>,
    /// The seats that cover it here; none where it is no longer covered.
    pub to: Vec<String>,
}

/// What a seat gains and loses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SeatLetters {
    /// Its id in the stage that is left; none for a new seat.
    pub from: Option<String>,
    /// Its id in the stage that is entered; none for a seat that is no more.
    pub to: Option<String>,
    /// Letters by `workflow.step` that it did not hold.
    pub gained: IndexMap<String, Vec<char>>,
    /// Letters by `workflow.step` that it holds no longer.
    pub lost: IndexMap<String, Vec<char>>,
}

impl Delta {
    /// Whether nothing changes for anybody.
    pub fn is_empty(&self) -> bool {
        let same = |seat: &KeptSeat| seat.people[0] == seat.people[1];
        self.people[0] == self.people[1]
            && self.kept.iter().all(same)
            && self.added.is_empty()
            && self.dropped.is_empty()
            && self.moved.is_empty()
            && self.letters.is_empty()
            && self.vanished.is_empty()
            && self.appeared.is_empty()
    }
}

/// From each stage to the next; stages without seats have nothing to compare.
pub(super) fn of(stages: &[StageView]) -> Vec<Delta> {
    let pairs = stages.windows(2).filter(|pair| pair.iter().all(|stage| !stage.seats.is_empty()));
    pairs.map(|pair| between(&pair[0], &pair[1])).collect()
}

/// What changes from `a` to `b`.
pub fn between(a: &StageView, b: &StageView) -> Delta {
    let pairs = pairs(&a.seats, &b.seats);
    let from_of: IndexMap<usize, usize> =
        pairs.iter().map(|(there, here)| (*here, *there)).collect();
    let goes_on: IndexSet<usize> = pairs.iter().map(|(there, _)| *there).collect();
    let gone = || (0..a.seats.len()).filter(|at| !goes_on.contains(at));
    let kept = b.seats.iter().enumerate().filter_map(|(here, seat)| {
        let before = &a.seats[*from_of.get(&here)?];
        Some(KeptSeat {
            seats: [before.id.clone(), seat.id.clone()],
            people: [before.people, seat.people],
        })
    });
    let new = (0..b.seats.len()).filter(|at| !from_of.contains_key(at));
    let after = b.seats.iter().enumerate();
    let changed =
        after.map(|(here, seat)| (from_of.get(&here).map(|at| &a.seats[*at]), Some(seat)));
    let changed = changed.chain(gone().map(|at| (Some(&a.seats[at]), None)));
    Delta {
        from: a.stage.clone(),
        to: b.stage.clone(),
        people: [a.people, b.people],
        kept: kept.collect(),
        added: new.map(|at| b.seats[at].id.clone()).collect(),
        dropped: gone().map(|at| a.seats[at].id.clone()).collect(),
        moved: moved(&a.seats, &b.seats, &from_of),
        letters: changed.filter_map(|(before, after)| letters(before, after)).collect(),
        vanished: only(&a.conflicts, &b.conflicts),
        appeared: only(&b.conflicts, &a.conflicts),
    }
}

/// Which seat of `a` goes on as which seat of `b`. The order of the two makes no difference.
fn pairs(a: &[SeatView], b: &[SeatView]) -> Vec<(usize, usize)> {
    let mut free: IndexMap<&str, usize> = IndexMap::new();
    for (here, seat) in b.iter().enumerate() {
        free.entry(&seat.id).or_insert(here);
    }
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (there, seat) in a.iter().enumerate() {
        pairs.extend(free.swap_remove(&*seat.id).map(|here| (there, here)));
    }
    let (mut used, mut taken): (IndexSet<usize>, IndexSet<usize>) = pairs.iter().copied().unzip();
    let mut alike: Vec<(usize, usize, usize, usize)> = Vec::new();
    for (there, here, shared) in overlaps(a, b) {
        let both = a[there].covers.len() + b[here].covers.len() - shared;
        if !used.contains(&there) && !taken.contains(&here) && shared * 2 >= both {
            alike.push((shared, both, there, here));
        }
    }
    // The share shared / both, largest first; among equals the seats that stand first. Both keys
    // are the same seen from `b`.
    alike.sort_by_key(|(_, _, there, here)| (there + here, *there.min(here)));
    alike.sort_by(|one, other| (other.0 * one.1).cmp(&(one.0 * other.1)));
    for (_, _, there, here) in alike {
        if !used.contains(&there) && !taken.contains(&here) {
            used.insert(there);
            taken.insert(here);
            pairs.push((there, here));
        }
    }
    pairs
}

/// How many roles two seats share, for those that share any.
fn overlaps(a: &[SeatView], b: &[SeatView]) -> Vec<(usize, usize, usize)> {
    let by_role = seats_by_role(b);
    let mut shared: IndexMap<(usize, usize), usize> = IndexMap::new();
    for (there, seat) in a.iter().enumerate() {
        for role in &seat.covers {
            for here in by_role.get(role.as_str()).into_iter().flatten() {
                *shared.entry((there, *here)).or_default() += 1;
            }
        }
    }
    shared.into_iter().map(|((there, here), count)| (there, here, count)).collect()
}

/// The positions of the seats that cover each role.
fn seats_by_role(seats: &[SeatView]) -> IndexMap<&str, Vec<usize>> {
    let mut by_role: IndexMap<&str, Vec<usize>> = IndexMap::new();
    for (at, seat) in seats.iter().enumerate() {
        for role in &seat.covers {
            by_role.entry(role).or_default().push(at);
        }
    }
    by_role
}

fn moved(a: &[SeatView], b: &[SeatView], from_of: &IndexMap<usize, usize>) -> Vec<Move> {
    let (there, here) = (seats_by_role(a), seats_by_role(b));
    let roles: IndexSet<&str> = there.keys().chain(here.keys()).copied().collect();
    let ids =
        |seats: &[SeatView], at: &[usize]| at.iter().map(|at| seats[*at].id.clone()).collect();
    let change = |role: &str| {
        let before = there.get(role).map_or(&[][..], Vec::as_slice);
        let after = here.get(role).map_or(&[][..], Vec::as_slice);
        let goes_on = |at: &usize| from_of.get(at).is_some_and(|from| before.contains(from));
        let stays = before.len() == after.len() && after.iter().all(goes_on);
        (!stays).then(|| Move { role: role.to_owned(), from: ids(a, before), to: ids(b, after) })
    };
    roles.into_iter().filter_map(change).collect()
}

fn letters(before: Option<&SeatView>, after: Option<&SeatView>) -> Option<SeatLetters> {
    let (gained, lost) = (beyond(after, before), beyond(before, after));
    (!gained.is_empty() || !lost.is_empty()).then(|| SeatLetters {
        from: before.map(|seat| seat.id.clone()),
        to: after.map(|seat| seat.id.clone()),
        gained,
        lost,
    })
}

/// The letters of `one` that `other` does not hold.
fn beyond(one: Option<&SeatView>, other: Option<&SeatView>) -> IndexMap<String, Vec<char>> {
    let held = |step: &str| other.and_then(|seat| seat.letters.get(step));
    let steps = one.into_iter().flat_map(|seat| &seat.letters);
    let beyond = steps.map(|(step, letters)| {
        let kept = held(step);
        let new = letters.iter().filter(|letter| kept.is_none_or(|kept| !kept.contains(letter)));
        (step.clone(), new.copied().collect::<Vec<char>>())
    });
    beyond.filter(|(_, letters)| !letters.is_empty()).collect()
}

/// The conflicts of `one` that meet nowhere in `other`: no two of the duties are found together
/// there by the same rule. A seat that can divide its duties is not the same conflict as one that
/// cannot.
fn only(one: &[SeatConflict], other: &[SeatConflict]) -> Vec<SeatConflict> {
    let mut by_duty: IndexMap<(usize, bool, &str), IndexSet<usize>> = IndexMap::new();
    for (at, conflict) in other.iter().enumerate() {
        for key in keys(conflict) {
            by_duty.entry(key).or_default().insert(at);
        }
    }
    let stays = |conflict: &&SeatConflict| {
        let duties: IndexSet<_> = keys(conflict).collect();
        let found = duties.iter().filter_map(|key| by_duty.get(key)).flatten();
        let mut met: IndexSet<usize> = IndexSet::new();
        // Who is met a second time shares a pair.
        found.into_iter().any(|at| !met.insert(*at))
    };
    one.iter().filter(|conflict| !stays(conflict)).cloned().collect()
}

/// Each duty of a conflict, with what makes it the same duty elsewhere.
fn keys(conflict: &SeatConflict) -> impl Iterator<Item = (usize, bool, &str)> {
    conflict.duties.iter().map(|duty| (conflict.rule, conflict.divisible, duty.what.as_str()))
}

#[cfg(test)]
mod tests;
