//! Where the model is published to.

use crate::model::read::Text;
use crate::model::token::Token;
use crate::{record, words};

record! {
    /// A wiki or a folder that the model is published to. Secrets stand in the environment, never
    /// here.
    pub struct Target {
        /// What it is.
        pub kind: TargetKind,
        /// The address of the wiki, or of its repository.
        pub url: Option<Token>,
        /// The folder that is written to, from the root of the project: for `dir` and `site`.
        pub folder: Option<Token>,
        /// Whose git wiki it is: `github` if not given.
        pub profile: Option<Profile>,
        /// The branch of a git wiki: what the repository calls its head if not given.
        pub branch: Option<Token>,
        /// Stands before the title of every page, or is the folder of all on GitLab, so that a
        /// wiki can hold other pages beside.
        pub prefix: Option<Text>,
        /// Whether the sidebar and the footer of a git wiki are ours: where there is no prefix, if
        /// not given.
        pub sidebar: Option<bool>,
        /// The address at which people read the wiki: worked out from `url` if not given.
        pub web: Option<Token>,
        /// The language: the book's own if not given.
        pub language: Option<Token>,
        /// What becomes of pages that somebody edited on the wiki: `skip` if not given.
        pub drift: Option<OnDrift>,
        /// What becomes of our pages that the model no longer has: `report` if not given.
        pub removal: Option<OnRemoval>,
        /// Whether the findings are published: `false` if not given.
        pub findings: Option<bool>,
        /// Who makes the commits of a git wiki, as `Name <address>`.
        pub author: Option<Text>,
        /// Who signs in, where a token alone is not enough.
        pub user: Option<Token>,
        /// A file of certificates (PEM), from the root of the project, that are trusted instead of
        /// those of this machine: for a wiki behind a certificate of your organisation's own.
        pub ca_file: Option<Token>,
        /// The space of a Confluence wiki.
        pub space: Option<Token>,
        /// The page below which all others hang.
        pub parent: Option<Token>,
    }
}

words! {
    /// What a target is.
    pub enum TargetKind {
        /// A folder of Markdown.
        Dir = "dir",
        /// A wiki in a git repository.
        GitWiki = "git-wiki",
        /// The built site in a folder.
        Site = "site",
        /// Confluence Cloud.
        Confluence = "confluence",
        /// MediaWiki.
        Mediawiki = "mediawiki",
    }
}

words! {
    /// Whose git wiki it is.
    pub enum Profile {
        /// GitHub's: all pages beside each other.
        Github = "github",
        /// GitLab's: pages in folders.
        Gitlab = "gitlab",
    }
}

words! {
    /// What becomes of pages that somebody edited on the wiki.
    pub enum OnDrift {
        /// They are shown and left alone.
        Skip = "skip",
        /// They are written over.
        Overwrite = "overwrite",
        /// Nothing at all is written.
        Fail = "fail",
    }
}

words! {
    /// What becomes of our pages that the model no longer has.
    pub enum OnRemoval {
        /// They are shown and stay.
        Report = "report",
        /// They are put away where people can get them back.
        Archive = "archive",
    }
}
