//! The model on an internal wiki: plan, show, apply.
//!
//! ```text
//! items  what the model renders for this target         render/wiki
//! state  what we published before, on the target        state
//! live   what is there now                              live
//! plan   what is to be done: a pure function of these   plan
//! apply  the driver carries it out, and reads back      apply, driver
//! ```
//!
//! # How a driver is written
//!
//! A driver is a file or a room beside `dir`: it implements [`Driver`], which is six functions that
//! decide nothing. What it must keep to stands at each of them. Its markup is a file in
//! `render/wiki/markup/`: functions from nodes to text. [`target`] names both for a `kind` of
//! `[publish.NAME]`. What decides (drift, adoption, identity, removal, staleness, the order of
//! steps, what a killed run left) is in `plan` and `apply`, once for all targets, and
//! `tests/publish` holds it against each.
//!
//! Where a target keeps every byte, the digest of what is stored is that of what was sent. Where it
//! does not (Confluence writes storage format anew), the driver gives [`Live::stamp`] instead: the
//! item's hash, left with the page.

pub mod apply;
pub mod confluence;
mod dir;
pub mod driver;
mod git;
mod hex;
pub mod item;
pub mod layout;
pub mod live;
pub mod mediawiki;
pub mod plan;
pub mod receipt;
pub mod state;
pub mod target;
#[cfg(test)]
mod tests;
pub mod wire;

pub use self::driver::Driver;
pub use self::live::Live;

use sha2::{Digest, Sha256};

/// The digest of `parts` as hexadecimal digits: SHA-256, each part with its length before it, unless
/// there is but one.
pub(crate) fn digest<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut whole = Sha256::new();
    let parts: Vec<&[u8]> = parts.into_iter().collect();
    for part in &parts {
        if parts.len() > 1 {
            whole.update(part.len().to_be_bytes());
        }
        whole.update(part);
    }
    hex::of(&whole.finalize())
}
