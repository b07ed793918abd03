use super::*;
use crate::render::figure::check::{HOSTILE, assert_sound, assert_within, look};

pub(super) fn words() -> Words {
    Words {
        range: "{min}–{max} people".into(),
        exact: "{min} people".into(),
        open: "{min} people or more".into(),
        unknown: "no size given".into(),
        today: "today {count}".into(),
        here: "you are here".into(),
        empty: "no stages yet".into(),
        stage: "Stage".into(),
        size: "Team size".into(),
        numbers: NumberStyle::ENGLISH,
    }
}

fn stage(name: &str, size: Option<(u32, Option<u32>)>, current: bool) -> Stage {
    Stage { name: name.into(), size: size.map(|(min, max)| Size { min, max }), current }
}

fn input(stages: Vec<Stage>, head_count: Option<f64>) -> Input {
    Input {
        id: "size".into(),
        title: "Team size by stage".into(),
        stages,
        head_count,
        words: words(),
    }
}

fn sample() -> Input {
    let stages = vec![
        stage("Incubate", Some((2, Some(3))), false),
        stage("Scale", Some((5, Some(10))), true),
        stage("Embedded", Some((15, Some(20))), false),
    ];
    input(stages, Some(7.0))
}

#[test]
fn shows_every_range_and_marks_where_we_are() {
    let figure = draw(&sample());
    look("stages", &figure);
    assert_sound(&figure);
    assert_within(&figure.svg, WIDTH);
    for text in ["2–3 people", "5–10 people", "15–20 people", "today 7", "you are here"] {
        assert!(figure.svg.contains(&format!(">{text}</text>")), "{text}");
        assert!(figure.description.contains(text), "{text}");
    }
    let expected = [
        ["Incubate", "2–3 people"],
        ["Scale (you are here)", "5–10 people"],
        ["Embedded", "15–20 people"],
        ["today 7", "7"],
    ];
    assert_eq!(figure.numbers.rows, expected);
}

#[test]
fn longer_ranges_have_longer_bars_in_order() {
    let figure = draw(&sample());
    let bars = &crate::render::figure::check::spans(&figure.svg);
    assert_eq!(bars.len(), 3);
    assert!(bars[0].1 < bars[1].0 && bars[1].1 < bars[2].0);
    let length = |i: usize| bars[i].1 - bars[i].0;
    assert!(length(0) < length(1));
    assert!((length(1) - length(2)).abs() < 0.1, "both are five people wide");
}

#[test]
fn odd_input_gives_a_sensible_picture() {
    let long = "A stage whose name says everything there is to say about it and then some more";
    let odd = vec![
        stage(HOSTILE, None, false),
        stage(long, Some((1, None)), true),
        stage("", Some((9, Some(4))), false),
        stage("Huge", Some((u32::MAX, Some(u32::MAX))), false),
    ];
    for head_count in [None, Some(0.0), Some(f64::NAN), Some(-4.0), Some(1e300), Some(6.5)] {
        let figure = draw(&input(odd.clone(), head_count));
        assert_sound(&figure);
        assert_within(&figure.svg, WIDTH);
        assert!(figure.svg.contains(&format!("<title>{long}</title>")), "the whole name is there");
    }
    look("stages-odd", &draw(&input(odd, Some(6.5))));
    let empty = draw(&input(Vec::new(), Some(3.0)));
    look("stages-empty", &empty);
    assert_sound(&empty);
    assert!(empty.svg.contains("no stages yet"));
    let one = draw(&input(vec![stage("Only", Some((1, Some(1))), true)], None));
    look("stages-one", &one);
    assert_sound(&one);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    assert_eq!(draw(&sample()), draw(&sample()));
}
