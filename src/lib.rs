//! Operandi compiles an operating model into a checked, browsable site.

pub mod check;
pub mod cli;
pub mod clock;
pub mod colour;
pub mod compile;
pub mod config;
pub mod diff;
mod digest;
pub mod draft;
mod edition;
pub mod finding;
mod font_files;
pub mod insight;
pub mod model;
pub mod output;
#[cfg(feature = "publish")]
pub mod publish;
pub mod render;
pub mod report;
pub mod schema;
#[cfg(feature = "serve")]
pub mod serve;
pub mod site;
pub mod source;
mod theme_files;
mod unread_files;
