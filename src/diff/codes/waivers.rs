//! Findings that are accepted for a time.

use super::changes;

changes! {
    WAIVERS
    /// A finding is accepted for a time.
    ///
    /// ```before
    /// ```
    ///
    /// ```after
    /// [[waiver]]
    /// code = "OP111"
    /// subject = "role:lawyer"
    /// reason = "Comes in spring."
    /// until = 2026-12-31
    /// ```
    WAIVER_ADDED = "CH901" "waiver-added" Review <-> "CH902";
    /// A finding is no longer accepted.
    ///
    /// ```before
    /// [[waiver]]
    /// code = "OP111"
    /// subject = "role:lawyer"
    /// reason = "Comes in spring."
    /// until = 2026-12-31
    /// ```
    ///
    /// ```after
    /// ```
    WAIVER_REMOVED = "CH902" "waiver-removed" Safe <-> "CH901";
    /// A finding is accepted until another day, for another reason or by somebody else.
    ///
    /// ```before
    /// [[waiver]]
    /// code = "OP111"
    /// subject = "role:lawyer"
    /// reason = "Comes in spring."
    /// until = 2026-12-31
    /// ```
    ///
    /// ```after
    /// [[waiver]]
    /// code = "OP111"
    /// subject = "role:lawyer"
    /// reason = "Comes in spring."
    /// until = 2027-06-30
    /// ```
    WAIVER = "CH903" "waiver-changed" Review;
}
