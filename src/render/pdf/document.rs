//! The whole document as one JSON value, which the theme reads as `data.json`.

use super::chapters;
use super::maker::Maker;
use super::order::Order;
use super::stock::Stock;
use super::{Input, node};
use super::{labels, outline};
use crate::finding::{Finding, code};
use crate::model::about::Status;
use crate::render::html::engine::Tokens;
use crate::site::view::versions;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// The words that the theme itself writes: keys of the string files.
const WORDS: [&str; 6] = ["contents", "page-of", "colon", "people", "activity", "letters"];

/// A chapter.
#[derive(Debug, Serialize)]
pub(super) struct Chapter {
    /// The label of its first page.
    pub(super) at: Option<String>,
    pub(super) title: String,
    /// Whether its first page lies on its side.
    pub(super) wide: bool,
    pub(super) c: node::Nodes,
}

/// What the theme typesets. Images and figures become files of the `stock`.
pub(super) fn data(input: Input<'_>, order: &Order, stock: &Stock) -> Value {
    let maker = Maker::new(input, stock);
    let chapters = chapters::of(&maker, order);
    let words: Map<String, Value> =
        WORDS.iter().map(|key| ((*key).to_owned(), maker.word(key).into())).collect();
    let mut data = json!({
        "lang": language(input.strings.lang()).0,
        "region": language(input.strings.lang()).1,
        "words": words,
        "colours": colours(input),
        "meta": meta(&maker, order),
        "chapters": serde_json::to_value(chapters).unwrap_or_default(),
    });
    let url = input.config.html().and_then(|html| html.site_url.as_ref());
    let site = url.filter(|url| url.contains("://"));
    let site = site.map(|url| format!("{}/{}", url.trim_end_matches('/'), input.folder));
    labels::settle(&mut data, site.as_deref());
    if let Some(chapters) = data["chapters"].as_array_mut() {
        chapters.iter_mut().for_each(outline::settle);
    }
    stock.letters.settle(&mut data);
    data
}

/// `fr-CA` as the typesetter has it: language and region.
fn language(tag: &str) -> (String, Option<String>) {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or("en").to_ascii_lowercase();
    let region = parts.find(|part| part.len() == 2).map(str::to_ascii_uppercase);
    (language, region)
}

/// The colours of the site on light pages, by the names of its tokens.
fn colours(input: Input<'_>) -> Map<String, Value> {
    let tokens = Tokens::of(input.theme);
    let pairs = tokens.names().filter_map(|name| Some((name, tokens.get(name)?[0])));
    pairs.map(|(name, light)| (name.to_owned(), light.to_string().into())).collect()
}

/// What is said of the document as a whole.
fn meta(maker: &Maker<'_>, order: &Order) -> Value {
    let input = maker.input;
    let about = input.model.model.as_ref();
    let control = versions::view(&maker.cx);
    let book = input.config.title().or(about.map(|about| &*about.name)).unwrap_or("Operandi");
    let thing = order.subject.thing().map(|(kind, id)| maker.cx.named(kind, id).name);
    let running = thing.as_ref().map_or(book.to_owned(), |thing| format!("{book} · {thing}"));
    let described = input.config.book.as_ref().and_then(|book| book.description.as_ref());
    let status = control.status.map(|status| maker.word(&format!("status-{}", status.word())));
    let dated = |key: &str, day: Option<jiff::civil::Date>| {
        day.map(|day| json!({ "label": maker.word(key), "value": maker.day(day) }))
    };
    let said = |key: &str, value: Option<String>| {
        value.map(|value| json!({ "label": maker.word(key), "value": value }))
    };
    let facts: Vec<Value> = [
        said("version", control.version.clone()),
        said("status", status.clone()),
        dated("effective", control.effective),
        said("owner", control.owner.as_ref().map(|owner| owner.name.clone())),
        said("classification", control.classification.clone()),
        dated("pdf-as-of", Some(input.insight.today)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let approvals: Vec<Value> = control
        .approvals
        .iter()
        .filter(|approval| control.version.as_ref() == Some(&approval.version))
        .map(|approval| json!({ "by": approval.by.name, "date": maker.day(approval.date) }))
        .collect();
    let version = control.version.map(|n| format!("{} {n}", maker.word("version")));
    let footer: Vec<String> =
        [version, status, control.classification.clone()].into_iter().flatten().collect();
    let draft = about.is_some_and(|about| about.status == Some(Status::Draft));
    json!({
        "book": book,
        "title": thing.as_deref().unwrap_or(book),
        "running": running,
        "subtitle": chapters::subtitle(maker, order),
        "description": described.map(|text| text.value.clone()).unwrap_or_default(),
        "org": input.brand.name,
        "logo": logo(maker),
        "owner": control.owner.map(|owner| owner.name),
        "classification": control.classification,
        "facts": facts,
        "approvals-title": maker.word("approvals"),
        "approvals": approvals,
        "footer": footer.join(" · "),
        "draft": draft.then(|| maker.word("status-draft")),
        "cover": chapters::has_cover(order),
    })
}

/// The file of the organisation's sign.
fn logo(maker: &Maker<'_>) -> Option<String> {
    let written = maker.input.config.brand.as_ref()?.logo.as_ref()?;
    let path = crate::site::route::join("", &written.value)?;
    let sources = maker.input.sources;
    let asset = sources.asset(&sources.layout().of_content(&path))?;
    let unfit = match maker.stock.image(&asset.path, &asset.bytes) {
        Ok(file) => return Some(file),
        Err(unfit) => unfit,
    };
    let message = format!("the logo `{path}` {}", unfit.why);
    maker.stock.tell(Finding::new(code::UNFIT_IMAGE, written.span, message).help(unfit.help));
    None
}
