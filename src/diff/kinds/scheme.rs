//! What the letters of a scheme mean.

use crate::diff::change::Form;
use crate::diff::codes as c;
use crate::diff::record::{self, About};
use crate::diff::tell::{Draft, Telling};
use crate::diff::value::Named;
use crate::model::governance::Letter;
use std::collections::BTreeSet;

pub(super) fn compare(telling: &mut Telling<'_>, id: &str, about: &About) {
    let (before, after) = (telling.base.model.schemes.get(id), telling.head.model.schemes.get(id));
    let (Some(before), Some(after)) = (before, after) else { return };
    let (old, new) = (&before.letters.0, &after.letters.0);
    let letters: BTreeSet<char> = old.keys().chain(new.keys()).copied().collect();
    for letter in letters {
        let (was, is) = (old.get(&letter), new.get(&letter));
        let Some(meaning) = is.or(was) else { continue };
        let subject = Named::new("letter", format!("{id}.{letter}"), &*meaning.name);
        let spans = [was, is].map(|letter| letter.map(|letter| letter.name.span));
        match (was, is) {
            (Some(was), Some(is)) => {
                let about =
                    About { subject, of: Some(about.subject.clone()), spans, touches: Vec::new() };
                let fields = |l: &Letter| record::fields(Letter::record_shape(), l, l.places());
                record::compare(telling, "Letter", &about, [&fields(was), &fields(is)]);
            }
            (was, _) => {
                let form = if was.is_some() { Form::Removed } else { Form::Added };
                let draft = Draft::new(&c::LETTERS_MEANING, subject, form, spans);
                telling.tell(draft.of(Some(about.subject.clone())));
            }
        }
    }
}
