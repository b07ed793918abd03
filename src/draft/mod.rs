//! From source files to drafts: definitions as trees, pages as HTML whose links and views are still
//! open. The only phase in which pages are parsed, in parallel, each once.

mod foreign;
mod kept;

pub use self::kept::Kept;

use self::kept::Frame;
use crate::config::Config;
use crate::finding::{Finding, code};
use crate::model::read::Text;
use crate::model::{
    FrontMatter, Input, Kind, Model, Overlay, Texts, Translations, kindless, page_id,
};
use crate::render::html::engine::Languages;
use crate::render::html::markdown::{self, Body, Options};
use crate::render::html::{pages::raw_html, texts};
use crate::site::{Document, Front, Origin, Part, TextFacts, summary};
use crate::source::facts::Facts;
use crate::source::front_matter::{Format, split};
use crate::source::lost::Lost;
use crate::source::node::Table;
use crate::source::span::{FileId, Span};
use crate::source::{Sources, include, page_path, toml, yaml};
use rayon::prelude::*;
use std::sync::Arc;

/// Everything that was read.
#[derive(Debug, Default)]
pub struct Drafts {
    /// What the model is read from.
    pub input: Input,
    /// Authors' pages, by path.
    pub pages: Vec<Arc<Page>>,
    /// Their bodies, in the same order.
    pub bodies: Vec<Arc<Body>>,
}

/// A page without its body.
#[derive(Debug)]
pub struct Page {
    file: FileId,
    path: String,
    language: Option<String>,
    front: Front,
    part: Part,
    /// What the plan needs of the body.
    facts: Facts,
    front_matter: Option<Matter>,
    /// Whether it takes in other files.
    includes: bool,
    findings: Vec<Finding>,
}

/// One text of the model that holds more than words.
#[derive(Debug)]
pub struct TextDraft {
    /// The kind of thing that has it.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// Its links.
    pub facts: Facts,
}

/// What reading one file gives.
#[derive(Debug, Clone)]
enum Read {
    Definitions { language: Option<String>, table: Arc<Table>, findings: Vec<Finding> },
    Page(Arc<Page>, Arc<Body>),
}

impl Read {
    /// Whether it stays the same as long as its file does.
    fn stands_alone(&self) -> bool {
        match self {
            Self::Definitions { .. } => true,
            Self::Page(page, _) => !page.includes,
        }
    }
}

/// The front matter of a page.
#[derive(Debug)]
struct Matter {
    table: Table,
    span: Span,
    format: Format,
}

/// Reads every file of the content folder, as far as it differs from what was `kept` of the last
/// reading, and gives what may be kept of this one.
pub fn read(
    sources: &Sources,
    config: &Config,
    words: &Languages,
    kept: &Kept,
    findings: &mut Vec<Finding>,
) -> (Drafts, Kept) {
    let layout = sources.layout();
    let files: Vec<foreign::File<'_>> = sources
        .iter()
        .filter_map(|(id, file)| Some((id, file, layout.in_content(&file.path)?)))
        .collect();
    let (files, foreign) = foreign::set_aside(files, config);
    findings.extend(foreign);
    let languages: Vec<&str> = config.language.0.keys().map(String::as_str).collect();
    let frame = Frame::new(config, words);
    let kept = kept.under(&frame);
    let read: Vec<Option<Read>> = files
        .par_iter()
        .map(|(id, file, path)| {
            if let Some(read) = kept.and_then(|kept| kept.get(*id, file)) {
                return Some(read.clone());
            }
            let language = language_of(path, &languages);
            if has_ending(path, "toml") {
                let (table, findings) =
                    toml::parse(*id, &file.text, file.body_start()..file.text.len());
                let (language, table) = (language.map(str::to_owned), Arc::new(table));
                Some(Read::Definitions { language, table, findings })
            } else if has_ending(path, "md") && !is_summary(path) {
                Some(page(sources, *id, path, language, config, words))
            } else {
                None
            }
        })
        .collect();
    let kept = Kept::of(frame, &files, &read);
    let mut drafts = Drafts::default();
    for file in read.into_iter().flatten() {
        drafts.add(file, findings);
    }
    drafts.input.lost = Lost::of(findings, sources);
    (drafts, kept)
}

/// Whether a file's name ends so. Endings are lower case here, as the sites that link them are.
fn has_ending(path: &str, ending: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, found)| found == ending)
}

fn is_summary(path: &str) -> bool {
    path == summary::FILE || (path.starts_with("SUMMARY.") && path.matches('.').count() == 2)
}

/// The language in `name.fr.md`, if the book has it.
fn language_of<'a>(path: &'a str, languages: &[&str]) -> Option<&'a str> {
    let (stem, _) = path.rsplit_once('.')?;
    let (_, language) = stem.rsplit_once('.')?;
    languages.contains(&language).then_some(language)
}

