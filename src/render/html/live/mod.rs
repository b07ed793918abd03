//! Live views inside pages, one file a view.

mod cadence;
mod calendar;
mod maturity;
mod practices;
mod raci;
mod roles;
mod workflow;

use super::engine::{Drawn, Engine, TemplateError};
use super::figures::gallery::Gallery;
use crate::site::live::Live;
use crate::site::view::{Cx, anchors};

/// Where a live view stands, and what it is made with.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    /// The model and its words.
    pub(super) cx: &'a Cx<'a>,
    /// The templates.
    pub(super) engine: &'a Engine,
    /// Where its figures become files.
    pub(super) gallery: &'a Gallery,
    /// The page it stands on.
    pub(super) route: &'a str,
    /// How many live views stand before it on the page.
    pub(super) before: usize,
}

impl Place<'_> {
    /// An id that no other live view of the page has.
    fn id(self, name: &str) -> String {
        anchors::live_id(name, self.before + 1)
    }

    /// The figure `id` of the view, with its file.
    fn hung(self, id: &str, mut drawn: Drawn) -> Drawn {
        self.gallery.take(self.route, id, &mut drawn);
        drawn
    }
}

/// The HTML of a live view.
pub(super) fn html(live: &Live, place: Place<'_>) -> Result<String, TemplateError> {
    match live {
        Live::Raci { workflow, stage } => raci::html(place, workflow.as_deref(), stage.as_deref()),
        Live::Workflow { workflow } => workflow::html(place, workflow),
        Live::Cadence { tier } => cadence::html(place, tier.as_deref()),
        Live::Calendar { year } => calendar::html(place, *year),
        Live::Maturity => maturity::html(place),
        Live::Roles { team } => roles::html(place, team.as_deref()),
        Live::Practices { from_stage } => practices::html(place, from_stage.as_deref()),
    }
}
