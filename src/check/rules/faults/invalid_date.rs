//! OP011.

use crate::finding::code;
use crate::rule;

rule! {
    /// A date that does not exist, or is not written as year, month and day.
    ///
    /// `2026-01-31` can be understood in one way only, which `01/02/2026` cannot: it is January in
    /// one country and February in another.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    /// effective = "31.04.2026"
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    /// effective = 2026-04-30
    /// ```
    code = code::INVALID_DATE
}
