//! OP714.

use crate::finding::code;
use crate::rule;

rule! {
    /// A file that looks like a page or like definitions, and is read as neither.
    ///
    /// Definitions are read from files whose names end in `.toml`, pages from files in `.md`, both in lower
    /// case. What has any other ending is copied to the site as it stands: the roles in a `roles.tml` are in
    /// nobody's model, and readers can download it.
    ///
    /// Rename the file. If it is meant for readers, give it an ending that does not look like one of the
    /// two.
    ///
    /// ```bad
    /// --- content/roles.tml
    /// [role.editor]
    /// name = "Editor"
    /// ```
    ///
    /// ```good
    /// --- content/roles.toml
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    /// ```
    code = code::UNREAD_FILE
}
