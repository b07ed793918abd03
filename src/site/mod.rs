//! x
pub mod view;
/// x
#[derive(Debug)]
pub struct Site {}
