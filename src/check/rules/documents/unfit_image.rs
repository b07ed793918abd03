//! OP801.

use crate::finding::code;
use crate::rule;

rule! {
    /// An image that a document cannot show.
    ///
    /// Documents take PNG, JPEG, GIF, WebP and SVG, of at most 70 million pixels. Others, and files
    /// that are damaged, are left out: the words between the brackets stand in their place. A
    /// drawing (SVG) has to bring what it shows: one that takes in another file, or text in letters
    /// that no font of the document has, cannot be drawn. Save the image anew, or in another format.
    ///
    /// Told while a document is made.
    ///
    /// ```bad
    /// --- content/index.md
    /// # Home
    ///
    /// ![A request goes to the editor, then to legal](flow.svg)
    ///
    /// --- content/flow.svg
    /// <svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect
    /// ```
    ///
    /// ```good
    /// --- content/index.md
    /// # Home
    ///
    /// ![A request goes to the editor, then to legal](flow.svg)
    ///
    /// --- content/flow.svg
    /// <svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 9h40v2H0z"/></svg>
    /// ```
    code = code::UNFIT_IMAGE,
    elsewhere = "it is found while a document is made: tests of render/pdf"
}
