//! One step, before and after.

use super::responsibilities;
use crate::diff::change::Form;
use crate::diff::codes as c;
use crate::diff::lengths;
use crate::diff::record::{self, About};
use crate::diff::side::Side;
use crate::diff::tell::Telling;
use crate::diff::value::{Entry, Named, Value};
use crate::model::read::Field;
use crate::model::workflow::{Path, Step};

/// Everybody who has a part in the step.
pub(super) fn concerned(side: &Side<'_>, step: &Step) -> Vec<Named> {
    step.raci.cells.keys().map(|id| side.party(id)).collect()
}

/// Tells what is not as it was in a step, which the step called `following` stands behind.
pub(super) fn compare(
    telling: &mut Telling<'_>,
    about: &About,
    [before, after]: [&Step; 2],
    following: [Option<&str>; 2],
) {
    record::renamed(telling, about, [before.title(), after.title()]);
    let fields = |step: &Step| record::fields(Step::record_shape(), step, step.places());
    record::compare(telling, "Step", about, [&fields(before), &fields(after)]);
    responsibilities::compare(telling, about, [&before.raci, &after.raci]);
    if before.gate != after.gate {
        let code = if after.gate { &c::GATE_ADDED } else { &c::GATE_REMOVED };
        let flag = |flag| vec![Value::Flag { flag }];
        let draft = about.draft(code, "gate", Form::Set, [None, None]);
        telling.tell(draft.values(flag(before.gate), flag(after.gate)));
    }
    let codes = [&c::STEP_SLOWER, &c::STEP_FASTER];
    lengths::compare(telling, about, codes, "duration", [before.duration, after.duration]);
    let workflow = about.of.as_ref().map_or("", |workflow| workflow.id.as_str());
    let ways = |side: &Side<'_>, paths: &[Path]| {
        paths.iter().map(|path| way(side, workflow, path)).collect::<Vec<Value>>()
    };
    let returns = [ways(telling.base, &before.returns), ways(telling.head, &after.returns)];
    let places = [before.returns.place(), after.returns.place()];
    record::set(telling, about, &c::WAY, "returns", returns, places);
    let onward = |step: &Step, following: Option<&str>, side: &Side<'_>| match &step.next {
        // What goes on to the step behind it says nothing new.
        Some(paths) if !goes_on(paths, following) => match &paths[..] {
            [] => vec![Value::Word { word: "end".to_owned() }],
            paths => ways(side, paths),
        },
        _ => Vec::new(),
    };
    let next =
        [onward(before, following[0], telling.base), onward(after, following[1], telling.head)];
    let places = [before.next.place(), after.next.place()];
    record::set(telling, about, &c::WAY, "next", next, places);
}

fn goes_on(paths: &[Path], following: Option<&str>) -> bool {
    match (paths, following) {
        ([path], Some(following)) => path.when.is_none() && path.to.value == following,
        ([], None) => true,
        _ => false,
    }
}

fn way(side: &Side<'_>, workflow: &str, path: &Path) -> Value {
    let step = side.any(&[crate::model::Kind::Step], &format!("{workflow}.{}", &**path.to));
    match &path.when {
        None => Value::Thing(step),
        Some(when) => {
            let to = Entry { key: "to".to_owned(), values: vec![Value::Thing(step)] };
            let text = Value::Text { text: when.value.clone() };
            let when = Entry { key: "when".to_owned(), values: vec![text] };
            Value::Record { fields: vec![to, when] }
        }
    }
}
