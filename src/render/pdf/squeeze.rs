//! The last pass: objects packed into compressed streams (ISO 32000-1, 7.5.7), which makes a third
//! of a document of tables.

use lopdf::{Document, SaveOptions};

/// The same document in fewer bytes; itself where that fails or makes it no smaller.
pub(super) fn squeeze(bytes: Vec<u8>) -> Vec<u8> {
    match packed(&bytes) {
        Some(packed) if packed.len() < bytes.len() => packed,
        _ => bytes,
    }
}

fn packed(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut document = Document::load_mem(bytes).ok()?;
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(200)
        .compression_level(9)
        .build();
    let mut out = Vec::with_capacity(bytes.len() / 2);
    document.save_with_options(&mut out, options).ok()?;
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::squeeze;

    #[test]
    fn what_is_no_document_stays_as_it_is() {
        assert_eq!(squeeze(b"not a document".to_vec()), b"not a document");
    }
}
