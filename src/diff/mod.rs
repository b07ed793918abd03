//! What changed between two versions of a model, and for whom.
//!
//! Two compiled versions go in, a [`Review`] comes out: data that stands alone, goes to JSON and
//! back, and is shown by others. Things are compared by kind and id; where they are filed, in which
//! order they are written and how a value is spelt makes no difference. One fact is told once.
//!
//! How a field is compared stands in `fields.rs`, for every field of every record; what is more than
//! the sum of its fields has a comparer in `kinds/`.

pub mod change;
pub mod code;
pub mod codes;
mod compare;
mod fields;
mod findings;
mod fingerprint;
mod hints;
pub mod impact;
mod json;
mod kinds;
pub mod legend;
mod lengths;
pub mod levels;
pub mod matrix;
mod moves;
mod pages;
mod parts;
mod past;
mod record;
pub mod review;
pub mod sentence;
mod side;
pub mod stages;
mod tell;
mod things;
mod translations;
pub mod value;
mod version;
mod waiver_states;
mod words;

#[cfg(test)]
mod tests;

pub use self::change::{Change, Form, Level};
pub use self::compare::compare;
pub use self::past::{Past, past};
pub use self::review::Review;
pub use self::version::{PageText, Version};
