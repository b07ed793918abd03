//! Duties that are kept apart. A rule has no id: it is known by what it keeps apart.

use crate::diff::change::Form;
use crate::diff::codes as c;
use crate::diff::parts::pair;
use crate::diff::record::{self, About};
use crate::diff::side::Side;
use crate::diff::tell::{Draft, Telling};
use crate::diff::value::Named;
use crate::model::Kind;
use crate::model::governance::{Placed, Segregate};

/// Its steps and roles, sorted, as one text.
fn id(rule: &Segregate) -> String {
    let steps = rule.steps.iter().map(|step| step.id.as_str());
    let mut ids: Vec<&str> = steps.chain(rule.roles.iter().map(|role| role.id.as_str())).collect();
    ids.sort_unstable();
    ids.join("+")
}

fn parts(side: &Side<'_>, rule: &Segregate) -> Vec<Named> {
    let steps = rule.steps.iter().map(|step| side.any(&[Kind::Step], &step.id));
    steps.chain(rule.roles.iter().map(|role| side.any(&[Kind::Role], &role.id))).collect()
}

fn named(side: &Side<'_>, rule: &Segregate) -> Named {
    let names: Vec<String> = parts(side, rule).into_iter().map(|part| part.name).collect();
    Named::new("segregation", id(rule), names.join(" / "))
}

/// Tells rules that are new, gone or others.
pub(in crate::diff) fn compare(telling: &mut Telling<'_>) {
    let (base, head) = (telling.base, telling.head);
    let (before, after) = (&base.model.segregate, &head.model.segregate);
    let ids = |rules: &[Placed<Segregate>]| rules.iter().map(|rule| id(rule)).collect::<Vec<_>>();
    let paired = pair(&ids(before), &ids(after));
    for at in &paired.gone {
        let rule = &before[*at];
        let spans = [Some(rule.span), None];
        let draft = Draft::new(&c::SEGREGATION_REMOVED, named(base, rule), Form::Removed, spans);
        telling.tell(draft.touches(parts(base, rule)));
    }
    for at in &paired.new {
        let rule = &after[*at];
        let spans = [None, Some(rule.span)];
        let draft = Draft::new(&c::SEGREGATION_ADDED, named(head, rule), Form::Added, spans);
        telling.tell(draft.touches(parts(head, rule)));
    }
    for [there, here] in &paired.kept {
        let (old, new) = (&before[*there], &after[*here]);
        let about = About {
            subject: named(head, new),
            of: None,
            spans: [Some(old.span), Some(new.span)],
            touches: parts(head, new),
        };
        let fields = |rule: &Placed<Segregate>| {
            record::fields(Segregate::record_shape(), &rule.fields, rule.fields.places())
        };
        record::compare(telling, "Segregate", &about, [&fields(old), &fields(new)]);
    }
}
