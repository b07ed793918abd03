//! Every limit, each with its meaning, default, bounds and rule in one declaration.

use std::ops::RangeInclusive;

/// A number above or below which a rule speaks, and which `[check.limits]` may change.
#[derive(Debug)]
pub struct Limit {
    /// The field's name, which [`Limit::key`] spells as authors do.
    pub(super) field: &'static str,
    /// The lines of its documentation.
    pub(super) docs: &'static [&'static str],
    /// What holds unless the configuration says otherwise.
    pub default: u16,
    /// What it may be.
    pub bounds: RangeInclusive<u16>,
    /// The code of the rule that it belongs to.
    pub rule: &'static str,
    pub(super) get: fn(&Limits) -> u16,
    pub(super) set: fn(&mut Limits, u16),
}

/// Declares limits: documentation with the unit, then `name: default in bounds, code of its rule`.
macro_rules! limits {
    ($($(#[doc = $doc:literal])* $name:ident: $default:literal in $bounds:expr, $rule:literal;)*) => {
        /// The limits of all rules. They are sixteen bits wide, so that rules turn them into any
        /// other number without a loss.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct Limits {
            $($(#[doc = $doc])* pub $name: u16,)*
        }

        impl Default for Limits {
            fn default() -> Self {
                Self { $($name: $default,)* }
            }
        }

        /// Every limit, in the order of the rules' codes.
        pub static ALL: &[Limit] = &[$(Limit {
            field: stringify!($name),
            docs: &[$($doc),*],
            default: $default,
            bounds: $bounds,
            rule: $rule,
            get: |limits| limits.$name,
            set: |limits, value| limits.$name = value,
        },)*];
    };
}

limits! {
    /// Steps of all workflows together from which on a role's share of them says something.
    overload_from_steps: 10 in 1..=1000, "OP107";
    /// The share of all steps, in percent, above which one role answers for too much.
    overload_answering_percent: 50 in 1..=100, "OP107";
    /// The share of all steps, in percent, above which one role does too much.
    overload_doing_percent: 70 in 1..=100, "OP107";
    /// The share of all steps, in percent, above which one role is asked too often.
    overload_asked_percent: 60 in 1..=100, "OP107";
    /// Roles that can be asked in one step before asking takes longer than doing.
    most_asked_per_step: 4 in 1..=100, "OP108";
    /// Steps that the matrix of one workflow can have and still be taken in.
    most_steps_per_workflow: 12 in 2..=1000, "OP110";
    /// Steps from which on it matters that one person alone answers for them.
    single_point_steps: 3 in 1..=1000, "OP116";
    /// The share of all steps, in percent, from which on it matters as well, if there are two or
    /// more of them.
    single_point_percent: 25 in 1..=100, "OP116";
    /// Hours a month of meetings above which a role has too little time for its work.
    most_meeting_hours_per_month: 40 in 1..=200, "OP310";
    /// Steps from which on a workflow that changes hands at each of them is told.
    hand_offs_from_steps: 6 in 2..=1000, "OP408";
    /// Months after which evidence of an assessment is old.
    evidence_age_months: 18 in 1..=240, "OP507";
    /// Reviews in a row that confirm a practice without a change, after which it is asked whether
    /// anybody still looks.
    unchanged_reviews: 3 in 2..=100, "OP606";
    /// Months ahead beyond which the end of a waiver is told.
    waiver_months: 24 in 1..=240, "OP905";
}
