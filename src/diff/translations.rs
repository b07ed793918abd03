//! What is said in other languages: a line a thing or page and language.

use super::change::Form;
use super::code::ChangeCode;
use super::codes as c;
use super::pages;
use super::record::beyond;
use super::side::Side;
use super::tell::{Draft, Spans, Telling};
use super::value::{Named, Value, Words};
use crate::model::Kind;
use crate::site::Part;
use crate::source::page_path;
use crate::source::span::Span;
use std::collections::{BTreeMap, BTreeSet};

/// What one language says of one thing or page.
#[derive(Debug, Default)]
struct Said {
    /// The texts of the thing.
    texts: Vec<Value>,
    /// The body of the page.
    body: String,
    /// Where it is said.
    span: Option<Span>,
}

/// By language and subject: `role:editor`, `page:guide.md`.
type All = BTreeMap<(String, String), (Named, Said)>;

/// Tells translations that are new, gone or others, of what is there in both versions: what is new
/// itself brings its translations with it.
pub(super) fn compare(telling: &mut Telling<'_>) {
    let (before, after) = (said(telling.base), said(telling.head));
    let keys: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    for key in keys {
        let (was, is) = (before.get(key), after.get(key));
        let Some((subject, _)) = is.or(was) else { continue };
        if !(is_there(telling.base, subject) && is_there(telling.head, subject)) {
            continue;
        }
        let spans = [was, is].map(|said| said.and_then(|(_, said)| said.span));
        let tell = |code: &ChangeCode, form, values, words| {
            told(code, subject, &key.0, form, spans, values, words)
        };
        let draft = match (was, is) {
            (None, _) => tell(&c::TRANSLATION_ADDED, Form::Added, [vec![], vec![]], vec![]),
            (_, None) => tell(&c::TRANSLATION_REMOVED, Form::Removed, [vec![], vec![]], vec![]),
            (Some((_, was)), Some((_, is))) => {
                let values = [beyond(&was.texts, &is.texts), beyond(&is.texts, &was.texts)];
                let words = pages::sections(&was.body, &is.body);
                if values.iter().all(Vec::is_empty) && words.is_empty() {
                    continue;
                }
                tell(&c::TRANSLATION_CHANGED, Form::Members, values, words)
            }
        };
        telling.tell(draft);
    }
}

fn told(
    code: &ChangeCode,
    subject: &Named,
    language: &str,
    form: Form,
    spans: Spans,
    [before, after]: [Vec<Value>; 2],
    words: Vec<Words>,
) -> Draft {
    Draft::new(code, subject.clone(), form, spans)
        .language(language)
        .values(before, after)
        .words(words)
}

fn is_there(side: &Side<'_>, subject: &Named) -> bool {
    match Kind::from_word(&subject.kind) {
        Some(kind) => side.things.contains_key(&(kind, subject.id.as_str())),
        None => side.page(&subject.id).is_some(),
    }
}

/// Everything that is said in other languages.
fn said(side: &Side<'_>) -> All {
    let renames = side.renames;
    let mut all = All::new();
    for (language, translation) in &side.version.translations {
        for text in &translation.texts {
            let id = renames.id(text.kind, &text.id);
            let subject = side.any(&[text.kind], &id);
            let key = (language.clone(), subject.subject());
            let (_, said) = all.entry(key).or_insert_with(|| (subject, Said::default()));
            said.texts.push(Value::Text { text: text.text.value.clone() });
            said.span = said.span.or(Some(text.text.span));
        }
    }
    for page in &side.version.pages {
        let Some(language) = &page.language else { continue };
        let Some(path) = page_path::original(&page.path, language) else { continue };
        let subject = match side.page(&path).map(|page| &page.part) {
            Some(Part::Thing(kind, id)) => side.any(&[*kind], &renames.id(*kind, id)),
            Some(Part::Page) => {
                let title = side.page(&path).map_or(&path, |page| &page.title);
                Named::new("page", &*path, &**title)
            }
            None => continue,
        };
        let key = (language.clone(), subject.subject());
        let (_, said) = all.entry(key).or_insert_with(|| (subject, Said::default()));
        said.body = pages::text(side, page);
        said.span = Some(Span::new(page.file, 0..0));
    }
    all
}
