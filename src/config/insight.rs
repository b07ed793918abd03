//! What is derived only where it is asked for: hours by named person, and cost.

use super::Map;
use crate::finding::{Finding, code};
use crate::model::read::{Field, Reader, Shape};
use crate::model::token::Token;
use crate::record;
use crate::source::node::Node;
use serde::Serialize;

record! {
    /// What is derived only where it is asked for, since in many companies it needs an agreement.
    pub struct Figures {
        /// Whether hours in meetings are shown by named person.
        pub hours_by_person: bool,
        /// The currency of the rates, as three letters of ISO 4217: "EUR".
        pub currency: Option<Currency>,
        /// What an hour costs, by id of the role; `default` is for all others.
        pub rates: Map<Rate>,
    }
}

/// A currency, as three capital letters of ISO 4217.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Currency(pub String);

impl Field for Currency {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = Token::read(node, reader)?;
        if text.value.len() != 3 || !text.value.bytes().all(|letter| letter.is_ascii_uppercase()) {
            reader.tell(
                Finding::new(
                    code::INVALID_VALUE,
                    node.span,
                    format!("`{}` is not the code of a currency", &**text),
                )
                .help("write its three capital letters: \"EUR\", \"USD\", \"GBP\""),
            );
        }
        // Kept as it is written, so that its absence is not told beside.
        Some(Self(text.value.clone()))
    }

    fn shape() -> Shape {
        Shape::Code {
            what: "the code of a currency",
            example: "\"EUR\"",
            pattern: Some("^[A-Z]{3}$"),
        }
    }
}

/// The most that an hour may cost, in any currency: more is a slip, and the sums of a year would
/// no longer be numbers.
const MOST_AN_HOUR: f64 = 100_000.0;

/// What an hour costs: any amount from nothing up to 100,000.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Rate(pub f64);

impl Field for Rate {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let amount = f64::read(node, reader)?;
        if (0.0..=MOST_AN_HOUR).contains(&amount) {
            return Some(Self(amount));
        }
        if amount > MOST_AN_HOUR {
            return reader.fault(
                code::INVALID_VALUE,
                node,
                "an hour cannot cost more than 100,000".to_owned(),
                "write what one hour costs, and not a month or a year: 85 or 72.50",
            );
        }
        reader.fault(
            code::INVALID_VALUE,
            node,
            format!("an hour cannot cost {amount}"),
            "write what an hour costs, without a sign: 85 or 72.50",
        )
    }

    fn shape() -> Shape {
        Shape::Number
    }
}
