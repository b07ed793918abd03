//! One meeting.

mod local;

use self::local::Local;
use super::cadence::clashes::{self, Clash};
use super::cadence::{agenda, rungs, words};
use super::{Cx, Named, length};
use crate::insight::hours::Counting;
use crate::model::meeting::{Meeting, MeetingStatus};
use crate::model::read::Text;
use crate::model::recurrence::Holidays;
use crate::model::reference::{Ref, ToParty};
use crate::model::{Kind, Thing, cadence::Rotation};
use serde::Serialize;

/// How many dates the page lists.
const NEXT: usize = 8;

/// One meeting. Texts are Markdown.
#[derive(Debug, Default, Serialize)]
pub struct MeetingView {
    /// What it is there for.
    pub purpose: Option<String>,
    /// More about it.
    pub description: Option<String>,
    /// Its status, unless it is confirmed.
    pub status: Option<&'static str>,
    /// The rung.
    pub tier: Option<Named>,
    /// When it is held, with a capital; empty where nobody knows.
    pub when: String,
    /// The time zone, for a meeting with a time of day.
    pub zone: Option<String>,
    /// Times of day in turn.
    pub times: Vec<String>,
    /// The first day and the last, where there are such.
    pub from: Option<String>,
    /// The last day.
    pub until: Option<String>,
    /// Days without, in words.
    pub except: Vec<String>,
    /// The coming dates.
    pub next: Vec<Next>,
    /// How long it takes.
    pub length: String,
    /// The role that leads it.
    pub chair: Option<Named>,
    /// Those who lead it in turn.
    pub turns: Vec<Party>,
    /// Who attends.
    pub attendees: Vec<Party>,
    /// Who may attend.
    pub optional: Vec<Party>,
    /// What is talked about.
    pub agenda: Vec<String>,
    /// What must be there before.
    pub inputs: Vec<String>,
    /// What it leaves behind.
    pub outputs: Vec<String>,
    /// The decisions that are taken in it.
    pub decisions: Vec<Decision>,
    /// The meeting that takes what this one cannot settle.
    pub escalates_to: Option<Named>,
    /// The meetings whose open questions come here.
    pub escalates_from: Vec<Named>,
    /// The room or the link.
    pub location: Option<String>,
    /// Where the minutes are kept.
    pub notes: Option<String>,
    /// How many people attend.
    pub people: u64,
    /// How many more may.
    pub may_attend: u64,
    /// What people are counted by: `people`, `seats` or `roles`.
    pub counting: Option<Counting>,
    /// How often it is held in the twelve months from this one.
    pub per_year: usize,
    /// Hours of all who attend in these months.
    pub hours: f64,
    /// Whether these are people by length by times: not where chairs in turn come on top.
    pub even: bool,
    /// What these months cost, and in which currency; where rates are given.
    pub cost: Option<(f64, String)>,
    /// When it is where it is held, and where its people are; none where all are in one place.
    pub local: Option<Local>,
    /// What it clashes with.
    pub clashes: Vec<Clash>,
}

/// Somebody who attends.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Party {
    /// Who.
    #[serde(flatten)]
    pub named: Named,
    /// `role`, `team` or `person`, for the icon.
    pub kind: &'static str,
}

/// A date on which it is held.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Next {
    /// The day, as `2026-11-24`.
    pub date: String,
    /// The time of day; none for an all-day meeting.
    pub time: Option<String>,
    /// Whose turn it is to lead.
    pub chair: Option<Named>,
}

