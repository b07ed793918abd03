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
mod letters;
mod maker;
mod order;
mod outline;
mod pictures;
mod press;
mod squeeze;
mod stock;
mod told;
mod world;

#[cfg(test)]
mod tests;

#[cfg(feature = "publish")]
pub(in crate::render) use self::chapters::singly::About;
#[cfg(feature = "publish")]
pub(in crate::render) use self::figure::MARK as GAP;
#[cfg(feature = "publish")]
pub(in crate::render) use self::fonts::OURS as FONTS;
pub use self::order::{Order, Subject};

use self::fonts::Fonts;
use self::press::Printed;
use self::stock::Stock;
use self::world::Desk;
use crate::config::Config;
use crate::finding::Finding;
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

/// Makes the document that `order` asks for. The same input gives the same bytes. Where the theme
/// stands in the way, what it says comes back instead.
pub fn make(input: Input<'_>, order: &Order) -> Result<Made, Vec<Finding>> {
    let Fonts { store, families, told: mut findings } = fonts::of(input.sources, input.config);
    let stock = Stock::new(theme_files(input.theme), &store);
    let mut data = document::data(input, order, &stock);
    data["fonts"] = families.into();
    let (mut files, told) = stock.close(input.sources);
    findings.extend(told);
    files.put("data.json", data.to_string());
    let desk = Desk::new(files, store, moment(input.insight.today));
    let (whose, lang) = (&data["meta"]["running"], input.strings.lang());
    let identifier = format!("{whose} {} {lang}", order.subject.name());
    drop(data);
    match press::print(&desk, &press::STANDARDS, &identifier) {
        Ok(Printed { bytes, pages, warnings }) => {
            // The typesetter's advice is for those who write themes.
            findings.extend(warnings.iter().filter_map(|one| told::of_own_theme(input, one)));
            Ok(Made { bytes, pages, findings })
        }
        Err(faults) => {
            findings.extend(faults.iter().map(|fault| told::finding(input, fault)));
            Err(findings)
        }
    }
}

/// What the page `about` something says, and the files that it shows, by the paths that its nodes
/// give them.
#[cfg(feature = "publish")]
pub(in crate::render) fn page(
    input: Input<'_>,
    about: chapters::singly::About<'_>,
) -> (node::Nodes, std::collections::BTreeMap<String, Vec<u8>>) {
    let Fonts { store, .. } = fonts::of(input.sources, input.config);
    let stock = Stock::new(Files::default(), &store);
    let nodes = chapters::singly::body(&maker::Maker::new(input, &stock), about);
    // What cannot be shown is told where documents are made.
    let (files, _) = stock.close(input.sources);
    (nodes, files.into_all())
}

/// What the theme is handed for the document that `order` asks for.
#[cfg(test)]
pub fn data(input: Input<'_>, order: &Order) -> serde_json::Value {
    let Fonts { store, .. } = fonts::of(input.sources, input.config);
    document::data(input, order, &Stock::new(theme_files(input.theme), &store))
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
