//! Reviews of pull requests, from a real repository to the comment that people read.

mod requests;
mod script;
