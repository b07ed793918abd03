//! OP708.

use crate::finding::code;
use crate::rule;

rule! {
    /// Tabs, a shaded box or an accordion that is opened and not closed, or closed and not opened.
    ///
    /// What is opened ends at the latest with the list, quote or page it stands in, so a block
    /// cannot begin in a list and end below it.
    ///
    /// ```bad
    /// --- content/index.md
    /// # Home
    ///
    /// +++Details
    ///
    /// They are long.
    /// ```
    ///
    /// ```good
    /// --- content/index.md
    /// # Home
    ///
    /// +++Details
    ///
    /// They are long.
    ///
    /// +++
    /// ```
    code = code::UNCLOSED_BLOCK
}
