//! The fonts that come with us: Inter, upright and italic, in all weights, and a mono for code.
//! Their licences stand beside them.

use std::sync::{Arc, OnceLock};
use typst::foundations::Bytes;
use typst::text::Font;
use typst_kit::fonts::FontStore;

const OURS: [&[u8]; 3] = [
    include_bytes!("../../../fonts/Inter.ttf"),
    include_bytes!("../../../fonts/Inter-Italic.ttf"),
    include_bytes!("../../../fonts/JetBrainsMono-Regular.ttf"),
];

/// Our own fonts, which are read once.
pub(super) fn ours() -> Arc<FontStore> {
    static FONTS: OnceLock<Arc<FontStore>> = OnceLock::new();
    Arc::clone(FONTS.get_or_init(|| Arc::new(with(&[]))))
}

/// Our fonts with `others` behind them, for characters that ours lack.
pub(super) fn with(others: &[Bytes]) -> FontStore {
    let mut store = FontStore::new();
    let ours = OURS.iter().map(|data| Bytes::new(*data));
    for data in ours.chain(others.iter().cloned()) {
        for font in Font::iter(data) {
            let info = font.info().clone();
            store.push((font, info));
        }
    }
    store
}
