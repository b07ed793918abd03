//! OP802.

use crate::finding::code;
use crate::rule;

rule! {
    /// A character that no font of a document has.
    ///
    /// The fonts that come with documents know the letters of Latin, Greek and Cyrillic, and many
    /// signs; they know no Chinese, Japanese, Arabic or Hindi, and no emoji. A document shows a
    /// square in the place of what they lack. Put a font that has it into the project and name its
    /// file, as `fonts = ["fonts/NotoSansJP-Regular.ttf"]` under `[output.pdf]` of `book.toml`, or
    /// say it in other words.
    ///
    /// Told while a document is made.
    ///
    /// ```bad
    /// --- content/index.md
    /// # Home
    ///
    /// ✅ Agreed in January.
    /// ```
    ///
    /// ```good
    /// --- content/index.md
    /// # Home
    ///
    /// ✓ Agreed in January.
    /// ```
    code = code::MISSING_GLYPH,
    elsewhere = "it is found while a document is made: tests of render/pdf"
}
