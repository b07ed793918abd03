//! The grammar, row by row, and its faults with their ways out.

mod faults;
mod grammar;
mod times;

use super::{Problem, Recurrence, Written, parse};

/// A recurrence of two keys.
fn words<'a>(every: &'a str, on: &'a str) -> Written<'a> {
    let on = (!on.is_empty()).then_some(on);
    Written { every: Some(every), on, ..Written::default() }
}

fn good(written: &Written) -> Recurrence {
    parse(written).unwrap_or_else(|problems| panic!("{written:?}: {problems:#?}"))
}

/// The only problem of what is wrong in one way.
fn problem(written: &Written) -> Problem {
    let problems = parse(written).expect_err("this is wrong");
    let [problem] = problems.as_slice() else { panic!("{written:?}: {problems:#?}") };
    problem.clone()
}

/// The only problem as `field: message; help`.
fn told(written: &Written) -> String {
    let problem = problem(written);
    format!("{}: {}; {}", problem.field, problem.message, problem.help.expect("a way out"))
}
