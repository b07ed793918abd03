//! What an author hears about a body.

use crate::finding::{Finding, code};
use crate::site::live;
use crate::source::markdown::{Kind, Problem, lookalike};
use crate::source::span::Span;

/// What to tell of `problem`; nothing where only a name can say, and it says no.
pub(super) fn finding(problem: Problem<'_>, span: Span) -> Option<Finding> {
    Some(match problem {
        Problem::UnclosedStrong => Finding::new(
            code::UNCLOSED_EMPHASIS,
            span,
            "bold text is opened with `**` and never closed",
        )
        .here("shown as bold up to the end of the line")
        .help("write `**` where the bold text ends, or `\\**` if you mean two asterisks"),
        Problem::UnknownCallout(name) => {
            let message = format!("`[!{name}]` is none of the blocks that can be written so");
            Finding::new(code::UNKNOWN_CALLOUT, span, message)
                .here("shown as an ordinary quote")
                .help("use one of NOTE, TIP, IMPORTANT, CAUTION, WARNING, INFO, SUCCESS, ERROR, ADMIN, AVAILABILITY, PREREQUISITES, MORELIKETHIS")
        }
        Problem::Unclosed(kind) => {
            let (what, _, end) = names(kind);
            Finding::new(code::UNCLOSED_BLOCK, span, format!("{what} is opened and never closed"))
                .here("ends with the list, quote or page that it stands in")
                .help(format!("write `{end}` on a line of its own where it ends"))
        }
        Problem::NotOpen(kind) => {
            let (what, start, end) = names(kind);
            Finding::new(
                code::UNCLOSED_BLOCK,
                span,
                format!("`{end}` closes {what} that is not open"),
            )
            .here("left out")
            .help(format!("write `{start}` where it begins, in the same list, quote or page"))
        }
        Problem::MalformedView => Finding::new(
            code::INVALID_VIEW,
            span,
            "the arguments of this view cannot be read",
        )
        .help("write them as `{{#raci campaign stage=\"scale\"}}`, or `\\{{#` if it is no view"),
        // Other tools have lines in braces as well.
        Problem::LooksLikeView(line) => {
            let (_, meant) = lookalike(line).filter(|(name, _)| live::is_view(name))?;
            Finding::new(code::UNREAD_VIEW, span, "this line looks like a live view and is none")
                .here("shown as it is written")
                .help(format!("write `{meant}` on a line of its own"))
        }
    })
}

/// Raw HTML that is shown as text, told once a page.
pub(super) fn escaped_html(span: Span) -> Finding {
    Finding::new(code::ESCAPED_HTML, span, "HTML in this page is shown as text")
        .here("the first of it")
        .help("write it in Markdown, or allow HTML in `book.toml`")
}

/// A block in words, and the lines that begin and end it.
fn names(kind: Kind) -> (&'static str, &'static str, &'static str) {
    match kind {
        Kind::Tabs | Kind::Tab => ("a group of tabs", ">[!BEGINTABS]", ">[!ENDTABS]"),
        Kind::Shadebox => ("a shaded box", ">[!BEGINSHADEBOX]", ">[!ENDSHADEBOX]"),
        _ => ("an accordion", "+++title", "+++"),
    }
}
