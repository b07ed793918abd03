//! The planner: a pure function.

use super::{Action, Drift, Plan, Policy, Removal, Step, Why, guard, order};
use crate::publish::item::Item;
use crate::publish::live::{Live, Seen};
use crate::publish::state::{Known, State};
use std::collections::{BTreeMap, BTreeSet};

/// What is to be done so that the target that was `seen` holds `items`, which come with the pages
/// above before those below. The state in `seen` is one that renames were applied to, and that was
/// settled ([`State::renamed`], [`State::settled`]).
pub fn plan(items: &[Item], seen: &Seen, policy: &Policy) -> Plan {
    let (mut steps, leaving) = settled(items, seen, policy);
    let wanted: BTreeSet<&str> = items.iter().map(|item| item.key.as_str()).collect();
    steps = order::in_turn(steps, &leaving, seen.fold());
    let gone = seen.state.items.iter().filter(|(key, _)| !wanted.contains(key.as_str()));
    let view = View { seen, policy, leaving };
    steps.extend(gone.filter_map(|(key, known)| view.unwanted(key, known)));
    let mut refused = guard::stops(&steps, &seen.state, policy);
    if policy.drift == Drift::Fail && steps.iter().any(|step| step.action == Action::Drift) {
        refused.push("pages were edited on the wiki, and `--drift fail` was asked for".to_owned());
    }
    Plan { steps, stops: refused }
}

/// The places that our own things leave, by what they fold to, and the ids of these things.
type Leaving = BTreeMap<String, String>;

/// What is to be done with what is wanted, and what leaves its place by that. A place is free only if
/// who stands there really goes: who stays after all (since somebody edited it, or its own new place
/// is taken) makes others stay, so that it is looked at again until nothing changes.
fn settled(items: &[Item], seen: &Seen, policy: &Policy) -> (Vec<Step>, Leaving) {
    let mut leaving: Leaving = items.iter().filter_map(|item| goes(item, seen)).collect();
    loop {
        let view = View { seen, policy, leaving };
        let steps: Vec<Step> = items.iter().map(|item| view.wanted(item)).collect();
        let still: Leaving = (items.iter().zip(&steps))
            .filter(|(_, step)| step.action.writes())
            .filter_map(|(item, _)| goes(item, seen))
            .collect();
        if still.len() == view.leaving.len() {
            return (steps, still);
        }
        leaving = still;
    }
}

/// The place that `item` leaves if it is written, folded, and its id.
fn goes(item: &Item, seen: &Seen) -> Option<(String, String)> {
    let known = seen.state.items.get(&item.key)?;
    let (from, to) = (seen.fold().of(&known.place), seen.fold().of(&item.place));
    (from != to && seen.by_id(&known.id).is_some()).then(|| (from, known.id.clone()))
}

struct View<'a> {
    seen: &'a Seen,
    policy: &'a Policy,
    leaving: Leaving,
}

