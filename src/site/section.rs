//! The sections of a model: index pages that the site makes.

use crate::config::Config;
use crate::insight::approvals;
use crate::model::{Kind, Model};

/// An index page, in the order of the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// Every role.
    Roles,
    /// Everybody.
    People,
    /// Every team.
    Teams,
    /// Pillars and objectives.
    Objectives,
    /// Every workflow.
    Workflows,
    /// Every step in one matrix.
    Raci,
    /// Decision rights and approvals.
    Decisions,
    /// Meetings by rung.
    Cadence,
    /// Stages, dimensions, scores, initiatives.
    Maturity,
    /// The catalogue of practices.
    Practices,
    /// Terms.
    Glossary,
    /// Document control.
    Versions,
    /// What changed, version by version.
    Changes,
    /// The findings.
    Health,
    /// What their rules mean.
    Rules,
    /// Everything on the site, by its first letter.
    Index,
    /// A field to search the site with.
    Search,
}

/// The groups of the navigation: the key of the heading, and what stands below it.
pub const GROUPS: [(&str, &[Section]); 3] = [
    ("nav-people", &[Section::Roles, Section::People, Section::Teams]),
    (
        "nav-model",
        &[
            Section::Objectives,
            Section::Workflows,
            Section::Raci,
            Section::Decisions,
            Section::Cadence,
            Section::Maturity,
            Section::Practices,
        ],
    ),
    ("nav-reference", &[Section::Glossary, Section::Versions, Section::Changes, Section::Health]),
];

impl Section {
    fn all() -> impl Iterator<Item = Self> {
        let navigated = GROUPS.into_iter().flat_map(|(_, sections)| sections.iter().copied());
        navigated.chain([Self::Rules, Self::Index, Self::Search])
    }

    /// The sections that the site of `model` shows, in the order of the navigation; those that no
    /// navigation names, last.
    pub fn of(config: &Config, model: &Model) -> impl Iterator<Item = Self> {
        Self::all().filter(|section| section.is_shown(config, model))
    }

    /// The section whose page lists or shows the things of `kind`.
    pub fn of_kind(kind: Kind) -> Option<Self> {
        Some(match kind {
            Kind::Role => Self::Roles,
            Kind::Person => Self::People,
            Kind::Team => Self::Teams,
            Kind::Pillar | Kind::Objective => Self::Objectives,
            Kind::Workflow | Kind::Step => Self::Workflows,
            Kind::Scheme => Self::Raci,
            Kind::Decision => Self::Decisions,
            Kind::Meeting | Kind::Tier => Self::Cadence,
            Kind::Stage
            | Kind::Criterion
            | Kind::Dimension
            | Kind::Assessment
            | Kind::Initiative => Self::Maturity,
            Kind::Practice => Self::Practices,
            Kind::Term => Self::Glossary,
            Kind::Model => return None,
        })
    }

    /// The section whose page stands at `route`.
    pub fn at(route: &str) -> Option<Self> {
        let folder = route.strip_suffix("/index.html")?;
        Self::all().find(|section| section.folder() == folder)
    }

    /// The folder of its page, and of the pages of its things.
    pub const fn folder(self) -> &'static str {
        match self {
            Self::Roles => "roles",
            Self::People => "people",
            Self::Teams => "teams",
            Self::Objectives => "objectives",
            Self::Workflows => "workflows",
            Self::Raci => "raci",
            Self::Decisions => "decisions",
            Self::Cadence => "cadence",
            Self::Maturity => "maturity",
            Self::Practices => "practices",
            Self::Glossary => "glossary",
            Self::Versions => "versions",
            Self::Changes => "changes",
            Self::Health => "health",
            Self::Rules => "health/rules",
            Self::Index => "a-z",
            Self::Search => "search",
        }
    }

    /// The file of its page, below the root of the site.
    pub fn route(self) -> String {
        format!("{}/index.html", self.folder())
    }

    /// The key of its title among the words of the interface.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Roles => "nav-roles",
            Self::People => "nav-people-list",
            Self::Teams => "nav-teams",
            Self::Objectives => "nav-objectives",
            Self::Workflows => "nav-workflows",
            Self::Raci => "nav-raci",
            Self::Decisions => "nav-decisions",
            Self::Cadence => "nav-cadence",
            Self::Maturity => "nav-maturity",
            Self::Practices => "nav-practices",
            Self::Glossary => "nav-glossary",
            Self::Versions => "nav-versions",
            Self::Changes => "nav-changes",
            Self::Health => "nav-health",
            Self::Rules => "nav-rules",
            Self::Index => "nav-a-z",
            Self::Search => "search",
        }
    }

    /// The section above it, of which it is a part.
    pub fn parent(self) -> Option<Self> {
        (self == Self::Rules).then_some(Self::Health)
    }

    /// Whether the site has its page: there is something to show, and readers may see it.
    pub fn is_shown(self, config: &Config, model: &Model) -> bool {
        let hidden = match self {
            Self::Health | Self::Rules => !config.shows_health(),
            Self::Changes => !config.tells_changes(),
            Self::Search => !config.has_search(),
            _ => false,
        };
        !hidden && self.is_there(model)
    }

    /// Whether `model` has something to show there. Rungs of the cadence alone are nothing, since
    /// every model has the built-in ones.
    pub fn is_there(self, model: &Model) -> bool {
        match self {
            Self::Raci => model.workflows.values().any(|workflow| !workflow.step.is_empty()),
            Self::Maturity => {
                let below = model.dimensions.len() + model.assessments.len();
                model.stages.len() + below + model.initiatives.len() > 0
            }
            Self::Decisions => !model.decisions.is_empty() || approvals::any(model),
            Self::Versions | Self::Health | Self::Rules | Self::Changes => model.model.is_some(),
            Self::Index | Self::Search => true,
            _ => self.count(model).is_some(),
        }
    }

    /// How many things are there, where that says something; never 0.
    pub fn count(self, model: &Model) -> Option<usize> {
        let count = match self {
            Self::Roles => model.roles.len(),
            Self::People => model.people.len(),
            Self::Teams => model.teams.len(),
            Self::Objectives => model.pillars.len() + model.objectives.len(),
            Self::Workflows => model.workflows.len(),
            Self::Decisions => model.decisions.len(),
            Self::Cadence => model.meetings.len(),
            Self::Maturity => model.stages.len(),
            Self::Practices => model.practices.len(),
            Self::Glossary => model.terms.len(),
            Self::Raci
            | Self::Versions
            | Self::Changes
            | Self::Health
            | Self::Rules
            | Self::Index
            | Self::Search => 0,
        };
        (count > 0).then_some(count)
    }
}
