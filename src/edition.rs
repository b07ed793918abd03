//! The book in a further language: the same pages below a folder called like the language, in its
//! words where there are any, and in the book's own where not.

use crate::config::Config;
use crate::finding::{Finding, code};
use crate::model::Model;
use crate::render::html::engine::Languages;
use crate::render::html::markdown::Body;
use crate::site::{self, Document, Front, Origin, Site, TextFacts, Titles, summary};
use crate::source::span::{FileId, Span};
use crate::source::{SourceFile, Sources};
use std::collections::HashMap;
use std::sync::Arc;

/// One further language of the book.
pub(crate) struct Edition<'a> {
    /// Its tag, which is the name of its folder as well.
    pub(crate) language: &'a str,
    /// The pages that it has, at the addresses of those in the book's own language.
    documents: Vec<Document<'a>>,
}

/// All editions in further languages, each with the bodies of its pages.
pub(crate) fn all<'a>(
    documents: &[Document<'a>],
    bodies: &[Arc<Body>],
    config: &'a Config,
) -> Vec<(Edition<'a>, Vec<Arc<Body>>)> {
    let edition = |language| Edition::of(documents, bodies, language, config.language());
    config.further_languages().map(edition).collect()
}

impl<'a> Edition<'a> {
    /// The edition in `language` of a book whose pages in all languages are `all`, and the bodies of
    /// its pages; `own` is the book's own language.
    pub(crate) fn of(
        all: &[Document<'a>],
        bodies: &[Arc<Body>],
        language: &'a str,
        own: &'a str,
    ) -> (Self, Vec<Arc<Body>>) {
        let translations: HashMap<String, usize> = all
            .iter()
            .enumerate()
            .filter(|(_, document)| document.language == Some(language))
            .filter_map(|(at, document)| Some((document.original()?, at)))
            .collect();
        let (mut documents, mut shelf) = (Vec::new(), Vec::new());
        for (at, original) in all.iter().enumerate().filter(|(_, page)| page.language.is_none()) {
            let translation = translations.get(original.path).copied();
            shelf.push(Arc::clone(&bodies[translation.unwrap_or(at)]));
            documents.push(match translation {
                Some(at) => translated(original, &all[at]),
                None => Document { words: Origin::Foreign(own), ..original.clone() },
            });
        }
        (Self { language, documents }, shelf)
    }

    /// Its plan. `input` is that of the book's own language, but for the words and the model.
    pub(crate) fn plan<'b>(
        &'b self,
        input: site::Input<'b>,
        sources: &'b Sources,
        texts: Vec<TextFacts<'b>>,
    ) -> Site<'b> {
        let own = summary_in(sources, self.language);
        let titles = if own.is_some() { Titles::Summary } else { Titles::Pages };
        let input = site::Input {
            documents: &self.documents,
            summary: own.map(|(file, source)| (file, &*source.text)).or(input.summary),
            titles,
            edition: Some(self.language),
            taken: &[],
            ..input
        };
        let mut site = site::plan(input, texts);
        // Servers look for it at the top, and old addresses stand there.
        site.pages.retain(|page| !matches!(page.body, site::Body::NotFound));
        site.redirects.clear();
        site
    }
}

/// The page `original` in the words of `translation`.
fn translated<'a>(original: &Document<'a>, translation: &Document<'a>) -> Document<'a> {
    Document {
        path: original.path,
        language: None,
        words: Origin::Translated(original.facts),
        front: Front {
            title: translation.front.title.clone().or_else(|| Some(original.title())),
            description: translation.front.description.clone(),
        },
        part: original.part.clone(),
        ..translation.clone()
    }
}

fn summary_in<'a>(sources: &'a Sources, language: &str) -> Option<(FileId, &'a SourceFile)> {
    let stem = summary::FILE.trim_end_matches(".md");
    sources.find(&sources.layout().of_content(&format!("{stem}.{language}.md")))
}

/// What can be told of further languages without making their editions: what their summaries name
/// that is not there, and languages that the theme has no words of.
pub(crate) fn check(
    sources: &Sources,
    config: &Config,
    words: &Languages,
    documents: &[Document<'_>],
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let own = config.book.as_ref().and_then(|book| book.language.as_ref());
    let own = own.map(|language| (None, language.span));
    let further = config.further_languages().map(|tag| (Some(tag), config.language.0[tag].key));
    for (tag, span) in own.into_iter().chain(further) {
        if !words.of(tag).are_its_own() {
            findings.push(wordless(sources, tag.unwrap_or(config.language()), span));
        }
    }
    for language in config.further_languages() {
        if let Some((file, source)) = summary_in(sources, language) {
            findings.extend(summary::read(file, &source.text, documents, Some(language)).1);
        }
    }
    findings
}

fn wordless(sources: &Sources, tag: &str, span: Span) -> Finding {
    let folder = sources.layout().theme_folder();
    let message =
        format!("the theme has no words in `{tag}`, so that menus and headings are in English");
    let mut finding = Finding::new(code::INVALID_TRANSLATION, span, message).help(format!(
        "translate `strings/en.toml` of the built-in theme as `{folder}/strings/{tag}.toml`"
    ));
    finding.severity = crate::finding::Severity::Warning;
    finding
}

/// The model in `language`: itself where nothing is translated.
pub(crate) fn model(model: &Model, texts: Option<&crate::model::Translation>) -> Model {
    texts.map_or_else(|| model.clone(), |texts| model.in_language(texts))
}
