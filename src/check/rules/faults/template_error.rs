//! OP022.

use crate::finding::code;
use crate::rule;

rule! {
    /// A file of your theme that cannot be used.
    ///
    /// Files below `themes/` take the place of the built-in ones of the same path. `check` reads
    /// them all; what goes wrong only with the facts of one page is told by `build`. Remove the
    /// file to have the built-in one back.
    ///
    /// ```bad
    /// --- content/index.md
    /// # Home
    /// --- themes/default/templates/not-found.html
    /// <h1>{{ title }</h1>
    /// ```
    ///
    /// ```good
    /// --- content/index.md
    /// # Home
    /// --- themes/default/templates/not-found.html
    /// <h1>{{ title }}</h1>
    /// ```
    code = code::TEMPLATE_ERROR
}
