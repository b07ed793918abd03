//! Against a real MediaWiki: `OPERANDI_MEDIAWIKI="URL USER SECRET" cargo test --release --test
//! mediawiki`. Each test has pages of its own.

mod client;
mod cut;
mod driver;
mod markup;
mod server;
