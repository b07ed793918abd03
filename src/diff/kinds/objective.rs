//! The measures of an objective.

use crate::diff::change::Form;
use crate::diff::codes as c;
use crate::diff::parts::{self, pair};
use crate::diff::record::{self, About};
use crate::diff::tell::Telling;
use crate::diff::value::Named;
use crate::model::id::slug;
use crate::model::strategy::{Measure, Objective};

/// By its id, or by the one that its name would have.
fn id(measure: &Measure) -> String {
    measure.id.as_ref().map_or_else(|| slug(&measure.name), |id| id.value.clone())
}

pub(super) fn compare(telling: &mut Telling<'_>, objective: &str, about: &About) {
    let (before, after) = (
        telling.base.model.objectives.get(objective),
        telling.head.model.objectives.get(objective),
    );
    let (Some(before), Some(after)) = (before, after) else { return };
    let ids = |objective: &Objective| objective.measure.iter().map(id).collect::<Vec<_>>();
    let named = |measure: &Measure| {
        Named::new("measure", format!("{objective}.{}", id(measure)), &*measure.name)
    };
    let paired = pair(&ids(before), &ids(after));
    for at in &paired.gone {
        let gone = &before.measure[*at];
        let spans = [Some(gone.name.span), None];
        parts::presence(telling, &c::MEASURE_REMOVED, Form::Removed, named(gone), about, spans);
    }
    for at in &paired.new {
        let new = &after.measure[*at];
        let spans = [None, Some(new.name.span)];
        parts::presence(telling, &c::MEASURE_ADDED, Form::Added, named(new), about, spans);
    }
    for [there, here] in &paired.kept {
        let (old, new) = (&before.measure[*there], &after.measure[*here]);
        let about = About {
            subject: named(new),
            of: Some(about.subject.clone()),
            spans: [Some(old.name.span), Some(new.name.span)],
            touches: Vec::new(),
        };
        record::renamed(telling, &about, [old.name.value.clone(), new.name.value.clone()]);
        let fields = |m: &Measure| record::fields(Measure::record_shape(), m, m.places());
        record::compare(telling, "Measure", &about, [&fields(old), &fields(new)]);
    }
}
