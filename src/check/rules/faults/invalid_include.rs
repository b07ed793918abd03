//! OP019.

use crate::finding::code;
use crate::rule;

rule! {
    /// An include that is not there, leaves the project, or comes back to itself.
    ///
    /// Paths count from the file that includes, or from the project's folder if they begin with
    /// `/`. A line of the summary that names no page is told as well.
    ///
    /// ```bad
    /// --- content/guide.md
    /// # Guide
    ///
    /// {{#include partts/intro.md}}
    /// --- content/parts/intro.md
    /// Read this first.
    /// ```
    ///
    /// ```good
    /// --- content/guide.md
    /// # Guide
    ///
    /// {{#include parts/intro.md}}
    /// --- content/parts/intro.md
    /// Read this first.
    /// ```
    code = code::INVALID_INCLUDE
}
