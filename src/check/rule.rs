//! What a rule is: its code, its manual page with a bad and a good example, and its check.

use super::{Family, Scope};
use crate::config::limits;
use crate::finding::{Code, Finding, Severity};

/// A rule. Its documentation is the user's manual page, and its examples are its tests.
#[derive(Debug)]
pub struct Rule {
    /// Its code, name and usual level.
    pub code: Code,
    /// Markdown: what it finds, why that matters, what to do, and two fenced blocks, ` ```bad `
    /// and ` ```good `, each a small project.
    pub docs: &'static str,
    /// Looks at the compiled model; absent for what is found while reading.
    pub run: Option<fn(Scope<'_>, &mut Vec<Finding>)>,
    /// Why its bad example cannot be shown by text files and compiled as it stands, and where it
    /// is tested instead. Absent for nearly all.
    pub elsewhere: Option<&'static str>,
}

/// A small project inside a rule's documentation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// Paths and texts. A line `--- path` begins a file; what stands before the first is
    /// `content/model.toml`.
    pub files: Vec<(String, String)>,
}

impl Rule {
    /// The rule's family.
    pub fn family(&self) -> Option<&'static Family> {
        Family::of(self.code)
    }

    /// The level at which the rule speaks unless the configuration says otherwise.
    pub fn level(&self) -> &'static str {
        match self.code.severity {
            Severity::Error if self.code.is_fault() => "fault",
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }

    /// The first paragraph of the manual page, as one line.
    pub fn summary(&self) -> String {
        let lines = self.docs.lines().map(str::trim).skip_while(|line| line.is_empty());
        lines.take_while(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// The manual page: a heading with code, name and level above the documentation, and the
    /// limits below.
    pub fn manual(&self) -> String {
        let level = match self.level() {
            "fault" => "fault: nothing is written",
            level => level,
        };
        let docs: String = self
            .docs
            .lines()
            .map(|line| match line.strip_prefix(' ').unwrap_or(line) {
                "```bad" => "For example:\n\n```toml\n".to_owned(),
                "```good" => "Better:\n\n```toml\n".to_owned(),
                line => format!("{line}\n"),
            })
            .collect();
        let limits = self.limits_manual();
        format!("# {}: {} ({level})\n\n{}\n{limits}", self.code.code, self.code.name, docs.trim())
    }

    /// The limits at which the rule speaks, with their defaults; empty if it has none.
    fn limits_manual(&self) -> String {
        let lines = limits::of_rule(self.code.code).map(|limit| {
            let (least, most) = (limit.bounds.start(), limit.bounds.end());
            format!(
                "# {} From {least} to {most}.\n{} = {}\n",
                limit.doc(),
                limit.key(),
                limit.default
            )
        });
        let lines: String = lines.collect();
        if lines.is_empty() {
            return lines;
        }
        format!(
            "\nIts limits, to be changed in `book.toml`:\n\n```toml\n[check.limits]\n{lines}```\n"
        )
    }

    /// What the rule finds, why that matters and what to do: the documentation without its
    /// examples, as Markdown.
    pub fn text(&self) -> String {
        let lines = self.docs.lines().map(|line| line.strip_prefix(' ').unwrap_or(line));
        let lines: Vec<&str> = lines.take_while(|line| !line.starts_with("```")).collect();
        lines.join("\n").trim().to_owned()
    }

    /// The project that shows the fault.
    pub fn bad(&self) -> Option<Example> {
        example(self.docs, "```bad")
    }

    /// The project that shows it mended.
    pub fn good(&self) -> Option<Example> {
        example(self.docs, "```good")
    }
}

/// The project in the fenced block of `docs` that begins with the line `fence`.
pub(crate) fn example(docs: &str, fence: &str) -> Option<Example> {
    let mut lines = docs.lines().map(|line| line.strip_prefix(' ').unwrap_or(line));
    lines.find(|line| *line == fence)?;
    let mut files: Vec<(String, String)> = Vec::new();
    for line in lines.take_while(|line| *line != "```") {
        if let Some(path) = line.strip_prefix("--- ") {
            files.push((path.trim().to_owned(), String::new()));
            continue;
        }
        if files.is_empty() {
            files.push(("content/model.toml".to_owned(), String::new()));
        }
        if let Some((_, text)) = files.last_mut() {
            text.push_str(line);
            text.push('\n');
        }
    }
    Some(Example { files })
}

/// Whether `docs` holds both examples; looked at while compiling.
pub(crate) const fn has_examples(docs: &str) -> bool {
    contains(docs.as_bytes(), b"```bad") && contains(docs.as_bytes(), b"```good")
}

/// Whether `text` holds `part`; looked at while compiling.
pub(crate) const fn contains(text: &[u8], part: &[u8]) -> bool {
    let mut at = 0;
    while at + part.len() <= text.len() {
        let mut same = 0;
        while same < part.len() && text[at + same] == part[same] {
            same += 1;
        }
        if same == part.len() {
            return true;
        }
        at += 1;
    }
    false
}

/// Declares the rule of a file: its doc comment is the manual page. A rule without a bad and a
/// good example does not compile.
#[macro_export]
macro_rules! rule {
    (
        $(#[doc = $doc:literal])*
        code = $code:expr
        $(, check = $run:ident)?
        $(, elsewhere = $why:literal)?
    ) => {
        $(#[doc = $doc])*
        pub const RULE: $crate::check::Rule = {
            const DOCS: &str = concat!($($doc, "\n"),*);
            assert!($crate::check::rule::has_examples(DOCS), "a rule needs ```bad and ```good");
            $crate::check::Rule {
                code: $code,
                docs: DOCS,
                run: $crate::rule!(@ $($run)?),
                elsewhere: $crate::rule!(@ $($why)?),
            }
        };
    };
    (@) => { None };
    (@ $run:ident) => { Some($run) };
    (@ $why:literal) => { Some($why) };
}
