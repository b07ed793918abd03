//! The same sources and clock give the same bytes, whatever stands around them.

use super::{Tree, build, build_command, none, root, site};
use std::process::Command;

const PINNED: [&str; 2] = ["--clock", super::TODAY];

fn differing(other: &Tree) -> Vec<String> {
    let paths = site().keys().chain(other.keys());
    let differ = |path: &&String| site().get(*path) != other.get(*path);
    let mut paths: Vec<String> = paths.filter(differ).cloned().collect();
    paths.dedup();
    paths
}

#[test]
fn from_one_process_to_the_next() {
    // Every process seeds its hash maps anew.
    none(&differing(&build(&mut build_command(&PINNED))));
}

#[test]
fn on_one_thread_or_several() {
    for threads in ["1", "2", "7"] {
        let mut command = build_command(&PINNED);
        none(&differing(&build(command.env("RAYON_NUM_THREADS", threads))));
    }
}

#[test]
fn in_any_time_zone_and_locale() {
    let mut command = build_command(&PINNED);
    command.env("TZ", "Asia/Kathmandu").env("LANG", "fr_FR.UTF-8").env("LC_ALL", "tr_TR.UTF-8");
    none(&differing(&build(&mut command)));
}

#[test]
fn from_another_working_directory_and_another_clock_of_the_same_day() {
    let elsewhere = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_operandi"));
    // The last second of the day in UTC.
    command.env("SOURCE_DATE_EPOCH", "1795391999").current_dir(elsewhere.path());
    none(&differing(&build(command.arg("build").arg(root()))));
}

#[test]
fn two_years_ahead_there_is_still_no_error() {
    let ahead = build(&mut build_command(&["--clock", "2028-11-22"]));
    assert_eq!(ahead.keys().collect::<Vec<_>>(), site().keys().collect::<Vec<_>>());
}
