//! OP711.

use crate::finding::code;
use crate::rule;

rule! {
    /// A page that has the keys of a thing, but not the `kind` that would make it one.
    ///
    /// A page defines a practice, a role or another thing only if its front matter has a `kind`. Without
    /// one, keys such as `steps` or `review-every` are taken for those of another tool and read by nobody:
    /// the practice is in no list, and its review never falls due.
    ///
    /// Add the `kind`. If the page is none, remove the keys.
    ///
    /// ```bad
    /// --- content/practices/two-readers.md
    /// +++
    /// owner = "editor"
    /// review-every = "6mo"
    /// +++
    /// # Two readers
    /// ```
    ///
    /// ```good
    /// --- content/practices/two-readers.md
    /// # Two readers
    ///
    /// The editor looks at this every six months.
    /// ```
    code = code::PAGE_WITHOUT_KIND
}
