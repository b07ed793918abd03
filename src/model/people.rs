//! Roles, people and teams, which share one namespace.

use super::reference::{Ref, ToPerson, ToRole, ToStage, ToTeam};
use super::share::Share;
use super::token::{Token, Zone};
use crate::model::read::{Prose, Text};
use crate::{record, words};
use jiff::civil::Date;

words! {
    /// Who or what fills a role.
    pub enum RoleKind {
        /// A human being.
        Human = "human",
        /// A system.
        Automated = "automated",
        /// Somebody outside the organisation.
        External = "external",
    }
}

record! {
    /// A hat with duties, never a person.
    pub struct Role {
        /// What the role is there for.
        pub purpose: Option<Prose>,
        /// What it does, a line each.
        pub responsibilities: Vec<Text>,
        /// What its holder must be able to do.
        pub skills: Vec<Text>,
        /// The team that it belongs to.
        pub team: Option<Ref<ToTeam>>,
        /// The role above it.
        pub reports_to: Option<Ref<ToRole>>,
        /// The role that is asked when it is stuck.
        pub escalates_to: Option<Ref<ToRole>>,
        /// Who or what fills it; a human being if not given. In a page's front matter, where `kind`
        /// says what the page is, this key is `role-kind`.
        pub kind: Option<RoleKind>,
    }
}

record! {
    /// Somebody who holds roles.
    pub struct Person {
        /// The roles that the person holds.
        pub roles: Vec<Ref<ToRole>>,
        /// An address to write to.
        pub email: Option<Token>,
        /// Where the person's clock is.
        pub time_zone: Option<Zone>,
        /// The first day.
        pub from: Option<Date>,
        /// The last day.
        pub until: Option<Date>,
        /// Who stands in.
        pub deputy: Option<Ref<ToPerson>>,
        /// The share of a full working week: 1 is all of it.
        pub allocation: Option<Share>,
    }
}

words! {
    /// What sort of team it is.
    pub enum TeamKind {
        /// Part of the organisation.
        Team = "team",
        /// Another organisation that works with us.
        Partner = "partner",
        /// Another organisation that sells to us.
        Vendor = "vendor",
        /// People of several teams who decide together.
        Committee = "committee",
    }
}

record! {
    /// A team, partner, vendor or committee.
    pub struct Team {
        /// What the team is there for.
        pub mission: Option<Prose>,
        /// What sort of team it is; a team if not given. In a page's front matter, where `kind` says
        /// what the page is, this key is `team-kind`.
        pub kind: Option<TeamKind>,
        /// The role that leads it.
        pub lead: Option<Ref<ToRole>>,
        /// The team that it is part of.
        pub parent: Option<Ref<ToTeam>>,
        /// Where it is reached.
        pub channels: Vec<Text>,
        /// The maturity stage that this team has reached.
        pub stage: Option<Ref<ToStage>>,
        /// How many people it has, in full working weeks.
        pub headcount: Option<f64>,
        /// The roles that sit on it; for a committee only, since roles name their team.
        pub members: Vec<Ref<ToRole>>,
    }
}
