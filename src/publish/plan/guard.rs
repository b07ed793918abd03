//! What keeps a plan from taking away more than anybody meant.

use super::{Action, Policy, Step};
use crate::publish::item::What;
use crate::publish::state::State;

/// The most pages that are removed at once unless somebody names a number.
const MOST: usize = 20;

/// The same as a part of all our pages: one in so many.
const ONE_IN: usize = 10;

/// What stands in the way of `steps`, in a sentence each.
pub(super) fn stops(steps: &[Step], state: &State, policy: &Policy) -> Vec<String> {
    let removals =
        steps.iter().filter(|step| step.action == Action::Archive && step.what == What::Page);
    let removals = removals.count();
    let pages = state.items.values().filter(|known| known.what == What::Page).count();
    // One page may always go, or nothing could be removed from a small wiki.
    let most = policy.most_removals.unwrap_or_else(|| MOST.min(pages.div_euclid(ONE_IN).max(1)));
    if removals <= most {
        return Vec::new();
    }
    vec![format!(
        "{removals} of {pages} pages would be removed, which is more than {most}; say \
         `--remove-at-most {removals}` if that is meant"
    )]
}
