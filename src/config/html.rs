//! `[output.html]`: the site.

use super::changes::Changes;
use super::table::{Anything, Map};
use crate::model::token::Token;
use crate::record;

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
        pub changes: Option<Changes>,
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
