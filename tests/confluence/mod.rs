//! Publishing to Confluence Cloud, against a fake of it.

mod client;
mod desk;
mod fake;
mod killed;
mod model;
mod promises;
