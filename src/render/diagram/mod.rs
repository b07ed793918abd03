//! Diagrams of flow, drawn as SVG of our own.
//!
//! A swimlane is made in four steps, each a pure function of the one before: `layout` gives
//! every step a column and a row, `route` leads every edge through the gaps between them in
//! symbols only, `place` turns symbols into coordinates, and `draw` paints.

pub mod swimlane;

mod draw;
mod layout;
mod notes;
mod place;
mod route;
