//! Publishing to Confluence Cloud, against a fake of it.

mod client;
mod fake;
