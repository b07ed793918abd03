//! The colours of letters by the names of their shapes.

use crate::render::figure::palette::{Token, letter};
use crate::site::view::matrix::Shape;

/// The ground of a letter whose shape has that name, and the letter on it.
pub(super) fn of(shape: &str) -> (Token, Token) {
    letter(match shape {
        "sq" => Shape::Square,
        "di" => Shape::Disc,
        "ri" => Shape::Ring,
        "da" => Shape::Dashed,
        "he" => Shape::Hex,
        _ => Shape::Frame,
    })
}
