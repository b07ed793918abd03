//! MediaWiki, by its action API (<https://www.mediawiki.org/wiki/API:Main_page>).

mod client;
mod pages;
mod refusal;
mod session;
mod write;

pub use self::client::Client;
pub use self::pages::Page;
pub use self::refusal::Refusal;
pub use self::write::{Edit, Wrote};
