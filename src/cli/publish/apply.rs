use super::super::args::{ApplyArgs, GlobalArgs, WishArgs};
use super::super::replace::replace;
use super::super::terminal::Terminal;
use super::super::{Exit, Failure};
use super::plan::policy;
use super::{desire, place, tell};
use crate::publish::apply::{Outcome, Wish, apply};
use crate::publish::plan::{PlanFile, Stale, text};
use std::path::Path;

/// Carries out a plan: one that was kept, or one that is made now.
pub(super) fn run(
    args: &ApplyArgs,
    global: &GlobalArgs,
    terminal: &Terminal,
) -> Result<Exit, Failure> {
    match (&args.file, &args.auto) {
        (Some(file), _) => kept(file, args, terminal),
        (None, auto) => at_once(auto.as_deref().unwrap_or_default(), args, global, terminal),
    }
}

/// Carries out what stands in `file`, or nothing.
fn kept(file: &Path, args: &ApplyArgs, terminal: &Terminal) -> Result<Exit, Failure> {
    let WishArgs { drift, removal, adopt, remove_at_most } = &args.wishes;
    if drift.is_some() || removal.is_some() || !adopt.is_empty() || remove_at_most.is_some() {
        return Err(Failure::new(
            "a plan that was kept says already what becomes of what",
            "ask for it when the plan is made: `operandi publish plan TARGET --drift …`",
        ));
    }
    let plan = read(file)?;
    let place = place::find(&args.place, &plan.target)?;
    if plan.settings != place.target.settings() {
        return Err(stale("`book.toml` says something else of the target than when it was made"));
    }
    let PlanFile { policy, moved, items, plan: shown, .. } = &plan;
    let wish = Wish { target: &place.target.name, items, moved, policy };
    match apply(&mut *place.driver()?, wish, Some(shown))? {
        Outcome::Stale(now) => {
            terminal.print(&text(&now, &place.target.name))?;
            Err(stale("the target changed since it was made; what holds now stands above"))
        }
        outcome => told(outcome, args, terminal),
    }
}

/// Makes a plan and carries it out.
fn at_once(
    name: &str,
    args: &ApplyArgs,
    global: &GlobalArgs,
    terminal: &Terminal,
) -> Result<Exit, Failure> {
    let place = place::find(&args.place, name)?;
    let desire = desire::of(&place, global, terminal)?;
    let policy = policy(&place.target.policy(), &args.wishes);
    let (items, moved) = (&desire.items, &desire.moved);
    let wish = Wish { target: name, items, moved, policy: &policy };
    let outcome = apply(&mut *place.driver()?, wish, None)?;
    told(outcome, args, terminal)
}

/// Tells what came of it, and keeps the receipt where that is asked for.
fn told(outcome: Outcome, args: &ApplyArgs, terminal: &Terminal) -> Result<Exit, Failure> {
    match outcome {
        Outcome::Done(receipt) => {
            if let Some(file) = &args.receipt {
                let json = serde_json::to_string_pretty(&receipt).expect("plain data") + "\n";
                replace(file, json.as_bytes())?;
            }
            terminal.print(&tell::receipt(&receipt))?;
            Ok(tell::exit(&receipt))
        }
        Outcome::Stopped(plan) | Outcome::Stale(plan) => {
            terminal.print(&text(&plan, args.auto.as_deref().unwrap_or_default()))?;
            Err(Failure::new(
                "nothing was written, since the plan was stopped",
                "look at what stands above, and say what is meant",
            ))
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "a plan is no source")]
fn read(file: &Path) -> Result<PlanFile, Failure> {
    let text = std::fs::read_to_string(file).map_err(|error| {
        let message = format!("cannot read the plan `{}`: {}", file.display(), error.kind());
        Failure::new(message, "make it with `operandi publish plan TARGET --out FILE`")
    })?;
    PlanFile::parse(&text).map_err(|Stale(why)| stale(&why))
}

fn stale(why: &str) -> Failure {
    Failure::new(format!("the plan is stale: {why}"), "make a new plan, and look at it")
}
