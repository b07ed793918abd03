//! The fonts of a document. Inter, upright and italic, in all weights, and a mono for code come
//! with us, their licences beside them; behind them stand those that the project names.

use crate::config::Config;
use crate::finding::{Finding, code};
use crate::font_files;
use crate::source::Sources;
use std::sync::{Arc, OnceLock};
use typst::foundations::Bytes;
use typst::text::Font;
use typst_kit::fonts::FontStore;

/// Inter, upright and italic, and `JetBrains Mono`.
pub(in crate::render) const OURS: [&[u8]; 3] = [
    include_bytes!("../../../fonts/Inter.ttf"),
    include_bytes!("../../../fonts/Inter-Italic.ttf"),
    include_bytes!("../../../fonts/JetBrainsMono-Regular.ttf"),
];

/// What a document is set in.
pub(super) struct Fonts {
    pub(super) store: Arc<FontStore>,
    /// The families of the project's own, in their order.
    pub(super) families: Vec<String>,
    /// Files of the project's that hold no font.
    pub(super) told: Vec<Finding>,
}

/// The fonts of the project's documents.
pub(super) fn of(sources: &Sources, config: &Config) -> Fonts {
    let (mut fonts, mut told) = (Vec::new(), Vec::new());
    // What is not there was told while reading.
    for (name, asset) in font_files::named(sources, config) {
        let Some(asset) = asset else { continue };
        let before = fonts.len();
        fonts.extend(Font::iter(Bytes::new(asset.bytes.to_vec())));
        if fonts.len() == before {
            let message = format!("the font `{}` cannot be read", name.value);
            let help = "copy it anew from where it came, or remove it";
            told.push(Finding::new(code::INVALID_VALUE, name.span, message).help(help));
        }
    }
    let mut families: Vec<String> = Vec::new();
    for font in &fonts {
        let family = &font.info().family;
        if !families.iter().any(|known| known == family) {
            families.push(family.clone());
        }
    }
    let store = if fonts.is_empty() { ours() } else { Arc::new(with(fonts)) };
    Fonts { store, families, told }
}

/// Our own fonts, which are read once.
fn ours() -> Arc<FontStore> {
    static FONTS: OnceLock<Arc<FontStore>> = OnceLock::new();
    Arc::clone(FONTS.get_or_init(|| Arc::new(with(Vec::new()))))
}

fn with(others: Vec<Font>) -> FontStore {
    let mut store = FontStore::new();
    let ours = OURS.iter().flat_map(|data| Font::iter(Bytes::new(*data)));
    for font in ours.chain(others) {
        let info = font.info().clone();
        store.push((font, info));
    }
    store
}
