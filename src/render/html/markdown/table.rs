//! Tables: a region of its own to scroll in, heads with scope, alignment as classes.

use super::escape::attribute;
use super::writer::Writer;
use crate::source::markdown::Alignment;
use std::fmt::Write;

/// The table in hand; tables do not nest in Markdown.
#[derive(Default)]
pub(super) struct OpenTable {
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    /// Where the cell in hand and its content begin in the HTML.
    cell: usize,
    content: usize,
    /// How many tables there were, since a region needs a name that no other has.
    count: usize,
}

impl Writer<'_, '_> {
    pub(super) fn open_table(&mut self, alignments: Vec<Alignment>) {
        self.table.count += 1;
        self.table.alignments = alignments;
        let mut label = self.word("table");
        let _ = write!(label, " {}", self.table.count);
        let about =
            self.draft.facts.headings.last().map_or(self.options.label, |heading| &heading.text);
        if !about.is_empty() {
            label.push_str(": ");
            label.push_str(about);
        }
        self.push("<div class=\"table-wrap\" tabindex=\"0\" role=\"region\"");
        attribute(&mut self.draft.html, "aria-label", &label);
        self.open_block(">\n<table>\n");
    }

    pub(super) fn open_head(&mut self) {
        self.table.in_head = true;
        self.table.column = 0;
        self.push("<thead><tr>");
    }

    pub(super) fn open_row(&mut self) {
        self.table.in_head = false;
        self.table.column = 0;
        self.push("<tr>");
    }

    pub(super) fn open_cell(&mut self) {
        self.table.cell = self.draft.html.len();
        self.push(if self.table.in_head { "<th scope=\"col\"" } else { "<td" });
        self.push(match self.table.alignments.get(self.table.column) {
            Some(Alignment::Left) => " class=\"al-l\">",
            Some(Alignment::Center) => " class=\"al-c\">",
            Some(Alignment::Right) => " class=\"al-r\">",
            _ => ">",
        });
        self.table.content = self.draft.html.len();
    }

    pub(super) fn close_cell(&mut self) {
        self.table.column += 1;
        if !self.table.in_head {
            return self.push("</td>");
        }
        if self.draft.html.len() == self.table.content {
            // A head without words is no head to a screen reader.
            self.draft.html.truncate(self.table.cell);
            return self.push("<td></td>");
        }
        self.push("</th>");
    }

    pub(super) fn close_table(&mut self) {
        self.close_block("</tbody>\n</table>\n</div>\n");
    }
}
