//! Charts: pure functions from a plain input to a [`Figure`](super::figure::Figure). All words
//! come in, so that a chart speaks the language of its page.
//!
//! All are [`WIDTH`] units wide, so that their text is still 12 pixels high on a phone; the
//! theme shows them at 20 to 27rem. A second channel stands beside colour everywhere:
//! a letter, a shape, an outline or a weight.

pub mod backend;
pub mod load;
pub mod maturity;
pub mod progress;
pub mod radar;
pub mod stages;

mod axis;
mod parts;

/// The width of every chart in user units.
pub const WIDTH: f64 = 360.0;

/// Font size of names and labels.
const LABEL: f64 = 14.0;

/// Font size of ticks and notes: 12 pixels when 360 units are shown on 324 pixels.
const SMALL: f64 = 13.4;
