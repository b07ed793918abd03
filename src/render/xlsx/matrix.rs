//! A matrix on a sheet: heads that stay, names of roles upright, letters in their colours.

use super::{colour, head, text};
use crate::render::figure::palette::{self, Token};
use crate::site::view::Cx;
use crate::site::view::matrix::{Letter, Matrix, Shape};
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

/// The columns before those of roles: phase or workflow, and step.
const HEADS: u16 = 2;

/// Writes `matrix` on `sheet`.
pub(super) fn write(sheet: &mut Worksheet, matrix: &Matrix, cx: &Cx<'_>) -> Result<(), XlsxError> {
    let first_row = u32::from(!matrix.column_groups.is_empty());
    let (head, upright) = (head(), head().set_rotation(90).set_align(FormatAlign::Bottom));
    groups(sheet, matrix, &head)?;
    text(sheet, (first_row, 0), "", &head)?;
    text(sheet, (first_row, 1), &cx.words.get("activity"), &head)?;
    sheet.set_row_height(first_row, 130)?;
    for (column, at) in matrix.columns.iter().zip(HEADS..) {
        text(sheet, (first_row, at), &column.name, &upright)?;
        sheet.set_column_width(at, 5)?;
    }
    let letters: Vec<Format> = matrix.letters.iter().map(format_of).collect();
    let (plain, step) = (cell(), head.clone().set_text_wrap());
    let mut row = first_row;
    for group in &matrix.row_groups {
        for activity in &group.rows {
            row += 1;
            text(sheet, (row, 0), &group.name, &step)?;
            text(sheet, (row, 1), &activity.name, &step)?;
            for (held, at) in activity.cells.iter().zip(HEADS..) {
                let format = held.first().and_then(|first| letters.get(*first)).unwrap_or(&plain);
                let keys: String =
                    held.iter().filter_map(|at| Some(matrix.letters.get(*at)?.key)).collect();
                text(sheet, (row, at), &keys, format)?;
            }
        }
    }
    sheet.set_column_width(
        0,
        if matrix.row_groups.iter().all(|g| g.name.is_empty()) { 2 } else { 20 },
    )?;
    sheet.set_column_width(1, 34)?;
    sheet.set_freeze_panes(first_row + 1, HEADS)?;
    legend(sheet, matrix, row + 2, &letters)?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(0, first_row)?;
    Ok(())
}

/// The teams above the roles.
fn groups(sheet: &mut Worksheet, matrix: &Matrix, head: &Format) -> Result<(), XlsxError> {
    let centred = head.clone().set_align(FormatAlign::Center);
    let mut at = HEADS;
    for group in &matrix.column_groups {
        let span = u16::try_from(group.span).unwrap_or(u16::MAX).max(1);
        let last = at.saturating_add(span - 1);
        if last > at {
            sheet.merge_range(0, at, 0, last, &group.name, &centred)?;
        } else {
            text(sheet, (0, at), &group.name, &centred)?;
        }
        at = last.saturating_add(1);
    }
    Ok(())
}

/// What the letters mean, below the matrix.
fn legend(
    sheet: &mut Worksheet,
    matrix: &Matrix,
    row: u32,
    letters: &[Format],
) -> Result<(), XlsxError> {
    for ((letter, format), row) in matrix.letters.iter().zip(letters).zip(row..) {
        text(sheet, (row, 0), &letter.key.to_string(), format)?;
        let meaning = match letter.hint.as_str() {
            "" => letter.name.clone(),
            hint => format!("{}: {hint}", letter.name),
        };
        text(sheet, (row, 1), &meaning, &Format::new())?;
    }
    Ok(())
}

fn cell() -> Format {
    Format::new()
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin)
        .set_border_color(colour(Token::Line2))
}

/// A letter differs by weight as well as by its colours, which a printer may lose.
fn format_of(letter: &Letter) -> Format {
    let (ground, ink) = palette::letter(letter.shape);
    let format = cell().set_background_color(colour(ground)).set_font_color(colour(ink));
    if letter.shape == Shape::Dashed { format } else { format.set_bold() }
}
