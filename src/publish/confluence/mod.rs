//! Confluence Cloud, by version 2 of its REST API
//! (<https://developer.atlassian.com/cloud/confluence/rest/v2/>) and by version 1 for what that has
//! not: labels, uploads, the archive.

mod client;
mod driver;
mod files;
mod items;
mod pages;
mod refusal;
mod write;

pub use self::client::Client;
pub use self::driver::{Confluence, Settings};
pub use self::files::Attachment;
pub use self::items::items;
pub use self::pages::{Page, Property, Space};
pub use self::refusal::Refusal;
pub use self::write::Text;
