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
    /// Which reviews are overdue; none where no practice is reviewed in a rhythm.
    pub reviews: Option<Due>,
    /// The practices pillar by pillar; those of none last.
    pub groups: Vec<Group>,
}

/// The id of the list of overdue reviews.
pub const OVERDUE: &str = "overdue";

/// Which reviews are overdue.
#[derive(Debug, Serialize)]
pub struct Due {
    /// The practices whose review is overdue, waived ones too: those that never were reviewed, then
    /// the one that waits longest.
    pub overdue: Vec<Entry>,
    /// The adopted practice whose review is due next.
    pub next: Option<Entry>,
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
    PracticesView { counts: counts(cx), reviews: due(cx), groups: groups(cx) }
}

/// Which reviews are overdue, and which is due next; none where no practice has a rhythm.
pub fn due(cx: &Cx<'_>) -> Option<Due> {
    let reviews = |id: &str| cx.insight.practices.get(id);
    let mut overdue = entries(cx, |id| reviews(id).is_some_and(|reviews| reviews.overdue));
    overdue.sort_by_key(|entry| entry.standing.next_review);
    let comes = |id: &str| {
        let adopted = practice::status(&cx.model.practices[id]) == PracticeStatus::Adopted;
        adopted && reviews(id).is_some_and(|reviews| !reviews.overdue && reviews.due.is_some())
    };
    let next = entries(cx, comes).into_iter().min_by_key(|entry| entry.standing.next_review);
    (next.is_some() || !overdue.is_empty()).then_some(Due { overdue, next })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::view::sample;

    fn practice(id: &str, review: &str) -> String {
        let head = format!(
            "[practice.{id}]\nname = \"{id}\"\nstatus = \"adopted\"\nreview-every = \"P6M\"\n"
        );
        if review.is_empty() {
            return head;
        }
        format!("{head}[[practice.{id}.review]]\ndate = {review}\noutcome = \"confirmed\"\n")
    }

    fn due_of(practices: &[(&str, &str)]) -> Option<(Vec<String>, Option<String>)> {
        let text: String = practices.iter().map(|(id, review)| practice(id, review)).collect();
        sample::with(&format!("[model]\nname = \"M\"\n{text}"), |cx| {
            let name = |entry: Entry| entry.practice.id;
            due(cx).map(|due| (due.overdue.into_iter().map(name).collect(), due.next.map(name)))
        })
    }

    #[test]
    fn what_was_never_reviewed_comes_first_then_what_waits_longest() {
        let all =
            [("young", "2026-04-01"), ("old", "2025-04-01"), ("never", ""), ("fine", "2026-11-01")];
        let overdue = ["never", "old", "young"].map(str::to_owned).to_vec();
        assert_eq!(due_of(&all), Some((overdue, Some("fine".to_owned()))));
    }

    #[test]
    fn without_a_rhythm_nothing_is_said() {
        let bare = "[model]\nname = \"M\"\n[practice.p]\nname = \"P\"\nstatus = \"adopted\"\n";
        assert!(sample::with(bare, due).is_none());
        assert_eq!(due_of(&[("fine", "2026-11-01")]), Some((Vec::new(), Some("fine".to_owned()))));
    }
}
