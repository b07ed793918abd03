//! Two versions in, what changed out.

use super::review::{Review, Side, State, VERSION, Verdict};
use super::version::Version;

/// What changed from `base` to `head`, which are called `names`.
pub fn compare(base: &Version, head: &Version, names: [&str; 2]) -> Review {
    let side = |version: &Version, name: &str| Side {
        name: name.to_owned(),
        state: if version.is_there() { State::Whole } else { State::Absent },
        faults: Vec::new(),
        things: Vec::new(),
    };
    Review {
        version: VERSION,
        base: side(base, names[0]),
        head: side(head, names[1]),
        verdict: Verdict::default(),
        appeared: Vec::new(),
        resolved: Vec::new(),
        changes: Vec::new(),
        impact: Vec::new(),
        matrices: Vec::new(),
        stages: Vec::new(),
        waivers: Vec::new(),
        hints: Vec::new(),
    }
}
