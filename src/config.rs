//! `book.toml`, in mdBook's own terms, with our tables beside them.

mod addresses;
pub mod brand;
pub mod changes;
pub mod codeowners;
pub mod diff;
mod html;
pub mod insight;
mod languages;
pub mod limits;
pub mod pdf;
pub mod publish;
mod table;

pub use self::addresses::{leads_out, scheme};
pub use self::html::{Html, Print, Search};
pub use self::table::{Anything, Count, Keyed, Map};

use crate::finding::{Finding, Severity};
use crate::model::read::{Reader, Text};
use crate::model::token::Token;
use crate::record;
use crate::source::Sources;
use crate::source::span::Span;

/// The file that holds the configuration, at the root of a project.
pub const FILE: &str = "book.toml";

record! {
    /// Everything that `book.toml` may say.
    pub struct Config {
        /// The book itself.
        pub book: Option<Book>,
        /// Whose site it is.
        pub brand: Option<brand::Brand>,
        /// How it is built.
        pub build: Option<Build>,
        /// What is built.
        pub output: Option<Output>,
        /// Further languages, by code.
        pub language: Map<Language>,
        /// How the model is checked.
        pub check: Option<Check>,
        /// How changes are weighed.
        pub diff: Option<diff::Diff>,
        /// Who is asked to review what.
        pub codeowners: Option<codeowners::Codeowners>,
        /// What is derived only where it is asked for.
        pub insight: Option<insight::Figures>,
        /// Where the model is published to, by name.
        pub publish: Map<publish::Target>,
        /// An address to which readers may send remarks; `{page}` stands for the page's title.
        /// Begins with https, http or mailto.
        pub feedback_url: Option<Token>,
        /// mdBook's edition of Rust; read and not used.
        pub rust: Anything,
        /// mdBook's preprocessors; read and not used.
        pub preprocessor: Anything,
    }
}

record! {
    /// The book itself.
    pub struct Book {
        /// The name of the site.
        pub title: Option<Text>,
        /// Who wrote it.
        pub authors: Vec<Text>,
        /// What it is, in a sentence.
        pub description: Option<Text>,
        /// Its language, as BCP 47: `en` if not given.
        pub language: Option<Token>,
        /// The folder of the sources: `content` if not given.
        pub src: Option<Token>,
        /// mdBook's; read and not used.
        pub multilingual: bool,
        /// mdBook's; read and not used.
        pub text_direction: Option<Token>,
    }
}

record! {
    /// How the book is built.
    pub struct Build {
        /// The folder that the site is written to: `site` if not given.
        pub build_dir: Option<Token>,
        /// mdBook's; read and not used.
        pub create_missing: bool,
        /// mdBook's; read and not used.
        pub use_default_preprocessors: bool,
        /// mdBook's; read and not used.
        pub extra_watch_dirs: Vec<Token>,
    }
}

record! {
    /// What is built.
    pub struct Output {
        /// The site.
        pub html: Option<Html>,
        /// The documents to print.
        pub pdf: Option<pdf::Pdf>,
    }
}

record! {
    /// A further language of the book.
    pub struct Language {
        /// What the language calls itself.
        pub name: Option<Text>,
        /// The book's title in it.
        pub title: Option<Text>,
        /// The book's description in it.
        pub description: Option<Text>,
    }
}

record! {
    /// How the model is checked.
    pub struct Check {
        /// Levels by code, name or family: `OP107 = "note"`, `practices = "allow"`; "allow"
        /// switches rules off.
        pub levels: Map<Level>,
        /// Thresholds of rules, by name: `overload-from-steps = 20`. `operandi explain CODE` lists
        /// those of a rule.
        pub limits: Map<Count>,
        /// The file of known findings, below the root: `operandi-baseline.json` if not given.
        pub baseline: Option<Token>,
        /// Findings at or above this level make `check` and `build` fail, as `--deny`.
        pub deny: Option<Level>,
    }
}

crate::words! {
    /// The level of a rule.
    pub enum Level {
        /// The rule does not speak.
        Allow = "allow",
        /// Worth knowing.
        Note = "note",
        /// Not what a good model has.
        Warning = "warning",
        /// Not acceptable.
        Error = "error",
    }
}

impl Level {
    /// The severity, unless the rule is switched off.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Allow => None,
            Self::Note => Some(Severity::Note),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }
}

impl Config {
    /// Reads `book.toml` from the sources; a project without one has the defaults.
    pub fn read(sources: &Sources) -> (Self, Vec<Finding>) {
        let Some((file, source)) = sources.find(FILE) else {
            return (Self::default(), Vec::new());
        };
        let body = source.body_start()..source.text.len();
        let (table, mut findings) = crate::source::toml::parse(file, &source.text, body);
        let span = Span::new(file, 0..0);
        let mut reader = Reader::default();
        let mut config = Self::read_table(&table, span, &[], &mut reader).unwrap_or_default();
        findings.append(&mut reader.findings);
        findings.extend(config.language.0.iter().filter_map(|(tag, l)| config.odd(tag, l.key)));
        findings.extend(addresses::check(&mut config));
        findings.extend(pdf::check(&config));
        (config, findings)
    }

    /// The name of the site.
    pub fn title(&self) -> Option<&str> {
        self.book.as_ref()?.title.as_deref()
    }

    /// The path at which the site stands on its server, with slashes around; `/` if nothing says it.
    pub fn site_path(&self) -> String {
        let url = self.html().and_then(|html| html.site_url.as_ref());
        let path = url.map_or("", |url| match url.split_once("://") {
            Some((_, rest)) => rest.find('/').map_or("", |at| &rest[at..]),
            None => url,
        });
        format!("/{}/", path.trim_matches('/')).replace("//", "/")
    }

    /// Whether readers see the findings.
    pub fn shows_health(&self) -> bool {
        self.html().and_then(|html| html.health).unwrap_or(true)
    }

    /// Whether the home page says how healthy the model is. It links to the findings, so that it
    /// goes with them.
    pub fn shows_verdict(&self) -> bool {
        self.shows_health() && self.html().and_then(|html| html.verdict).unwrap_or(true)
    }

    /// Whether readers can search the site.
    pub fn has_search(&self) -> bool {
        self.html().and_then(|html| html.search.as_ref()?.enable).unwrap_or(true)
    }

    /// Whether all of a site's `pages` stand on one page as well.
    pub fn prints(&self, pages: usize) -> bool {
        let asked = self.html().and_then(|html| html.print.as_ref()?.enable);
        asked.unwrap_or(pages <= crate::site::print::MOST_PAGES)
    }

    /// What is said of the site.
    pub fn html(&self) -> Option<&Html> {
        self.output.as_ref()?.html.as_ref()
    }
}

impl Default for Config {
    fn default() -> Self {
        Self::unsaid().expect("all of it may be left out")
    }
}
