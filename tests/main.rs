//! End-to-end tests, in one binary so that the crate is linked once.

#![expect(clippy::unwrap_used, reason = "a test that cannot prepare its files has failed")]

mod cases;
mod cli;
#[cfg(feature = "publish")]
mod confluence;
mod models;
mod review;
#[cfg(feature = "serve")]
mod serve;
mod site;
