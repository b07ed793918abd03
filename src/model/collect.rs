//! From spanned trees to the model: every definition found, then read, then resolved.

use super::governance::Placed;
use super::kind::Kind;
use super::thing::{Raw, RawPage};
use super::{
    Model, Overlay, Translations, id, order, resolve, scheme, stray, subtables, translation, waiver,
};
use crate::finding::{Finding, code};
use crate::model::read::{Field, Reader, Text, are_tables, did_you_mean};
use crate::source::front_matter::Format;
use crate::source::lost::Lost;
use crate::source::node::{Content, Entry, Table};
use crate::source::page_path;
use crate::source::span::Span;
use std::collections::HashMap;
use std::sync::Arc;

/// Everything that definitions can be read from.
#[derive(Debug, Default)]
pub struct Input {
    /// The trees of definitions files, by path.
    pub definitions: Vec<Arc<Table>>,
    /// The front matter of pages that define something, by path.
    pub pages: Vec<FrontMatter>,
    /// The trees and front matter of translations, with their languages.
    pub overlays: Vec<Overlay>,
    /// What could not be read, so that what it defined may be missing.
    pub lost: Lost,
}

/// A page whose front matter has a `kind`.
#[derive(Debug)]
pub struct FrontMatter {
    /// The keys.
    pub table: Table,
    /// The page's path below the content folder.
    pub path: String,
    /// The page's first heading.
    pub heading: Option<Text>,
    /// The front matter as a whole.
    pub span: Span,
    /// The language that it is written in.
    pub format: Format,
}

/// Reads the model. All faults of all files come with it; what could not be read is left out.
pub fn read(input: &Input) -> (Model, Vec<Finding>) {
    let (model, _, findings) = read_in_all_languages(input);
    (model, findings)
}

/// Reads the model and what is said of it in other languages.
pub fn read_in_all_languages(input: &Input) -> (Model, Translations, Vec<Finding>) {
    let mut reader = Reader::default();
    let mut model = Model::default();
    let mut raws = scheme::built_in();
    let built_in = raws.len();
    for table in &input.definitions {
        definitions(table, &mut raws, &mut model, &mut reader);
    }
    for page in &input.pages {
        raws.extend(page_definition(page, &mut reader));
    }
    let raws = unique(raws, built_in, &mut reader);
    let raws = stray::take_out(raws, &mut reader);
    for raw in &raws {
        model.add(raw, &mut reader);
        if model.name(raw.kind, &raw.id).is_none() {
            model.unread.insert((raw.kind, raw.id.clone()));
        }
    }
    let named = raws.iter().any(|raw| raw.kind == Kind::Model);
    if let Some(first) = raws.get(built_in).filter(|_| !named) {
        reader.tell(
            Finding::new(
                code::MISSING_MODEL,
                first.span,
                "there are definitions, but nothing says what they are the model of",
            )
            .help("add a `[model]` table with a `name` to one definitions file"),
        );
    }
    order::apply(&mut model);
    subtables::check(&mut model, &mut reader);
    waiver::check(&model, &mut reader);
    let known = resolve::Known::of(&model, &raws);
    if !input.lost.definitions() {
        resolve::check(&model, &known, &mut reader);
    }
    let base = translation::Base::new(&raws, &input.definitions);
    let mut translations = Translations::new();
    for overlay in &input.overlays {
        let texts = translation::walk(overlay, &base, &mut reader);
        translations.entry(overlay.language.clone()).or_default().texts.extend(texts);
    }
    reader.findings.retain(|finding| !input.lost.explains(finding));
    (model, translations, reader.findings)
}

fn definitions(table: &Table, raws: &mut Vec<Raw>, model: &mut Model, reader: &mut Reader) {
    for (key, entry) in table {
        match key.as_str() {
            "model" => match entry.node.as_table() {
                Some(table) => raws.push(Raw {
                    kind: Kind::Model,
                    id: "model".to_owned(),
                    table: table.clone(),
                    span: entry.key,
                    page: None,
                }),
                None => not_a_table(Kind::Model, entry, reader),
            },
            "segregate" => model.segregate.extend(placed(key, entry, reader)),
            "moved" => model.moved.extend(placed(key, entry, reader)),
            "waiver" => model.waiver.extend(placed(key, entry, reader)),
            word => match Kind::from_word(word) {
                Some(Kind::Step | Kind::Criterion) | None => unknown_kind(word, entry, reader),
                Some(kind) => of_kind(kind, entry, raws, reader),
            },
        }
    }
}

