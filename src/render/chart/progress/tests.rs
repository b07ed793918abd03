use super::*;
use crate::render::figure::check::{HOSTILE, assert_sound, attributes, look};
use jiff::civil::date;

fn input(points: &[(i16, i8, f64)], baseline: Option<f64>, target: Option<f64>) -> Input {
    let point = |&(year, month, value): &(i16, i8, f64)| Point {
        date: date(year, month, 1),
        label: format!("1/{month}/{year}"),
        value,
    };
    Input {
        id: "p".into(),
        title: "Campaigns on time".into(),
        points: points.iter().map(point).collect(),
        baseline,
        target,
        words: Words {
            value: "{value} %".into(),
            baseline: "Baseline".into(),
            target: "Target".into(),
            date: "Date".into(),
            measure: "Campaigns on time".into(),
            empty: "no values yet".into(),
            numbers: NumberStyle::ENGLISH,
        },
    }
}

const VALUES: &[(i16, i8, f64)] =
    &[(2026, 1, 55.0), (2025, 7, 40.0), (2025, 10, 46.5), (2026, 4, 71.0)];

#[test]
fn points_stand_in_the_order_of_their_dates() {
    let figure = draw(&input(VALUES, Some(38.0), Some(90.0)));
    look("progress", &figure);
    assert_sound(&figure);
    let xs: Vec<f64> = attributes(&figure.svg, "circle", "cx")
        .iter()
        .map(|x| x.parse().expect("a number"))
        .collect();
    assert!(xs[1..].windows(2).all(|pair| pair[0] < pair[1]), "{xs:?}");
    let expected = [
        ["Baseline", "38 %"],
        ["1/7/2025", "40 %"],
        ["1/10/2025", "46.5 %"],
        ["1/1/2026", "55 %"],
        ["1/4/2026", "71 %"],
        ["Target", "90 %"],
    ];
    assert_eq!(figure.numbers.rows, expected);
}

#[test]
fn higher_values_stand_higher() {
    let figure = draw(&input(VALUES, None, None));
    let ys: Vec<f64> = attributes(&figure.svg, "circle", "cy")
        .iter()
        .map(|y| y.parse().expect("a number"))
        .collect();
    assert!(ys[1..].windows(2).all(|pair| pair[0] > pair[1]), "{ys:?}");
}

#[test]
fn the_latest_value_stands_beside_the_line_and_not_on_it() {
    // The bottom of what is written, and the dot: the last of both is the latest value's.
    let heights = |values: &[(i16, i8, f64)]| {
        let figure = draw(&input(values, Some(0.0), Some(160.0)));
        let (before, _) = figure.svg.split_once("71 %</text>").expect("the latest value");
        let height = before.rsplit_once(" y=\"").expect("a place").1;
        let text: f64 = height.split('"').next().unwrap_or_default().parse().expect("a number");
        let dots = attributes(&figure.svg, "circle", "cy");
        (text, dots.last().expect("dots").parse::<f64>().expect("a number"))
    };
    let (text, dot) = heights(VALUES);
    assert!(text < dot, "a rising line comes from below");
    let (text, dot) = heights(&[(2025, 7, 140.0), (2025, 10, 100.0), (2026, 4, 71.0)]);
    assert!(text > dot, "a falling one from above");
}

#[test]
fn odd_input_gives_a_sensible_picture() {
    let one = draw(&input(&[(2026, 1, 0.0)], None, None));
    look("progress-one", &one);
    assert_sound(&one);
    let flat = input(&[(2026, 1, 5.0), (2026, 1, 5.0), (2026, 3, 5.0)], Some(5.0), Some(5.0));
    look("progress-flat", &draw(&flat));
    assert_sound(&draw(&flat));
    let huge = [(2025, 1, -1e300), (-9999, 1, 1e300), (9999, 12, 3.0), (2026, 1, f64::NAN)];
    let figure = draw(&input(&huge, Some(f64::INFINITY), Some(f64::NAN)));
    look("progress-huge", &figure);
    assert_sound(&figure);
    assert_sound(&draw(&input(&[(2026, 1, 1e12), (2026, 2, 1e12 + 1e-3)], None, None)));
    let none = draw(&input(&[], Some(1.0), Some(2.0)));
    assert!(none.svg.contains("no values yet"));
    let mut hostile = input(VALUES, None, None);
    hostile.words.value = format!("{{value}} {HOSTILE}");
    hostile.points[0].label = HOSTILE.into();
    assert_sound(&draw(&hostile));
}
