//! What an event says of its meeting, in plain text.

use super::Cx;
use crate::model::Kind;
use crate::model::meeting::Meeting;
use crate::model::thing::Thing;

/// The purpose, the agenda, and who leads it this time where chairs take turns.
pub(super) fn text(cx: &Cx<'_>, meeting: &Thing<Meeting>, chair: Option<&str>) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(meeting.purpose.as_ref().map(|purpose| purpose.trim().to_owned()));
    let words = cx.site.words;
    let chair = chair.or_else(|| Some(meeting.chair.as_ref()?.id.as_str()));
    if let Some(chair) = chair {
        parts.push(format!("{}: {}", words.get("meeting-chair"), name(cx, chair)));
    }
    if !meeting.agenda.is_empty() {
        let items = meeting.agenda.iter().map(|item| format!("- {}", item.trim()));
        let items: Vec<String> = items.collect();
        parts.push(format!("{}:\n{}", words.get("meeting-agenda"), items.join("\n")));
    }
    parts.join("\n\n")
}

/// The name of a role or person.
fn name(cx: &Cx<'_>, id: &str) -> String {
    let kinds = [Kind::Role, Kind::Person];
    let name = kinds.into_iter().find_map(|kind| cx.model().name(kind, id));
    name.unwrap_or(id).to_owned()
}
