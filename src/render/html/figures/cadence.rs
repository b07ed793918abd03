//! The rhythm of the year.

use super::Figures;
use crate::render::figure::canvas::{Canvas, Head, Line, Rect, Style};
use crate::render::figure::number::count;
use crate::render::figure::palette::Token;
use crate::render::figure::{Figure, Table};
use crate::render::html::engine::Strings;
use crate::site::view::cadence::CadenceView;
use crate::site::view::cadence::rhythm::{Rhythm, Row};
use crate::site::view::planner::Mark;
use jiff::ToSpan;
use jiff::civil::Date;
use std::fmt::Write as _;

/// The width of the picture: a year needs more than a column.
const WIDTH: f64 = 880.0;
/// Where the year begins: before it stand the names.
const LEFT: f64 = 208.0;
/// Where the rows begin, and the height of each.
const ROWS: (f64, f64) = (30.0, 34.0);

/// Draws the page's figures.
pub(in crate::render) fn draw(view: &CadenceView, strings: &Strings) -> Figures {
    let mut figures = Figures::new();
    if let Some(figure) = rhythm(&view.rhythm, strings) {
        figures.insert("rhythm", figure.into());
    }
    figures
}

/// The picture; `None` where nothing is held.
fn rhythm(rhythm: &Rhythm, strings: &Strings) -> Option<Figure> {
    let (from, to) = rhythm.span.filter(|_| !rhythm.rows.is_empty())?;
    let title = strings.get("rhythm-title").to_owned();
    let facts = rhythm.rows.iter().map(|row| {
        let times = strings.count(row.dates.len() as u64, "count-times");
        strings.fill("rhythm-fact", &[("meeting", &row.name), ("times", &times)])
    });
    let description = facts.collect::<Vec<_>>().join("; ");
    let mut canvas = Canvas::default();
    let height = ROWS.0 + count(rhythm.rows.len()) * ROWS.1 + 4.0;
    let scale = Scale { from, days: f64::from((to - from).get_days() + 1) };
    months(&mut canvas, strings, &scale, height);
    for (at, row) in rhythm.rows.iter().enumerate() {
        let middle = ROWS.0 + (count(at) + 0.5) * ROWS.1;
        let name = Line::new(4.0, middle + 4.6, 13.4);
        canvas.text_within(name, &row.name, LEFT - 14.0);
        marks(&mut canvas, row, &scale, middle);
    }
    let head = Head {
        id: "rhythm-svg",
        role: "img",
        class: "flow",
        title: &title,
        description: &description,
    };
    let svg = canvas.finish(head, WIDTH, height);
    Some(Figure { svg, title, description, numbers: numbers(rhythm, from, strings) })
}

/// Days to places.
struct Scale {
    from: Date,
    days: f64,
}

impl Scale {
    fn at(&self, day: Date) -> f64 {
        let days = f64::from((day - self.from).get_days()) + 0.5;
        LEFT + days / self.days * (WIDTH - LEFT - 8.0)
    }
}

/// The first days of the twelve months.
fn firsts(from: Date) -> impl Iterator<Item = Date> {
    (0..12).map(move |n| from.saturating_add(n.months()))
}

fn months(canvas: &mut Canvas, strings: &Strings, scale: &Scale, height: f64) {
    for first in firsts(scale.from) {
        let x = scale.at(first);
        canvas.polyline(&[(x, ROWS.0 - 4.0), (x, height)], Style::stroke(Token::Line, 1.0));
        let label = Line { ink: Token::Muted, ..Line::new(x + 4.0, 19.0, 13.0) };
        canvas.text(label, strings.get(&format!("month-short-{}", first.month())));
    }
}

/// The marks of a meeting in the shapes of the planner. Frequent ones are one path, since a year
/// has hundreds of them.
fn marks(canvas: &mut Canvas, row: &Row, scale: &Scale, y: f64) {
    let places = row.dates.iter().map(|day| scale.at(*day));
    match row.mark {
        Mark::Daily => {
            let path = strokes(places, y - 2.0, 4.0);
            canvas.path(&path, "", Style::stroke(Token::Series5, 1.2));
        }
        Mark::Weekly => {
            let path = strokes(places, y - 6.5, 13.0);
            canvas.path(&path, "", Style::stroke(Token::Series0, 2.6));
        }
        Mark::Monthly => {
            for x in places {
                canvas.circle((x, y), 5.6, Style::stroke(Token::Series2, 2.6));
            }
        }
        Mark::Quarterly => {
            for x in places {
                let square = Rect { x: x - 6.5, y: y - 6.5, w: 13.0, h: 13.0 };
                canvas.rect(square, 3.0, Style::fill(Token::Series1));
            }
        }
        Mark::Annual => {
            for x in places {
                let (left, right, top) = (x - 7.5, x + 7.5, y - 8.0);
                let shield = format!(
                    "M{left:.1} {top:.1}H{right:.1}V{y:.1}Q{right:.1} {:.1} {x:.1} {:.1}\
                     Q{left:.1} {:.1} {left:.1} {y:.1}Z",
                    y + 6.0,
                    y + 9.0,
                    y + 6.0
                );
                canvas.path(&shield, "", Style::fill(Token::Series3));
            }
        }
    }
}

fn strokes(places: impl Iterator<Item = f64>, top: f64, height: f64) -> String {
    places.fold(String::new(), |mut path, x| {
        // Writing to memory cannot fail.
        let _ = write!(path, "M{x:.1} {top}v{height}");
        path
    })
}

/// How often each meeting is held, month by month.
fn numbers(rhythm: &Rhythm, from: Date, strings: &Strings) -> Table {
    let mut head = vec![strings.get("meeting").to_owned()];
    head.extend(
        firsts(from).map(|day| strings.get(&format!("month-short-{}", day.month())).to_owned()),
    );
    let rows = rhythm.rows.iter().map(|row| {
        let times = firsts(from).map(|first| {
            let here = row.dates.iter().filter(|day| day.first_of_month() == first);
            here.count().to_string()
        });
        std::iter::once(row.name.clone()).chain(times).collect()
    });
    Table { head, rows: rows.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::html::engine::Theme;
    use jiff::civil::date;

    #[test]
    fn the_picture_holds_every_meeting_and_its_numbers_every_month() {
        let strings = Strings::load(&Theme::default(), "en").expect("sound");
        let row = |name: &str, mark, dates| Row { name: name.to_owned(), mark, dates };
        let rows = vec![
            row("Workshop", Mark::Annual, vec![date(2026, 11, 25)]),
            row("Triage", Mark::Weekly, vec![date(2026, 1, 6), date(2026, 1, 13)]),
        ];
        let span = Some((date(2026, 1, 1), date(2026, 12, 31)));
        let figure = rhythm(&Rhythm { span, rows }, &strings).expect("something is held");
        assert!(figure.svg.contains("Workshop") && figure.svg.contains("Triage"));
        assert_eq!(figure.numbers.head.len(), 13);
        assert_eq!((&*figure.numbers.rows[1][1], &*figure.numbers.rows[1][2]), ("2", "0"));
        assert_eq!((&*figure.numbers.rows[0][11], &*figure.numbers.rows[0][0]), ("1", "Workshop"));
    }

    #[test]
    fn nothing_held_is_no_picture() {
        let strings = Strings::load(&Theme::default(), "en").expect("sound");
        assert_eq!(rhythm(&Rhythm::default(), &strings), None);
    }
}
