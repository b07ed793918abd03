//! How long two versions of a model take to compare, apart from compiling them: nothing changed, and
//! everything changed.
//!
//! ```text
//! python3 benches/model.py target/large 500 200 300
//! cargo run --release --example versions -- target/large [RUNS]
//! ```

use operandi::clock::Clock;
use operandi::compile::{Goal, compile};
use operandi::diff::{Version, compare};
use operandi::source::{SourceFile, Sources, disk};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use std::{env, io};

/// Every name, letter and length of the generated model in another way.
const EDITS: [(&str, &str); 5] = [
    ("name = \"Role", "name = \"Position"),
    ("= \"R\"", "= \"C\""),
    ("= \"A\"", "= \"AR\""),
    ("\"45m\"", "\"1h\""),
    ("\"2d\"", "\"3d\""),
];

fn main() -> io::Result<()> {
    let mut args = env::args().skip(1);
    let Some(folder) = args.next().map(PathBuf::from) else {
        return Err(io::Error::other("usage: versions FOLDER [RUNS]"));
    };
    let runs = args.next().and_then(|runs| runs.parse().ok()).unwrap_or(5);
    let (sources, _) = disk::load(&folder).map_err(|_| io::Error::other("cannot be read"))?;
    let edited = sources.iter().map(|(_, file)| {
        let text =
            EDITS.iter().fold(file.text.to_string(), |text, (from, to)| text.replace(from, to));
        SourceFile { path: file.path.clone(), text: text.into() }
    });
    let edited = Sources::new(edited.collect()).with_layout(sources.layout().clone());
    let [base, same, other] = [&sources, &sources, &edited].map(version);
    for (what, head) in [("nothing changed", &same), ("everything changed", &other)] {
        let times = (0..runs).map(|_| {
            let start = Instant::now();
            let review = compare(&base, head, ["base", "head"]);
            (start.elapsed(), review.changes.len())
        });
        let mut times: Vec<(Duration, usize)> = times.collect();
        times.sort_unstable();
        let (median, changes) = times.get(times.len() / 2).copied().unwrap_or_default();
        println!("{what}: {changes} changes in {median:.1?}");
    }
    Ok(())
}

fn version(sources: &Sources) -> Version {
    let clock = Clock::on(jiff::civil::date(2026, 1, 15));
    *compile(sources, clock, Goal::Compare).version.expect("it is what was asked for")
}
