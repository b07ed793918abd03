//! The files that stand beside a text: figures, images.

use std::collections::BTreeMap;

/// Files by their paths, without a slash in front.
#[derive(Debug, Default)]
pub(in crate::render) struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    /// Adds a file, in the place of an earlier one.
    pub(in crate::render) fn put(&mut self, path: impl Into<String>, content: impl Into<Vec<u8>>) {
        self.0.insert(path.into(), content.into());
    }

    /// Adds a file without a name, and gives it one by its content, so that what is shown twice is
    /// there once.
    pub(in crate::render) fn add(&mut self, folder: &str, ending: &str, content: &[u8]) -> String {
        // FNV-1a, 64 bits, with the length: two that agree in both are not met by chance.
        let hash = content.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        let path = format!("{folder}/{hash:016x}-{}.{ending}", content.len());
        self.put(path.clone(), content);
        format!("/{path}")
    }

    /// All files, by their paths.
    pub(in crate::render) fn into_all(self) -> BTreeMap<String, Vec<u8>> {
        self.0
    }
}
