//! What the typesetter says, in the author's words: it knows lines of the theme alone.

use super::Input;
use super::press::Fault;
use crate::finding::{Finding, Severity, code};
use crate::source::span::{Span, line_range};

/// What stands in the way of a document, as a finding.
pub(super) fn finding(input: Input<'_>, fault: &Fault) -> Finding {
    of_own_theme(input, fault)
        .or_else(|| of_letters(input, fault))
        .unwrap_or_else(|| of_ours(input, fault))
}

/// The same where it is told of a file of the project's theme.
pub(super) fn of_own_theme(input: Input<'_>, fault: &Fault) -> Option<Finding> {
    let (path, line) = fault.place.as_ref()?;
    let path = format!("{}/pdf/{path}", input.sources.layout().theme_folder());
    let (id, file) = input.sources.find(&path)?;
    let place = Span::new(id, line_range(&file.text, *line));
    let finding = Finding::new(code::TEMPLATE_ERROR, place, fault.message.clone());
    Some(finding.help("mend this line of the theme, or remove the file to have the built-in one"))
}

/// Signs that a font has each, and not together.
fn of_letters(input: Input<'_>, fault: &Fault) -> Option<Finding> {
    let (_, behind) = fault.message.split_once("the text `\"")?;
    let (text, _) = behind.split_once("\"` could not be displayed")?;
    let place = input.sources.iter().find_map(|(id, file)| {
        let at = file.text.find(text)?;
        Some(Span::new(id, at..at + text.len()))
    });
    let message = format!("no font of the document has all signs of `{text}`");
    let mut finding = Finding::new(code::MISSING_GLYPH, place, message);
    finding.severity = Severity::Error;
    Some(finding.help(
        "name a font that does: `fonts = [\"fonts/NAME.ttf\"]` under `[output.pdf]` of book.toml",
    ))
}

/// The rest: files of the project's theme that do not agree with the built-in ones; where it has
/// none, the fault is ours.
fn of_ours(input: Input<'_>, fault: &Fault) -> Finding {
    let folder = format!("{}/pdf/", input.sources.layout().theme_folder());
    let has_own = input.sources.iter().any(|(_, file)| file.path.starts_with(&folder));
    let message = match &fault.place {
        Some((path, line)) => {
            format!("the built-in theme at `{path}`, line {line}: {}", fault.message)
        }
        None => format!("the document cannot be set: {}", fault.message),
    };
    let finding = Finding::new(code::TEMPLATE_ERROR, None, message);
    if has_own {
        finding.help(format!("look for what it misses in the files of `{folder}`"))
    } else {
        finding.help("report this with the files that lead to it: it is a fault of operandi's")
    }
}
