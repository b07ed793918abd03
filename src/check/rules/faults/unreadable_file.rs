//! OP002.

use crate::finding::code;
use crate::rule;

rule! {
    /// A file that cannot be read as text, is too large, or lies outside the project.
    ///
    /// Sources are UTF-8. Notepad and Excel may save other encodings, which show as odd characters:
    /// choose UTF-8 when you save. A symbolic link is followed only as long as it stays inside the
    /// project's folder, so that a site never shows what nobody meant to publish.
    ///
    /// The example shows a page that was saved in another encoding than UTF-8.
    ///
    /// ```bad
    /// --- content/menu.md
    /// # The caf�
    /// ```
    ///
    /// ```good
    /// --- content/menu.md
    /// # The café
    /// ```
    code = code::UNREADABLE_FILE,
    elsewhere = "bytes that are no text, rights and links are only on a disk: tests/cli/check.rs"
}
