use super::*;
use crate::render::chart::maturity::{self, Score, tests};
use crate::render::figure::check::{HOSTILE, assert_sound, look};

#[test]
fn shows_scores_and_targets_with_two_shapes() {
    let figure = draw(&tests::sample());
    look("radar", &figure);
    assert_sound(&figure);
    assert_eq!(figure.svg.matches("<circle").count(), 1 + 6, "a dot a score, one in the legend");
    assert_eq!(figure.numbers, maturity::draw(&tests::sample()).numbers);
}

#[test]
fn a_hole_in_the_facts_is_a_hole_in_the_line() {
    let figure = draw(&tests::partial());
    look("radar-partial", &figure);
    assert_sound(&figure);
    assert_eq!(figure.svg.matches("<circle").count(), 1 + 4);
    assert!(!figure.svg.contains("fill-opacity"), "no area without all scores");
}

#[test]
fn too_few_or_too_many_dimensions_become_tracks() {
    let one = tests::dimension("One", Score::Level(2.0), None, None);
    for n in [0, 1, 2, 11, 40] {
        let input = tests::input(vec![one.clone(); n]);
        assert_eq!(draw(&input), maturity::draw(&input));
    }
}

#[test]
fn every_size_and_odd_names_are_sound() {
    for n in 3..=10 {
        let name = if n % 2 == 0 {
            "Measurement and continuous improvement of everything"
        } else {
            HOSTILE
        };
        let level = |i: usize| Score::Level([3.0, f64::NAN, 99.0][i % 3]);
        let all = (0..n).map(|i| tests::dimension(name, level(i), Some(count(i)), None));
        let figure = draw(&tests::input(all.collect()));
        look(&format!("radar-{n}"), &figure);
        assert_sound(&figure);
    }
}
