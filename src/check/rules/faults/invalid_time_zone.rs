//! OP013.

use crate::finding::code;
use crate::rule;

rule! {
    /// A time zone that is not the name of a place.
    ///
    /// `CET` and `UTC+1` do not say whether the clock is put forward in summer, and `CST` is three
    /// zones. A place says both, now and when a country changes its law: `Europe/Paris`,
    /// `America/New_York`. `UTC` is understood as well. The names are those of the IANA time zone
    /// database.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    /// time-zone = "CET"
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    /// time-zone = "Europe/Paris"
    /// ```
    code = code::INVALID_TIME_ZONE
}
