//! Operandi compiles an operating model into a checked, browsable site.

pub mod config;
pub mod finding;
pub mod insight;
pub mod model;
pub mod source;
