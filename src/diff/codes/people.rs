//! Roles, people and teams.

use super::changes;

changes! {
    PEOPLE
    /// A role is new. What it has to do is told step by step.
    ///
    /// ```before
    /// ```
    ///
    /// ```after
    /// [role.printer]
    /// name = "Printer"
    /// ```
    ROLE_ADDED = "CH201" "role-added" Safe <-> "CH202";
    /// A role is gone, or its id is, without a `[[moved]]` that says where it went.
    ///
    /// ```before
    /// [role.printer]
    /// name = "Printer"
    /// ```
    ///
    /// ```after
    /// ```
    ROLE_REMOVED = "CH202" "role-removed" Breaking <-> "CH201";
    /// A role has other responsibilities than before, in the words of its own list.
    ///
    /// ```before
    /// [role.printer]
    /// name = "Printer"
    /// responsibilities = ["Orders paper"]
    /// ```
    ///
    /// ```after
    /// [role.printer]
    /// name = "Printer"
    /// responsibilities = ["Orders paper", "Looks after the presses"]
    /// ```
    RESPONSIBILITIES_CHANGED = "CH203" "responsibilities-changed" Review;
    /// The holder of a role must be able to do something else.
    ///
    /// ```before
    /// [role.printer]
    /// name = "Printer"
    /// ```
    ///
    /// ```after
    /// [role.printer]
    /// name = "Printer"
    /// skills = ["Offset printing"]
    /// ```
    SKILLS = "CH204" "skills-changed" Review;
    /// A role belongs to another team.
    ///
    /// ```before
    /// [role.printer]
    /// name = "Printer"
    /// ```
    ///
    /// ```after
    /// [role.printer]
    /// name = "Printer"
    /// team = "desk"
    /// ```
    TEAM_OF_ROLE = "CH205" "role-changed-team" Review;
    /// A role reports or escalates to another one.
    ///
    /// ```before
    /// [role.printer]
    /// name = "Printer"
    /// reports-to = "editor"
    /// ```
    ///
    /// ```after
    /// [role.printer]
    /// name = "Printer"
    /// reports-to = "author"
    /// ```
    LINE = "CH206" "line-changed" Review;
    /// A role is filled by a human being, a system or somebody outside, and was not.
    ///
    /// ```before
    /// [role.printer]
    /// name = "Printer"
    /// ```
    ///
    /// ```after
    /// [role.printer]
    /// name = "Printer"
    /// kind = "automated"
    /// ```
    ROLE_KIND = "CH207" "role-kind-changed" Review;
    /// A person is new.
    ///
    /// ```before
    /// ```
    ///
    /// ```after
    /// [person.ann]
    /// name = "Ann"
    /// ```
    PERSON_ADDED = "CH211" "person-added" Safe <-> "CH212";
    /// A person is gone, and with them whatever rested on them.
    ///
    /// ```before
    /// [person.ann]
    /// name = "Ann"
    /// ```
    ///
    /// ```after
    /// ```
    PERSON_REMOVED = "CH212" "person-removed" Review <-> "CH211";
    /// A person holds other roles.
    ///
    /// ```before
    /// [person.ann]
    /// name = "Ann"
    /// roles = ["author"]
    /// ```
    ///
    /// ```after
    /// [person.ann]
    /// name = "Ann"
    /// roles = ["author", "editor"]
    /// ```
    ROLES_HELD = "CH213" "roles-held-changed" Review;
    /// A person is reached elsewhere, or lives by another clock.
    ///
    /// ```before
    /// [person.ann]
    /// name = "Ann"
    /// ```
    ///
    /// ```after
    /// [person.ann]
    /// name = "Ann"
    /// email = "ann@example.com"
    /// ```
    CONTACT = "CH214" "contact-changed" Info;
    /// A person begins or ends on another day, has another deputy, or is there for another share of
    /// the week.
    ///
    /// ```before
    /// [person.ann]
    /// name = "Ann"
    /// allocation = 1
    /// ```
    ///
    /// ```after
    /// [person.ann]
    /// name = "Ann"
    /// allocation = 0.5
    /// ```
    PRESENCE = "CH215" "presence-changed" Review;
    /// A team, partner, vendor or committee is new.
    ///
    /// ```before
    /// ```
    ///
    /// ```after
    /// [team.press]
    /// name = "Press"
    /// ```
    TEAM_ADDED = "CH221" "team-added" Safe <-> "CH222";
    /// A team, partner, vendor or committee is gone.
    ///
    /// ```before
    /// [team.press]
    /// name = "Press"
    /// ```
    ///
    /// ```after
    /// ```
    TEAM_REMOVED = "CH222" "team-removed" Breaking <-> "CH221";
    /// Another role leads a team.
    ///
    /// ```before
    /// [team.press]
    /// name = "Press"
    /// lead = "editor"
    /// ```
    ///
    /// ```after
    /// [team.press]
    /// name = "Press"
    /// lead = "author"
    /// ```
    LEAD = "CH223" "lead-changed" Breaking;
    /// Other roles sit on a committee.
    ///
    /// ```before
    /// [team.board]
    /// name = "Board"
    /// kind = "committee"
    /// members = ["editor", "author"]
    /// ```
    ///
    /// ```after
    /// [team.board]
    /// name = "Board"
    /// kind = "committee"
    /// members = ["editor", "lawyer"]
    /// ```
    MEMBERS = "CH224" "members-changed" Review;
    /// A team is of another sort, is part of another one, or has another number of people.
    ///
    /// ```before
    /// [team.press]
    /// name = "Press"
    /// headcount = 3
    /// ```
    ///
    /// ```after
    /// [team.press]
    /// name = "Press"
    /// headcount = 5
    /// ```
    TEAM_SHAPE = "CH225" "team-changed" Review;
    /// A team is reached elsewhere.
    ///
    /// ```before
    /// [team.press]
    /// name = "Press"
    /// ```
    ///
    /// ```after
    /// [team.press]
    /// name = "Press"
    /// channels = ["#press"]
    /// ```
    CHANNELS = "CH226" "channels-changed" Info;
}
