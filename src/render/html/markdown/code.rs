//! Blocks of code.

use super::escape::attribute;
use super::highlight::highlight;
use super::writer::Writer;
use crate::source::markdown::CodeBlockKind;

/// A block of code whose text is being collected.
pub(super) struct Code {
    language: Option<String>,
    pub(super) text: String,
}

impl Writer<'_, '_> {
    pub(super) fn open_code(&mut self, kind: &CodeBlockKind<'_>) {
        let language = match kind {
            CodeBlockKind::Fenced(info) => language(info),
            CodeBlockKind::Indented => None,
        };
        self.code = Some(Code { language: language.map(str::to_owned), text: String::new() });
    }

    /// A block can be wider than the page, and is then scrolled by keyboard as well.
    pub(super) fn close_code(&mut self) {
        let Some(code) = self.code.take() else { return };
        self.push("<pre tabindex=\"0\"><code");
        if let Some(language) = &code.language {
            attribute(&mut self.draft.html, "class", &format!("language-{language}"));
        }
        self.push(">");
        match code.language.and_then(|language| highlight(&language, &code.text)) {
            Some(html) => self.push(&html),
            None => self.escaped(&code.text),
        }
        self.push("</code></pre>\n");
    }
}

/// The language that an info string begins with.
fn language(info: &str) -> Option<&str> {
    let name = |c: char| c.is_ascii_alphanumeric() || "+#-_.".contains(c);
    let info = info.trim_start();
    let end = info.find(|c| !name(c)).unwrap_or(info.len());
    (end > 0).then(|| &info[..end])
}
