//! x
/// x
#[derive(Debug)]
pub struct Site {}
