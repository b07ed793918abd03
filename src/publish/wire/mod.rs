//! Requests to a wiki: one client for every driver that speaks HTTP.
//!
//! It speaks with one host alone and follows no redirect, so that a secret never reaches another.
//! What may be repeated without harm is: reads after a time-out or a server's fault, anything after
//! "too many requests", which was not done. A write whose answer did not come is [`Trouble::Unsure`]:
//! the driver looks before it repeats.

mod address;
mod agent;
mod multipart;
mod patience;
mod trouble;

pub use self::address::Address;
pub use self::agent::Wire;
pub use self::multipart::{Part, multipart};
pub use self::patience::Patience;
pub use self::trouble::Trouble;

/// What a request does, which decides whether it may be repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// It changes nothing.
    Reads,
    /// It may change something.
    Writes,
}

/// A request, below the address of the wiki.
#[derive(Debug, Clone)]
pub struct Request<'a> {
    /// What it does.
    pub effect: Effect,
    /// The HTTP method.
    pub method: &'static str,
    /// What comes after the address, with its query; empty for the address itself.
    pub path: &'a str,
    /// Headers beside those that every request has.
    pub headers: &'a [(&'a str, &'a str)],
    /// What is sent.
    pub body: &'a [u8],
}

/// What the wiki answered.
#[derive(Debug, Clone)]
pub struct Reply {
    /// The status (RFC 9110, section 15).
    pub status: u16,
    /// Cookies that it wants to be told again: names and values.
    pub cookies: Vec<(String, String)>,
    /// What it sent.
    pub body: Vec<u8>,
}

#[cfg(test)]
mod tests;
