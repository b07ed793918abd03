//! How findings tell chains that come back to where they began.

use super::naming;
use crate::finding::{Code, Finding};
use crate::insight::cycles::cycles;
use crate::model::reference::Ref;
use crate::model::thing::{Fields, Thing, Things};

/// A finding for each cycle of `things` along `next`, at the first member's way out; `verb` says
/// what leads from one to the next: `reports to`.
pub(super) fn findings<T: Fields, K>(
    code: Code,
    things: &Things<T>,
    next: impl Fn(&T) -> Option<&Ref<K>>,
    verb: &str,
) -> Vec<Finding> {
    let onward = |id: &str| next(things.get(id)?).map(|reference| reference.id.as_str());
    let found = cycles(things.keys().map(String::as_str), onward);
    let members = |ids: Vec<&str>| ids.into_iter().filter_map(|id| things.get(id)).collect();
    let told =
        found.into_iter().map(members).filter_map(|m: Vec<_>| finding(code, &m, &next, verb));
    told.collect()
}

fn finding<T: Fields, K>(
    code: Code,
    members: &[&Thing<T>],
    next: impl Fn(&T) -> Option<&Ref<K>>,
    verb: &str,
) -> Option<Finding> {
    let (first, others) = members.split_first()?;
    let names: Vec<&str> = others.iter().map(|thing| &*thing.name).collect();
    let message = match names[..] {
        [] => format!("{} {verb} itself", &*first.name),
        _ => format!("{} {verb} itself, through {}", &*first.name, naming::all(&names)),
    };
    let mut finding = Finding::new(code, next(first)?.span, message).about(first.subject());
    for (at, thing) in others.iter().enumerate() {
        if let Some(reference) = next(thing) {
            let to = names.get(at + 1).copied().unwrap_or(&first.name);
            let text = format!("{} {verb} {to}", &*thing.name);
            finding = finding.label(reference.span, text);
        }
    }
    Some(finding.help("remove the line that is not so, or name one that is outside of the circle"))
}
