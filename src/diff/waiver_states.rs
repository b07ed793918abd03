//! What waivers do.

use super::kinds::waiver_id;
use super::review::{WaiverState, WaiverUse};
use super::side::Side;
use crate::model::governance::{Placed, Waiver};
use std::collections::BTreeSet;

/// The waivers of head in its order, then those of base that are gone.
pub(super) fn of(base: &Side<'_>, head: &Side<'_>) -> Vec<WaiverState> {
    let ids = |side: &Side<'_>| {
        side.model.waiver.iter().map(|waiver| waiver_id(waiver)).collect::<BTreeSet<String>>()
    };
    let (before, after) = (ids(base), ids(head));
    let mut accepts = vec![0_usize; head.model.waiver.len()];
    for waived in &head.version.waived {
        if let Some(count) = accepts.get_mut(waived.waiver) {
            *count += 1;
        }
    }
    let here = head.model.waiver.iter().zip(accepts).map(|(waiver, accepts)| {
        let does = match accepts {
            _ if !waiver.holds(head.insight.today) => WaiverUse::Expired,
            0 => WaiverUse::Unused,
            _ => WaiverUse::Used,
        };
        WaiverState {
            accepts,
            is_new: !before.contains(&waiver_id(waiver)),
            ..state(head, waiver, does)
        }
    });
    let gone = base.model.waiver.iter().filter(|waiver| !after.contains(&waiver_id(waiver)));
    here.chain(gone.map(|waiver| state(base, waiver, WaiverUse::Gone))).collect()
}

fn state(side: &Side<'_>, waiver: &Placed<Waiver>, does: WaiverUse) -> WaiverState {
    let id = waiver_id(waiver);
    WaiverState {
        code: id.split('.').next().unwrap_or_default().to_owned(),
        subject: waiver.subject.value.clone(),
        reason: waiver.reason.value.clone(),
        until: waiver.until,
        by: waiver.by.as_ref().map(|by| by.value.clone()),
        does,
        accepts: 0,
        is_new: false,
        place: Some(side.place(waiver.span)),
    }
}
