//! When a meeting takes place, how long, and who leads it.

use crate::diff::change::Form;
use crate::diff::codes as c;
use crate::diff::lengths;
use crate::diff::record::{self, About};
use crate::diff::side::Side;
use crate::diff::tell::Telling;
use crate::diff::value::{Named, Value};
use crate::insight::hours::hours;
use crate::model::Kind;
use crate::model::cadence::Rotation;
use crate::model::meeting::{Meeting, MeetingStatus};
use crate::model::read::Field;
use crate::model::thing::Thing;

/// Everybody who has to come.
pub(super) fn concerned(side: &Side<'_>, id: &str) -> Vec<Named> {
    let Some(meeting) = side.model.meetings.get(id) else { return Vec::new() };
    let chair = meeting.chair.iter().map(|role| role.id.as_str());
    let parties = chair.chain(meeting.attendees.iter().map(|party| party.id.as_str()));
    parties.map(|id| side.party(id)).collect()
}

pub(super) fn compare(telling: &mut Telling<'_>, id: &str, about: &About) {
    let (base, head) = (telling.base, telling.head);
    let (Some(before), Some(after)) = (base.model.meetings.get(id), head.model.meetings.get(id))
    else {
        return;
    };
    let hours = hours_a_month(telling, id);
    rhythm(telling, about, [before, after], hours);
    time(telling, about, [before, after]);
    if before.minutes() != after.minutes() {
        let draft = about.draft(&c::LENGTH, "duration", Form::Set, [None, None]);
        let value = |meeting: &Meeting| lengths::value(Some(meeting.duration));
        telling.tell(draft.values(value(before), value(after)).hours(hours));
    }
    let chairs = [chairs(base, before), chairs(head, after)];
    let places = [before.chair.place(), after.chair.place()];
    record::single(telling, about, &c::CHAIR, "chair", chairs, places);
    // A rung that follows from the rhythm says nothing beside it.
    if before.tier.is_some() || after.tier.is_some() {
        let tier = |side: &Side<'_>, meeting: &Thing<Meeting>| {
            let tier = side.model.tier_of(meeting);
            tier.map(|id| Value::Thing(side.any(&[Kind::Tier], id))).into_iter().collect()
        };
        let tiers = [tier(base, before), tier(head, after)];
        let places = [before.tier.place(), after.tier.place()];
        record::single(telling, about, &c::SETTING, "tier", tiers, places);
    }
    status(telling, about, [before, after]);
}

/// Hours a month of one who attends, where they are not what they were.
fn hours_a_month(telling: &Telling<'_>, id: &str) -> Option<[f64; 2]> {
    let minutes = |side: &Side<'_>| {
        let schedule = side.insight.calendar.meetings.get(id);
        schedule.map_or(0, |schedule| schedule.per_year as u64 * u64::from(schedule.minutes))
    };
    let (before, after) = (minutes(telling.base), minutes(telling.head));
    (before != after).then(|| [before, after].map(|minutes| hours(minutes) / 12.0))
}

fn rhythm(
    telling: &mut Telling<'_>,
    about: &About,
    meetings: [&Thing<Meeting>; 2],
    hours: Option<[f64; 2]>,
) {
    let written = meetings.map(|meeting| [&meeting.every, &meeting.on, &meeting.rrule]);
    if written[0].map(|t| t.as_ref().map(|t| &t.value))
        == written[1].map(|t| t.as_ref().map(|t| &t.value))
    {
        // Another fiscal year is told of the model.
        return;
    }
    let rule = |side: &Side<'_>, meeting: &Thing<Meeting>| {
        side.model.recurrences.get(&meeting.id).map(|rule| rule.in_words().into_owned())
    };
    let (base, head) = (telling.base, telling.head);
    let (old, new) = (rule(base, meetings[0]), rule(head, meetings[1]));
    if old.is_some() && old == new {
        return;
    }
    let value = |side: &Side<'_>, meeting: &Thing<Meeting>| {
        let text =
            |token: &Option<crate::model::token::Token>| token.as_ref().map(|t| t.value.clone());
        let known = side.model.recurrences.get(&meeting.id);
        let fiscal = side.model.model.as_ref().and_then(|about| about.fiscal_year_starts);
        vec![Value::Rhythm {
            every: text(&meeting.every),
            on: text(&meeting.on),
            rrule: text(&meeting.rrule),
            from: meeting.from,
            fiscal: fiscal.map_or(1, |month| month.0),
            text: known
                .map(|rule| {
                    let timeless =
                        crate::model::recurrence::Recurrence { at: None, ..rule.clone() };
                    timeless.in_english()
                })
                .unwrap_or_default(),
        }]
    };
    let places = meetings.map(|meeting| {
        [meeting.every.place(), meeting.on.place(), meeting.rrule.place()]
            .into_iter()
            .flatten()
            .next()
    });
    let draft = about.draft(&c::RHYTHM, "every", Form::Set, places);
    telling.tell(draft.values(value(base, meetings[0]), value(head, meetings[1])).hours(hours));
}

fn time(telling: &mut Telling<'_>, about: &About, meetings: [&Thing<Meeting>; 2]) {
    let (base, head) = (telling.base, telling.head);
    let times = |side: &Side<'_>, meeting: &Thing<Meeting>| match meeting.rotation() {
        Some(Rotation::Times(times)) => times.iter().map(|time| clock(*time)).collect(),
        _ => match side.model.recurrences.get(&meeting.id) {
            Some(rule) => rule.at.map(clock).into_iter().collect::<Vec<_>>(),
            // What could not be understood is told as it is written.
            None => meeting.at.iter().map(|at| Value::Code { code: at.value.clone() }).collect(),
        },
    };
    let places = meetings.map(|meeting| meeting.at.place().or(meeting.rotate.place()));
    let old = [times(base, meetings[0]), times(head, meetings[1])];
    record::single(telling, about, &c::TIME, "at", old, places);
    if meetings.iter().all(|meeting| meeting.zone.is_none()) {
        return;
    }
    let zone = |side: &Side<'_>, meeting: &Meeting| {
        vec![Value::Code { code: side.model.zone_of(meeting).0 }]
    };
    let zones = [zone(base, meetings[0]), zone(head, meetings[1])];
    let places = meetings.map(|meeting| meeting.zone.place());
    record::single(telling, about, &c::TIME, "zone", zones, places);
}

fn clock(time: jiff::civil::Time) -> Value {
    Value::Code { code: time.strftime("%H:%M").to_string() }
}

/// Who leads it: the chair and those who do in turn.
fn chairs(side: &Side<'_>, meeting: &Meeting) -> Vec<Value> {
    let turns = match meeting.rotation() {
        Some(Rotation::Chairs(chairs)) => chairs,
        _ => Vec::new(),
    };
    let chair = meeting.chair.iter().map(|role| role.id.clone());
    chair.chain(turns).map(|id| Value::Thing(side.party(&id))).collect()
}

fn status(telling: &mut Telling<'_>, about: &About, meetings: [&Thing<Meeting>; 2]) {
    let status = meetings.map(|meeting| meeting.status.unwrap_or(MeetingStatus::Confirmed));
    if status[0] == status[1] {
        return;
    }
    let code = match status {
        [_, MeetingStatus::Cancelled] => &c::CANCELLED,
        [MeetingStatus::Cancelled, _] => &c::RESTORED,
        _ => &c::CERTAINTY,
    };
    let word = |status: MeetingStatus| vec![Value::Word { word: status.word().to_owned() }];
    let draft = about.draft(code, "status", Form::Set, [None, None]);
    telling.tell(draft.values(word(status[0]), word(status[1])));
}
