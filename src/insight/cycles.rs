//! Chains that come back to where they began: reporting lines, escalations, parents.

use std::collections::HashMap;

/// The cycles among `ids` when each leads to at most one other. Every cycle comes once, begins
/// with its member that stands first in `ids`, and goes on in the direction of `next`. Linear in
/// the number of ids; what `next` names beside them is never followed.
pub fn cycles<'a>(
    ids: impl Iterator<Item = &'a str>,
    next: impl Fn(&'a str) -> Option<&'a str>,
) -> Vec<Vec<&'a str>> {
    let ids: Vec<&str> = ids.collect();
    let position: HashMap<&str, usize> = ids.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    let onward = |at: usize| position.get(next(ids[at])?).copied();
    // On which walk each id was met first; a walk that meets itself has found a cycle.
    let mut met: Vec<Option<usize>> = vec![None; ids.len()];
    let mut found = Vec::new();
    for start in 0..ids.len() {
        let mut open = Some(start);
        while let Some(at) = open {
            match met[at] {
                Some(walk) if walk == start => {
                    found.push(round(at, onward));
                    break;
                }
                Some(_) => break,
                None => met[at] = Some(start),
            }
            open = onward(at);
        }
    }
    found.into_iter().map(|cycle| cycle.into_iter().map(|at| ids[at]).collect()).collect()
}

/// The cycle that `member` is part of, the smallest position first.
fn round(member: usize, onward: impl Fn(usize) -> Option<usize>) -> Vec<usize> {
    let mut cycle = vec![member];
    let others = std::iter::successors(onward(member), |at| onward(*at));
    cycle.extend(others.take_while(|at| *at != member));
    let first = cycle.iter().enumerate().min_by_key(|(_, at)| **at).map_or(0, |(first, _)| first);
    cycle.rotate_left(first);
    cycle
}

#[cfg(test)]
mod tests {
    use super::cycles;
    use proptest::prelude::*;

    #[test]
    fn a_cycle_comes_once_and_begins_with_its_first_member() {
        let ids = ["tail", "b", "c", "a", "self", "end"];
        let next = |id: &str| match id {
            "tail" | "b" => Some("c"),
            "c" => Some("a"),
            "a" => Some("b"),
            "self" => Some("self"),
            _ => Some("nowhere"),
        };
        assert_eq!(cycles(ids.into_iter(), next), [vec!["b", "c", "a"], vec!["self"]]);
    }

    proptest! {
        #[test]
        fn exactly_what_comes_back_to_itself_is_in_a_cycle(
            next in prop::collection::vec(prop::option::of(0_usize..12), 12)
        ) {
            let names: Vec<String> = (0..12).map(|at| at.to_string()).collect();
            let onward = |id: &str| {
                let at: usize = id.parse().ok()?;
                next[at].map(|to| names[to].as_str())
            };
            let found = cycles(names.iter().map(String::as_str), onward);
            let mut members: Vec<&str> = found.iter().flatten().copied().collect();
            let count = members.len();
            members.sort_unstable();
            members.dedup();
            prop_assert_eq!(count, members.len(), "an id in two cycles");
            for (at, name) in names.iter().enumerate() {
                let mut walk = std::iter::successors(next[at], |at| next[*at]).take(12);
                prop_assert_eq!(members.contains(&name.as_str()), walk.any(|to| to == at));
            }
        }
    }
}
