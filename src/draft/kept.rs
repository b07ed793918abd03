//! What is kept of a reading, so that the next one parses only what changed.

use super::Read;
use crate::config::Config;
use crate::render::html::engine::Languages;
use crate::render::html::markdown::RawHtml;
use crate::render::html::pages::raw_html;
use crate::source::SourceFile;
use crate::source::span::FileId;
use std::sync::Arc;

/// Files as they were read the last time. Places are part of what was read, and name files by
/// their numbers: after a file came or went, those behind it are read anew.
#[derive(Debug, Default)]
pub struct Kept {
    frame: Frame,
    /// By the number of the file.
    files: Vec<Option<File>>,
}

#[derive(Debug)]
struct File {
    path: String,
    text: Arc<str>,
    read: Read,
}

/// What reading a file depends on beside the file itself.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Frame {
    raw_html: RawHtml,
    languages: Vec<String>,
    words: Languages,
}

impl Frame {
    pub(super) fn new(config: &Config, words: &Languages) -> Self {
        let languages = config.language.0.keys().cloned().collect();
        Self { raw_html: raw_html(config), languages, words: words.clone() }
    }
}

impl Kept {
    /// What was read of `files`, each with its number and its path below the content folder. What
    /// takes in other files is not kept: it changes with them.
    pub(super) fn of(
        frame: Frame,
        files: &[(FileId, &SourceFile, &str)],
        read: &[Option<Read>],
    ) -> Self {
        let mut kept = Self { frame, files: Vec::new() };
        for ((id, file, _), read) in files.iter().zip(read) {
            let Some(read) = read.as_ref().filter(|read| read.stands_alone()) else { continue };
            let at = id.0 as usize;
            kept.files.resize_with(kept.files.len().max(at + 1), || None);
            let (path, text) = (file.path.clone(), Arc::clone(&file.text));
            kept.files[at] = Some(File { path, text, read: read.clone() });
        }
        kept
    }

    /// These, if they were read under the same conditions.
    pub(super) fn under(&self, frame: &Frame) -> Option<&Self> {
        (self.frame == *frame).then_some(self)
    }

    /// What `file` with the number `id` gave, if it was the same.
    pub(super) fn get(&self, id: FileId, file: &SourceFile) -> Option<&Read> {
        let kept = self.files.get(id.0 as usize)?.as_ref()?;
        let is_same = kept.path == file.path
            && (Arc::ptr_eq(&kept.text, &file.text) || kept.text == file.text);
        is_same.then_some(&kept.read)
    }
}
