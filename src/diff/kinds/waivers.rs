//! Findings that are accepted for a time. A waiver has no id: it is known by what it accepts.

use crate::diff::change::Form;
use crate::diff::codes as c;
use crate::diff::parts::pair;
use crate::diff::record::{self, About};
use crate::diff::tell::{Draft, Telling};
use crate::diff::value::Named;
use crate::model::governance::{Placed, Waiver};

/// Code and subject; the name of a rule and its code are the same.
pub(in crate::diff) fn id(waiver: &Waiver) -> String {
    let written: &str = &waiver.code;
    let code = crate::check::find(written).map_or(written, |rule| rule.code.code);
    format!("{code}.{}", &**waiver.subject)
}

fn named(waiver: &Waiver) -> Named {
    Named::new("waiver", id(waiver), id(waiver).replacen('.', " ", 1))
}

/// Tells waivers that are new, gone or others.
pub(in crate::diff) fn compare(telling: &mut Telling<'_>) {
    let (before, after) = (&telling.base.model.waiver, &telling.head.model.waiver);
    let ids = |all: &[Placed<Waiver>]| all.iter().map(|waiver| id(waiver)).collect::<Vec<_>>();
    let paired = pair(&ids(before), &ids(after));
    for at in &paired.gone {
        let spans = [Some(before[*at].span), None];
        let subject = named(&before[*at]);
        telling.tell(Draft::new(&c::WAIVER_REMOVED, subject, Form::Removed, spans));
    }
    for at in &paired.new {
        let spans = [None, Some(after[*at].span)];
        telling.tell(Draft::new(&c::WAIVER_ADDED, named(&after[*at]), Form::Added, spans));
    }
    for [there, here] in &paired.kept {
        let (old, new) = (&before[*there], &after[*here]);
        let spans = [Some(old.span), Some(new.span)];
        let about = About { subject: named(new), of: None, spans, touches: Vec::new() };
        let fields = |waiver: &Placed<Waiver>| {
            record::fields(Waiver::record_shape(), &waiver.fields, waiver.fields.places())
        };
        record::compare(telling, "Waiver", &about, [&fields(old), &fields(new)]);
    }
}
