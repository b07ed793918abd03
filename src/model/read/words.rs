//! Fields that are one of a few words.

use super::{Reader, did_you_mean};
use crate::finding::code;
use crate::source::node::{Content, Node};

/// Reads one of `words`; tells which there are if it is none of them.
pub fn read_word(
    node: &Node,
    words: &'static [&'static str],
    reader: &mut Reader,
) -> Option<usize> {
    let Content::Text(text) = &node.content else {
        return reader.wrong_type(
            node,
            "a word",
            &format!("\"{}\"", words.first().unwrap_or(&"…")),
        );
    };
    let wanted = text.trim().to_lowercase();
    if let Some(at) = words.iter().position(|word| *word == wanted) {
        return Some(at);
    }
    let help = match did_you_mean(&wanted, words.iter().copied()) {
        Some(near) => format!("did you mean `{near}`? The words are: {}", words.join(", ")),
        None => format!("use one of: {}", words.join(", ")),
    };
    reader.fault(code::INVALID_VALUE, node, format!("`{text}` means nothing here"), help)
}

/// Declares an enum whose variants are words of the language.
#[macro_export]
macro_rules! words {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident {
            $($(#[doc = $variant_doc:literal])* $variant:ident = $word:literal,)*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
        pub enum $name {
            $($(#[doc = $variant_doc])* #[serde(rename = $word)] $variant,)*
        }

        impl $name {
            /// The words, in the order of the variants.
            pub const WORDS: &[&str] = &[$($word),*];

            /// The word for this one.
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }
        }

        impl $crate::model::read::Field for $name {
            fn read(
                node: &$crate::source::node::Node,
                reader: &mut $crate::model::read::Reader,
            ) -> Option<Self> {
                const VARIANTS: &[$name] = &[$($name::$variant),*];
                $crate::model::read::read_word(node, Self::WORDS, reader).map(|at| VARIANTS[at])
            }

            fn shape() -> $crate::model::read::Shape {
                $crate::model::read::Shape::Word(Self::WORDS)
            }
        }
    };
}
