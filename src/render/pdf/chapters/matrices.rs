//! Every step of every workflow by every role.

use super::super::document::Chapter;
use super::super::maker::Maker;
use super::super::node::{Element, Nodes};
use crate::site::Section;
use crate::site::view::matrix::Matrix;
use crate::site::view::raci;

/// The chapter of the matrix of everything, on pages that lie on their side; a single workflow has
/// its own matrix already, and that of a large model is left to its workflows.
pub(super) fn chapter(maker: &Maker<'_>) -> Option<Chapter> {
    if maker.input.model.workflows.len() < 2 {
        return None;
    }
    let matrix = raci::view(&maker.cx).matrix?;
    let chapter = super::section(maker, Section::Raci, Nodes::new())?;
    let wide = is_wide(&matrix);
    Some(Chapter { wide, c: shown(matrix, chapter.c), ..chapter })
}

/// `matrix` behind `head`, both on pages that lie on their side where it is wide.
pub(super) fn shown(matrix: Matrix, head: Nodes) -> Nodes {
    let wide = is_wide(&matrix);
    let mut c = head;
    c.push(Element::Matrix { m: matrix, wide }.into());
    if wide { vec![Element::Wide { c }.into()] } else { c }
}

/// More columns than so many do not fit beside the names of steps on an upright page.
const UPRIGHT: usize = 14;

fn is_wide(matrix: &Matrix) -> bool {
    matrix.columns.len() > UPRIGHT
}
