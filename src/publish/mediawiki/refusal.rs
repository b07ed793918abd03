use crate::publish::wire::Trouble;
use serde_json::Value;
use std::fmt;

/// Why the wiki did not do what it was asked for. MediaWiki says so with status 200 and an error
/// inside of the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The page is not as it was when it was read, or it is there although it was not before.
    Conflict,
    /// There is no such page (any more).
    Gone,
    /// The wiki does not let it be done: what it says about that.
    Forbidden(String),
    /// Something else is wrong.
    Trouble(Trouble),
}

impl From<Trouble> for Refusal {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Conflict => to.write_str("somebody else changed the page at the same time"),
            Self::Gone => to.write_str("the page is no longer there"),
            Self::Forbidden(why) => write!(to, "the wiki does not allow it: {why}"),
            Self::Trouble(trouble) => trouble.fmt(to),
        }
    }
}

/// An error inside of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    /// Its code, such as `editconflict`.
    pub(super) code: String,
    /// What the wiki says in words.
    pub(super) info: String,
}

impl Fault {
    /// The error of `answer`, if it is one.
    pub(super) fn of(answer: &Value) -> Option<Self> {
        let error = answer.get("error")?;
        let text = |key| error.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        Some(Self { code: text("code"), info: text("info") })
    }

    /// Whether the wiki asks to come again later. Nothing was done.
    pub(super) fn is_busy(&self) -> bool {
        matches!(self.code.as_str(), "ratelimited" | "maxlag" | "readonly")
    }

    /// Whether the session or its token came to an end. Nothing was done.
    pub(super) fn is_stale(&self) -> bool {
        matches!(
            self.code.as_str(),
            "badtoken" | "notoken" | "assertuserfailed" | "assertbotfailed"
        )
    }

    /// What it means for who asked.
    pub(super) fn refusal(self) -> Refusal {
        match self.code.as_str() {
            "editconflict" | "articleexists" | "pagedeleted" => Refusal::Conflict,
            "missingtitle" | "nosuchpageid" | "nosuchrevid" => Refusal::Gone,
            "contenttoobig" => {
                Refusal::Forbidden("the page is longer than it lets pages be".into())
            }
            _ => Refusal::Forbidden(format!("{} (`{}`)", self.info, self.code)),
        }
    }
}