fn page(
    sources: &Sources,
    file: FileId,
    path: &str,
    language: Option<&str>,
    config: &Config,
    words: &Languages,
) -> Read {
    let text = &sources.get(file).text;
    let parts = split(text);
    let mut findings = Vec::new();
    if let Some((format, range)) = &parts.unclosed {
        let fence = format.fence();
        findings.push(
            Finding::new(
                code::INVALID_SYNTAX,
                Span::new(file, range.clone()),
                format!("this front matter is opened with `{fence}` and never closed"),
            )
            .help(format!("write `{fence}` on a line of its own behind the last key")),
        );
    }
    let front = parts.front.map(|(format, range)| {
        let span = Span::new(file, range.clone());
        let (table, told) = match format {
            Format::Toml => toml::parse(file, text, range),
            Format::Yaml => yaml::parse(file, text, range),
        };
        findings.extend(told);
        if language.is_none() {
            findings.extend(kindless::note(&table, path, format, span));
        }
        Matter { table, span, format }
    });
    let (body, told) = include::expand(sources, file, parts.body);
    findings.extend(told);
    let strings = words.of(language);
    let options = Options {
        raw_html: raw_html(config),
        words: &|key| strings.get(key).to_owned(),
        ..Options::default()
    };
    let mut draft = markdown::draft(&body, &options);
    findings.append(&mut draft.findings);
    let part = front.as_ref().and_then(|front| thing(&front.table, path)).unwrap_or(Part::Page);
    let (body, facts) = draft.into_parts();
    let page = Page {
        file,
        path: path.to_owned(),
        language: language.map(str::to_owned),
        front: front.as_ref().map(|front| front_of(&front.table)).unwrap_or_default(),
        part,
        facts,
        front_matter: front,
        includes: include::includes(text),
        findings,
    };
    Read::Page(Arc::new(page), Arc::new(body))
}

fn front_of(table: &Table) -> Front {
    let text = |key: &str| table.get(key).and_then(|entry| entry.node.as_text()).map(str::to_owned);
    Front { title: text("title").or_else(|| text("name")), description: text("description") }
}

/// What a page with a `kind` defines.
fn thing(table: &Table, path: &str) -> Option<Part> {
    let kind = Kind::from_word(table.get("kind")?.node.as_text()?)?;
    Some(Part::Thing(kind, page_id(table, path).to_owned()))
}

impl Drafts {
    fn add(&mut self, file: Read, findings: &mut Vec<Finding>) {
        match file {
            Read::Definitions { language, table, findings: told } => {
                findings.extend(told);
                match language {
                    Some(language) => {
                        self.input
                            .overlays
                            .push(Overlay { language, texts: Texts::Definitions(table) });
                    }
                    None => self.input.definitions.push(table),
                }
            }
            Read::Page(page, body) => {
                findings.extend(page.findings.iter().cloned());
                self.add_front_matter(&page);
                self.pages.push(page);
                self.bodies.push(body);
            }
        }
    }

    fn add_front_matter(&mut self, page: &Page) {
        let heading = page.facts.headings.iter().find(|heading| heading.level == 1);
        let heading =
            heading.map(|heading| Text { value: heading.text.clone(), span: heading.span });
        let matter = page.front_matter.as_ref();
        if let Some(language) = &page.language {
            let original = page_path::original(&page.path, language);
            let path = original.unwrap_or_else(|| page.path.clone());
            let table = matter.map(|matter| matter.table.clone()).unwrap_or_default();
            let texts = Texts::Page { path, table, heading };
            self.input.overlays.push(Overlay { language: language.clone(), texts });
        } else if let Some(Matter { table, span, format }) =
            matter.filter(|matter| matter.table.contains_key("kind"))
        {
            let (table, path) = (table.clone(), page.path.clone());
            let (span, format) = (*span, *format);
            self.input.pages.push(FrontMatter { table, path, heading, span, format });
        }
    }
}

/// The pages as the site's plan sees them.
pub fn documents(pages: &[Arc<Page>]) -> Vec<Document<'_>> {
    pages.iter().map(|page| page.document()).collect()
}

impl Page {
    fn document(&self) -> Document<'_> {
        Document {
            file: self.file,
            path: &self.path,
            language: self.language.as_deref(),
            words: Origin::Own,
            front: self.front.clone(),
            facts: &self.facts,
            part: self.part.clone(),
        }
    }
}

/// The texts of the model that hold links or other Markdown, in all languages.
pub fn texts(
    model: &Model,
    translations: &Translations,
    findings: &mut Vec<Finding>,
) -> Vec<TextDraft> {
    let mut drafts = Vec::new();
    let mut add = |kind, id: &str, text: &Text| {
        if text.contains(['[', '<', '*', '_', '`']) {
            let (facts, told) = texts::facts(text, text.span);
            findings.extend(told);
            drafts.push(TextDraft { kind, id: id.to_owned(), facts });
        }
    };
    model.texts(&mut |kind, id, text| add(kind, id, text));
    for said in translations.values().flat_map(|translation| &translation.texts) {
        add(said.kind, &said.id, &said.text);
    }
    drafts
}

impl TextDraft {
    /// The text as the plan sees it.
    pub fn for_the_plan(&self) -> TextFacts<'_> {
        TextFacts { kind: self.kind, id: self.id.clone(), facts: &self.facts }
    }
}
