//! The way to the next stage: what is met, what is open, and which work closes it by when.

use super::maturity::{CriterionState, Maturity};
use crate::model::Model;
use crate::model::maturity::{Criterion, Initiative, InitiativeStatus, When};
use crate::model::thing::Thing;
use jiff::civil::Date;
use serde::Serialize;

/// The way from the current stage to the next.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Roadmap {
    /// Where we are, by id, where the model says it.
    pub from: Option<String>,
    /// The stage after that, or the first where nobody says where we are; none at the last.
    pub to: Option<String>,
    /// What stands between the two: the exit criteria of the one, the entry criteria of the other.
    pub hurdles: Vec<Hurdle>,
    /// The initiatives that are not given up, by the day they are due, those without a day last.
    pub work: Vec<Work>,
    /// Open criteria of the hurdles that no initiative closes, as `stage.criterion`.
    pub unplanned: Vec<String>,
}

/// The criteria of leaving or of entering one stage.
#[derive(Debug, Serialize, Clone, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub struct Hurdle {
    /// The stage, by id.
    pub stage: String,
    /// Whether it is left or entered.
    pub when: When,
    /// The criteria that are met, as `stage.criterion`.
    pub met: Vec<String>,
    /// The criteria that are open.
    pub open: Vec<String>,
    /// The criteria that apply to no team.
    pub not_applicable: Vec<String>,
}

/// An initiative on the way.
#[derive(Debug, Serialize, Clone, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub struct Work {
    /// The initiative, by id.
    pub initiative: String,
    /// The day by which it is done.
    pub due: Option<Date>,
    /// How far it is; planned where it does not say.
    pub status: InitiativeStatus,
    /// Whether that day has passed and it is not done.
    pub overdue: bool,
    /// Open criteria of the hurdles that it closes.
    pub closes: Vec<String>,
}

impl Roadmap {
    /// The open criteria before the next stage, as `stage.criterion`.
    pub fn open(&self) -> impl Iterator<Item = &String> {
        self.hurdles.iter().flat_map(|hurdle| &hurdle.open)
    }
}

pub(super) fn of(model: &Model, maturity: &Maturity, today: Date) -> Roadmap {
    let about = model.model.as_ref();
    let from = about.and_then(|about| model.stages.get_index_of(&*about.stage.as_ref()?.id));
    let stage = |at: usize| model.stages.get_index(at).map(|(id, _)| id.as_str());
    let to = stage(from.map_or(0, |at| at + 1));
    let from = from.and_then(stage);
    let hurdles: Vec<Hurdle> = hurdles(from, to)
        .map(|(stage, when)| hurdle(model, maturity, stage, when))
        .filter(|hurdle| !hurdle.is_bare())
        .collect();
    let open: Vec<&String> = hurdles.iter().flat_map(|hurdle| &hurdle.open).collect();
    let unplanned = open.iter().filter(|id| closing(model, id).next().is_none());
    Roadmap {
        from: from.map(str::to_owned),
        to: to.map(str::to_owned),
        unplanned: unplanned.map(|id| (*id).clone()).collect(),
        work: work(model, &open, today),
        hurdles,
    }
}

/// What stands between two stages that follow one another: leaving the one, then entering the other.
pub fn hurdles<'a>(
    left: Option<&'a str>,
    entered: Option<&'a str>,
) -> impl Iterator<Item = (&'a str, When)> {
    let left = left.map(|stage| (stage, When::Exit));
    left.into_iter().chain(entered.map(|stage| (stage, When::Entry)))
}

/// The criteria of one hurdle with their ids, as `stage.criterion`, in the order of the stage.
pub fn criteria<'m>(
    model: &'m Model,
    stage: &str,
    when: When,
) -> impl Iterator<Item = (String, &'m Criterion)> {
    let all = model.stages.get(stage).into_iter().flat_map(|fields| &fields.criterion);
    all.filter(move |criterion| self::when(criterion) == when)
        .map(move |criterion| (format!("{stage}.{}", &**criterion.id), criterion))
}

/// Whether a stage is entered or left with a criterion; left where it does not say.
pub fn when(criterion: &Criterion) -> When {
    criterion.when.unwrap_or(When::Exit)
}

