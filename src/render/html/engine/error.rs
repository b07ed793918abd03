//! What is wrong with a template, and where.

use std::fmt;

use tera::ErrorKind;

use super::theme::Theme;

/// A fault in a theme: a template that does not parse, a name that is not there, a bad string file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TemplateError {
    /// The file's path inside the theme, as `templates/base.html`.
    pub file: String,
    /// The line in it, from 1.
    pub line: usize,
    /// What is wrong: lower case, no full stop.
    pub message: String,
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

impl std::error::Error for TemplateError {}

impl TemplateError {
    pub(super) fn new(file: impl Into<String>, line: usize, message: &str) -> Self {
        Self { file: file.into(), line: line.max(1), message: in_house_style(message) }
    }

    fn in_template(name: &str, line: usize, message: &str) -> Self {
        Self::new(format!("templates/{name}"), line, message)
    }

    /// What went wrong while rendering the template `name`.
    pub(super) fn rendering(error: &tera::Error, name: &str) -> Self {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                Self::in_template(report.filename(), report.span().start_line, report.message())
            }
            ErrorKind::TemplateNotFound(missing) => {
                Self::in_template(missing, 1, &format!("the theme has no template `{missing}`"))
            }
            other => Self::in_template(name, 1, &other.to_string()),
        }
    }

    /// Everything that is wrong with a set of templates that does not load.
    pub(super) fn loading(error: &tera::Error, theme: &Theme) -> Vec<Self> {
        let find = |name: &str, needle: &str| {
            let text = theme.get(&format!("templates/{name}")).unwrap_or_default();
            text.lines().position(|line| line.contains(needle)).map_or(1, |at| at + 1)
        };
        match error.kind() {
            ErrorKind::Msg(reports) if reports.starts_with("error: ") => from_reports(reports),
            ErrorKind::Msg(message) => {
                // The one other text: a component defined in two files, the second of which we name.
                let mut names = message.split('`').skip(1).step_by(2);
                let component = names.next().unwrap_or_default();
                let file = names.nth(1).unwrap_or("base.html");
                let line = find(file, &format!("component {component}("));
                vec![Self::in_template(file, line, message)]
            }
            ErrorKind::CircularExtend { tpl, .. } => {
                let message = format!("`{tpl}` extends itself by way of others");
                vec![Self::in_template(tpl, find(tpl, "extends"), &message)]
            }
            ErrorKind::CircularInclude { tpl, .. } => {
                let message = format!("`{tpl}` includes itself by way of others");
                vec![Self::in_template(tpl, find(tpl, "include"), &message)]
            }
            ErrorKind::MissingParent { current, parent } => {
                let message = format!("extends `{parent}`, which the theme does not have");
                vec![Self::in_template(current, find(current, "extends"), &message)]
            }
            _ => vec![Self::rendering(error, "base.html")],
        }
    }
}

/// Tera joins several faults into one text of reports, each `error: …` above `--> file:line:column`.
fn from_reports(reports: &str) -> Vec<TemplateError> {
    let mut found = Vec::new();
    let mut message = "";
    for line in reports.lines() {
        if let Some(text) = line.strip_prefix("error: ") {
            message = text;
        } else if let Some(place) = line.trim_start().strip_prefix("--> ") {
            let mut parts = place.rsplitn(3, ':').skip(1);
            let number = parts.next().and_then(|number| number.parse().ok()).unwrap_or(1);
            found.push(TemplateError::in_template(parts.next().unwrap_or(place), number, message));
        }
    }
    found
}

fn in_house_style(message: &str) -> String {
    let mut chars = message.trim_end_matches('.').chars();
    let Some(first) = chars.next() else { return String::new() };
    first.to_lowercase().chain(chars).collect()
}
