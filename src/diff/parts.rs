//! Things that live in lists: which were there, which are, and in which order.

use super::change::Form;
use super::code::ChangeCode;
use super::record::About;
use super::tell::{Draft, Spans, Telling};
use super::value::{Named, Value};
use std::collections::HashMap;

/// The positions of what two lists share, by their ids, in the order of head; and of what only the
/// one or the other has.
#[derive(Debug, Default)]
pub(super) struct Paired {
    /// In both: before and after.
    pub(super) kept: Vec<[usize; 2]>,
    /// In base alone.
    pub(super) gone: Vec<usize>,
    /// In head alone.
    pub(super) new: Vec<usize>,
}

/// Pairs two lists by their ids. Of ids that repeat, which is a fault, the first counts.
pub(super) fn pair(before: &[String], after: &[String]) -> Paired {
    let mut left: HashMap<&str, usize> = HashMap::new();
    for (at, id) in before.iter().enumerate() {
        left.entry(id).or_insert(at);
    }
    let mut paired = Paired::default();
    let mut taken = vec![false; before.len()];
    for (at, id) in after.iter().enumerate() {
        match left.remove(id.as_str()) {
            Some(there) => {
                taken[there] = true;
                paired.kept.push([there, at]);
            }
            None => paired.new.push(at),
        }
    }
    paired.gone = (0..before.len()).filter(|at| !taken[*at]).collect();
    paired
}

impl Paired {
    /// What changed its place: the shared part of both orders, before and after, without the ends
    /// that are the same. Empty where the order is.
    pub(super) fn reordered(&self) -> [Vec<usize>; 2] {
        let after: Vec<usize> = self.kept.iter().map(|[there, _]| *there).collect();
        let mut before = after.clone();
        before.sort_unstable();
        let same = |(a, b): &(&usize, &usize)| a == b;
        let start = before.iter().zip(&after).take_while(same).count();
        if start == before.len() {
            return [Vec::new(), Vec::new()];
        }
        let end = before.iter().rev().zip(after.iter().rev()).take_while(same).count();
        let range = start..before.len() - end;
        [before[range.clone()].to_vec(), after[range].to_vec()]
    }
}

/// Tells that a part of something is new or gone.
pub(super) fn presence(
    telling: &mut Telling<'_>,
    code: &ChangeCode,
    form: Form,
    subject: Named,
    about: &About,
    spans: Spans,
) {
    let draft = Draft::new(code, subject, form, spans)
        .of(Some(about.subject.clone()))
        .touches(about.touches.iter().cloned());
    telling.tell(draft);
}

/// Tells that things come in another order.
pub(super) fn order(
    telling: &mut Telling<'_>,
    code: &ChangeCode,
    field: &str,
    about: &About,
    [before, after]: [Vec<Named>; 2],
) {
    if before != after {
        let values = |names: Vec<Named>| names.into_iter().map(Value::Thing).collect();
        let draft = about.draft(code, field, Form::Order, about.spans);
        telling.tell(draft.values(values(before), values(after)));
    }
}

#[cfg(test)]
mod tests {
    use super::pair;

    fn ids(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn what_moved_is_told_without_what_stayed() {
        let paired = pair(&ids("a b c d e"), &ids("a x c b e"));
        assert_eq!((paired.gone.as_slice(), paired.new.as_slice()), (&[3][..], &[1][..]));
        assert_eq!(paired.reordered(), [vec![1, 2], vec![2, 1]]);
        assert_eq!(pair(&ids("a b c"), &ids("a c")).reordered(), [Vec::<usize>::new(), Vec::new()]);
    }
}
