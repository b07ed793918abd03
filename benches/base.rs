//! How long it takes to read a version from git: the base of a comparison. `base.sh` makes a
//! repository for it.
//!
//! ```text
//! base FOLDER REVISION RUNS
//! ```

use operandi::source::git::{Repository, Version};
use std::path::PathBuf;
use std::time::Instant;
use std::{env, io};

fn main() -> io::Result<()> {
    let args: Vec<String> = env::args().skip(1).collect();
    let [folder, revision, runs] = &args[..] else {
        return Err(io::Error::other("usage: base FOLDER REVISION RUNS"));
    };
    let runs: usize = runs.parse().map_err(io::Error::other)?;
    let folder = PathBuf::from(folder);
    let (mut times, mut files) = (Vec::new(), 0);
    for _ in 0..runs.max(1) {
        let begun = Instant::now();
        let repository = Repository::of(&folder).map_err(io::Error::other)?;
        let commit = repository.commit(revision).map_err(io::Error::other)?;
        let project = repository.project(&Version::Commit(commit)).map_err(io::Error::other)?;
        times.push(begun.elapsed().as_millis());
        files = project.map_or(0, |project| project.sources.iter().count());
    }
    times.sort_unstable();
    let (median, least, most) = (times[times.len() / 2], times[0], times[times.len() - 1]);
    println!("{files} files: {median} ms ({least}–{most})");
    Ok(())
}
