use super::*;
use crate::render::figure::check::{HOSTILE, assert_sound, assert_within, look, spans};

fn letters(all: &[(&str, &str)]) -> Vec<Letter> {
    let letter = |&(l, n): &(&str, &str)| Letter { letter: l.into(), name: n.into() };
    all.iter().map(letter).collect()
}

fn raci() -> Vec<Letter> {
    letters(&[("A", "Accountable"), ("R", "Responsible"), ("C", "Consulted"), ("I", "Informed")])
}

fn input(letters: Vec<Letter>, roles: &[(&str, &[usize])]) -> Input {
    let role =
        |&(name, counts): &(&str, &[usize])| Role { name: name.into(), counts: counts.into() };
    Input {
        id: "load".into(),
        title: "Responsibilities by role".into(),
        letters,
        roles: roles.iter().map(role).collect(),
        words: Words {
            none: "no duties".into(),
            empty: "no roles yet".into(),
            role: "Role".into(),
            total: "Total".into(),
            numbers: NumberStyle::ENGLISH,
        },
    }
}

fn sample() -> Input {
    input(
        raci(),
        &[
            ("Marketing operations lead", &[4, 6, 2, 0]),
            ("Campaign owner", &[3, 1, 5, 3]),
            ("Journey developer", &[1, 5, 2, 1]),
            ("Legal", &[1, 0, 4, 6]),
            ("Sponsor", &[0, 0, 0, 0]),
        ],
    )
}

#[test]
fn counts_stand_in_the_bars_and_in_the_table() {
    let figure = draw(&sample());
    look("load", &figure);
    assert_sound(&figure);
    assert_within(&figure.svg, WIDTH);
    for text in ["A 4", "R 6", "no duties"] {
        assert!(figure.svg.contains(&format!(">{text}</text>")), "{text}");
    }
    assert_eq!(
        figure.numbers.head,
        ["Role", "Accountable", "Responsible", "Consulted", "Informed", "Total"]
    );
    assert_eq!(figure.numbers.rows[0], ["Marketing operations lead", "4", "6", "2", "0", "12"]);
    assert_eq!(figure.numbers.rows[4], ["Sponsor", "0", "0", "0", "0", "0"]);
}

#[test]
fn segments_of_a_role_follow_each_other_without_overlap() {
    let figure = draw(&sample());
    // Four chips of the legend, then the segments.
    let segments = &spans(&figure.svg)[4..];
    assert_eq!(segments.len(), 3 + 4 + 4 + 3);
    assert!(segments[..3].windows(2).all(|pair| pair[0].1 <= pair[1].0));
    let first = segments[0].1 - segments[0].0;
    let second = segments[1].1 - segments[1].0;
    assert!((second / first - 1.5).abs() < 0.05, "6 is half as long again as 4");
}

#[test]
fn the_picture_grows_with_the_roles() {
    let height = |roles: usize| {
        let figure = draw(&input(raci(), &vec![("Role", [1, 1, 1, 1].as_slice()); roles]));
        assert_sound(&figure);
        figure.svg.split(" height=\"").nth(1).and_then(|s| s.split('"').next()?.parse::<f64>().ok())
    };
    assert_eq!(height(20).zip(height(10)).map(|(a, b)| a - b), Some(10.0 * ROW));
}

#[test]
fn odd_input_gives_a_sensible_picture() {
    let rapid = letters(&[
        ("R", "Recommend"),
        ("A", "Agree"),
        ("P", "Perform"),
        ("I", "Input"),
        ("D", "Decide"),
        ("X", "Something with a very long name that needs more room than there is in a row"),
        ("Y", "Seventh"),
    ]);
    let figure = draw(&input(
        rapid,
        &[
            (HOSTILE, &[1, 2, 3, 4, 5, 6, 7, 8, 9]),
            ("Short of counts", &[1]),
            ("Nothing", &[]),
            (
                "A role with a name so long that it cannot stand in one line of this small picture",
                &[0, 0, 0, 0, 0, 1],
            ),
        ],
    ));
    look("load-odd", &figure);
    assert_sound(&figure);
    assert_within(&figure.svg, WIDTH);
    let huge = draw(&input(raci(), &[("Huge", &[usize::MAX, usize::MAX, 1, 0]), ("One", &[1])]));
    look("load-huge", &huge);
    assert_sound(&huge);
    assert_within(&huge.svg, WIDTH);
    assert_sound(&draw(&input(raci(), &[("All zero", &[0, 0, 0, 0])])));
    assert_sound(&draw(&input(Vec::new(), &[("No scheme", &[])])));
    assert!(draw(&input(raci(), &[])).svg.contains("no roles yet"));
}
