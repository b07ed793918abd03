//! What a role does at a stage: "Editor at Scale".

use super::{Entry, Finder, Type};
use crate::model::Kind;
use crate::site::route;
use crate::site::view::role::stages;

impl Finder<'_> {
    /// Role `id` at each stage that says who has it.
    pub(super) fn at_stages(&self, id: &str) -> Vec<Entry> {
        let words = self.cx.words;
        let role = self.cx.named(Kind::Role, id).name;
        let entry = |at: stages::AtStage| {
            let seats: Vec<String> = at.seats.into_iter().map(|seat| seat.seat.name).collect();
            let mut address = route::of(Kind::Role, id)?;
            address.anchor = Some(stages::anchor(&at.stage.id));
            Some(Entry {
                kind: Type::Role,
                title: words.fill("search-role-at", &[("role", &role), ("stage", &at.stage.name)]),
                context: seats.join(", "),
                also: words.get("search-role-at-words"),
                text: String::new(),
                address,
            })
        };
        stages::of(&self.cx, id, &[]).into_iter().filter_map(entry).collect()
    }
}
