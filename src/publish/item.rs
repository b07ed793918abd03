//! What a target is to hold: pages and the files beside them.

use super::digest;
use serde::{Deserialize, Serialize};

/// What kind of thing stands on a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// A page that people read.
    Page,
    /// A file that pages show: a figure, an image.
    File,
}

/// One thing that a target is to hold, written as this target wants it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Item {
    /// What it is about, which never changes with its title: `role/strategist`, `figure/…`. It is
    /// the model's id with the word for its kind before.
    pub key: String,
    /// What it is.
    pub what: What,
    /// What it is called.
    pub title: String,
    /// The name under which the target holds at most one thing: a path in a git wiki, a title
    /// elsewhere. It may change with the title.
    pub place: String,
    /// The key of the page that it hangs below, where the target has such a thing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// What else it is found by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<String>,
    /// What it holds, in the markup of the target. Where that names other pages by addresses which
    /// only the target knows, there is a gap: [`gap`] around the key.
    pub content: Content,
}

/// The content of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Content {
    /// Text.
    Text(String),
    /// Bytes that are no text, in hexadecimal where they are written down.
    Bytes(#[serde(with = "super::hex")] Vec<u8>),
}

impl Content {
    /// The bytes.
    pub fn bytes(&self) -> &[u8] {
        match self {
            Self::Text(text) => text.as_bytes(),
            Self::Bytes(bytes) => bytes,
        }
    }
}

impl From<Vec<u8>> for Content {
    fn from(bytes: Vec<u8>) -> Self {
        String::from_utf8(bytes).map_or_else(|error| Self::Bytes(error.into_bytes()), Self::Text)
    }
}

/// Stands around the key of a page whose address on the target is not known before it is there; a
/// private character that no text holds.
const GAP: char = '\u{f0004}';

/// The gap for the address of the page `key`.
pub fn gap(key: &str) -> String {
    format!("{GAP}{key}{GAP}")
}

/// `text` with its gaps filled by `address`; a gap without an address is left empty.
pub fn fill<'a>(text: &str, address: impl Fn(&str) -> Option<&'a str>) -> String {
    let parts = text.split(GAP).enumerate();
    parts.map(|(at, part)| if at % 2 == 0 { part } else { address(part).unwrap_or("") }).collect()
}

impl Item {
    /// What it says, as one short name: changes where content or labels do, with nothing else. Gaps
    /// count by their keys, so that it is known before any page is there.
    pub fn hash(&self) -> String {
        let labels = self.labels.join("\0");
        digest([labels.as_bytes(), self.content.bytes()])
    }

    /// The digest of its content as a target has it that keeps every byte.
    pub fn digest(&self) -> String {
        digest([self.content.bytes()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_filled_by_key() {
        let text = format!("a {} b {}", gap("role/x"), gap("role/y"));
        assert_eq!(fill(&text, |key| (key == "role/x").then_some("7")), "a 7 b ");
    }

    #[test]
    fn bytes_come_back_from_json() {
        for content in [Content::Text("é\n".into()), Content::Bytes(vec![0, 255, 16])] {
            let json = serde_json::to_string(&content).unwrap();
            assert_eq!(serde_json::from_str::<Content>(&json).unwrap(), content, "{json}");
        }
        assert_eq!(Content::from(b"a".to_vec()), Content::Text("a".into()));
        assert_eq!(Content::from(vec![255]), Content::Bytes(vec![255]));
    }
}
