//! The codes of everything that is found while reading, before there is a model to check.
//!
//! Rules over the compiled model declare their own code in `check/rules/<family>/`; the manual
//! page of each code below stands there too. Codes are never reused.

use super::{Code, Severity};

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $ident:ident = $code:literal $name:literal $severity:ident;)*) => {
        $($(#[doc = $doc])* pub const $ident: Code = Code::new($code, $name, Severity::$severity);)*

        /// Every code of this file, in order.
        pub const READING: &[Code] = &[$($ident),*];
    };
}

codes! {
    /// TOML or YAML that cannot be parsed.
    INVALID_SYNTAX = "OP001" "invalid-syntax" Error;
    /// A file that cannot be read as text, or that lies outside the root.
    UNREADABLE_FILE = "OP002" "unreadable-file" Error;
    /// A key that the table does not have.
    UNKNOWN_KEY = "OP003" "unknown-key" Error;
    /// A table whose kind is not one of the model's.
    UNKNOWN_KIND = "OP004" "unknown-kind" Error;
    /// A reference to something that is not defined.
    UNKNOWN_ID = "OP005" "unknown-id" Error;
    /// The same id twice, or one id for a role and a team.
    DUPLICATE_ID = "OP006" "duplicate-id" Error;
    /// An id that is not lower-case ASCII with hyphens.
    INVALID_ID = "OP007" "invalid-id" Error;
    /// A required key that is absent.
    MISSING_KEY = "OP008" "missing-key" Error;
    /// A value of another type than the key takes.
    WRONG_TYPE = "OP009" "wrong-type" Error;
    /// A value of the right type that means nothing here.
    INVALID_VALUE = "OP010" "invalid-value" Error;
    /// A date that does not exist or is not a date.
    INVALID_DATE = "OP011" "invalid-date" Error;
    /// A length of time that is not one.
    INVALID_DURATION = "OP012" "invalid-duration" Error;
    /// A time zone that is not an IANA name.
    INVALID_TIME_ZONE = "OP013" "invalid-time-zone" Error;
    /// A recurrence that does not say when.
    INVALID_RECURRENCE = "OP014" "invalid-recurrence" Error;
    /// A key written behind a sub-table that belongs above it.
    MISPLACED_KEY = "OP015" "misplaced-key" Error;
    /// Curly quotes, non-breaking spaces or long dashes where TOML wants plain ones.
    PASTED_TYPOGRAPHY = "OP016" "pasted-typography" Error;
    /// Definitions without a `[model]`.
    MISSING_MODEL = "OP017" "missing-model" Error;
    /// A translation that says more than texts, or of something that is not there.
    INVALID_TRANSLATION = "OP018" "invalid-translation" Error;
    /// An include that leaves the root, comes back to itself or is not there.
    INVALID_INCLUDE = "OP019" "invalid-include" Error;
    /// Two pages at one address.
    ROUTE_CLASH = "OP020" "route-clash" Error;
    /// A live view that does not exist or has an argument that it does not take.
    INVALID_VIEW = "OP021" "invalid-view" Error;
    /// A template that cannot be rendered.
    TEMPLATE_ERROR = "OP022" "template-error" Error;
    /// Emphasis that is opened and not closed.
    UNCLOSED_EMPHASIS = "OP703" "unclosed-emphasis" Note;
    /// A `[!NAME]` block that is none of the known ones.
    UNKNOWN_CALLOUT = "OP704" "unknown-callout" Note;
    /// Raw HTML that was shown as text.
    ESCAPED_HTML = "OP707" "escaped-html" Note;
    /// Tabs, a shaded box or an accordion that is opened and not closed, or closed and not opened.
    UNCLOSED_BLOCK = "OP708" "unclosed-block" Note;
    /// A page that has the keys of a kind of thing, and no `kind`.
    PAGE_WITHOUT_KIND = "OP711" "page-without-kind" Note;
    /// A colour of the brand that cannot be read on the pages.
    FAINT_ACCENT = "OP713" "faint-accent" Warning;
    /// A line that looks like a live view and has not its braces.
    UNREAD_VIEW = "OP712" "unread-view" Note;
    /// A file whose ending is nearly that of pages or of definitions.
    UNREAD_FILE = "OP714" "unread-file" Warning;
    /// An image that a document cannot show.
    UNFIT_IMAGE = "OP801" "unfit-image" Warning;
    /// A character that no font of a document has.
    MISSING_GLYPH = "OP802" "missing-glyph" Warning;
}

/// A link to something that is not there. Told by its rule, and by the plan for `SUMMARY.md`.
pub const BROKEN_LINK: Code = Code::new("OP701", "broken-link", Severity::Error);
