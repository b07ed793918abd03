//! What changed between two versions of a model, and for whom.
//!
//! Two compiled versions go in, a [`Review`] comes out: data that stands alone, goes to JSON and
//! back, and is shown by others. Things are compared by kind and id; where they are filed, in which
//! order they are written and how a value is spelt makes no difference. One fact is told once.

pub mod change;
pub mod code;
pub mod codes;
mod compare;
pub mod impact;
pub mod matrix;
pub mod review;
pub mod sentence;
pub mod stages;
pub mod value;
mod version;

pub use self::change::{Change, Form, Level};
pub use self::compare::compare;
pub use self::review::Review;
pub use self::version::{PageText, Version};
