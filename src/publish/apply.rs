//! Carrying out a plan, so that it can be killed anywhere and run again.

use super::driver::{Driver, Fault, Trouble};
use super::item::Item;
use super::live::Seen;
use super::plan::{self, Action, Plan, Policy, Step};
use super::receipt::{Failed, Line, Receipt};
use super::state::Pending;
use std::collections::BTreeMap;

/// How often a run that lost a race looks again.
const TURNS: usize = 5;

/// What a target is to hold, and how.
#[derive(Debug, Clone, Copy)]
pub struct Wish<'a> {
    /// The name of the target in `book.toml`.
    pub target: &'a str,
    /// The items, those above before those below.
    pub items: &'a [Item],
    /// Renames that the model declares: from old keys to new ones.
    pub moved: &'a BTreeMap<String, String>,
    /// What was asked for where there is a choice.
    pub policy: &'a Policy,
}

/// What came of applying a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was carried out, as far as the receipt says.
    Done(Receipt),
    /// The target is not as it was when the plan was made; this is the plan that holds now. Nothing
    /// was written.
    Stale(Plan),
    /// Something keeps the plan from being carried out; nothing was written.
    Stopped(Plan),
}

/// Looks at the target and says what is to be done.
///
/// # Errors
/// When the target cannot be read.
pub fn look(driver: &mut dyn Driver, wish: Wish<'_>) -> Result<(Seen, Plan), Trouble> {
    let mut seen = driver.look(wish.items).map_err(told)?;
    seen.state = seen.state.clone().renamed(wish.moved).settled(&seen);
    let plan = plan::plan(wish.items, &seen, wish.policy);
    Ok((seen, plan))
}

/// Carries out what is to be done. Where it has to be what was `shown` to somebody, and is not any
/// more, nothing is written.
///
/// # Errors
/// When nothing more could be done. Running again finishes the job.
pub fn apply(
    driver: &mut dyn Driver,
    wish: Wish<'_>,
    shown: Option<&Plan>,
) -> Result<Outcome, Trouble> {
    let mut lost = String::new();
    for _ in 0..TURNS {
        let (seen, plan) = look(driver, wish)?;
        if shown.is_some_and(|shown| shown.steps != plan.steps) {
            return Ok(Outcome::Stale(plan));
        }
        if !plan.stops.is_empty() {
            return Ok(Outcome::Stopped(plan));
        }
        match carry_out(driver, wish, &seen, &plan) {
            Ok(receipt) => return Ok(Outcome::Done(receipt)),
            Err(Fault::Lost(how)) => lost = how,
            Err(Fault::Item(trouble) | Fault::Whole(trouble)) => return Err(trouble),
        }
    }
    Err(told(Fault::Lost(lost)))
}

fn told(fault: Fault) -> Trouble {
    match fault {
        Fault::Item(trouble) | Fault::Whole(trouble) => trouble,
        Fault::Lost(message) => Trouble {
            message,
            help: "wait until the other publisher is done, and try again".into(),
        },
    }
}

fn carry_out(
    driver: &mut dyn Driver,
    wish: Wish<'_>,
    seen: &Seen,
    plan: &Plan,
) -> Result<Receipt, Fault> {
    let mut receipt = Receipt::of(wish.target, plan);
    let learnt = plan::learnt(&seen.state, wish.items, seen, plan);
    if !plan.has_changes() {
        if learnt != *seen.stored() {
            driver.claim(&learnt)?;
            receipt.revision = driver.finish(&learnt, &receipt)?;
        }
        return Ok(receipt);
    }
    let items: BTreeMap<&str, &Item> =
        wish.items.iter().map(|item| (item.key.as_str(), item)).collect();
    let writes = || plan.steps.iter().filter(|step| step.action.writes());
    let mut state = learnt;
    let pending =
        writes().filter_map(|step| Some((step.key.clone(), pending(items.get(&*step.key)?))));
    state.pending = pending.collect();
    driver.claim(&state)?;
    state.pending.clear();
    for step in writes().filter(|step| step.action != Action::Archive) {
        let Some(item) = items.get(&*step.key) else { continue };
        let done = driver.write(step, item, &state);
        note(done, step, &mut receipt, |written| {
            state.pointers.remove(&written.known.place);
            state.pointers.extend(written.pointer);
            state.items.insert(step.key.clone(), written.known);
        })?;
    }
    for step in writes().filter(|step| step.action == Action::Archive) {
        if !receipt.failed.is_empty() {
            receipt.kept.push(Line::from(step));
            continue;
        }
        let done = driver.archive(step);
        note(done, step, &mut receipt, |()| {
            state.items.remove(&step.key);
        })?;
    }
    receipt.revision = driver.finish(&state, &receipt)?;
    Ok(receipt)
}

/// Notes what became of `step`; what ends the whole run is handed on.
fn note<T>(
    done: Result<T, Fault>,
    step: &Step,
    receipt: &mut Receipt,
    then: impl FnOnce(T),
) -> Result<(), Fault> {
    match done {
        Ok(value) => {
            then(value);
            receipt.written.push(Line::from(step));
        }
        Err(Fault::Item(Trouble { message, help })) => {
            receipt.failed.push(Failed { line: Line::from(step), message, help });
        }
        Err(fault) => return Err(fault),
    }
    Ok(())
}

fn pending(item: &Item) -> Pending {
    Pending {
        what: item.what,
        title: item.title.clone(),
        place: item.place.clone(),
        parent: item.parent.clone(),
        hash: item.hash(),
        digest: item.digest(),
    }
}
