//! Meetings and the rungs of the cadence.

use super::changes;

changes! {
    CADENCE
    /// A meeting is new. The hours that it takes are told role by role.
    ///
    /// ```before
    /// ```
    ///
    /// ```after
    /// [meeting.planning]
    /// name = "Planning"
    /// every = "week"
    /// on = "monday"
    /// duration = "1h"
    /// ```
    MEETING_ADDED = "CH301" "meeting-added" Review <-> "CH302";
    /// A meeting is gone, or its id is, without a `[[moved]]` that says where it went.
    ///
    /// ```before
    /// [meeting.planning]
    /// name = "Planning"
    /// every = "week"
    /// on = "monday"
    /// duration = "1h"
    /// ```
    ///
    /// ```after
    /// ```
    MEETING_REMOVED = "CH302" "meeting-removed" Breaking <-> "CH301";
    /// Another role leads a meeting, or others lead it in turn.
    ///
    /// ```before
    /// [meeting.planning]
    /// name = "Planning"
    /// every = "week"
    /// on = "monday"
    /// duration = "1h"
    /// chair = "editor"
    /// ```
    ///
    /// ```after
    /// [meeting.planning]
    /// name = "Planning"
    /// every = "week"
    /// on = "monday"
    /// duration = "1h"
    /// chair = "author"
    /// ```
    CHAIR = "CH303" "chair-changed" Breaking;
    /// Others attend a meeting, or may.
    ///
    /// ```before
    /// [meeting.planning]
    /// name = "Planning"
    /// every = "week"
    /// on = "monday"
    /// duration = "1h"
    /// attendees = ["author"]
    /// ```
    ///
    /// ```after
    /// [meeting.planning]
    /// name = "Planning"
    /// every = "week"
    /// on = "monday"
    /// duration = "1h"
    /// attendees = ["author", "lawyer"]
    /// ```
    ATTENDEES = "CH304" "attendees-changed" Review;
    /// A meeting is held on other days: another rhythm, first or last day, or other days left out.
    ///
    /// Two ways to write the same days are no change.
    ///
    /// ```before
    /// [meeting.planning]
    /// name = "Planning"
    /// every = "month"
    /// on = "first monday"
    /// duration = "1h"
    /// ```
    ///
    /// ```after
    /// [meeting.planning]
    /// name = "Planning"
    /// every = "week"
    /// on = "monday"
    /// duration = "1h"
    /// ```
    RHYTHM = "CH305" "rhythm-changed" Review;
    /// A meeting begins at another time of day, by another clock, or at other times in turn.
    ///
    /// ```before
    /// [meeting.planning]
    /// name = "Planning"
    /// every = "week"
    /// on = "monday"
    /// at = "10:00"
    /// duration = "1h"
    /// ```
    ///
    /// ```after
    /// [meeting.planning]
    /// name = "Planning"
    /// every = "week"
    /// on = "monday"
    /// at = "14:00"
    /// duration = "1h"
    /// ```
    TIME = "CH306" "time-changed" Review;
    /// A meeting takes longer, or less long. Ninety minutes and one and a half hours are the same.
    ///
    /// ```before
    /// [meeting.planning]
    /// name = "Planning"
    /// every = "week"
    /// on = "monday"
    /// duration = "1h"
    /// ```
    ///
    /// ```after
    /// [meeting.planning]
    /// name = "Planning"
    /// every = "week"
    /// on = "monday"
    /// duration = "90m"
    /// ```
    LENGTH = "CH307" "length-changed" Review;
    /// A meeting is called off: it is held no longer, and calendars say so.
    ///
    /// ```before
    /// [meeting.planning]
    /// name = "Planning"
    /// every = "week"
    /// on = "monday"
    /// duration = "1h"
    /// ```
    ///
    /// ```after
    /// [meeting.planning]
    /// name = "Planning"
    /// every = "week"
    /// on = "monday"
    /// duration = "1h"
    /// status = "cancelled"
    /// ```
    CANCELLED = "CH308" "meeting-cancelled" Breaking <-> "CH309";
    /// A meeting that was called off is held again.
    ///
    /// ```before
    /// [meeting.planning]
    /// name = "Planning"
    /// every = "week"
    /// on = "monday"
    /// duration = "1h"
    /// status = "cancelled"
    /// ```
    ///
    /// ```after
    /// [meeting.planning]
    /// name = "Planning"
    /// every = "week"
    /// on = "monday"
    /// duration = "1h"
    /// ```
    RESTORED = "CH309" "meeting-restored" Review <-> "CH308";
    /// A meeting is certain, or no longer.
    ///
    /// ```before
    /// [meeting.planning]
    /// name = "Planning"
    /// every = "week"
    /// on = "monday"
    /// duration = "1h"
    /// ```
    ///
    /// ```after
    /// [meeting.planning]
    /// name = "Planning"
    /// every = "week"
    /// on = "monday"
    /// duration = "1h"
    /// status = "tentative"
    /// ```
    CERTAINTY = "CH310" "certainty-changed" Info;
    /// Something else goes into a meeting or comes out of it, or goes to another meeting when it
    /// cannot be settled.
    ///
    /// ```before
    /// [meeting.planning]
    /// name = "Planning"
    /// every = "week"
    /// on = "monday"
    /// duration = "1h"
    /// ```
    ///
    /// ```after
    /// [meeting.planning]
    /// name = "Planning"
    /// every = "week"
    /// on = "monday"
    /// duration = "1h"
    /// outputs = ["Plan of the week"]
    /// ```
    RESULTS = "CH311" "results-changed" Review;
    /// Something else is talked about, in another room, or on another rung of the cadence.
    ///
    /// ```before
    /// [meeting.planning]
    /// name = "Planning"
    /// every = "week"
    /// on = "monday"
    /// duration = "1h"
    /// location = "Room 1"
    /// ```
    ///
    /// ```after
    /// [meeting.planning]
    /// name = "Planning"
    /// every = "week"
    /// on = "monday"
    /// duration = "1h"
    /// location = "Room 2"
    /// ```
    SETTING = "CH312" "setting-changed" Info;
    /// The clock, the working hours, the holidays or the fiscal year of the whole model are others.
    /// The meetings that follow them are not told one by one.
    ///
    /// ```before
    /// [model]
    /// name = "Magazine"
    /// ```
    ///
    /// ```after
    /// [model]
    /// name = "Magazine"
    /// working-hours = "09:00-17:30"
    /// ```
    WORKING_TIME = "CH321" "working-time-changed" Review;
    /// A rung of the cadence is new.
    ///
    /// ```before
    /// ```
    ///
    /// ```after
    /// [tier.sprint]
    /// name = "Sprint"
    /// ```
    TIER_ADDED = "CH331" "tier-added" Safe <-> "CH332";
    /// A rung of the cadence is gone.
    ///
    /// ```before
    /// [tier.sprint]
    /// name = "Sprint"
    /// ```
    ///
    /// ```after
    /// ```
    TIER_REMOVED = "CH332" "tier-removed" Review <-> "CH331";
}
