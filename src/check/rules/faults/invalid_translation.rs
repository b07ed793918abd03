//! OP018.

use crate::finding::code;
use crate::rule;

rule! {
    /// A translation that says more than texts, or translates what is not there.
    ///
    /// A file that ends in `.fr.toml` holds texts by the ids of things, and nothing else: what is
    /// no text is taken from the definition, so that it is written once. Lists are translated
    /// whole, in their order. A page that ends in `.fr.md` stands beside the page it translates. Both
    /// need a language that `book.toml` has: a table `[language.fr]` with its name.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    /// --- content/model.fr.toml
    /// [role.edtor]
    /// name = "Rédacteur"
    /// --- book.toml
    /// [language.fr]
    /// name = "Français"
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    /// --- content/model.fr.toml
    /// [role.editor]
    /// name = "Rédacteur"
    /// --- book.toml
    /// [language.fr]
    /// name = "Français"
    /// ```
    code = code::INVALID_TRANSLATION
}
