//! How much room pieces take, roughly: enough to say what stays on one page. What is kept whole and
//! does not fit a page is cut off at its end, so that these numbers err on the side of more.

use super::node::{Element, Fact, Node, Row};

/// The letters of a line across the page.
const LINE: usize = 100;

/// A third of a page, which may stay empty at the end of one for the sake of what follows.
pub(in crate::render) const THIRD: usize = 18 * LINE;

/// What `nodes` weigh, in letters.
pub(in crate::render) fn of(nodes: &[Node]) -> usize {
    nodes.iter().map(one).sum()
}

fn one(node: &Node) -> usize {
    let element = match node {
        Node::Text(text) => return text.chars().count(),
        Node::Is(element) => &**element,
    };
    match element {
        Element::Em { c }
        | Element::Strong { c }
        | Element::Strike { c }
        | Element::Sub { c }
        | Element::Sup { c }
        | Element::Small { c }
        | Element::Link { c, .. }
        | Element::Ui { c }
        | Element::Name { c }
        | Element::Badge { c, .. }
        | Element::Note { c, .. } => of(c),
        Element::Code { s } | Element::Pill { s, .. } | Element::Missing { s } => s.chars().count(),
        Element::Heat { .. } | Element::Letter { .. } | Element::Place { .. } => 0,
        Element::Break => LINE / 2,
        Element::P { c } | Element::Lede { c } | Element::Quote { c } => lines(of(c)),
        Element::H { c, .. } => lines(of(c)) + LINE,
        Element::Pre { s, .. } => s.lines().map(|line| lines(line.chars().count())).sum(),
        Element::List { items, .. } => items.iter().map(|item| lines(of(&item.c))).sum(),
        Element::Terms { items } => items.iter().map(|item| lines(of(&item.c)) + LINE).sum(),
        Element::Box { title, c, .. } => of(title) + of(c) + 2 * LINE,
        Element::Card { head, c, .. } => of(head) + of(c),
        Element::Facts { rows, .. } => facts(rows),
        Element::Panels { columns, items } => panels(usize::from(*columns), items),
        Element::Table(table) => rows(&table.rows),
        Element::Rule | Element::Video { .. } | Element::Stats { .. } => 5 * LINE,
        // Pictures, and whatever else has a height of its own.
        _ => THIRD,
    }
}

/// Letters as those of whole lines.
fn lines(letters: usize) -> usize {
    letters.div_ceil(LINE).max(1) * LINE
}

/// What facts with their labels weigh.
pub(in crate::render) fn facts(rows: &[Fact]) -> usize {
    rows.iter().map(|fact| lines(of(&fact.c))).sum()
}

/// Each row is as high as its fullest cell, whose lines are as short as its column is narrow.
fn panels(columns: usize, items: &[Fact]) -> usize {
    let columns = columns.max(1);
    let rows = items.chunks(columns);
    rows.map(|row| {
        let fullest = row.iter().map(|fact| of(&fact.c)).max().unwrap_or(0);
        lines(fullest.saturating_mul(columns)) + LINE
    })
    .sum()
}

/// What the rows of a table weigh.
pub(in crate::render) fn rows(rows: &[Row]) -> usize {
    rows.iter().map(row).sum()
}

/// Whether no row of a table weighs so much that it has to go over a page.
pub(in crate::render) fn are_light(rows: &[Row]) -> bool {
    rows.iter().all(|one| row(one) < THIRD)
}

fn row(row: &Row) -> usize {
    let fullest = row.cells.iter().map(|cell| of(cell)).max().unwrap_or(0);
    lines(fullest.saturating_mul(2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::nodes::node::Item;

    #[test]
    fn short_lines_count_as_lines() {
        let item = |words: &str| Item { done: None, c: vec![words.into()] };
        let list = |n| -> Node {
            let items = (0..n).map(|_| item("a")).collect();
            Element::List { start: None, tight: true, items }.into()
        };
        assert!(of(&[list(3)]) < THIRD);
        assert!(of(&[list(30)]) > THIRD);
        assert!(of(&["a".repeat(THIRD + 1).into()]) > THIRD);
    }
}
