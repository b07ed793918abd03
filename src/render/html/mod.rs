//! HTML pages: the template engine with its theme.

pub mod engine;