fn of_kind(kind: Kind, entry: &Entry, raws: &mut Vec<Raw>, reader: &mut Reader) {
    let Some(things) = entry.node.as_table() else {
        return not_a_table(kind, entry, reader);
    };
    for (id, thing) in things {
        let Some(table) = thing.node.as_table() else {
            if are_tables(&thing.node) {
                reader.path = vec![kind.word().to_owned(), id.clone()];
                let _: Option<()> = reader.many_for_one(&thing.node);
                reader.path.clear();
                continue;
            }
            reader.tell(
                Finding::new(
                    code::WRONG_TYPE,
                    thing.key,
                    format!("`{id}` stands directly under `[{kind}]`, where only ids can stand"),
                )
                .help(format!("give the {kind} an id: `[{kind}.my-{kind}]`")),
            );
            continue;
        };
        if check_id(id, thing.key, reader) {
            raws.push(Raw {
                kind,
                id: id.clone(),
                table: table.clone(),
                span: thing.key,
                page: None,
            });
        }
    }
}

fn check_id(id: &str, span: Span, reader: &mut Reader) -> bool {
    if id::is_valid(id) {
        return true;
    }
    let slug = id::slug(id);
    let finding = Finding::new(code::INVALID_ID, span, format!("`{id}` cannot be an id"));
    reader.tell(if slug.is_empty() {
        finding.help("use lower-case letters a to z, digits and hyphens")
    } else {
        finding.help(format!("write `{slug}`, and put the words into `name`"))
    });
    false
}

fn not_a_table(kind: Kind, entry: &Entry, reader: &mut Reader) {
    let header = if kind == Kind::Model { "[model]".to_owned() } else { format!("[{kind}.ID]") };
    reader.tell(
        Finding::new(
            code::WRONG_TYPE,
            entry.key,
            format!("`{kind}` is a table, this is {}", entry.node.describe()),
        )
        .help(if are_tables(&entry.node) {
            format!("write `{header}` with one bracket on either side")
        } else {
            format!("write `{header}` on a line of its own, and its keys below")
        }),
    );
}

fn unknown_kind(word: &str, entry: &Entry, reader: &mut Reader) {
    const OTHERS: [&str; 3] = ["segregate", "moved", "waiver"];
    let finding =
        Finding::new(code::UNKNOWN_KIND, entry.key, format!("`{word}` is not a kind of thing"));
    let inside = match Kind::from_word(word) {
        Some(Kind::Step) => Some("steps stand inside a workflow: `[[workflow.ID.step]]`"),
        Some(Kind::Criterion) => Some("criteria stand inside a stage: `[[stage.ID.criterion]]`"),
        _ if CONFIGURED.contains(&word) => {
            Some("this belongs to `book.toml`, which stands beside the content folder")
        }
        _ => None,
    };
    let plural = Kind::ALL.iter().find(|kind| kind.plural() == word);
    let words = || kind_words().chain(OTHERS);
    if entry.node.as_table().is_none() && !matches!(entry.node.content, Content::List(_)) {
        reader.tell(finding_above_headers(word, entry));
        return;
    }
    let near = plural.map(|kind| kind.word()).or_else(|| did_you_mean(word, words()));
    reader.tell(match (inside, near) {
        (Some(help), _) => finding.help(help),
        (None, Some(near)) => finding.help(format!("did you mean `{near}`?")),
        (None, None) => {
            finding.help(format!("the kinds are: {}", words().collect::<Vec<_>>().join(", ")))
        }
    });
}

/// Tables of `book.toml`.
const CONFIGURED: [&str; 7] = ["book", "build", "output", "language", "brand", "check", "publish"];

/// The kinds that can stand in a header; steps and criteria stand inside others.
fn kind_words() -> impl Iterator<Item = &'static str> {
    let inner = |kind: &&Kind| matches!(kind, Kind::Step | Kind::Criterion);
    Kind::ALL.iter().filter(move |kind| !inner(kind)).map(|kind| kind.word())
}

/// The fault of a value that stands above every header, and so belongs to nothing.
fn finding_above_headers(key: &str, entry: &Entry) -> Finding {
    let finding =
        Finding::new(code::UNKNOWN_KIND, entry.key, format!("`{key}` belongs to nothing here"));
    let of_model = super::about::About::record_shape().field(key).is_some();
    finding.help(if of_model || super::thing::SHARED_KEYS.contains(&key) {
        "write it below the header of what it belongs to, such as `[model]`".to_owned()
    } else {
        "write it below the header of what it belongs to, such as `[role.editor]`".to_owned()
    })
}

