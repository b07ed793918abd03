use super::command::Refusal;
use std::fmt;
use std::path::PathBuf;

/// Why a version cannot be read from git.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GitError {
    /// There is no git.
    NotInstalled,
    /// The folder lies in no repository.
    NoRepository {
        /// The folder as the user named it.
        dir: PathBuf,
    },
    /// The repository belongs to somebody else, and git refuses to read it.
    NotTrusted {
        /// What git wants to be told, ready to be run.
        remedy: String,
    },
    /// No commit, branch or tag of that name.
    UnknownRevision {
        /// The name as the user wrote it.
        name: String,
        /// Branches and tags that there are.
        known: Vec<String>,
        /// Whether only the latest commits were fetched.
        is_shallow: bool,
    },
    /// Nothing was committed yet.
    NoCommit,
    /// Two commits without a common one before them.
    NoMergeBase {
        /// The one, as the user named it.
        base: String,
        /// The other.
        head: String,
        /// Whether only the latest commits were fetched.
        is_shallow: bool,
    },
    /// The index holds a file in several versions: a merge is not finished.
    Unmerged {
        /// The file, below the project's folder.
        path: String,
    },
    /// The content folder is no folder of this repository.
    Linked {
        /// The content folder, or the one around it.
        path: String,
        /// What it is instead.
        what: &'static str,
    },
    /// The content folder leads out of the project.
    ContentOutside {
        /// As `book.toml` names it.
        src: String,
    },
    /// Files that a partial clone did not fetch, and cannot.
    NotFetched {
        /// What git says.
        told: String,
    },
    /// Git refused otherwise.
    Failed {
        /// What was tried, as a verb.
        doing: &'static str,
        /// What git says.
        told: String,
    },
}

impl GitError {
    pub(super) fn refused(doing: &'static str, refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotInstalled => Self::NotInstalled,
            Refusal::Failed { told, .. } => {
                let first = told.lines().next().unwrap_or("it gave no reason");
                let told = first.strip_prefix("fatal: ").unwrap_or(first).to_owned();
                Self::Failed { doing, told }
            }
        }
    }

    /// The way out, in the imperative.
    pub fn help(&self) -> String {
        match self {
            Self::NotInstalled => {
                "install git, or compare with a folder: `--base-dir DIR`".to_owned()
            }
            Self::NoRepository { .. } => {
                "name the project's folder with `--dir DIR`, or compare with a folder: \
                 `--base-dir DIR`"
                    .to_owned()
            }
            Self::NotTrusted { remedy } => {
                format!("if you trust it, run `{remedy}`")
            }
            Self::UnknownRevision { is_shallow: true, .. }
            | Self::NoMergeBase { is_shallow: true, .. } => DEEPEN.to_owned(),
            Self::UnknownRevision { .. } => {
                "`git branch --all` and `git tag` list what there is; `git fetch` gets what is new"
                    .to_owned()
            }
            Self::NoCommit => {
                "commit something first, or compare with a folder: `--base-dir DIR`".to_owned()
            }
            Self::NoMergeBase { base, head, .. } => {
                format!("compare the two as they are: `operandi diff {base} {head}`")
            }
            Self::Unmerged { .. } => "finish the merge, then `git add` the file".to_owned(),
            Self::Linked { .. } => {
                "compare with a folder where the files are: `--base-dir DIR`".to_owned()
            }
            Self::ContentOutside { .. } => {
                "compare with a version whose content lies below the folder of book.toml".to_owned()
            }
            Self::NotFetched { .. } => {
                "connect to where the clone came from, or fetch all of it: `git fetch --refetch \
                 --no-filter`"
                    .to_owned()
            }
            Self::Failed { .. } => {
                "see what `git status` and `git fsck` say there, or compare with a folder: \
                 `--base-dir DIR`"
                    .to_owned()
            }
        }
    }
}

/// How to get the commits that a shallow clone lacks.
const DEEPEN: &str = "the clone holds the latest commits alone: run `git fetch --unshallow`, or in \
                      a pipeline fetch all from the start (GitHub: `fetch-depth: 0` of \
                      actions/checkout; GitLab: `GIT_DEPTH: 0`)";

impl fmt::Display for GitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotInstalled => f.write_str("there is no `git` on this machine's path"),
            Self::NoRepository { dir } => {
                write!(f, "`{}` lies in no git repository", dir.display())
            }
            Self::NotTrusted { .. } => {
                f.write_str("the repository belongs to another user, so git does not read it")
            }
            Self::UnknownRevision { name, .. } => {
                write!(f, "there is no commit, branch or tag `{name}`")
            }
            Self::NoCommit => f.write_str("nothing was committed here yet"),
            Self::NoMergeBase { base, head, is_shallow: true } => {
                write!(f, "where `{head}` left `{base}` was not fetched")
            }
            Self::NoMergeBase { base, head, .. } => {
                write!(f, "`{base}` and `{head}` have no commit in common")
            }
            Self::Unmerged { path } => write!(f, "the merge of `{path}` is not finished"),
            Self::Linked { path, what } => write!(f, "`{path}` is {what}, which is not followed"),
            Self::ContentOutside { src } => {
                write!(f, "the content folder `{src}` lies outside the project")
            }
            Self::NotFetched { told } => {
                write!(f, "a partial clone, and what it lacks cannot be fetched: {told}")
            }
            Self::Failed { doing, told } => write!(f, "git cannot {doing}: {told}"),
        }
    }
}

impl std::error::Error for GitError {}
