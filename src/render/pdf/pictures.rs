//! Whether the author's images can be set: known before the typesetter meets them, who would name
//! a line of the theme.

use super::press;
use super::world::{Desk, MAIN};
use crate::render::nodes::files::Files;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;
use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, ImageFormat, RasterFormat, RasterImage, VectorFormat};
use typst_kit::fonts::FontStore;

/// The most pixels of an image, which is then unpacked into memory: those of an A3 page at 600 to
/// the inch.
const MOST: u64 = 70_000_000;

/// A document of one drawing. What stands in its way stands in the way of any other.
const TRIAL: &str = "\
#set document(title: \"-\")
#set text(font: \"Inter\")
#image(\"drawing.svg\", alt: \"-\")
";

/// Why an image cannot be set, and the way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unfit {
    /// What it is: "is …", "holds …".
    pub(super) why: String,
    pub(super) help: &'static str,
}

/// The images of one document.
pub(super) struct Pictures {
    fonts: Arc<FontStore>,
    known: RefCell<BTreeMap<String, Result<&'static str, Unfit>>>,
}

impl Pictures {
    pub(super) fn new(fonts: Arc<FontStore>) -> Self {
        Self { fonts, known: RefCell::default() }
    }

    /// The ending of the image at `path` as its content has it; its name may have another.
    pub(super) fn ending(&self, path: &str, bytes: &[u8]) -> Result<&'static str, Unfit> {
        if let Some(known) = self.known.borrow().get(path) {
            return known.clone();
        }
        let told = self.look(bytes);
        self.known.borrow_mut().insert(path.to_owned(), told.clone());
        told
    }

    fn look(&self, bytes: &[u8]) -> Result<&'static str, Unfit> {
        match ImageFormat::detect(bytes) {
            Some(ImageFormat::Vector(VectorFormat::Svg)) => self.drawing(bytes).map(|()| "svg"),
            Some(ImageFormat::Raster(RasterFormat::Exchange(format))) => {
                photo(bytes, format).map(|()| ending(format))
            }
            _ => Err(Unfit {
                why: "is no PNG, JPEG, GIF, WebP or SVG".to_owned(),
                help: "save it as one of these",
            }),
        }
    }

    fn drawing(&self, bytes: &[u8]) -> Result<(), Unfit> {
        let mut files = Files::default();
        files.put(MAIN, TRIAL);
        files.put("drawing.svg", bytes);
        let desk = Desk::new(files, Arc::clone(&self.fonts), None);
        match press::print(&desk, &press::STANDARDS, "trial") {
            Ok(_) => Ok(()),
            Err(faults) => {
                let why = faults.first().map_or("", |fault| fault.message.as_str());
                let why = why.rsplit_once(" error: ").map_or(why, |(_, why)| why);
                let why = format!("cannot be drawn: {why}");
                let help = "export it again as plain SVG with its texts as paths, or as PNG";
                Err(Unfit { why, help })
            }
        }
    }
}

fn photo(bytes: &[u8], format: ExchangeFormat) -> Result<(), Unfit> {
    if let Some((w, h)) = crate::render::html::brand::size_of(bytes)
        && u64::from(w) * u64::from(h) > MOST
    {
        let why = format!("has {w} × {h} pixels, more than {} million", MOST / 1_000_000);
        return Err(Unfit { why, help: "scale it down: a page shows some 5000 pixels in a row" });
    }
    // The typesetter keeps what it unpacks here, and does not unpack it again.
    match RasterImage::plain(Bytes::new(bytes.to_vec()), format) {
        Ok(_) => Ok(()),
        Err(error) => Err(Unfit {
            why: format!("cannot be read: {error}"),
            help: "open it in a program for images, and save it anew",
        }),
    }
}

fn ending(format: ExchangeFormat) -> &'static str {
    match format {
        ExchangeFormat::Png => "png",
        ExchangeFormat::Jpg => "jpg",
        ExchangeFormat::Gif => "gif",
        ExchangeFormat::Webp => "webp",
    }
}
