//! HTML pages: the template engine with its theme, Markdown, and the pages themselves.

pub mod brand;
mod changes;
pub mod editions;
pub mod engine;
pub mod figures;
mod health;
mod live;
pub mod markdown;
pub mod pages;
pub(in crate::render) mod place;
mod press;
mod print;
mod redirects;
pub mod texts;

pub(crate) use self::press::Press;
