//! The model's texts inside templates: `{{ page.purpose | markdown }}` and `{{ step.name | inline }}`.

use std::sync::Arc;
use tera::{Kwargs, State, Tera, Value, escape_html};

/// How a text is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// As blocks: paragraphs, lists, tables.
    Block,
    /// Inside a line: emphasis, code and links only.
    Inline,
}

/// Turns a Markdown text into HTML.
pub type Texts = Arc<dyn Fn(&str, Form) -> String + Send + Sync>;

/// Shows texts as they are.
pub(super) fn plain() -> Texts {
    Arc::new(|text, _| {
        let mut escaped = Vec::with_capacity(text.len());
        // Writing to memory cannot fail.
        let _ = escape_html(text, &mut escaped);
        String::from_utf8(escaped).unwrap_or_default()
    })
}

pub(super) fn register(tera: &mut Tera, texts: &Texts) {
    for (name, form) in [("markdown", Form::Block), ("inline", Form::Inline)] {
        let texts = Arc::clone(texts);
        tera.register_filter(name, move |text: &str, _: Kwargs, _: &State| {
            Value::safe_string(&texts(text, form))
        });
    }
}
