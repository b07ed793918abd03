//! MediaWiki, by its action API (<https://www.mediawiki.org/wiki/API:Main_page>).

mod client;
mod driver;
mod keep;
mod layout;
mod pages;
mod refusal;
mod session;
mod steps;
mod write;

pub use self::client::Client;
pub use self::driver::{MediaWiki, Settings};
pub use self::layout::{items, root};
pub use self::pages::{Much, Page};
pub use self::refusal::Refusal;
pub use self::write::{Edit, Wrote};
