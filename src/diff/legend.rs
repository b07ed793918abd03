//! What the letters mean that a reviewer meets in tables.

use super::impact::DutyChange;
use super::review::Review;
use super::side::Side;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A letter of the responsibility scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LetterMeaning {
    /// The letter.
    pub letter: char,
    /// Its name, such as `Accountable`.
    pub name: String,
    /// What who holds it does; empty where nobody has said it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub does: String,
    /// The id of its scheme where that is built in, and so has words in every language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub built_in: Option<String>,
}

/// The letters that the tables of `review` hold, each once, as head has them, else base: in the
/// order of the scheme, those of base alone behind.
pub(super) fn of(base: &Side<'_>, head: &Side<'_>, review: &Review) -> Vec<LetterMeaning> {
    let met = met(review);
    let mut letters: Vec<LetterMeaning> = Vec::new();
    for side in [head, base] {
        let Some(scheme) = side.model.scheme() else { continue };
        for (key, letter) in &scheme.letters.0 {
            if !met.contains(key) || letters.iter().any(|known| known.letter == *key) {
                continue;
            }
            let does = letter.description.as_ref();
            letters.push(LetterMeaning {
                letter: *key,
                name: letter.name.value.clone(),
                does: does.map_or_else(String::new, |text| text.value.clone()),
                built_in: scheme.is_built_in().then(|| scheme.id.clone()),
            });
        }
    }
    letters
}

/// Every letter of its tables.
fn met(review: &Review) -> BTreeSet<char> {
    let rows = review.matrices.iter().flat_map(|matrix| &matrix.rows);
    let cells = rows.flat_map(|row| &row.cells).flat_map(|cell| [&cell.before, &cell.after]);
    moving(review).into_iter().chain(cells.flat_map(|letters| letters.chars())).collect()
}

/// The letters that are left where of a matrix only those columns stand in which something changes.
pub fn moving(review: &Review) -> BTreeSet<char> {
    let columns = review.matrices.iter().flat_map(|matrix| {
        let column = |at: usize| matrix.rows.iter().filter_map(move |row| row.cells.get(at));
        let changes = move |at: &usize| column(*at).any(|cell| cell.before != cell.after);
        (0..matrix.parties.len()).filter(changes).flat_map(column)
    });
    let cells = columns.flat_map(|cell| [&cell.before, &cell.after]);
    let seats = review.stages.iter().flat_map(|stage| &stage.seats).flat_map(|seat| &seat.duties);
    let duties = review.impact.iter().flat_map(|impact| &impact.duties).chain(seats);
    let held = duties.flat_map(|DutyChange { before, after, .. }| [before, after]);
    cells.chain(held).flat_map(|letters| letters.chars()).collect()
}
