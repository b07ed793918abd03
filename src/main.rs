//! The `operandi` command.
fn main() {}
