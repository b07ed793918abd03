//! What a matrix shows of a model.

use super::*;
use crate::site::view::sample;

#[test]
fn groups_start_where_their_spans_say() {
    let column = || Column {
        id: String::new(),
        name: String::new(),
        href: String::new(),
        starts: false,
        load: [0, 0],
        share: 0,
        over: false,
    };
    let group = |span| ColumnGroup { name: String::new(), href: None, span };
    let mut matrix = Matrix {
        columns: (0..5).map(|_| column()).collect(),
        column_groups: vec![group(2), group(3)],
        ..Matrix::default()
    };
    matrix.mark_group_starts();
    let starts: Vec<bool> = matrix.columns.iter().map(|column| column.starts).collect();
    assert_eq!(starts, [true, false, true, false, false]);
}

#[test]
fn raci_has_four_shapes_and_other_letters_have_others() {
    let shapes = ['A', 'R', 'C', 'I'].map(|letter| Shape::of(letter, 0));
    assert_eq!(shapes, [Shape::Square, Shape::Disc, Shape::Ring, Shape::Dashed]);
    assert_eq!(Shape::of('S', 4), Shape::Hex);
    assert_eq!(Shape::of('P', 5), Shape::Frame);
}

const MODEL: &str = r#"
[model]
name = "Example"
[team.desk]
name = "Desk"
[team.press]
name = "Press"
[team.board]
name = "Board"
kind = "committee"
members = ["editor"]
[role.printer]
name = "Printer"
team = "press"
[role.editor]
name = "Editor"
team = "desk"
[role.writer]
name = "Writer"
team = "desk"
[role.guest]
name = "Guest"
[workflow.article]
name = "Article"
[[workflow.article.step]]
id = "write"
phase = "Make"
raci = { editor = "A", writer = "R", printer = "I" }
[[workflow.article.step]]
id = "approve"
phase = "Make"
gate = true
raci = { board = "A", editor = "RC" }
[[workflow.article.step]]
id = "print"
phase = "Ship"
raci = { printer = "R" }
[workflow.retract]
name = "Retraction"
[[workflow.retract.step]]
id = "retract"
raci = { editor = "AR", writer = "A" }
[stage.small]
name = "Small"
[[stage.small.seat]]
name = "All-rounder"
count = 2
covers = ["editor", "writer"]
"#;

fn names(matrix: &Matrix) -> Vec<&str> {
    matrix.columns.iter().map(|column| column.name.as_str()).collect()
}

#[test]
fn columns_stand_by_team_and_committees_last() {
    sample::with(MODEL, |cx| {
        let matrix = of_workflow(cx, "article");
        // The guest has no part in it.
        assert_eq!(names(&matrix), ["Editor", "Writer", "Printer", "Board"]);
        let groups = matrix.column_groups.iter().map(|g| (g.name.as_str(), g.span));
        assert_eq!(groups.collect::<Vec<_>>(), [("Desk", 2), ("Press", 1), ("Committees", 1)]);
        assert_eq!(names(&everything(cx)), ["Editor", "Writer", "Printer", "Guest", "Board"]);
    });
}

#[test]
fn cells_hold_places_of_letters_and_the_foot_counts_the_first_two() {
    sample::with(MODEL, |cx| {
        let matrix = of_workflow(cx, "article");
        let letters: String = matrix.letters.iter().map(|letter| letter.key).collect();
        assert_eq!(letters, "ARCI");
        let cells: Vec<&Vec<Vec<usize>>> = matrix.rows().map(|row| &row.cells).collect();
        assert_eq!(cells[0], &[vec![0], vec![1], vec![3], vec![]]);
        assert_eq!(cells[1], &[vec![1, 2], vec![], vec![], vec![0]]);
        assert_eq!(
            matrix.columns.iter().map(|c| c.load).collect::<Vec<_>>(),
            [[1, 1], [0, 1], [0, 1], [1, 0]]
        );
    });
}

#[test]
fn one_workflow_is_grouped_by_phase_and_several_by_workflow() {
    let groups = |matrix: &Matrix| -> Vec<(String, usize)> {
        matrix.row_groups.iter().map(|group| (group.name.clone(), group.rows.len())).collect()
    };
    sample::with(MODEL, |cx| {
        let of = |pairs: &[(&str, usize)]| -> Vec<(String, usize)> {
            pairs.iter().map(|(name, n)| ((*name).to_owned(), *n)).collect()
        };
        assert_eq!(groups(&of_workflow(cx, "article")), of(&[("Make", 2), ("Ship", 1)]));
        assert_eq!(groups(&everything(cx)), of(&[("Article", 3), ("Retraction", 1)]));
    });
}

#[test]
fn a_hole_says_which_letter_nobody_holds_or_several_do() {
    sample::with(MODEL, |cx| {
        let matrix = everything(cx);
        let holes: Vec<Option<&str>> = matrix.rows().map(|row| row.missing.as_deref()).collect();
        let nobody = Some("nobody holds A (Accountable)");
        let several = Some("several hold A (Accountable)");
        assert_eq!(holes, [None, None, nobody, several]);
    });
}

#[test]
fn a_seat_has_the_letters_of_all_its_roles_and_what_no_seat_covers_is_shown() {
    sample::with(MODEL, |cx| {
        let matrix = of_workflow_by_seats(cx, "article", "small");
        assert_eq!(names(&matrix), ["All-rounder × 2", "Printer", "Board"]);
        let first = matrix.rows().next().expect("there are steps");
        assert_eq!(first.cells, [vec![0, 1], vec![3], vec![]]);
        assert_eq!(matrix.column_groups[1].name, "Covered by no seat");
        assert!(matrix.columns[0].href.ends_with("maturity/small/index.html#seat-all-rounder"));
        assert_eq!(by_seats(cx, "small").rows().count(), 4);
        assert_eq!((by_seats(cx, "small").by, everything(cx).by), (By::Seat, By::Role));
    });
}

#[test]
fn a_renamed_matrix_takes_its_rows_along() {
    sample::with(MODEL, |cx| {
        let matrix = of_workflow(cx, "article").renamed("raci-2");
        let first = matrix.rows().next().expect("there are steps");
        assert_eq!(first.anchor, "raci-2-article.write");
    });
}

#[test]
fn other_schemes_have_their_own_letters_the_answering_one_first() {
    let model = "[model]\nname = \"Example\"\nscheme = \"rapid\"\n";
    sample::with(model, |cx| {
        let letters = letters(cx);
        let shown: Vec<(char, Shape)> = letters.iter().map(|l| (l.key, l.shape)).collect();
        let expected = [
            ('D', Shape::Square),
            ('R', Shape::Disc),
            ('A', Shape::Hex),
            ('P', Shape::Frame),
            ('I', Shape::Dashed),
        ];
        assert_eq!(shown, expected);
    });
}

#[test]
fn an_empty_model_has_an_empty_matrix() {
    sample::with("[model]\nname = \"Example\"\n", |cx| {
        assert_eq!(everything(cx).row_groups, []);
        assert_eq!(of_workflow(cx, "no-such-workflow"), Matrix::default());
    });
}
