//! What every figure is: a picture as SVG text, a name, a sentence for those who do not see it,
//! and the same facts as a table.
//!
//! One SVG serves three places. Each painted element carries a class *and* a presentation
//! attribute with the fallback colour: on a page the theme's classes win, so that the picture
//! follows light and dark; alone, in a wiki or in the PDF, the fallback stands. No `style`
//! attribute is ever written, so a strict content security policy has nothing to refuse.
//!
//! # Classes
//!
//! A class is `f` (fill) or `s` (stroke) followed by the key of a colour in
//! [`palette::PALETTE`], which also names the custom property it follows and its meaning;
//! [`palette::css_rules`] writes all the rules. Beside these:
//!
//! | class | on | meaning |
//! |---|---|---|
//! | `chart` | `svg` | any figure; the theme sets `font-family` and size here |
//! | `flow` | `svg` | a swimlane or a year: at natural size inside a scrolling box, not shrunk to fit |
//! | `node` | `a`, `g` | a step of a swimlane; hover and focus belong here |
//! | `n-start`, `n-task`, `n-gate`, `n-end` | the same | its kind |
//! | `edge`, `back` | `path` | a line between steps; one that leads back |
//! | `lane` | `a`, `g` | the head of a lane |

pub mod canvas;
pub mod measure;
pub mod number;
pub mod palette;
pub mod words;

#[cfg(test)]
pub(crate) mod check;

/// A picture with everything a page needs to show it to everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The whole `svg` element, ready to stand in a page or in a file of its own.
    pub svg: String,
    /// What the picture shows, in a few words; also its accessible name and its caption.
    pub title: String,
    /// The facts in a sentence or two; also inside the picture as `desc`.
    pub description: String,
    /// The same facts as text, shown under "Show the numbers".
    pub numbers: Table,
}

/// A plain table: the first cell of each row names the row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// Column heads.
    pub head: Vec<String>,
    /// Rows, each as long as `head`.
    pub rows: Vec<Vec<String>>,
}
