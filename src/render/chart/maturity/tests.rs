use super::*;
use crate::render::figure::check::{HOSTILE, assert_sound, assert_within, look, spans};

pub(in crate::render::chart) fn words() -> Words {
    Words {
        dimension: "Dimension".into(),
        score: "March 2026".into(),
        target: "Target".into(),
        previous: "September 2025".into(),
        not_assessed: "not assessed".into(),
        not_applicable: "not applicable".into(),
        of: "{score} of {levels}".into(),
        empty: "no dimensions yet".into(),
        numbers: NumberStyle::ENGLISH,
    }
}

pub(in crate::render::chart) fn dimension(
    name: &str,
    score: Score,
    target: Option<f64>,
    previous: Option<f64>,
) -> Dimension {
    Dimension { name: name.into(), levels: 5, score, target, previous }
}

pub(in crate::render::chart) fn input(dimensions: Vec<Dimension>) -> Input {
    Input { id: "m".into(), title: "Maturity".into(), dimensions, words: words() }
}

pub(in crate::render::chart) fn sample() -> Input {
    input(vec![
        dimension("Strategy", Score::Level(3.0), Some(4.0), Some(2.0)),
        dimension("People and skills", Score::Level(2.0), Some(3.5), Some(2.0)),
        dimension("Process", Score::Level(2.5), Some(4.0), Some(1.5)),
        dimension("Data", Score::Level(4.0), Some(4.0), None),
        dimension("Technology", Score::Level(5.0), Some(5.0), Some(4.0)),
        dimension("Adoption", Score::Level(1.5), Some(4.0), Some(2.5)),
    ])
}

pub(in crate::render::chart) fn partial() -> Input {
    let mut input = sample();
    input.words.numbers = NumberStyle::FRENCH;
    input.dimensions[3].score = Score::NotAssessed;
    input.dimensions[4].score = Score::NotApplicable;
    input.dimensions[4].target = None;
    input
}

#[test]
fn scores_targets_and_earlier_scores_are_shown_and_tabled() {
    let figure = draw(&sample());
    look("maturity", &figure);
    assert_sound(&figure);
    assert_within(&figure.svg, WIDTH);
    assert_eq!(figure.numbers.head, ["Dimension", "March 2026", "Target", "September 2025"]);
    assert_eq!(figure.numbers.rows[2], ["Process", "2.5 of 5", "4", "1.5"]);
    assert_eq!(figure.numbers.rows[3], ["Data", "4 of 5", "4", "–"]);
}

#[test]
fn a_score_fills_its_share_of_the_track() {
    let one = input(vec![dimension("Only", Score::Level(2.5), None, None)]);
    let figure = draw(&one);
    let rects = spans(&figure.svg);
    let left = rects[1].0;
    let right = rects.iter().map(|r| r.1).fold(0.0, f64::max);
    // Accent rectangles: the legend's, then two whole cells and a half one.
    let filled = figure.svg.matches("fa\" fill").count();
    assert_eq!(filled, 1 + 3);
    assert_eq!(rects.len(), 1 + 5 + 3);
    let reach = rects.iter().filter(|r| (r.1 - f64::midpoint(left, right)).abs() < 1.5).count();
    assert_eq!(reach, 1, "one rectangle ends in the middle of the track");
}

#[test]
fn what_is_not_assessed_says_so() {
    let figure = draw(&partial());
    look("maturity-partial", &figure);
    assert_sound(&figure);
    assert!(figure.svg.contains(">not assessed</text>"));
    assert!(figure.svg.contains(">not applicable</text>"));
    assert!(figure.svg.contains("2,5 of 5"), "the page's own decimal sign");
    assert_eq!(figure.numbers.rows[3][1], "not assessed");
}

#[test]
fn odd_input_gives_a_sensible_picture() {
    let odd = [f64::NAN, f64::INFINITY, -3.0, 0.0, 99.0, 1e300];
    for levels in [0, 1, 3, 40, usize::MAX] {
        let dimensions = odd.map(|level| Dimension {
            name: HOSTILE.repeat(4),
            levels,
            score: Score::Level(level),
            target: Some(level),
            previous: Some(level),
        });
        let figure = draw(&input(dimensions.to_vec()));
        assert_sound(&figure);
        assert_within(&figure.svg, WIDTH);
    }
    assert!(draw(&input(Vec::new())).svg.contains("no dimensions yet"));
}
