//! The rules, a file each. A file that is not registered here fails a test.

macro_rules! registry {
    ($($family:ident { $($rule:ident,)* })*) => {
        $(
            #[doc = concat!("Rules of the family `", stringify!($family), "`.")]
            pub mod $family {
                $(pub mod $rule;)*
            }
        )*

        /// Every rule, by family and code.
        pub static ALL: &[&super::Rule] = &[$($(&$family::$rule::RULE,)*)*];
    };
}

registry! {
    responsibilities {
        no_accountable,
        several_accountable,
        nobody_responsible,
        contradictory_letters,
        only_informed,
        duplicate_activity,
        overloaded_role,
        many_consulted,
        doubtful_letters,
        wide_matrix,
        idle_role,
        self_approving_gate,
        segregation_broken,
        segregation_broken_on_seat,
        divide_duties,
    }
    people {
        reporting_cycle,
        escalation_cycle,
        vacant_accountable,
    }
}
