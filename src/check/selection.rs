//! Some of the findings, as the command line asks for them.

use super::Which;
use crate::finding::{Code, Finding};

/// Which findings to tell. The empty selection tells all.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    select: Vec<Which>,
    ignore: Vec<Which>,
}

/// Why a word cannot be selected or ignored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It names neither a rule nor a family.
    Unknown(String),
    /// It names faults, which cannot be ignored.
    Fault(String),
}

impl Selection {
    /// What `select` names without what `ignore` names; all without `select`.
    ///
    /// # Errors
    /// At the first word that names nothing, or that would ignore a fault.
    pub fn new(select: &[String], ignore: &[String]) -> Result<Self, Refused> {
        let named = |word: &String| {
            Which::named(word.trim()).ok_or_else(|| Refused::Unknown(word.trim().to_owned()))
        };
        let selected: Result<Vec<Which>, Refused> = select.iter().map(named).collect();
        let unless_fault = |word: &String| match named(word)? {
            which if which.is_fault() => Err(Refused::Fault(word.trim().to_owned())),
            which => Ok(which),
        };
        let ignored: Result<Vec<Which>, Refused> = ignore.iter().map(unless_fault).collect();
        Ok(Self { select: selected?, ignore: ignored? })
    }

    /// Leaves the findings that were asked for, and every fault.
    pub fn apply(&self, findings: &mut Vec<Finding>) {
        findings.retain(|finding| self.keeps(finding.code));
    }

    /// Whether findings with this code are told.
    pub fn keeps(&self, code: Code) -> bool {
        let any = |named: &[Which]| named.iter().any(|which| which.covers(code));
        code.is_fault() || ((self.select.is_empty() || any(&self.select)) && !any(&self.ignore))
    }
}

#[cfg(test)]
mod tests {
    use super::{Refused, Selection};
    use crate::check::rules;

    fn selection(select: &[&str], ignore: &[&str]) -> Result<Selection, Refused> {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        let (select, ignore): (Vec<String>, Vec<String>) = (words(select), words(ignore));
        Selection::new(&select, &ignore)
    }

    /// The codes of gaps that are kept; faults always are.
    fn kept(select: &[&str], ignore: &[&str]) -> Vec<&'static str> {
        let selection = selection(select, ignore).expect("the words of this test name rules");
        let kept = rules::ALL.iter().map(|rule| rule.code).filter(|code| selection.keeps(*code));
        let (faults, gaps): (Vec<_>, Vec<_>) = kept.partition(|code| code.is_fault());
        let all = rules::ALL.iter().filter(|rule| rule.code.is_fault()).count();
        assert_eq!(faults.len(), all, "faults are told in any case");
        gaps.iter().map(|code| code.code).collect()
    }

    #[test]
    fn codes_names_and_families_choose() {
        assert_eq!(kept(&["op107", "no-accountable"], &[]), ["OP101", "OP107"]);
        assert_eq!(kept(&["OP2"], &[]), kept(&["people"], &[]));
        assert!(kept(&["OP2"], &[]).iter().all(|code| code.starts_with("OP2")));
        assert!(!kept(&["OP2"], &[]).is_empty());
        assert_eq!(kept(&["OP2"], &["people"]), [""; 0]);
        let rest = kept(&[], &["OP107"]);
        assert!(rest.contains(&"OP108") && !rest.contains(&"OP107"));
        assert_eq!(kept(&["faults"], &[]), [""; 0], "faults alone can be selected");
    }

    #[test]
    fn what_names_nothing_or_hides_a_fault_is_refused() {
        assert_eq!(selection(&["OP999"], &[]).err(), Some(Refused::Unknown("OP999".into())));
        assert_eq!(selection(&[], &[""]).err(), Some(Refused::Unknown(String::new())));
        assert_eq!(selection(&[], &["OP003"]).err(), Some(Refused::Fault("OP003".into())));
        assert_eq!(selection(&[], &["OP0"]).err(), Some(Refused::Fault("OP0".into())));
    }
}
