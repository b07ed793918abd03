//! The steps of `action.yml`, of the example pipelines and of a release, read out of the files that are shipped and
//! run by bash on real repositories with the real command. Only what talks to the network is played:
//! `curl` hands out a release from a folder, and `gh` answers from files and writes down what it was
//! asked to do. None of it ran at GitHub or GitLab.
//!
//! Needs bash, git, tar and jq, which `.ci/run` installs: `cargo test --release --test action`.

#![expect(clippy::unwrap_used, reason = "a test that cannot prepare its files has failed")]
#![expect(clippy::disallowed_methods, reason = "tests make and read their own files")]

mod github;
mod gitlab;
mod release;
mod runner;
mod world;
