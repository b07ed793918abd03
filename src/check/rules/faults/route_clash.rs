//! OP020.

use crate::finding::code;
use crate::rule;

rule! {
    /// Two pages at one address.
    ///
    /// `guide/index.md` and `guide/README.md` both become `guide/index.html`, and names that differ
    /// only in capital letters are one file on many computers. One of the two would never be seen.
    ///
    /// ```bad
    /// --- content/guide/index.md
    /// # Guide
    /// --- content/guide/README.md
    /// # Read me
    /// ```
    ///
    /// ```good
    /// --- content/guide/index.md
    /// # Guide
    /// --- content/guide/more.md
    /// # Read me
    /// ```
    code = code::ROUTE_CLASH
}
