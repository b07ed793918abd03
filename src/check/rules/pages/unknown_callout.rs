//! OP704.

use crate::finding::code;
use crate::rule;

rule! {
    /// A block that begins with `[!NAME]`, where the name is none of those that are known.
    ///
    /// It is shown as an ordinary quote. The known ones are NOTE, TIP, IMPORTANT, CAUTION, WARNING,
    /// INFO, SUCCESS, ERROR, ADMIN, AVAILABILITY, PREREQUISITES and MORELIKETHIS.
    ///
    /// ```bad
    /// --- content/index.md
    /// # Home
    ///
    /// > [!WARNNG]
    /// > Mind the gap.
    /// ```
    ///
    /// ```good
    /// --- content/index.md
    /// # Home
    ///
    /// > [!WARNING]
    /// > Mind the gap.
    /// ```
    code = code::UNKNOWN_CALLOUT
}
