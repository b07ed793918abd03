//! What a matrix shows of a model.

use super::*;

#[test]
fn groups_start_where_their_spans_say() {
    let column = || Column {
        id: String::new(),
        name: String::new(),
        href: String::new(),
        starts: false,
        load: [0, 0],
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
