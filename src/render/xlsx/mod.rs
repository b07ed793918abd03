//! `raci.xlsx`: the responsibilities as a workbook, for those who plan in spreadsheets.
//!
//! A sheet with everything, one a workflow, and roles, meetings and decisions as lists. Texts are
//! always written as texts, so that what looks like a formula is none. The same model and day give
//! the same bytes: the day of the clock is the one on which the workbook says that it was made.

mod lists;
mod matrix;
mod names;
#[cfg(test)]
mod tests;

use self::names::Names;
use crate::site::view::Cx;
use crate::site::view::matrix::{everything, of_workflow};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};

/// The most characters that a cell holds.
const LONGEST: usize = 32_767;

/// The workbook of the model, or why there can be none, as with more columns than a sheet has.
pub fn workbook(cx: &Cx<'_>) -> Result<Vec<u8>, String> {
    made(cx).map_err(|error| error.to_string())
}

fn made(cx: &Cx<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let today = cx.insight.today;
    let (year, month, day) = (
        u16::try_from(today.year()).unwrap_or(1900).max(1900),
        today.month().unsigned_abs(),
        today.day().unsigned_abs(),
    );
    let title = cx.model.model.as_ref().map_or("", |about| &*about.name);
    let made = ExcelDateTime::from_ymd(year, month, day)?;
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&made));
    let mut names = Names::default();
    let all = names.name(&cx.words.get("nav-raci"));
    matrix::write(book.add_worksheet().set_name(all)?, &everything(cx), cx)?;
    for workflow in cx.model.workflows.values().filter(|workflow| !workflow.step.is_empty()) {
        let sheet = book.add_worksheet().set_name(names.name(&workflow.name))?;
        matrix::write(sheet, &of_workflow(cx, &workflow.id), cx)?;
    }
    for (title, list) in lists::all(cx) {
        if list.rows.is_empty() {
            continue;
        }
        let sheet = book.add_worksheet().set_name(names.name(&title))?;
        lists::write(sheet, &list)?;
    }
    book.save_to_buffer()
}

/// Writes `words` as they are; what no cell can hold is cut.
fn text(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    words: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    let end = words.char_indices().nth(LONGEST).map_or(words.len(), |(at, _)| at);
    sheet.write_string_with_format(row, column, &words[..end], format)?;
    Ok(())
}

/// The colour that figures have for `token`, in light.
fn colour(token: crate::render::figure::palette::Token) -> Color {
    let hex = token.paint().fallback.trim_start_matches('#');
    Color::RGB(u32::from_str_radix(hex, 16).unwrap_or_default())
}

/// How heads of rows and columns look.
fn head() -> Format {
    use crate::render::figure::palette::Token;
    Format::new()
        .set_bold()
        .set_align(FormatAlign::VerticalCenter)
        .set_background_color(colour(Token::Surface))
        .set_border(FormatBorder::Thin)
        .set_border_color(colour(Token::Line2))
}
