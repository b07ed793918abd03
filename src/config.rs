//! `book.toml`, in mdBook's own terms, with our tables beside them.

mod addresses;
mod languages;

pub use self::addresses::{leads_out, scheme};
pub mod brand;
pub mod changes;
pub mod diff;
pub mod insight;
pub mod limits;

use crate::finding::{Finding, Severity};
use crate::model::read::{Field, Reader, Shape, Text};
use crate::model::token::Token;
use crate::record;
use crate::source::Sources;
use crate::source::node::Node;
use crate::source::span::Span;
use indexmap::IndexMap;
use serde::Serialize;

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
        /// What is derived only where it is asked for.
        pub insight: Option<insight::Figures>,
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
    }
}

record! {
    /// The site.
    pub struct Html {
        /// The theme: a folder below `themes/` whose files take the place of the built-in ones.
        pub theme: Option<Token>,
        /// The address at which the site will stand.
        pub site_url: Option<Token>,
        /// The address of the repository, with https or http.
        pub git_repository_url: Option<Token>,
        /// The address where a page is edited, with https or http; `{path}` stands for the file and
        /// `{line}` for the line in it.
        pub edit_url_template: Option<Token>,
        /// Old addresses and where they lead now.
        pub redirect: Map<Token>,
        /// Whether readers see the findings and what their rules mean: `true` if not given.
        pub health: Option<bool>,
        /// Whether the home page says in a line how healthy the model is: as `health` if not given.
        pub verdict: Option<bool>,
        /// The page that tells what changed.
        pub changes: Option<changes::Changes>,
        /// Whether raw HTML in Markdown is let through, cleaned of everything that acts.
        pub raw_html: bool,
        /// mdBook's tables and switches; read and not used.
        pub default_theme: Anything,
        /// mdBook's; read and not used.
        pub preferred_dark_theme: Anything,
        /// mdBook's; read and not used.
        pub smart_punctuation: Anything,
        /// mdBook's; read and not used.
        pub mathjax_support: Anything,
        /// mdBook's; read and not used.
        pub additional_css: Anything,
        /// mdBook's; read and not used.
        pub additional_js: Anything,
        /// mdBook's; read and not used.
        pub no_section_label: Anything,
        /// mdBook's; read and not used.
        pub git_repository_icon: Anything,
        /// mdBook's; read and not used.
        pub fold: Anything,
        /// mdBook's; read and not used.
        pub playground: Anything,
        /// The whole site on one page.
        pub print: Option<Print>,
        /// The search.
        pub search: Option<Search>,
        /// mdBook's; read and not used.
        pub cname: Anything,
        /// mdBook's; read and not used.
        pub input_404: Anything,
        /// mdBook's; read and not used.
        pub code: Anything,
        /// mdBook's; read and not used.
        pub hash_files: Anything,
    }
}

record! {
    /// The search.
    pub struct Search {
        /// Whether readers can search: `true` if not given.
        pub enable: Option<bool>,
        /// mdBook's; read and not used.
        pub limit_results: Anything,
        /// mdBook's; read and not used.
        pub teaser_word_count: Anything,
        /// mdBook's; read and not used.
        pub use_boolean_and: Anything,
        /// mdBook's; read and not used.
        pub boost_title: Anything,
        /// mdBook's; read and not used.
        pub boost_hierarchy: Anything,
        /// mdBook's; read and not used.
        pub boost_paragraph: Anything,
        /// mdBook's; read and not used.
        pub expand: Anything,
        /// mdBook's; read and not used.
        pub heading_split_level: Anything,
        /// mdBook's; read and not used.
        pub copy_js: Anything,
        /// mdBook's; read and not used.
        pub chapter: Anything,
    }
}

record! {
    /// The whole site on one page, for printing.
    pub struct Print {
        /// Whether there is one: where a site has at most 1000 pages, if not given.
        pub enable: Option<bool>,
        /// mdBook's; read and not used.
        pub page_break: Anything,
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

/// A whole number from 0 on, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Count {
    /// The number.
    pub value: u32,
    /// Where it stands.
    #[serde(skip)]
    pub span: Span,
}

impl Field for Count {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        u32::read(node, reader).map(|value| Self { value, span: node.span })
    }

    fn shape() -> Shape {
        u32::shape()
    }
}

/// A table with free keys, and where each stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Map<T>(pub IndexMap<String, Keyed<T>>);

/// A value under a free key.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Keyed<T> {
    /// The value.
    pub value: T,
    /// Where the key stands.
    #[serde(skip)]
    pub key: Span,
}

impl<T: Field> Field for Map<T> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Some(table) = node.as_table() else {
            return reader.wrong_type(node, "a table", "{ key = \"value\" }");
        };
        let mut entries = IndexMap::new();
        for (key, entry) in table {
            if let Some(value) = T::read(&entry.node, reader) {
                entries.insert(key.clone(), Keyed { value, key: entry.key });
            }
        }
        Some(Self(entries))
    }

    fn absent() -> Option<Self> {
        Some(Self(IndexMap::new()))
    }

    fn shape() -> Shape {
        Shape::Map(&[], Box::new(T::shape()))
    }
}

/// A value of another tool, which is let be.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Anything;

impl Field for Anything {
    fn read(_: &Node, _: &mut Reader) -> Option<Self> {
        Some(Self)
    }

    fn absent() -> Option<Self> {
        Some(Self)
    }

    fn shape() -> Shape {
        Shape::Either(Vec::new())
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
        Self {
            book: None,
            brand: None,
            build: None,
            output: None,
            language: Map(IndexMap::new()),
            check: None,
            diff: None,
            insight: None,
            feedback_url: None,
            rust: Anything,
            preprocessor: Anything,
        }
    }
}
