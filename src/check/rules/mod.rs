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
    }
}