/// The records of an array of tables without ids.
fn placed<T: Field>(key: &str, entry: &Entry, reader: &mut Reader) -> Vec<Placed<T>> {
    let Content::List(items) = &entry.node.content else {
        reader.path = vec![key.to_owned()];
        let _: Option<()> = reader.one_for_many(&entry.node);
        reader.path.clear();
        return Vec::new();
    };
    items
        .iter()
        .filter_map(|item| Some(Placed { fields: T::read(item, reader)?, span: item.span }))
        .collect()
}

fn page_definition(page: &FrontMatter, reader: &mut Reader) -> Option<Raw> {
    let entry = page.table.get("kind")?;
    let kind = entry.node.as_text().and_then(Kind::from_word);
    let Some(kind) = kind.filter(|kind| !matches!(kind, Kind::Step | Kind::Criterion)) else {
        let Some(word) = entry.node.as_text() else {
            return reader.wrong_type(&entry.node, "a kind of thing", "kind = \"practice\"");
        };
        let words = kind_words;
        let help = did_you_mean(word, words()).map_or_else(
            || format!("use one of: {}", words().collect::<Vec<_>>().join(", ")),
            |near| format!("did you mean `{near}`?"),
        );
        return reader.fault(
            code::UNKNOWN_KIND,
            &entry.node,
            format!("`{word}` is not a kind of thing"),
            help,
        );
    };
    let id = page_id(&page.table, &page.path);
    let span = match page.table.get("id") {
        Some(Entry { node, .. }) if node.as_text().is_none() => {
            return reader.wrong_type(node, "an id", &format!("id = \"my-{kind}\""));
        }
        Some(Entry { node, .. }) => node.span,
        None => entry.key,
    };
    check_id(id, span, reader).then(|| Raw {
        kind,
        id: id.to_owned(),
        table: page_fields(kind, &page.table),
        span: entry.key,
        page: Some(RawPage {
            path: page.path.clone(),
            heading: page.heading.clone(),
            format: page.format,
        }),
    })
}

/// The id of what a page defines: as its front matter says, or its file's name.
pub fn page_id<'a>(table: &'a Table, path: &'a str) -> &'a str {
    let written = table.get("id").and_then(|entry| entry.node.as_text());
    written.unwrap_or_else(|| page_path::stem(path))
}

/// The fields of a `kind` of thing in a page's front matter.
///
/// There `kind` and `id` say what the page defines. A field called `kind`, which roles and teams
/// have, is written with the word of the thing before it: `role-kind = "automated"`.
pub(super) fn page_fields(kind: Kind, table: &Table) -> Table {
    let own = format!("{kind}-kind");
    let has_own =
        super::shapes().iter().any(|(of, shape)| *of == kind && shape.field("kind").is_some());
    let fields = table.iter().filter(|(key, _)| !matches!(key.as_str(), "kind" | "id"));
    let named = fields.map(|(key, entry)| {
        let key = if has_own && *key == own { "kind" } else { key };
        (key.to_owned(), entry.clone())
    });
    named.collect()
}

/// Leaves the first of each id and tells the others; what is built in may be refined.
fn unique(raws: Vec<Raw>, built_in: usize, reader: &mut Reader) -> Vec<Raw> {
    let mut first: HashMap<(Kind, String), usize> = HashMap::with_capacity(raws.len());
    let mut kept: Vec<Raw> = Vec::with_capacity(raws.len());
    for raw in raws {
        // Roles, teams and people share one namespace, so that an id means one thing.
        let space = match raw.kind {
            Kind::Team | Kind::Person => Kind::Role,
            kind => kind,
        };
        let Some(&at) = first.get(&(space, raw.id.clone())) else {
            first.insert((space, raw.id.clone()), kept.len());
            kept.push(raw);
            continue;
        };
        if at < built_in {
            let refined = &mut kept[at];
            for (key, entry) in raw.table {
                refined.table.insert(key, entry);
            }
            refined.span = raw.span;
            refined.page = raw.page;
            continue;
        }
        let earlier = &kept[at];
        let message = if earlier.kind == raw.kind {
            format!("{} `{}` is defined a second time", raw.kind, raw.id)
        } else {
            format!("`{}` is {} already", raw.id, earlier.kind.with_article())
        };
        let finding = Finding::new(code::DUPLICATE_ID, raw.span, message)
            .label(earlier.span, "first defined here");
        reader.tell(if earlier.kind == raw.kind {
            finding.help("keep one of the two, or give this one another id")
        } else {
            finding.help(
                "give one of the two another id: roles, teams and people share one namespace, \
                 so that a name means one thing",
            )
        });
    }
    kept
}
