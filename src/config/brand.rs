//! The looks of an organisation: its name, its logo, its colour.

use crate::colour::Colour;
use crate::finding::code;
use crate::model::read::{Field, Reader, Shape, Text};
use crate::model::token::Token;
use crate::record;
use crate::source::node::Node;
use crate::source::span::Span;
use serde::Serialize;

record! {
    /// Whose site it is.
    pub struct Brand {
        /// The name in the bar above every page: the site's title if not given.
        pub name: Option<Text>,
        /// An image in the content folder, shown beside the name and in the browser's tab: SVG,
        /// PNG, JPEG or WebP.
        pub logo: Option<Token>,
        /// The colour of links and of what stands out, as `#rgb` or `#rrggbb`.
        pub accent: Option<Accent>,
        /// The same on dark pages: a lighter one of `accent` if not given.
        pub accent_dark: Option<Accent>,
    }
}

/// A colour, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Accent {
    /// The colour.
    pub value: Colour,
    /// Where it stands.
    #[serde(skip)]
    pub span: Span,
}

impl Field for Accent {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = Token::read(node, reader)?;
        if let Some(value) = Colour::parse(&text) {
            return Some(Self { value, span: node.span });
        }
        reader.fault(
            code::INVALID_VALUE,
            node,
            format!("`{}` is not a colour", &**text),
            "write three or six hexadecimal digits behind a hash: \"#2a4bd0\"",
        )
    }

    fn shape() -> Shape {
        Shape::Code {
            what: "a colour",
            example: "\"#2a4bd0\"",
            pattern: Some("^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"),
        }
    }
}
