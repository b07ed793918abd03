//! What must be true of every comparison.

mod examples;
pub(super) mod project;
