//! What a waiver accepts.

use super::Model;
use super::governance::Waiver;
use crate::finding::{Code, Finding, Subject, code};
use crate::model::read::Reader;
use jiff::civil::Date;

impl Waiver {
    /// Whether it is about findings of `code` that are about `subject`. Faults and findings about
    /// nothing cannot be waived.
    pub fn accepts(&self, code: Code, subject: Option<&Subject>) -> bool {
        let written = &**self.code;
        let same = written.eq_ignore_ascii_case(code.code) || written == code.name;
        same && !code.is_fault() && subject.is_some_and(|about| self.covers(&about.0))
    }

    /// Whether its subject fits `about`, whatever the code.
    pub fn covers(&self, about: &str) -> bool {
        matches(&self.subject, about)
    }

    /// Whether it still holds on `day`; its last day counts.
    pub fn holds(&self, day: Date) -> bool {
        day <= self.until
    }
}

/// Tells waivers that give no reason in words, such as one pasted as it was offered.
pub(super) fn check(model: &Model, reader: &mut Reader) {
    for waiver in &model.waiver {
        let reason = &waiver.reason.0;
        if reason.chars().any(char::is_alphanumeric) {
            continue;
        }
        let message = format!("this waiver of {} gives no reason", &**waiver.code);
        reader.tell(
            Finding::new(code::INVALID_VALUE, reason.span, message)
                .help("write in a sentence why it is accepted, for those who look at it again"),
        );
    }
}

/// Whether `text` fits `pattern`, in which `*` stands for any characters.
fn matches(pattern: &str, text: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|first| text.strip_prefix(first)) else {
        return false;
    };
    let mut last = None;
    for part in parts {
        if let Some(part) = last.replace(part) {
            let Some(at) = rest.find(part) else { return false };
            rest = &rest[at + str::len(part)..];
        }
    }
    last.map_or(rest.is_empty(), |last| rest.ends_with(last))
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn a_star_stands_for_any_characters() {
        assert!(matches("step:campaign.*", "step:campaign.qa"));
        assert!(matches("*:*.qa", "step:campaign.qa"));
        assert!(matches("role:legal", "role:legal"));
        assert!(!matches("role:legal", "role:legal-2"));
        assert!(!matches("step:*.build", "step:campaign.qa"));
        assert!(!matches("a*a", "a"));
    }
}
