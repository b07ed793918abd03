//! The model on a wiki: plan, show, apply.

mod apply;
mod desire;
mod place;
mod plan;
mod tell;

use super::args::{GlobalArgs, PublishArgs, PublishStep, TargetArgs};
use super::terminal::Terminal;
use super::{Exit, Failure, report};
use crate::publish::apply::{Wish, look};
use crate::publish::driver::Trouble;
use crate::publish::item::What;
use crate::publish::plan as planned;

/// Does what the command line asks of a target.
pub(super) fn run(
    args: &PublishArgs,
    global: &GlobalArgs,
    terminal: &Terminal,
) -> Result<Exit, Failure> {
    match &args.step {
        PublishStep::Plan(args) => plan::run(args, global, terminal),
        PublishStep::Apply(args) => apply::run(args, global, terminal),
        PublishStep::Status(args) => status(args, global, terminal),
        PublishStep::Doctor(args) => doctor(args, terminal),
    }
}

/// Says how much is published, what others changed there, and what a plan would do.
fn status(args: &TargetArgs, global: &GlobalArgs, terminal: &Terminal) -> Result<Exit, Failure> {
    let place = place::find(&args.place, &args.target)?;
    let desire = desire::of(&place, global, terminal)?;
    let mut driver = place.driver()?;
    let policy = place.target.policy();
    let (items, moved) = (&desire.items, &desire.moved);
    let wish = Wish { target: &place.target.name, items, moved, policy: &policy };
    let (seen, plan) = look(&mut *driver, wish)?;
    let all = &seen.state.items;
    let pages = all.values().filter(|known| known.what == What::Page).count();
    let name = &place.target.name;
    terminal.print(&format!("{name}: {pages} pages and {} files of ours\n", all.len() - pages))?;
    terminal.print(&planned::text(&plan, name))?;
    Ok(if plan.is_clean() { Exit::Clean } else { Exit::Findings })
}

/// Tries everything that publishing needs.
fn doctor(args: &TargetArgs, terminal: &Terminal) -> Result<Exit, Failure> {
    let place = place::find(&args.place, &args.target)?;
    if place.target.wants_secret() && place.token.is_none() {
        let name = place.target.variable();
        terminal.print(&format!("note   no secret was given: `{name}` is not set\n"))?;
    }
    let mut driver = place.driver()?;
    for checkup in driver.doctor() {
        let tried = report::neutral(&checkup.tried).into_owned();
        match checkup.came {
            Ok(()) => terminal.print(&format!("ok     {tried}\n"))?,
            Err(trouble) => {
                terminal.print(&format!("failed {tried}\n"))?;
                return Err(trouble.into());
            }
        }
    }
    Ok(Exit::Clean)
}

impl From<Trouble> for Failure {
    fn from(Trouble { message, help }: Trouble) -> Self {
        Self::new(report::neutral(&message), help)
    }
}
