//! The load of roles as bars.

use super::numbers;
use crate::render::chart::load;
use crate::render::html::engine::{Drawn, Strings};
use crate::site::view::load::Load;

/// Draws the load of each role.
pub(super) fn draw(load: &Load, strings: &Strings) -> Drawn {
    let word = |key: &str| strings.get(key).to_owned();
    let letters = load.letters.iter();
    let roles = load.roles.iter();
    let input = load::Input {
        id: "load".to_owned(),
        title: word("raci-load-caption"),
        letters: letters
            .map(|l| load::Letter { letter: l.key.to_string(), name: l.name.clone() })
            .collect(),
        roles: roles
            .map(|r| load::Role { name: r.role.name.clone(), counts: r.counts.clone() })
            .collect(),
        words: load::Words {
            none: word("raci-load-none"),
            empty: word("raci-load-empty"),
            role: word("raci-role"),
            total: word("raci-total"),
            numbers: numbers(strings),
        },
    };
    load::draw(&input).into()
}
