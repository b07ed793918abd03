//! What one page or part of a page shows, as plain data for templates.

pub mod matrix;
pub mod planner;
