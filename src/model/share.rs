//! A part of a whole.

use crate::finding::code;
use crate::model::read::{Field, Reader, Shape};
use crate::source::node::Node;
use serde::Serialize;

/// A part of a whole, from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Share(pub f64);

impl Field for Share {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let written = f64::read(node, reader)?;
        if (0.0..=1.0).contains(&written) {
            return Some(Self(written));
        }
        // Whole percents are what people mean by such numbers.
        let help = if (2.0..=100.0).contains(&written) {
            format!("did you mean `{}`?", written / 100.0)
        } else {
            "write a number from 0 to 1: 0.5 is half of it".to_owned()
        };
        let message = format!("`{written}` is no share, of which 1 is all");
        reader.fault(code::INVALID_VALUE, node, message, help)
    }

    fn shape() -> Shape {
        Shape::Number
    }
}

#[cfg(test)]
mod tests {
    use crate::model::{Input, read};
    use crate::source::span::FileId;
    use crate::source::toml;

    fn told(allocation: &str) -> Vec<String> {
        let person = format!("[person.p]\nname = \"P\"\nallocation = {allocation}\n");
        let text = format!("[model]\nname = \"M\"\n{person}");
        let (table, _) = toml::parse(FileId(0), &text, 0..text.len());
        let (_, found) = read(&Input { definitions: vec![table.into()], ..Input::default() });
        found.into_iter().map(|f| format!("{}; {}", f.message, f.help.concat())).collect()
    }

    #[test]
    fn percents_are_no_shares() {
        assert_eq!(told("80"), ["`80` is no share, of which 1 is all; did you mean `0.8`?"]);
        assert_eq!(told("100"), ["`100` is no share, of which 1 is all; did you mean `1`?"]);
        for odd in ["-0.5", "1.2", "250"] {
            assert!(
                told(odd)[0].ends_with("write a number from 0 to 1: 0.5 is half of it"),
                "{odd}"
            );
        }
        for share in ["0", "0.5", "1", "1.0"] {
            assert_eq!(told(share), [""; 0], "{share}");
        }
    }
}