/// The initiatives that close a criterion or a dimension, without those that were given up.
pub fn closing<'m>(model: &'m Model, id: &str) -> impl Iterator<Item = &'m Thing<Initiative>> {
    let goes_on = |initiative: &&Thing<Initiative>| status(initiative) != InitiativeStatus::Dropped;
    let all = model.initiatives.values().filter(goes_on);
    all.filter(move |initiative| initiative.closes.iter().any(|closed| closed.id == id))
}

/// How far an initiative is; planned where it does not say.
pub fn status(initiative: &Initiative) -> InitiativeStatus {
    initiative.status.unwrap_or(InitiativeStatus::Planned)
}

fn hurdle(model: &Model, maturity: &Maturity, stage: &str, when: When) -> Hurdle {
    let of = |wanted: CriterionState| {
        let ids = criteria(model, stage, when).map(|(id, _)| id);
        ids.filter(|id| maturity.state(id) == wanted).collect()
    };
    Hurdle {
        stage: stage.to_owned(),
        when,
        met: of(CriterionState::Met),
        open: of(CriterionState::Open),
        not_applicable: of(CriterionState::NotApplicable),
    }
}

impl Hurdle {
    /// Whether it has no criterion that applies.
    fn is_bare(&self) -> bool {
        self.met.is_empty() && self.open.is_empty()
    }
}

fn work(model: &Model, open: &[&String], today: Date) -> Vec<Work> {
    let initiatives = model.initiatives.values().map(|initiative| {
        let status = status(initiative);
        let closed = initiative.closes.iter().map(|closed| &closed.id);
        Work {
            initiative: initiative.id.clone(),
            due: initiative.due,
            status,
            overdue: status != InitiativeStatus::Done
                && initiative.due.is_some_and(|day| day < today),
            closes: closed.filter(|id| open.contains(id)).cloned().collect(),
        }
    });
    let mut work: Vec<Work> =
        initiatives.filter(|work| work.status != InitiativeStatus::Dropped).collect();
    work.sort_by_key(|work| (work.due.is_none(), work.due));
    work
}

#[cfg(test)]
mod tests {
    use crate::insight::tests::of;

    const STAGES: &str = r#"
stages = ["one", "two"]
stage = "one"
[stage.one]
name = "One"
criterion = [{ id = "a", text = "A" }, { id = "b", text = "B" }, { id = "in", text = "In", when = "entry" }]
[stage.two]
name = "Two"
criterion = [{ id = "c", text = "C", when = "entry" }, { id = "d", text = "D", when = "exit" }]
[assessment.first]
name = "First"
date = 2026-03-01
met = ["one.a"]
[initiative.later]
name = "Later"
closes = ["two.c"]
due = 2027-06-30
[initiative.sooner]
name = "Sooner"
closes = ["two.c", "two.d"]
due = 2026-11-21
[initiative.never]
name = "Never"
closes = ["one.b"]
status = "dropped"
[initiative.done]
name = "Done"
closes = ["one.a"]
due = 2026-01-31
status = "done"
"#;

    #[test]
    fn the_way_is_leaving_here_and_entering_there() {
        let roadmap = of(STAGES).1.roadmap;
        assert_eq!((roadmap.from.as_deref(), roadmap.to.as_deref()), (Some("one"), Some("two")));
        assert_eq!(roadmap.open().collect::<Vec<_>>(), ["one.b", "two.c"]);
        assert_eq!(roadmap.hurdles[0].met, ["one.a"]);
    }

    #[test]
    fn work_comes_by_day_and_what_was_given_up_closes_nothing() {
        let roadmap = of(STAGES).1.roadmap;
        let work: Vec<_> =
            roadmap.work.iter().map(|w| (&*w.initiative, w.overdue, w.closes.join(" "))).collect();
        assert_eq!(
            work,
            [
                ("done", false, String::new()),
                ("sooner", true, "two.c".to_owned()),
                ("later", false, "two.c".to_owned()),
            ]
        );
        assert_eq!(roadmap.unplanned, ["one.b"]);
    }

    #[test]
    fn behind_the_last_stage_nothing_is_left_but_leaving_it() {
        let roadmap = of(&STAGES.replace("stage = \"one\"\n", "stage = \"two\"\n")).1.roadmap;
        assert_eq!((roadmap.to, roadmap.unplanned.len()), (None, 0));
    }
}
