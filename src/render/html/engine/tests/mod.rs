//! The default theme as a whole.

mod contrast;
mod errors;
mod look;
mod sample;
mod weight;
