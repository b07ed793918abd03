//! Addresses of other sites in `book.toml`: what they may lead to, and the gaps in them.

use super::Config;
use crate::finding::{Finding, code};
use crate::model::token::Token;

/// The scheme of an address (RFC 3986, section 3.1): a letter, then letters, digits, `+`, `-`, `.`.
pub fn scheme(address: &str) -> Option<&str> {
    let (scheme, _) = address.split_once(':')?;
    let rest = |b: u8| b.is_ascii_alphanumeric() || b"+-.".contains(&b);
    let fits = scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.bytes().all(rest);
    fits.then_some(scheme)
}

/// Whether `address` is a whole one whose scheme is among `schemes`. Browsers leave out tabs and
/// line breaks before they read a scheme, so there may be none.
pub fn leads_out(address: &str, schemes: &[&str]) -> bool {
    let Some(scheme) = scheme(address).filter(|_| !address.contains(char::is_control)) else {
        return false;
    };
    let rest = &address[scheme.len() + 1..];
    let whole = match rest.strip_prefix("//") {
        Some(host) => !host.is_empty() && !host.starts_with(['/', '?', '#']),
        None => scheme.eq_ignore_ascii_case("mailto") && !rest.is_empty(),
    };
    whole && schemes.iter().any(|known| known.eq_ignore_ascii_case(scheme))
}

impl Config {
    /// The whole address at which the site stands, ending in `/`, where the configuration says it.
    pub fn site_address(&self) -> Option<String> {
        let url = &self.html()?.site_url.as_ref()?.value;
        leads_out(url, WEB).then(|| format!("{}/", url.trim_end_matches('/')))
    }
}

/// What one of the addresses may be.
struct Form {
    schemes: &'static [&'static str],
    /// The gaps that are filled.
    gaps: &'static [&'static str],
    /// Those without which it is the same address everywhere.
    needed: &'static [&'static str],
    example: &'static str,
}

const WEB: &[&str] = &["https", "http"];

const EDIT: Form = Form {
    schemes: WEB,
    gaps: &["{path}", "{line}"],
    needed: &["{path}"],
    example: "https://example.org/edit/main/{path}",
};

const REPOSITORY: Form =
    Form { schemes: WEB, gaps: &[], needed: &[], example: "https://example.org/team/model" };

const FEEDBACK: Form = Form {
    schemes: &["https", "http", "mailto"],
    gaps: &["{page}"],
    needed: &[],
    example: "mailto:team@example.org?subject={page}",
};

/// Tells addresses that lead nowhere and gaps that nothing fills. An address that a reader must not
/// be led to is taken out of `config`.
pub(super) fn check(config: &mut Config) -> Vec<Finding> {
    let mut findings = Vec::new();
    judge(&mut config.feedback_url, &FEEDBACK, &mut findings);
    if let Some(html) = config.output.as_mut().and_then(|output| output.html.as_mut()) {
        judge(&mut html.edit_url_template, &EDIT, &mut findings);
        judge(&mut html.git_repository_url, &REPOSITORY, &mut findings);
    }
    findings
}

fn judge(address: &mut Option<Token>, form: &Form, findings: &mut Vec<Finding>) {
    let Some(given) = address else { return };
    let fault = |message| Finding::new(code::INVALID_VALUE, given.span, message);
    if !leads_out(&given.value, form.schemes) {
        let message = format!("`{}` is no address that readers can open", given.value);
        findings.push(fault(message).help(format!("write it like `{}`", form.example)));
        *address = None;
        return;
    }
    for gap in gaps(&given.value).filter(|gap| !form.gaps.contains(gap)) {
        let help = match form.gaps {
            [] => "take it out: nothing is filled in here".to_owned(),
            gaps => format!("take it out, or use `{}`", gaps.join("` or `")),
        };
        findings.push(fault(format!("nothing is known to fill in for `{gap}`")).help(help));
    }
    for gap in form.needed.iter().filter(|gap| !given.contains(*gap)) {
        let message = format!("`{}` is the same address for every page", given.value);
        let help = format!("put `{gap}` where the file's path goes: `{}`", form.example);
        findings.push(fault(message).help(help));
    }
}

/// The words in braces, with their braces.
fn gaps(address: &str) -> impl Iterator<Item = &str> {
    address.match_indices('{').filter_map(|(at, _)| {
        let rest = &address[at..];
        let end = rest.find('}')?;
        let inside = &rest[1..end];
        (!inside.contains('{')).then_some(&rest[..=end])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{SourceFile, Sources};

    /// What is told of a `book.toml`, with its help; and whether an edit address is left.
    fn told(text: &str) -> (Vec<String>, bool) {
        let file = SourceFile { path: "book.toml".into(), text: text.into() };
        let (config, findings) = Config::read(&Sources::new(vec![file]));
        let told = findings.iter().map(|f| format!("{}; {}", f.message, f.help.join("; ")));
        (told.collect(), config.html().is_some_and(|html| html.edit_url_template.is_some()))
    }

    fn edit(template: &str) -> (Vec<String>, bool) {
        told(&format!("[output.html]\nedit-url-template = \"{template}\"\n"))
    }

    #[test]
    fn addresses_lead_to_the_web_or_to_a_mailbox() {
        assert_eq!(edit("https://example.org/{path}#L{line}"), (vec![], true));
        for bad in ["javascript:alert('{path}')", "/edit/{path}", "https:///{path}", "data:{path}"]
        {
            let (told, left) = edit(bad);
            assert_eq!(told.len(), 1, "{bad}: {told:?}");
            assert!(told[0].contains("no address that readers can open"), "{told:?}");
            assert!(!left, "{bad} must not reach a page");
        }
        assert!(!leads_out("java\tscript:x", WEB));
        assert_eq!(told("feedback-url = \"mailto:a@b.c?subject={page}\"\n").0, [""; 0]);
        assert_eq!(told("feedback-url = \"ftp://a.b/\"\n").0.len(), 1);
        let repository = |address: &str| {
            told(&format!("[output.html]\ngit-repository-url = \"{address}\"\n")).0.len()
        };
        assert_eq!((repository("HTTPS://example.org"), repository("mailto:a@b.c")), (0, 1));
    }

    #[test]
    fn gaps_that_nothing_fills_and_gaps_that_are_needed_are_told() {
        let (told, left) = edit("https://example.org/edit/{file}");
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[0].contains("`{file}`") && told[0].contains("`{path}`"), "{told:?}");
        assert!(told[1].contains("the same address for every page"), "{told:?}");
        assert!(left);
    }

    #[test]
    fn a_scheme_begins_with_a_letter() {
        assert_eq!(scheme("a+b-c.1:x"), Some("a+b-c.1"));
        assert_eq!(scheme("1a:x"), None);
        assert_eq!(scheme("a/b:c"), None);
    }
}