/// A decision that is taken in the meeting.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Decision {
    /// The decision.
    pub named: Named,
    /// Who decides.
    pub decide: Named,
}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>, id: &str) -> MeetingView {
    let Some(meeting) = cx.model.meetings.get(id) else { return MeetingView::default() };
    let rule = cx.model.recurrences.get(id);
    let schedule = cx.insight.calendar.meetings.get(id);
    let hours = cx.insight.hours.meetings.get(id);
    let cost = cx.insight.hours.cost.as_ref();
    let escalating = cx
        .model
        .meetings
        .values()
        .filter(|other| other.escalates_to.as_ref().is_some_and(|to| to.id == id));
    let timed = rule.is_some_and(|rule| rule.at.is_some()) || !meeting.rotate.is_empty();
    MeetingView {
        purpose: meeting.purpose.as_ref().map(|text| text.0.value.clone()),
        description: meeting.description.as_ref().map(|text| text.0.value.clone()),
        status: status(meeting),
        tier: cx
            .model
            .tier_of(meeting)
            .map(|tier| Named { name: rungs::name(cx, tier), ..cx.named(Kind::Tier, tier) }),
        when: words::sentence(&agenda::when(cx, id)),
        zone: timed.then(|| cx.model.zone_of(meeting).0),
        from: meeting.from.map(|day| day.to_string()),
        until: meeting.until.map(|day| day.to_string()),
        except: except(cx, id),
        next: next(cx, id),
        length: length::short(meeting.duration, cx.words),
        chair: meeting.chair.as_ref().map(|role| cx.named(Kind::Role, role)),
        attendees: parties(cx, &meeting.attendees),
        optional: parties(cx, &meeting.optional),
        agenda: texts(&meeting.agenda),
        inputs: texts(&meeting.inputs),
        outputs: texts(&meeting.outputs),
        decisions: decisions(cx, id),
        escalates_to: meeting.escalates_to.as_ref().map(|to| cx.named(Kind::Meeting, to)),
        escalates_from: escalating.map(|other| cx.named(Kind::Meeting, &other.id)).collect(),
        location: meeting.location.as_ref().map(|text| text.value.clone()),
        notes: meeting.notes.as_ref().map(|text| text.0.value.clone()),
        people: hours.map_or(0, |hours| hours.people),
        may_attend: hours.map_or(0, |hours| hours.optional_people),
        counting: Some(cx.insight.hours.counting),
        per_year: schedule.map_or(0, |schedule| schedule.per_year),
        hours: hours.map_or(0.0, |hours| hours.people_hours.a_year()),
        even: hours.zip(schedule).is_some_and(|(hours, schedule)| {
            let each = hours.people.saturating_mul(u64::from(schedule.minutes));
            hours.people_hours.minutes() == each.saturating_mul(schedule.per_year as u64)
        }),
        cost: cost.and_then(|cost| Some((cost.meetings.get(id)?.0, cost.currency.clone()))),
        local: local::of(cx, id),
        clashes: clashes::of_meeting(cx, id),
        ..rotation(cx, meeting)
    }
}

/// The word of a status that a reader must know of.
pub(super) fn status(meeting: &Meeting) -> Option<&'static str> {
    let status = meeting.status.filter(|status| *status != MeetingStatus::Confirmed);
    status.map(MeetingStatus::word)
}

/// What comes in turn, and nothing else.
fn rotation(cx: &Cx<'_>, meeting: &Thing<Meeting>) -> MeetingView {
    match meeting.rotation() {
        Some(Rotation::Times(times)) => MeetingView {
            times: times.iter().map(|at| words::time(cx.words, *at)).collect(),
            ..MeetingView::default()
        },
        Some(Rotation::Chairs(chairs)) => MeetingView {
            turns: chairs.iter().map(|id| party(cx, id)).collect(),
            ..MeetingView::default()
        },
        None => MeetingView::default(),
    }
}

fn except(cx: &Cx<'_>, id: &str) -> Vec<String> {
    let Some(rule) = cx.model.recurrences.get(id) else { return Vec::new() };
    let days = rule.except.iter().map(|exception| words::exception(cx.words, *exception));
    let holidays = rule.holidays == Holidays::Skip;
    days.chain(holidays.then(|| cx.words.get("meeting-holidays"))).collect()
}

fn next(cx: &Cx<'_>, id: &str) -> Vec<Next> {
    let schedule = cx.insight.calendar.meetings.get(id);
    let coming = schedule.map_or(&[][..], |schedule| schedule.from(cx.insight.today));
    let next = coming.iter().take(NEXT).map(|occurrence| Next {
        date: occurrence.date.to_string(),
        time: occurrence.time.map(|at| words::time(cx.words, at)),
        chair: occurrence.chair.as_ref().map(|id| cx.any(&[Kind::Role, Kind::Person], id)),
    });
    next.collect()
}

fn decisions(cx: &Cx<'_>, id: &str) -> Vec<Decision> {
    let here = cx.insight.decisions.get(id).into_iter().flatten();
    let here = here.filter_map(|id| cx.model.decisions.get(id));
    here.map(|decision| Decision {
        named: cx.named(Kind::Decision, &decision.id),
        decide: cx.party(&decision.decide),
    })
    .collect()
}

fn parties(cx: &Cx<'_>, refs: &[Ref<ToParty>]) -> Vec<Party> {
    refs.iter().map(|reference| party(cx, reference)).collect()
}

fn party(cx: &Cx<'_>, id: &str) -> Party {
    let kind = if cx.model.teams.contains_key(id) {
        "team"
    } else if cx.model.people.contains_key(id) {
        "person"
    } else {
        "role"
    };
    Party { named: cx.any(&[Kind::Role, Kind::Team, Kind::Person], id), kind }
}

fn texts(texts: &[Text]) -> Vec<String> {
    texts.iter().map(|text| text.value.clone()).collect()
}

#[cfg(test)]
mod tests;