impl View<'_> {
    fn wanted(&self, item: &Item) -> Step {
        let known = self.seen.state.items.get(&item.key);
        match known.map(|known| (known, self.seen.by_id(&known.id))) {
            None => self.unknown(item),
            Some((known, None)) => self.removed(item, known),
            Some((known, Some(live))) => self.known(item, known, live),
        }
    }

    /// What we did not publish before.
    fn unknown(&self, item: &Item) -> Step {
        let Some(live) = self.in_the_way(item, None) else {
            return step(item, Action::Create, Vec::new(), None);
        };
        // With the notice that it is generated, so that nobody else can have written it: the state
        // was lost.
        if live.digest.as_ref() == Some(&item.digest()) {
            return step(item, Action::Nothing, vec![Why::Same], Some(live));
        }
        let action = if self.is_adopted(item, live) { Action::Adopt } else { Action::Taken };
        step(item, action, vec![Why::Foreign], Some(live))
    }

    /// What we published and somebody removed.
    fn removed(&self, item: &Item, known: &Known) -> Step {
        let why = vec![Why::Removed];
        if let Some(live) = self.in_the_way(item, None) {
            let action = if self.is_adopted(item, live) { Action::Adopt } else { Action::Taken };
            return step(item, action, vec![Why::Removed, Why::Foreign], Some(live));
        }
        match self.policy.drift {
            Drift::Overwrite => step(item, Action::Create, why, None),
            Drift::Skip | Drift::Fail => {
                Step { id: Some(known.id.clone()), ..step(item, Action::Drift, why, None) }
            }
        }
    }

    /// What we published and is there.
    fn known(&self, item: &Item, known: &Known, live: &Live) -> Step {
        let changes = changes(item, known);
        let edits = self.edits(known, live);
        if !edits.is_empty() {
            let is_same = live.digest.as_ref() == Some(&item.digest())
                && live.place == item.place
                && !edits.iter().any(|why| matches!(why, Why::Displaced { .. }));
            if is_same {
                return step(item, Action::Nothing, vec![Why::Same], Some(live));
            }
            if self.policy.drift != Drift::Overwrite {
                let place = live.place.clone();
                return Step { place, ..step(item, Action::Drift, edits, Some(live)) };
            }
        }
        let goes = self.seen.fold().of(&live.place) != self.seen.fold().of(&item.place);
        if let Some(other) = self.in_the_way(item, Some(live)).filter(|_| goes) {
            let place = live.place.clone();
            let why = changes.into_iter().chain([Why::Foreign]).collect();
            return Step { place, ..step(item, Action::Taken, why, Some(other)) };
        }
        let why: Vec<Why> = edits.into_iter().chain(changes).collect();
        let action = match &why[..] {
            [] => Action::Nothing,
            _ if live.place != item.place => Action::Rename,
            why if why.iter().any(|why| matches!(why, Why::Title { .. })) => Action::Rename,
            why if why.iter().any(|why| matches!(why, Why::Parent { .. })) => Action::Move,
            _ => Action::Update,
        };
        step(item, action, why, Some(live))
    }

    /// What somebody did to a page since we wrote it: by its revision first, then by what it holds.
    fn edits(&self, known: &Known, live: &Live) -> Vec<Why> {
        let mut edits = Vec::new();
        if live.place != known.place {
            edits.push(Why::Displaced { to: live.place.clone() });
        }
        let parent = known.parent.as_ref().and_then(|key| self.seen.state.items.get(key));
        if let (Some(parent), Some(now)) = (parent, &live.parent)
            && parent.id != *now
            && edits.is_empty()
        {
            edits.push(Why::Displaced { to: now.clone() });
        }
        let is_as_left = live.revision == known.revision
            || live.digest.as_ref() == Some(&known.digest)
            || live.stamp.as_ref() == Some(&known.hash);
        if !is_as_left {
            edits.push(Why::Edited);
        }
        edits
    }

    /// What stands at the place that `item` wants and is not `own`, unless it is ours and leaves.
    fn in_the_way(&self, item: &Item, own: Option<&Live>) -> Option<&Live> {
        let live = self.seen.at(&item.place)?;
        if own.is_some_and(|own| own.id == live.id) {
            return None;
        }
        let leaves = self.leaving.get(&self.seen.fold().of(&live.place));
        let leads_on = self.seen.state.pointers.get(&live.place);
        let is_free = leaves == Some(&live.id) || leads_on.is_some_and(|of| is_still(live, of));
        (!is_free).then_some(live)
    }

    fn is_adopted(&self, item: &Item, live: &Live) -> bool {
        [&item.key, &item.title, &live.place].iter().any(|name| self.policy.adopt.contains(*name))
    }

    /// What the model no longer has; nothing where it is not there either.
    fn unwanted(&self, key: &str, known: &Known) -> Option<Step> {
        let live = self.seen.by_id(&known.id)?;
        let edits = self.edits(known, live);
        let children = live.foreign_children;
        let mut why = Vec::new();
        let action = match self.policy.removal {
            Removal::Report => Action::Orphan,
            Removal::Archive if children > 0 => {
                why.push(Why::ForeignChildren { count: children });
                Action::Orphan
            }
            // What somebody worked on is not put away with what we wrote.
            Removal::Archive if !edits.is_empty() => {
                why.extend(edits);
                Action::Orphan
            }
            Removal::Archive => Action::Archive,
        };
        Some(Step {
            key: key.to_owned(),
            what: known.what,
            action,
            why,
            title: known.title.clone(),
            place: live.place.clone(),
            id: Some(live.id.clone()),
            revision: Some(live.revision.clone()),
        })
    }
}

/// What the model changed since we wrote it.
fn changes(item: &Item, known: &Known) -> Vec<Why> {
    let mut why = Vec::new();
    if item.title != known.title {
        why.push(Why::Title { from: known.title.clone() });
    }
    if item.place != known.place {
        why.push(Why::Place { from: known.place.clone() });
    }
    if item.parent != known.parent {
        why.push(Why::Parent { from: known.parent.clone() });
    }
    if item.hash() != known.hash {
        why.push(Why::Text);
    }
    why
}

/// Whether a pointer is as we left it.
fn is_still(live: &Live, digest: &str) -> bool {
    live.digest.as_deref() == Some(digest)
}

fn step(item: &Item, action: Action, why: Vec<Why>, live: Option<&Live>) -> Step {
    Step {
        key: item.key.clone(),
        what: item.what,
        action,
        why,
        title: item.title.clone(),
        place: item.place.clone(),
        id: live.map(|live| live.id.clone()),
        revision: live.map(|live| live.revision.clone()),
    }
}

/// The state after `plan` as far as it needs no writing: what is there just so is ours, and what is
/// gone on both sides is forgotten.
pub(in crate::publish) fn learnt(state: &State, items: &[Item], seen: &Seen, plan: &Plan) -> State {
    let mut state = state.clone();
    let wanted: BTreeMap<&str, &Item> = items.iter().map(|item| (&*item.key, item)).collect();
    for step in plan.steps.iter().filter(|step| step.action == Action::Nothing) {
        let live = step.id.as_ref().and_then(|id| seen.by_id(id));
        let Some((item, live)) = wanted.get(&*step.key).zip(live) else { continue };
        if step.why == [Why::Same] || !state.items.contains_key(&step.key) {
            state.items.insert(step.key.clone(), known(item, live));
        } else if let Some(known) = state.items.get_mut(&step.key) {
            // A revision that changed nothing, such as one of a page's protection.
            known.revision.clone_from(&live.revision);
        }
    }
    state.items.retain(|key, known| wanted.contains_key(&**key) || seen.by_id(&known.id).is_some());
    state
}

fn known(item: &Item, live: &Live) -> Known {
    Known {
        what: item.what,
        id: live.id.clone(),
        title: item.title.clone(),
        place: live.place.clone(),
        parent: item.parent.clone(),
        hash: item.hash(),
        revision: live.revision.clone(),
        digest: live.digest.clone().unwrap_or_else(|| item.digest()),
    }
}
