//! Findings as data: what was found, where, and the way out. [`report`](crate::report) renders
//! them.

pub mod code;

use crate::source::span::Span;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// How much a finding weighs.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The model cannot be compiled here, or contradicts itself: exit code 1 (2 for a fault).
    Error,
    /// Something a good model does not have; exit code 1 only with `--deny warnings`.
    Warning,
    /// Worth knowing, never in the way.
    Note,
}

/// The identity of a rule: a code that is never reused and a name that reads as "allow …".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// `OP` and three digits; the first digit is the family.
    pub code: &'static str,
    /// Kebab-case name, such as `no-accountable`.
    pub name: &'static str,
    /// The level at which the rule speaks unless the configuration says otherwise.
    pub severity: Severity,
}

impl Code {
    /// A code, its name and its usual level.
    pub const fn new(code: &'static str, name: &'static str, severity: Severity) -> Self {
        Self { code, name, severity }
    }

    /// Whether this is a fault: something that cannot be compiled, family 0xx.
    pub fn is_fault(self) -> bool {
        self.code.as_bytes().get(2) == Some(&b'0')
    }
}

/// What a finding is about, as `kind:id` (`role:strategist`, `step:campaign.qa`, `page:a/b.md`).
/// Waivers match against it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Subject(pub String);

impl Subject {
    /// The thing `id` of `kind`.
    pub fn new(kind: &str, id: impl fmt::Display) -> Self {
        Self(format!("{kind}:{id}"))
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A further place that helps to understand a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Where to look.
    pub span: Span,
    /// What is to be seen there: lower case, no full stop.
    pub text: String,
}

/// Sorts findings by file, position and code, and leaves each once.
pub fn in_order(findings: &mut Vec<Finding>) {
    findings
        .sort_by(|a, b| (a.span, a.code.code, &a.message).cmp(&(b.span, b.code.code, &b.message)));
    findings.dedup();
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which rule speaks.
    pub code: Code,
    /// The level of this finding; usually the rule's own.
    pub severity: Severity,
    /// What is wrong: lower case, no full stop, names before ids, the user's words in backticks.
    pub message: String,
    /// The place to mend, if the finding has one in a source file.
    pub span: Option<Span>,
    /// A few words at the place itself, under the marked text.
    pub here: Option<String>,
    /// Further places, in this file or others.
    pub labels: Vec<Label>,
    /// Ways out, each an imperative sentence without a full stop.
    pub help: Vec<String>,
    /// What the finding is about; findings without a subject cannot be waived.
    pub subject: Option<Subject>,
    /// What else it is about, which tells it from others of the same subject: ids of things, letters.
    /// Empty where the words of the message do.
    pub also: Vec<String>,
    /// The `[[waiver]]` that would accept it for a time, as TOML; given by the check, which knows
    /// the day.
    pub waiver: Option<String>,
}

impl Finding {
    /// A finding at `span` with the usual level of its rule.
    pub fn new(code: Code, span: impl Into<Option<Span>>, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity,
            message: message.into(),
            span: span.into(),
            here: None,
            labels: Vec::new(),
            help: Vec::new(),
            subject: None,
            also: Vec::new(),
            waiver: None,
        }
    }

    /// Says in a few words what is to be seen at the finding's own place.
    #[must_use]
    pub fn here(mut self, text: impl Into<String>) -> Self {
        self.here = Some(text.into());
        self
    }

    /// Adds a further place.
    #[must_use]
    pub fn label(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label { span, text: text.into() });
        self
    }

    /// Adds a way out.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help.push(text.into());
        self
    }

    /// Names what the finding is about.
    #[must_use]
    pub fn about(mut self, subject: Subject) -> Self {
        self.subject = Some(subject);
        self
    }

    /// Names what else the finding is about: ids that stay when names and numbers change.
    #[must_use]
    pub fn also(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.also.extend(ids.into_iter().map(Into::into));
        self
    }
}
