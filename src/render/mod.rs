//! How it looks: figures, pages and files made of what the earlier phases derived. Knows no files
//! on disk.

pub mod chart;
pub mod diagram;
pub mod figure;
pub mod html;
pub mod ics;
pub mod json;
#[cfg(feature = "pdf")]
mod nodes;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod plain;
pub mod search;
pub mod summary;
#[cfg(feature = "publish")]
pub mod wiki;
#[cfg(feature = "xlsx")]
pub mod xlsx;
