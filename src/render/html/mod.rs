//! HTML pages: the template engine with its theme, and Markdown.

pub mod engine;
pub mod markdown;
