use super::super::args::{DriftArg, GlobalArgs, PlanArgs, PlanFormat, RemovalArg, WishArgs};
use super::super::replace::replace;
use super::super::terminal::Terminal;
use super::super::{Exit, Failure};
use super::{desire, place};
use crate::publish::apply::{Wish, look};
use crate::publish::plan::{Drift, PlanFile, Policy, Removal, markdown, text};

/// Says what would be done, and keeps it where that is asked for.
pub(super) fn run(
    args: &PlanArgs,
    global: &GlobalArgs,
    terminal: &Terminal,
) -> Result<Exit, Failure> {
    let place = place::find(&args.target.place, &args.target.target)?;
    let desire = desire::of(&place, global, terminal)?;
    let policy = policy(&place.target.policy(), &args.wishes);
    let name = place.target.name.as_str();
    let wish = Wish { target: name, items: &desire.items, moved: &desire.moved, policy: &policy };
    let (_, plan) = look(&mut *place.driver()?, wish)?;
    let is_clean = plan.is_clean();
    let told = match args.format {
        PlanFormat::Text => Some(text(&plan, name)),
        PlanFormat::Markdown => Some(markdown(&plan, name)),
        PlanFormat::Json => None,
    };
    let settings = place.target.settings();
    let file = PlanFile::new(name, settings, policy, desire.moved, (plan, desire.items)).to_json();
    if let Some(out) = &args.out {
        replace(out, file.as_bytes())?;
    }
    terminal.print(told.as_deref().unwrap_or(&file))?;
    Ok(if is_clean { Exit::Clean } else { Exit::Findings })
}

/// What the configuration asks for, and the command line before it.
pub(super) fn policy(configured: &Policy, wishes: &WishArgs) -> Policy {
    let drift = wishes.drift.map(|drift| match drift {
        DriftArg::Skip => Drift::Skip,
        DriftArg::Overwrite => Drift::Overwrite,
        DriftArg::Fail => Drift::Fail,
    });
    let removal = wishes.removal.map(|removal| match removal {
        RemovalArg::Report => Removal::Report,
        RemovalArg::Archive => Removal::Archive,
    });
    Policy {
        drift: drift.unwrap_or(configured.drift),
        removal: removal.unwrap_or(configured.removal),
        adopt: wishes.adopt.iter().cloned().collect(),
        most_removals: wishes.remove_at_most,
    }
}
