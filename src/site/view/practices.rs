//! The catalogue of practices.

use super::practice::{self, Reviewed, Standing};
use super::{Cx, Named};
use crate::model::Kind;
use crate::model::practice::PracticeStatus;
use serde::Serialize;

/// The catalogue of practices.
#[derive(Debug, Serialize)]
pub struct PracticesView {
    /// How many there are of each status that occurs, in the order of a practice's life.
    pub counts: Vec<Count>,
    /// How many reviews are overdue, waived ones too.
    pub overdue: usize,
    /// The practices pillar by pillar; those of none last.
    pub groups: Vec<Group>,
}

/// A status and how many practices have it.
#[derive(Debug, Serialize)]
pub struct Count {
    /// Its key.
    pub status: PracticeStatus,
    /// How many.
    pub count: usize,
}

/// The practices of one pillar.
#[derive(Debug, Serialize)]
pub struct Group {
    /// The pillar; none for practices without.
    pub pillar: Option<Named>,
    /// Its practices.
    pub practices: Vec<Entry>,
}

/// A practice in short: what the `practice_list` component shows.
#[derive(Debug, Serialize)]
pub struct Entry {
    /// The practice.
    pub practice: Named,
    /// How far it is adopted.
    pub status: PracticeStatus,
    /// What shows that it works.
    pub metric: Option<String>,
    /// The role that keeps it.
    pub owner: Option<Named>,
    /// The stage from which on it applies.
    pub stage: Option<Named>,
    /// The last review.
    pub reviewed: Option<Reviewed>,
    /// Where it stands with its reviews.
    #[serde(flatten)]
    pub standing: Standing,
}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> PracticesView {
    let overdue = cx.insight.practices.values().filter(|reviews| reviews.overdue).count();
    PracticesView { counts: counts(cx), overdue, groups: groups(cx) }
}

/// The practices that begin to apply at `stage`, without those that are retired; all practices
/// where no stage is named.
pub fn from_stage(cx: &Cx<'_>, stage: Option<&str>) -> Vec<Entry> {
    let Some(stage) = stage else { return entries(cx, |_| true) };
    let position = |id: &str| cx.model.stages.get_index_of(id);
    let wanted = position(stage);
    let applies = |id: &str| {
        let practice = &cx.model.practices[id];
        let from = practice.from_stage.as_ref().and_then(|from| position(from));
        practice::status(practice) != PracticeStatus::Retired && from == wanted
    };
    entries(cx, applies)
}

fn counts(cx: &Cx<'_>) -> Vec<Count> {
    use PracticeStatus::{Adopted, Deprecated, Draft, Proposed, Retired};
    let of = |wanted| {
        cx.model.practices.values().filter(|practice| practice::status(practice) == wanted).count()
    };
    let counts = [Adopted, Proposed, Draft, Deprecated, Retired];
    let counts = counts.map(|status| Count { status, count: of(status) });
    counts.into_iter().filter(|count| count.count > 0).collect()
}

fn groups(cx: &Cx<'_>) -> Vec<Group> {
    let pillar_of = |id: &str| cx.model.practices[id].pillar.as_ref().map(|pillar| &*pillar.id);
    let pillars = cx.model.pillars.keys().map(|id| Some(id.as_str())).chain([None]);
    let group = |pillar: Option<&str>| Group {
        pillar: pillar.map(|id| cx.named(Kind::Pillar, id)),
        practices: entries(cx, |id| pillar_of(id) == pillar),
    };
    pillars.map(group).filter(|group| !group.practices.is_empty()).collect()
}

fn entries(cx: &Cx<'_>, wanted: impl Fn(&str) -> bool) -> Vec<Entry> {
    let practices = cx.model.practices.iter().filter(|(id, _)| wanted(id));
    let entry = |(id, practice): (&String, &practice::Practice)| Entry {
        practice: cx.named(Kind::Practice, id),
        status: practice::status(practice),
        metric: practice.metric.as_ref().map(|metric| metric.value.clone()),
        owner: practice.owner.as_ref().map(|owner| cx.named(Kind::Role, owner)),
        stage: practice.from_stage.as_ref().map(|stage| cx.named(Kind::Stage, stage)),
        reviewed: practice::reviews(cx, practice).into_iter().next(),
        standing: practice::standing(cx, id),
    };
    let mut entries: Vec<Entry> = practices.map(entry).collect();
    // What applies comes first; within a status, the author's order stays.
    entries.sort_by_key(|entry| rank(entry.status));
    entries
}

fn rank(status: PracticeStatus) -> u8 {
    match status {
        PracticeStatus::Adopted => 0,
        PracticeStatus::Proposed => 1,
        PracticeStatus::Draft => 2,
        PracticeStatus::Deprecated => 3,
        PracticeStatus::Retired => 4,
    }
}
