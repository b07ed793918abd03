//! From when on a decision is needed, and how soon it is taken.

use crate::diff::change::Form;
use crate::diff::code::ChangeCode;
use crate::diff::codes as c;
use crate::diff::lengths;
use crate::diff::record::About;
use crate::diff::side::Side;
use crate::diff::tell::Telling;
use crate::diff::value::{Entry, Named, Value};
use crate::model::read::Field;
use crate::model::workflow::Threshold;

/// Everybody who has a part in the decision.
pub(super) fn concerned(side: &Side<'_>, id: &str) -> Vec<Named> {
    let Some(decision) = side.model.decisions.get(id) else { return Vec::new() };
    let others = [&decision.agree, &decision.recommend, &decision.input, &decision.inform];
    let others = others.into_iter().flatten().map(|role| role.id.as_str());
    std::iter::once(decision.decide.id.as_str()).chain(others).map(|id| side.party(id)).collect()
}

pub(super) fn compare(telling: &mut Telling<'_>, id: &str, about: &About) {
    let (before, after) =
        (telling.base.model.decisions.get(id), telling.head.model.decisions.get(id));
    let (Some(before), Some(after)) = (before, after) else { return };
    let codes = [&c::DECISION_SLOWER, &c::DECISION_FASTER];
    lengths::compare(telling, about, codes, "within", [before.within, after.within]);
    let (old, new) = (value(before.threshold.as_ref()), value(after.threshold.as_ref()));
    let identity = |values: &[Value]| values.iter().map(Value::identity).collect::<String>();
    if identity(&old) != identity(&new) {
        let code = code(before.threshold.as_ref(), after.threshold.as_ref());
        let places = [before.threshold.place(), after.threshold.place()];
        let draft = about.draft(code, "threshold", Form::Set, places);
        telling.tell(draft.values(old, new));
    }
}

/// Whether more or less is asked. A decision without a threshold is needed always; one with a
/// larger amount is needed less often.
fn code(before: Option<&Threshold>, after: Option<&Threshold>) -> &'static ChangeCode {
    match (before, after) {
        (None, _) => &c::THRESHOLD_LOOSENED,
        (_, None) => &c::THRESHOLD_TIGHTENED,
        (Some(Threshold::Amount(before)), Some(Threshold::Amount(after)))
            if before.measure.value == after.measure.value
                && before.unit.as_deref() == after.unit.as_deref() =>
        {
            if after.value > before.value {
                &c::THRESHOLD_LOOSENED
            } else {
                &c::THRESHOLD_TIGHTENED
            }
        }
        _ => &c::THRESHOLD,
    }
}

fn value(threshold: Option<&Threshold>) -> Vec<Value> {
    let text = |text: &str| Value::Text { text: text.to_owned() };
    let value = threshold.map(|threshold| match threshold {
        Threshold::Words(words) => text(words),
        Threshold::Amount(amount) => {
            let entry = |key: &str, value| Entry { key: key.to_owned(), values: vec![value] };
            let mut fields = vec![
                entry("measure", text(&amount.measure)),
                entry("value", Value::Number { number: amount.value }),
            ];
            fields.extend(amount.unit.as_ref().map(|unit| entry("unit", text(unit))));
            Value::Record { fields }
        }
    });
    value.into_iter().collect()
}
