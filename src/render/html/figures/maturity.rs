//! Team sizes and scores.

use super::{Figures, numbers};
use crate::insight::headcount::{Headcount, Source};
use crate::render::chart::{maturity, stages};
use crate::render::figure::Figure;
use crate::render::html::engine::Strings;
use crate::site::view::maturity::MaturityView;
use crate::site::view::maturity::cards::{Card, Place};
use crate::site::view::maturity::scores::{Score, Team};

/// Draws the page's figures: `sizes`, and `scores` of the team that was assessed first. Other
/// teams are compared with it in a table.
pub(in crate::render) fn draw(view: &MaturityView, strings: &Strings) -> Figures {
    let mut figures = Figures::new();
    if let Some(figure) = sizes("sizes-svg", &view.stages, view.head_count, strings) {
        figures.insert("sizes", figure.into());
    }
    if let Some(team) = view.teams.first() {
        figures.insert("scores", scores(team, strings).into());
    }
    figures
}

/// Team size by stage; `None` where no stage has a size.
pub(in crate::render::html) fn sizes(
    id: &str,
    cards: &[Card],
    head_count: Option<Headcount>,
    strings: &Strings,
) -> Option<Figure> {
    if cards.iter().all(|card| card.people.is_none()) {
        return None;
    }
    let word = |key: &str| strings.get(key).to_owned();
    let stages = cards.iter().map(|card| stages::Stage {
        name: card.name.clone(),
        size: card.people.map(|(min, max)| stages::Size { min, max: Some(max) }),
        current: card.place == Place::Now,
    });
    Some(stages::draw(&stages::Input {
        id: id.to_owned(),
        title: word("maturity-sizes"),
        stages: stages.collect(),
        head_count: head_count.map(|count| count.people),
        words: stages::Words {
            range: word("sizes-range"),
            exact: word("sizes-exact"),
            open: word("sizes-open"),
            unknown: word("sizes-unknown"),
            today: head_count.map_or_else(String::new, |count| today(count, strings)),
            here: word("sizes-here"),
            empty: word("none-yet"),
            stage: word("stage"),
            size: word("stage-team-size"),
            numbers: numbers(strings),
        },
    }))
}

/// The head-count in words: in full working weeks, and as human beings where they are known.
fn today(count: Headcount, strings: &Strings) -> String {
    let fte = strings.number(count.people);
    let said = match (count.source, count.heads) {
        (Source::Seats, _) => fte,
        (_, None) => strings.fill("headcount-fte", &[("fte", &fte)]),
        (_, Some(heads)) => {
            let people = strings.count(heads as u64, "count-people");
            strings.fill("headcount-both", &[("fte", &fte), ("people", &people)])
        }
    };
    strings.fill("sizes-today", &[("count", &said)])
}

fn scores(team: &Team, strings: &Strings) -> Figure {
    let word = |key: &str| strings.get(key).to_owned();
    let title = match &team.team {
        Some(team) => strings.fill("scores-of", &[("team", &team.name)]),
        None => word("scores-title"),
    };
    maturity::draw(&maturity::Input {
        id: "scores-svg".to_owned(),
        title,
        dimensions: team.scores.iter().map(dimension).collect(),
        words: maturity::Words {
            dimension: word("dimension"),
            score: word("score"),
            target: word("score-target"),
            previous: word("score-before"),
            not_assessed: word("score-none"),
            not_applicable: word("score-not-applicable"),
            of: word("score-of"),
            empty: word("none-yet"),
            numbers: numbers(strings),
        },
    })
}

fn dimension(score: &Score) -> maturity::Dimension {
    let standing = &score.standing;
    maturity::Dimension {
        name: score.dimension.name.clone(),
        levels: score.levels,
        score: match standing.score {
            _ if !standing.applies => maturity::Score::NotApplicable,
            Some(level) => maturity::Score::Level(level),
            None => maturity::Score::NotAssessed,
        },
        target: standing.target.filter(|_| standing.applies),
        previous: standing.before.filter(|_| standing.applies),
    }
}
