//! What changed between two versions, for people: one file a format. Programs read the JSON of
//! [`Review`](crate::diff::Review) itself.
//!
//! Everything that authors wrote, names above all, may be meant to hurt: each format escapes what it
//! would read.

mod annotations;
pub(crate) mod escape;
mod html;
mod markdown;
mod outline;
mod parties;
mod room;
mod tables;
#[cfg(test)]
mod tests;
mod text;
mod told;
mod waivers;

pub use self::annotations::annotations;
pub use self::html::html;
pub use self::markdown::{COMMENT_BYTES, MARKER, SUMMARY_BYTES, markdown};
pub use self::text::text;
