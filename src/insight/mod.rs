//! Facts derived from the model by pure functions.

pub mod occurrences;
