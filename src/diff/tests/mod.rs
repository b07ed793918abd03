//! What must be true of every comparison.

mod edits;
mod examples;
mod facts;
mod fields;
mod laws;
mod model;
pub(super) mod project;
