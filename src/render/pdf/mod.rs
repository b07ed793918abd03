//! The model as a document for stakeholders: typeset, tagged, archivable.
//!
//! ```text
//! views of the site -> chapters as data -> one JSON file -> theme in Typst -> pages -> PDF
//! ```
//!
//! * What a document holds is made of the same views as the site's pages (`chapters`); no fact is
//!   derived here.
//! * All words reach the typesetter as data, never as markup, so that nothing an author writes can
//!   be taken for a command.
//! * The typesetter's own types stay in this room.

mod chapters;
mod document;
mod figure;
mod fonts;
mod labels;
mod maker;
mod order;
mod press;
mod squeeze;
mod world;

#[cfg(test)]
mod tests;

pub use self::order::{Order, Subject};

use self::world::Desk;
use crate::config::Config;
use crate::finding::{Finding, code};
use crate::insight::Insight;
use crate::model::Model;
use crate::render::html::engine::{Brand, Strings, Theme};
use crate::render::nodes::files::Files;
// Chapters and their maker name these as if they stood in this room.
use crate::render::nodes::{node, prose, weight};
use crate::site::Site;
use crate::source::Sources;
use jiff::civil::Date;
use typst::foundations::Datetime;

/// What a document is made from.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The sources: pages, images, the theme's own files.
    pub sources: &'a Sources,
    /// The configuration, in the document's language.
    pub config: &'a Config,
    /// The model, in the document's language.
    pub model: &'a Model,
    /// What follows from it.
    pub insight: &'a Insight,
    /// The plan of the site in that language.
    pub site: &'a Site<'a>,
    /// The theme.
    pub theme: &'a Theme,
    /// Whose document it is.
    pub brand: &'a Brand,
    /// The interface's words.
    pub strings: &'a Strings,
    /// The folder of the language below the top of the site, with `/` behind; or nothing.
    pub folder: &'a str,
    /// Everything that was found, for those who ask for it.
    pub findings: &'a [Finding],
}

/// A document that is ready.
#[derive(Debug)]
pub struct Made {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What its author should hear of.
    pub findings: Vec<Finding>,
}

/// What the typesetter says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    /// The file and the line that it means, if it means one.
    place: Option<(String, usize)>,
    message: String,
}

/// Makes the document that `order` asks for. The same input gives the same bytes. Where the theme
/// stands in the way, what it says comes back instead.
pub fn make(input: Input<'_>, order: &Order) -> Result<Made, Vec<Finding>> {
    let mut files = theme_files(input.theme);
    let data = document::data(input, order, &mut files);
    files.put("data.json", data.to_string());
    let today = moment(input.insight.today);
    let desk = Desk::new(files, fonts::ours(), today);
    let (whose, lang) = (&data["meta"]["running"], input.strings.lang());
    let identifier = format!("{whose} {} {lang}", order.subject.name());
    let told = |faults: &[Fault]| faults.iter().map(|fault| finding(input, fault)).collect();
    match press::print(&desk, &press::STANDARDS, &identifier) {
        Ok(printed) => Ok(Made {
            bytes: printed.bytes,
            pages: printed.pages,
            findings: told(&printed.warnings),
        }),
        Err(faults) => Err(told(&faults)),
    }
}

/// What the theme is handed for the document that `order` asks for.
#[cfg(test)]
pub fn data(input: Input<'_>, order: &Order) -> serde_json::Value {
    document::data(input, order, &mut Files::default())
}

/// The theme's files, where the typesetter looks for them.
fn theme_files(theme: &Theme) -> Files {
    let mut files = Files::default();
    for (path, text) in theme.folder("pdf") {
        files.put(path, text);
    }
    // A theme of one's own can build upon what it replaces.
    for (path, text) in Theme::default().folder("pdf") {
        files.put(format!("default/{path}"), text);
    }
    files
}

fn moment(day: Date) -> Option<Datetime> {
    let month = u8::try_from(day.month()).ok()?;
    Datetime::from_ymd_hms(i32::from(day.year()), month, u8::try_from(day.day()).ok()?, 0, 0, 0)
}

/// What the typesetter says of a file of the theme, as a finding.
fn finding(input: Input<'_>, fault: &Fault) -> Finding {
    let folder = input.sources.layout().theme_folder();
    let Some((path, line)) = &fault.place else {
        return Finding::new(code::TEMPLATE_ERROR, None, fault.message.clone())
            .help("look into what the document shows there, or remove it");
    };
    let path = format!("{folder}/pdf/{path}");
    let place = input.sources.find(&path).map(|(id, file)| {
        crate::source::span::Span::new(id, crate::source::span::line_range(&file.text, *line))
    });
    let message = match place {
        Some(_) => fault.message.clone(),
        None => format!("the built-in theme at `{path}`, line {line}: {}", fault.message),
    };
    Finding::new(code::TEMPLATE_ERROR, place, message)
        .help("mend this line of the theme, or remove the file to have the built-in one")
}
