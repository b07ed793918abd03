//! Diagrams of flow, drawn as SVG of our own.
//!
//! A swimlane is made in four steps, each a pure function of the one before: `layout` gives
//! every step a column and a row, `route` leads every edge through the gaps between them in
//! symbols only, `place` turns symbols into coordinates, and `draw` paints.
//!
//! A picture that would be wider than a page's column is drawn with slim steps and gutters; only
//! what is wider even then has to scroll.

pub mod swimlane;

mod draw;
mod layout;
mod notes;
mod place;
mod route;
mod sizes;
