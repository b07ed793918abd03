//! The changes that there are, a file a family. The numbers of families are those of findings.

mod cadence;
mod decisions;
mod identity;
mod maturity;
mod pages;
mod people;
mod practices;
mod responsibilities;
mod stages;
mod strategy;
mod waivers;
mod workflows;

#[cfg(test)]
mod tests;

pub(super) use self::cadence::*;
pub(super) use self::decisions::*;
pub(super) use self::identity::*;
pub(super) use self::maturity::*;
pub(super) use self::pages::*;
pub(super) use self::people::*;
pub(super) use self::practices::*;
pub(super) use self::responsibilities::*;
pub(super) use self::stages::*;
pub(super) use self::strategy::*;
pub(super) use self::waivers::*;
pub(super) use self::workflows::*;

use super::code::ChangeCode;

/// Changes that are about the same.
#[derive(Debug)]
pub struct ChangeFamily {
    /// What their codes begin with: `CH1`.
    pub prefix: &'static str,
    /// What they are about, as a heading.
    pub title: &'static str,
    /// The changes, a list a file.
    pub rooms: &'static [&'static [&'static ChangeCode]],
}

impl ChangeFamily {
    /// The changes, in the order of codes.
    pub fn codes(&self) -> impl Iterator<Item = &'static ChangeCode> {
        self.rooms.iter().flat_map(|room| room.iter().copied())
    }
}

/// Declares the changes of a family: each doc comment is a manual page, which does not compile
/// without its example.
macro_rules! changes {
    (
        $all:ident
        $($(#[doc = $doc:literal])* $ident:ident = $code:literal $name:literal $level:ident
            $(<-> $mirror:literal)?;)*
    ) => {
        $($(#[doc = $doc])* pub(in crate::diff) static $ident: $crate::diff::code::ChangeCode = {
            const DOCS: &str = concat!($($doc, "\n"),*);
            assert!($crate::check::rule::contains(DOCS.as_bytes(), b"```before"), "needs ```before");
            assert!($crate::check::rule::contains(DOCS.as_bytes(), b"```after"), "needs ```after");
            $crate::diff::code::ChangeCode {
                code: $code,
                name: $name,
                level: $crate::diff::change::Level::$level,
                mirror: $crate::diff::codes::changes!(@ $code $($mirror)?),
                docs: DOCS,
            }
        };)*

        /// The changes of the family, in order.
        pub(in crate::diff) static $all: &[&$crate::diff::code::ChangeCode] = &[$(&$ident),*];
    };
    (@ $code:literal) => { $code };
    (@ $code:literal $mirror:literal) => { $mirror };
}

use changes;

/// Every family, in the order of codes.
pub static FAMILIES: &[ChangeFamily] = &[
    ChangeFamily { prefix: "CH0", title: "Names, texts and the model itself", rooms: &[IDENTITY] },
    ChangeFamily { prefix: "CH1", title: "Responsibilities", rooms: &[RESPONSIBILITIES] },
    ChangeFamily { prefix: "CH2", title: "People and teams", rooms: &[PEOPLE] },
    ChangeFamily { prefix: "CH3", title: "Cadence", rooms: &[CADENCE] },
    ChangeFamily {
        prefix: "CH4",
        title: "Workflows and decisions",
        rooms: &[WORKFLOWS, DECISIONS],
    },
    ChangeFamily { prefix: "CH5", title: "Maturity and stages", rooms: &[STAGES, MATURITY] },
    ChangeFamily { prefix: "CH6", title: "Practices and terms", rooms: &[PRACTICES] },
    ChangeFamily { prefix: "CH7", title: "Pages and translations", rooms: &[PAGES] },
    ChangeFamily { prefix: "CH8", title: "Strategy", rooms: &[STRATEGY] },
    ChangeFamily { prefix: "CH9", title: "Waivers", rooms: &[WAIVERS] },
];
