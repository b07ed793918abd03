//! What the rules on clashing meetings share.

use super::Scope;
use super::naming::{all, party};
use crate::finding::{Code, Finding};
use crate::insight::clashes::{Clash, Wanted};
use crate::model::meeting::Meeting;
use crate::model::thing::Thing;
use crate::source::span::Span;

/// Tells every clash of what is `wanted`. `place` says where a meeting is to blame; `say` makes
/// the message from the names of the two meetings, of who or what both want, and from how often
/// they do.
pub(super) fn tell(
    scope: Scope<'_>,
    (code, wanted): (Code, Wanted),
    place: impl Fn(&Thing<Meeting>) -> Span,
    help: &str,
    say: impl Fn([&str; 2], &str, &str) -> String,
    found: &mut Vec<Finding>,
) {
    for clash in scope.insight.clashes.iter().filter(|clash| clash.of == wanted) {
        let [one, other] = &clash.meetings;
        let meetings = &scope.model.meetings;
        let Some((one, other)) = meetings.get(one).zip(meetings.get(other)) else { continue };
        let who = all(&names(scope, clash));
        let message = say([&*one.name, &*other.name], &who, &often(scope, clash));
        let finding = Finding::new(code, place(other), message);
        let is_past = clash.first < scope.insight.today;
        let finding =
            if is_past { finding.here(format!("next on {}", clash.next)) } else { finding };
        found.push(
            finding
                .label(place(one), format!("{} is here", &*one.name))
                .help(help)
                .about(other.subject())
                .also([one.id.as_str(), other.id.as_str()])
                .also(&clash.who),
        );
    }
}

fn names<'a>(scope: Scope<'a>, clash: &'a Clash) -> Vec<&'a str> {
    let named = |id: &'a String| match clash.of {
        Wanted::Roles => party(scope.model, id),
        Wanted::People => scope.model.people.get(id).map_or(id.as_str(), |person| &person.name),
        Wanted::Room => id,
    };
    clash.who.iter().map(named).collect()
}

/// How often, in the years of the calendar: the same from New Year's Day to New Year's Eve.
fn often(scope: Scope<'_>, clash: &Clash) -> String {
    let calendar = &scope.insight.calendar;
    let times = if clash.times == 1 { "once".to_owned() } else { format!("{} times", clash.times) };
    let (from, to) = (calendar.from.year(), calendar.to.year());
    format!("{times} from {from} to {to}, first on {}", clash.first)
}

/// Where the meeting says when it starts.
pub(super) fn start(meeting: &Thing<Meeting>) -> Span {
    let token = meeting.at.as_ref().or(meeting.on.as_ref());
    token.map_or(meeting.span, |token| token.span)
}
