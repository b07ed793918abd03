//! Operandi compiles an operating model into a checked, browsable site.

pub mod finding;
pub mod model;
pub mod source;
