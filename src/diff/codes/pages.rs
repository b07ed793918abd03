//! Pages and translations.

use super::changes;

changes! {
    PAGES
    /// A page is new.
    ///
    /// ```before
    /// ```
    ///
    /// ```after
    /// --- content/guide.md
    /// # Guide
    /// ```
    PAGE_ADDED = "CH701" "page-added" Safe <-> "CH702";
    /// A page is gone: whoever has its address finds nothing.
    ///
    /// ```before
    /// --- content/guide.md
    /// # Guide
    /// ```
    ///
    /// ```after
    /// ```
    PAGE_REMOVED = "CH702" "page-removed" Review <-> "CH701";
    /// A page says something else. Its words are told section by section.
    ///
    /// ```before
    /// --- content/guide.md
    /// # Guide
    ///
    /// Ask the editor.
    /// ```
    ///
    /// ```after
    /// --- content/guide.md
    /// # Guide
    ///
    /// Ask the author.
    /// ```
    PAGE_CHANGED = "CH703" "page-changed" Info;
    /// A page stands at another address, with the same words.
    ///
    /// A redirect in `book.toml` keeps the old address alive.
    ///
    /// ```before
    /// --- content/guide.md
    /// # Guide
    ///
    /// Ask the editor.
    /// ```
    ///
    /// ```after
    /// --- content/handbook.md
    /// # Guide
    ///
    /// Ask the editor.
    /// ```
    PAGE_MOVED = "CH704" "page-moved" Info;
    /// Texts are translated that were not.
    ///
    /// ```before
    /// [role.printer]
    /// name = "Printer"
    ///
    /// --- book.toml
    /// [language.fr]
    /// name = "Français"
    /// ```
    ///
    /// ```after
    /// [role.printer]
    /// name = "Printer"
    ///
    /// --- book.toml
    /// [language.fr]
    /// name = "Français"
    ///
    /// --- content/roles.fr.toml
    /// [role.printer]
    /// name = "Imprimeur"
    /// ```
    TRANSLATION_ADDED = "CH711" "translation-added" Safe <-> "CH712";
    /// Texts are no longer translated: readers see them in the book’s own language.
    ///
    /// ```before
    /// [role.printer]
    /// name = "Printer"
    ///
    /// --- book.toml
    /// [language.fr]
    /// name = "Français"
    ///
    /// --- content/roles.fr.toml
    /// [role.printer]
    /// name = "Imprimeur"
    /// ```
    ///
    /// ```after
    /// [role.printer]
    /// name = "Printer"
    ///
    /// --- book.toml
    /// [language.fr]
    /// name = "Français"
    /// ```
    TRANSLATION_REMOVED = "CH712" "translation-removed" Info <-> "CH711";
    /// A translation says something else.
    ///
    /// ```before
    /// [role.printer]
    /// name = "Printer"
    ///
    /// --- book.toml
    /// [language.fr]
    /// name = "Français"
    ///
    /// --- content/roles.fr.toml
    /// [role.printer]
    /// name = "Imprimeur"
    /// ```
    ///
    /// ```after
    /// [role.printer]
    /// name = "Printer"
    ///
    /// --- book.toml
    /// [language.fr]
    /// name = "Français"
    ///
    /// --- content/roles.fr.toml
    /// [role.printer]
    /// name = "Imprimeuse"
    /// ```
    TRANSLATION_CHANGED = "CH713" "translation-changed" Info;
}
