//! Meetings and the rungs of the cadence.

use super::duration::Duration;
use super::reference::{Ref, ToMeeting, ToParty, ToPillar, ToRole, ToTier};
use super::token::{Token, Zone};
use crate::model::read::{Prose, Text};
use crate::{record, words};
use jiff::civil::Date;

words! {
    /// Whether a meeting takes place.
    pub enum MeetingStatus {
        /// It does.
        Confirmed = "confirmed",
        /// Not sure yet.
        Tentative = "tentative",
        /// It does no longer, and calendars shall say so.
        Cancelled = "cancelled",
    }
}

record! {
    /// One governance meeting or routine.
    pub struct Meeting {
        /// What the meeting is there for.
        pub purpose: Option<Prose>,
        /// The pillar that it serves.
        pub pillar: Option<Ref<ToPillar>>,
        /// The rung of the cadence; derived from `every` where not given.
        pub tier: Option<Ref<ToTier>>,
        /// The role that leads it, and attends.
        pub chair: Option<Ref<ToRole>>,
        /// The roles and teams that attend.
        pub attendees: Vec<Ref<ToParty>>,
        /// The roles and teams that may attend.
        pub optional: Vec<Ref<ToParty>>,
        /// How often: day, week, 2 weeks, month, quarter, year.
        pub every: Option<Token>,
        /// The day within the period: "first tuesday", "weekdays", "last working day".
        pub on: Option<Token>,
        /// When it starts, in local time: "10:00".
        pub at: Option<Token>,
        /// The first day, on which the recurrence must fall.
        pub from: Option<Date>,
        /// The last day.
        pub until: Option<Date>,
        /// Days without: dates, ranges such as "2026-12-24/2027-01-02", "fourth wednesday".
        pub except: Vec<Token>,
        /// "skip" leaves out the model's holidays.
        pub holidays: Option<Token>,
        /// Where a day of the month goes that meets a weekend: forward, back or skip.
        pub roll: Option<Token>,
        /// A rule of RFC 5545, for what words lack; needs `from`.
        pub rrule: Option<Token>,
        /// Times of day or chairs in turn.
        pub rotate: Vec<Token>,
        /// The time zone; the model's if not given.
        pub zone: Option<Zone>,
        /// How long it takes.
        pub duration: Duration,
        /// What is talked about, in order.
        pub agenda: Vec<Text>,
        /// What must be there before.
        pub inputs: Vec<Text>,
        /// What it leaves behind.
        pub outputs: Vec<Text>,
        /// The meeting that takes what this one cannot settle.
        pub escalates_to: Option<Ref<ToMeeting>>,
        /// The room or the link.
        pub location: Option<Text>,
        /// Where the minutes are kept.
        pub notes: Option<Prose>,
        /// Whether it takes place.
        pub status: Option<MeetingStatus>,
    }
}

record! {
    /// A rung of the cadence.
    pub struct Tier {
        /// Who meets.
        pub audience: Option<Text>,
        /// What the rung is there for.
        pub purpose: Option<Prose>,
    }
}
