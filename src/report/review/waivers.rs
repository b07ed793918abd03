//! What the model accepts for a time.

use super::outline::Line;
use crate::diff::review::{WaiverState, WaiverUse};
use crate::diff::sentence::Part;
use crate::render::html::engine::Strings;

/// A line for each waiver that somebody should look at: new, gone, over, or without use. Those that
/// do what they did are not repeated in every review.
pub(super) fn lines<'a>(waivers: &'a [WaiverState], words: &Strings) -> Vec<Line<'a>> {
    let worth = |waiver: &&WaiverState| waiver.is_new || waiver.does != WaiverUse::Used;
    waivers.iter().filter(worth).map(|waiver| line(waiver, words)).collect()
}

fn line<'a>(waiver: &'a WaiverState, words: &Strings) -> Line<'a> {
    let key = match waiver.does {
        WaiverUse::Used => "delta-waiver-new",
        WaiverUse::Expired => "delta-waiver-expired",
        WaiverUse::Unused => "delta-waiver-unused",
        WaiverUse::Gone => "delta-waiver-gone",
    };
    let until = words.fill("delta-waiver-until", &[("date", &waiver.until.to_string())]);
    let mut says = vec![
        Part::Words(format!("{} ", words.get(key))),
        Part::Name(format!("{} · {}", waiver.code, waiver.subject)),
        Part::Words(format!(", {until}: ")),
        Part::After(waiver.reason.clone()),
    ];
    if let Some(by) = &waiver.by {
        says.push(Part::Words(format!(" ({by})")));
    }
    Line {
        says,
        code: "",
        place: waiver.place.as_ref().filter(|_| waiver.does != WaiverUse::Gone),
        was: waiver.place.as_ref().filter(|_| waiver.does == WaiverUse::Gone),
        also: Vec::new(),
        touches: Vec::new(),
        words: &[],
        below: Vec::new(),
    }
}
