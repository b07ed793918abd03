//! The letters of the model's scheme as the matrix shows them.

use super::{Letter, Shape};
use crate::model::governance::{self, Scheme};
use crate::model::scheme::DEFAULT;
use crate::site::view::Cx;

/// The letters of the scheme: the one that answers, the one that does, then the others as the
/// scheme has them.
pub fn letters(cx: &Cx<'_>) -> Vec<Letter> {
    // A scheme whose definition is faulty is not there; RACI then stands in for it.
    let Some(scheme) = cx.model.scheme().or_else(|| cx.model.schemes.get(DEFAULT)) else {
        return Vec::new();
    };
    let leading = [scheme.answering(), scheme.doing()];
    let leading = leading.map(|found| found.map(|(key, _)| key));
    let mut all: Vec<(char, &governance::Letter)> =
        scheme.letters.0.iter().map(|(key, letter)| (*key, letter)).collect();
    // The sort is stable: the others keep their order.
    all.sort_by_key(|(key, _)| leading.iter().position(|l| *l == Some(*key)).unwrap_or(2));
    let mut extra = 0;
    let shown = all.into_iter().map(|(key, letter)| {
        let (name, hint) = if scheme.is_built_in() {
            built_in(cx, &scheme.id, key)
        } else {
            let hint = letter.description.as_ref();
            (letter.name.value.clone(), hint.map_or_else(String::new, |text| text.value.clone()))
        };
        Letter { key, name, hint, shape: shape(scheme, key, &mut extra) }
    });
    shown.collect()
}

/// Name and meaning of a letter of a built-in scheme, in the page's language.
fn built_in(cx: &Cx<'_>, scheme: &str, key: char) -> (String, String) {
    let word = format!("scheme-{scheme}-{}", key.to_ascii_lowercase());
    (cx.words.get(&word), cx.words.get(&format!("{word}-hint")))
}

/// The shape by what the letter does in its scheme; `extra` counts those that RACI lacks.
fn shape(scheme: &Scheme, key: char, extra: &mut usize) -> Shape {
    let is = |found: Option<(char, &governance::Letter)>| found.is_some_and(|(c, _)| c == key);
    match key {
        _ if is(scheme.answering()) => Shape::Square,
        _ if is(scheme.doing()) => Shape::Disc,
        'C' => Shape::Ring,
        'I' => Shape::Dashed,
        _ => {
            *extra += 1;
            if *extra == 1 { Shape::Hex } else { Shape::Frame }
        }
    }
}
