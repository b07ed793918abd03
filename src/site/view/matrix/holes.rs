//! What a step lacks, in words.

use super::letters;
use crate::model::workflow::Step;
use crate::site::view::Cx;

/// The hole of a step: nobody answers, several do, or nobody does the work. One sentence, since
/// the first is mended first.
pub fn of(cx: &Cx<'_>, step: &Step) -> Option<String> {
    let scheme = cx.model.scheme()?;
    let holders = |letter: char| step.raci.holders(letter).count();
    let say = |key: &str, letter: char| {
        let name = letters(cx).into_iter().find(|l| l.key == letter).map(|l| l.name);
        let name = name.unwrap_or_default();
        Some(cx.words.fill(key, &[("letter", &letter.to_string()), ("name", &name)]))
    };
    let (answering, meaning) = scheme.answering()?;
    match holders(answering) {
        0 if meaning.min.is_some_and(|min| min > 0) => return say("raci-hole-nobody", answering),
        0 | 1 => {}
        _ => return say("raci-hole-several", answering),
    }
    let (doing, _) = scheme.doing()?;
    let implied = holders(answering) > 0 && scheme.implies(answering, doing);
    if holders(doing) == 0 && !implied { say("raci-hole-nobody", doing) } else { None }
}
