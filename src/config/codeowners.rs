//! Who is asked in the forge.

use super::{Config, Keyed, Map};
use crate::finding::code;
use crate::model::read::{Field, Reader, Shape};
use crate::model::token::Token;
use crate::record;
use crate::source::node::Node;
use serde::Serialize;

record! {
    /// Who is asked to review what, where a forge reads `CODEOWNERS`.
    pub struct Codeowners {
        /// What the forge calls people and teams, by id of a person, a role or a team:
        /// `ana = "@ana-linden"`. A role without one is asked through those who hold it, else
        /// through its team.
        pub handles: Map<Handle>,
    }
}

/// What a forge calls somebody: `@name`, `@organisation/team`, or an address that it knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Handle(pub String);

impl Field for Handle {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = Token::read(node, reader)?;
        if is_handle(&text) {
            return Some(Self(text.value.clone()));
        }
        let help = if text.starts_with('@') || !is_handle(&format!("@{}", &**text)) {
            "write it as the forge shows it: \"@name\", \"@organisation/team\", or an address"
                .to_owned()
        } else {
            format!("write \"@{}\"", &**text)
        };
        let message = format!("`{}` is not the name of anybody in a forge", &**text);
        reader.fault(code::INVALID_VALUE, node, message, help)
    }

    fn shape() -> Shape {
        Shape::Code {
            what: "a name in the forge",
            example: "\"@name\"",
            pattern: Some("^[^\\s#]*@[^\\s#]+$"),
        }
    }
}

/// Whether `text` can stand as an owner: what else a line of `CODEOWNERS` holds is parted from it
/// by spaces and ended by `#`.
fn is_handle(text: &str) -> bool {
    let is_name = |part: &str| {
        let is_of_names = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        !part.is_empty() && part.chars().all(is_of_names)
    };
    match text.split_once('@') {
        Some(("", name)) => name.split('/').all(is_name),
        Some((before, host)) => {
            let is_odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '#' | '/');
            !before.contains(is_odd) && host.split('.').count() > 1 && host.split('.').all(is_name)
        }
        None => false,
    }
}

impl Config {
    /// What the forge calls people and teams, by their ids.
    pub fn handles(&self) -> impl Iterator<Item = (&str, &Keyed<Handle>)> {
        let handles = self.codeowners.iter().flat_map(|asked| &asked.handles.0);
        handles.map(|(id, handle)| (id.as_str(), handle))
    }
}

#[cfg(test)]
mod tests {
    use super::is_handle;

    #[test]
    fn names_teams_and_addresses_are_handles() {
        for handle in ["@ana", "@ana_corp", "@acme/mops", "@a.b/c/d-e", "ana.l+x@example.com"] {
            assert!(is_handle(handle), "{handle}");
        }
        for odd in ["", "@", "ana", "@a b", "@a#b", "@a//b", "@a/", "a@b", "a b@c.d", "@a\n@b"] {
            assert!(!is_handle(odd), "{odd:?}");
        }
    }
}
