//! One number for everything that decides what a build makes.

use crate::clock::Clock;
use crate::source::Sources;
use crate::source::past::Release;
use rayon::prelude::*;
use std::hash::{DefaultHasher, Hash, Hasher};

/// The fingerprint of `sources` and of the versions before them on the day of `clock`, compiled by
/// this very program. `None` where the program cannot be read.
///
/// Names, texts and assets count; times of files do not, so that a fresh clone is equal.
#[expect(clippy::disallowed_methods, reason = "the program itself is no source")]
pub(super) fn of(sources: &Sources, past: &[Release], clock: Clock) -> Option<u64> {
    let (program, files) = rayon::join(
        || Some(digest(&std::fs::read(std::env::current_exe().ok()?).ok()?)),
        || {
            let files: Vec<_> = sources.iter().map(|(_, file)| file).collect();
            files.par_iter().map(|file| digest(&(&file.path, &file.text))).collect::<Vec<u64>>()
        },
    );
    let assets: Vec<u64> =
        sources.assets().par_iter().map(|asset| digest(&(&asset.path, &asset.bytes))).collect();
    Some(digest(&(program?, clock.today(), files, assets, sources.history(), past)))
}

fn digest(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceFile;

    #[test]
    fn names_texts_and_the_day_count() {
        let sources = |path: &str, text: &str| {
            Sources::new(vec![SourceFile { path: path.into(), text: text.into() }])
        };
        let on = |day| Clock::on(jiff::civil::date(2026, 1, day));
        let release = Release {
            id: "1".into(),
            name: "v1".into(),
            day: jiff::civil::date(2026, 1, 1),
            title: String::new(),
        };
        let first = of(&sources("a.md", "b"), &[], on(1));
        assert!(first.is_some());
        assert_eq!(first, of(&sources("a.md", "b"), &[], on(1)));
        let others = [
            of(&sources("a.md", "c"), &[], on(1)),
            of(&sources("b.md", "b"), &[], on(1)),
            of(&sources("a.mdb", ""), &[], on(1)),
            of(&sources("a.md", "b"), &[], on(2)),
            of(&sources("a.md", "b"), &[release], on(1)),
        ];
        assert!(others.iter().all(|other| *other != first));
    }
}
