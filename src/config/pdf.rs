//! Documents.

use crate::model::token::Token;
use crate::record;

record! {
    /// The documents.
    pub struct Pdf {
        /// Fonts for characters that the documents' own lack, in this order: paths of TTF, OTF or
        /// TTC files, from the project's folder on.
        pub fonts: Vec<Token>,
    }
}
