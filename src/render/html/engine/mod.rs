//! The template engine: a theme's files in, pages out.
//!
//! A [`Theme`] is a set of text files by path, the embedded default overlaid file by file with a
//! user's. An [`Engine`] is that theme in one language. A page is a template, a [`Shell`] (what
//! every page has) and a view (what only this page has, `page` in the template).
//!
//! Templates are Tera 2: undefined names are errors, everything is escaped unless marked `safe`.
//! Do not loop over maps in a template: their order is not kept, and output must be deterministic.

mod dates;
mod drawn;
mod error;
mod functions;
mod icons;
mod languages;
pub mod nav;
mod plural;
mod renderer;
mod shell;
mod strings;
mod stylesheet;
mod texts;
mod theme;
mod tokens;
mod words;

#[cfg(test)]
mod tests;

pub use drawn::Drawn;
pub use error::TemplateError;
pub use languages::Languages;
pub use nav::{Nav, NavGroup, NavItem, Rooted};
pub use renderer::Engine;
pub use shell::{
    Alternate, Brand, Crumb, DocumentControl, LinkTo, Logo, Shell, SourceLink, TocEntry,
    Translation,
};
pub use strings::Strings;
pub use texts::{Form, Texts};
pub use theme::{Asset, Theme};
pub use tokens::Tokens;
