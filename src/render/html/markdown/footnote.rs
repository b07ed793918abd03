//! Footnotes: marks in the text, and the notes behind it in the order of their marks.

use super::draft::Slot;
use super::escape::attribute;
use super::writer::Writer;
use std::collections::HashMap;
use std::fmt::Write;

#[derive(Default)]
pub(super) struct Footnotes {
    /// The number of a note that was marked or written, by label.
    index: HashMap<String, usize>,
    notes: Vec<Note>,
    /// The notes being written: which, and where they begin in the HTML and among the slots.
    open: Vec<(usize, usize, usize)>,
    /// Notes in the order of their first marks.
    order: Vec<usize>,
}

#[derive(Default)]
struct Note {
    id: String,
    /// From one; zero as long as nothing refers to it.
    number: usize,
    /// The ids of its marks.
    marks: Vec<String>,
    html: Option<String>,
    /// Offsets count from the beginning of `html`.
    slots: Vec<Slot>,
}

impl Writer<'_, '_> {
    fn note(&mut self, label: &str) -> usize {
        if let Some(index) = self.footnotes.index.get(label) {
            return *index;
        }
        let index = self.footnotes.notes.len();
        self.footnotes.notes.push(Note::default());
        self.footnotes.index.insert(label.to_owned(), index);
        index
    }

    pub(super) fn footnote_reference(&mut self, label: &str) {
        let index = self.note(label);
        if self.footnotes.notes[index].number == 0 {
            self.footnotes.order.push(index);
            let number = self.footnotes.order.len();
            let id = self.id(&format!("fn-{number}"));
            let note = &mut self.footnotes.notes[index];
            (note.number, note.id) = (number, id);
        }
        let number = self.footnotes.notes[index].number;
        if !self.links.is_empty() {
            let start = self.draft.html.len();
            let _ = write!(self.draft.html, "<sup class=\"fn-ref\">{number}</sup>");
            return self.cut(start);
        }
        let mark = self.id(&format!("fnref-{number}"));
        let start = self.draft.html.len();
        self.push("<sup class=\"fn-ref\"><a role=\"doc-noteref\"");
        let href = format!("#{}", self.footnotes.notes[index].id);
        let label = format!("{} {number}", self.word("footnote"));
        attribute(&mut self.draft.html, "href", &href);
        attribute(&mut self.draft.html, "id", &mark);
        attribute(&mut self.draft.html, "aria-label", &label);
        let _ = write!(self.draft.html, ">{number}</a></sup>");
        self.footnotes.notes[index].marks.push(mark);
        self.cut(start);
    }

    pub(super) fn open_footnote(&mut self, label: &str) {
        let index = self.note(label);
        self.nesting += 1;
        self.footnotes.open.push((index, self.draft.html.len(), self.draft.slots.len()));
    }

    pub(super) fn close_footnote(&mut self) {
        self.nesting = self.nesting.saturating_sub(1);
        let Some((index, start, slot)) = self.footnotes.open.pop() else { return };
        let html = self.draft.html.split_off(start);
        let mut slots = self.draft.slots.split_off(slot);
        let note = &mut self.footnotes.notes[index];
        if note.html.is_none() {
            for slot in &mut slots {
                slot.at -= start;
            }
            (note.html, note.slots) = (Some(html), slots);
        }
    }

    /// Writes all notes; those that nothing refers to come last, so that no text is lost.
    pub(super) fn write_footnotes(&mut self) {
        let mut notes = std::mem::take(&mut self.footnotes.notes);
        let unmarked = (0..notes.len()).filter(|index| notes[*index].number == 0);
        let order: Vec<usize> = self.footnotes.order.drain(..).chain(unmarked).collect();
        if order.is_empty() {
            return;
        }
        self.push("<section class=\"footnotes\" role=\"doc-endnotes\"");
        let label = self.word("footnotes");
        attribute(&mut self.draft.html, "aria-label", &label);
        self.push(">\n<ol>\n");
        for index in order {
            let note = std::mem::take(&mut notes[index]);
            self.write_note(&note);
        }
        self.push("</ol>\n</section>\n");
    }

    fn write_note(&mut self, note: &Note) {
        self.push("<li");
        if !note.id.is_empty() {
            attribute(&mut self.draft.html, "id", &note.id);
        }
        self.push(">");
        let start = self.draft.html.len();
        let html = note.html.as_deref().unwrap_or_default();
        let slots = note.slots.iter().map(|slot| Slot { at: slot.at + start, ..*slot });
        self.draft.slots.extend(slots);
        // The way back stands in the last line of the note, if that is a paragraph; a view may
        // still follow it.
        let last = note.slots.last().map_or(0, |slot| slot.at);
        let body = html.strip_suffix("</p>\n").filter(|body| last <= body.len());
        self.push(body.unwrap_or(html));
        for mark in &note.marks {
            self.push(" <a class=\"fn-back\" role=\"doc-backlink\"");
            attribute(&mut self.draft.html, "href", &format!("#{mark}"));
            let label = format!("{} {}", self.word("footnote-back"), note.number);
            attribute(&mut self.draft.html, "aria-label", &label);
            self.push(">↩</a>");
        }
        self.push(if body.is_some() { "</p></li>\n" } else { "</li>\n" });
    }
}
