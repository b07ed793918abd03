//! The versions that led to what is checked out, and their definitions.

use super::command::ask;
use super::entry::{self, Entry};
use super::{Commit, GitError, Repository, Version, blobs, project};
use crate::source::Sources;
use crate::source::disk::{self, Kind, Read};
use crate::source::layout::Layout;
use crate::source::past::{Release, Snapshot};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Pages above which none is read: of so many hardly one defines something, and all would have to
/// be read to know.
const MOST_PAGES: usize = 2000;

/// What a version is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Steps {
    /// A tag.
    Tags,
    /// A commit that changed something below this project's content folder; a merge is one.
    Commits,
}

impl Repository {
    /// The latest `most` versions, the latest first. Nothing in a shallow clone, whose history ends
    /// too early to tell.
    ///
    /// # Errors
    /// When git refuses.
    pub fn releases(
        &self,
        steps: Steps,
        most: usize,
        layout: &Layout,
    ) -> Result<Vec<Release>, GitError> {
        if self.is_shallow() || most == 0 {
            return Ok(Vec::new());
        }
        let count = format!("--count={most}");
        let told = match steps {
            Steps::Tags => ask(
                &self.dir,
                [
                    "for-each-ref",
                    "--merged=HEAD",
                    "--sort=refname",
                    "--sort=-creatordate",
                    &count,
                    "--format=%(if)%(*objectname)%(then)%(*objectname)%(else)%(objectname)%(end)\
                     %00%(refname:short)%00%(creatordate:unix)%00%(contents:subject)",
                    "refs/tags",
                ],
            ),
            Steps::Commits => ask(
                &self.dir,
                [
                    "-c",
                    "log.showSignature=false",
                    "log",
                    "--first-parent",
                    &format!("--max-count={most}"),
                    "--no-renames",
                    "--format=%H%x00%h%x00%ct%x00%s",
                    "--abbrev=7",
                    "--",
                    &layout.src,
                ],
            ),
        };
        // Before the first commit there is no past.
        let Ok(told) = told else { return Ok(Vec::new()) };
        Ok(String::from_utf8_lossy(&told).lines().filter_map(release).collect())
    }

    /// The definitions of each of `releases`, in their order; of those that hold a project.
    ///
    /// # Errors
    /// When git refuses.
    pub fn snapshots(&self, releases: Vec<Release>) -> Result<Vec<Snapshot>, GitError> {
        let mut found = Vec::with_capacity(releases.len());
        for release in releases {
            let commit = Commit { id: release.id.clone(), name: release.name.clone() };
            let entries = entry::list(self, &Version::Commit(commit))?;
            let layout = project::layout(self, &entries)?;
            let pages = entries.iter().filter(|entry| is_page(entry)).count();
            let reads_pages = pages <= MOST_PAGES;
            let keep = |entry: &Entry| entry.path.is_some() && (reads_pages || !is_page(entry));
            let entries: Vec<Entry> = entries.into_iter().filter(keep).collect();
            found.push((release, layout, entries));
        }
        // A file that did not change is the same in every version, and is read once.
        let mut wanted = BTreeSet::new();
        let mut chosen = Vec::with_capacity(found.len());
        for (release, layout, entries) in &found {
            let Ok((files, _)) = project::choose(entries, layout) else { continue };
            let texts = files
                .into_iter()
                .filter(|(_, path, kind)| *kind == Kind::Text && *path != layout.baseline);
            let texts: Vec<(&str, &str)> =
                texts.map(|(entry, path, _)| (entry.id.as_str(), path)).collect();
            wanted.extend(texts.iter().map(|(id, _)| *id));
            chosen.push((release, layout, texts));
        }
        let ids: Vec<&str> = wanted.into_iter().collect();
        let contents = blobs::read(self, &ids)?;
        let contents: BTreeMap<&str, Vec<u8>> = ids.into_iter().zip(contents).collect();
        let snapshots = chosen.into_iter().map(|(release, layout, texts)| Snapshot {
            release: release.clone(),
            sources: sources(layout, &texts, &contents),
        });
        Ok(snapshots.collect())
    }
}

fn sources(layout: &Layout, texts: &[(&str, &str)], contents: &BTreeMap<&str, Vec<u8>>) -> Sources {
    let files = texts.iter().filter_map(|(id, path)| {
        let bytes = contents.get(id)?;
        let is_ordinary = is_markdown(path) && !defines(bytes);
        (!is_ordinary).then(|| Read::of(path, Kind::Text, bytes.clone()))
    });
    let files: Vec<Read> = files.collect();
    disk::gather(&files, Vec::new(), layout, &layout.src).0
}

/// Whether a page may define a thing: its front matter names a kind.
fn defines(page: &[u8]) -> bool {
    let text = String::from_utf8_lossy(page);
    let text = text.trim_start_matches('\u{feff}');
    let Some(fence) = ["+++", "---"].into_iter().find(|fence| text.starts_with(fence)) else {
        return false;
    };
    let mut lines = text.lines().skip(1).take_while(|line| line.trim_end() != fence);
    lines.any(|line| line.starts_with("kind"))
}

fn is_page(entry: &Entry) -> bool {
    entry.path.as_deref().is_some_and(is_markdown)
}

fn is_markdown(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension == "md")
}

/// Reads a line of what git tells.
fn release(line: &str) -> Option<Release> {
    let mut fields = line.splitn(4, '\0');
    let (id, name, seconds, title) =
        (fields.next()?, fields.next()?, fields.next()?, fields.next()?);
    let made = Timestamp::from_second(seconds.parse().ok()?).ok()?;
    let day = made.to_zoned(TimeZone::UTC).date();
    Some(Release { id: id.to_owned(), name: name.to_owned(), day, title: title.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::super::scratch::Scratch;
    use super::*;

    fn names(releases: &[Release]) -> Vec<&str> {
        releases.iter().map(|release| release.title.as_str()).collect()
    }

    #[test]
    fn commits_that_changed_the_content_count_and_merges_are_one() {
        let scratch = Scratch::with(&[("content/model.toml", "[model]\nname = 'a'\n")]);
        scratch.put(&[("notes.txt", "n")]);
        scratch.commit("elsewhere");
        scratch.git(&["switch", "--quiet", "--create", "change"]);
        for at in ["b", "c"] {
            scratch.put(&[("content/model.toml", &format!("[model]\nname = '{at}'\n"))]);
            scratch.commit(at);
        }
        scratch.git(&["switch", "--quiet", "main"]);
        scratch.git(&["merge", "--quiet", "--no-ff", "--message", "merged", "change"]);
        let (repository, layout) = (scratch.repository(), Layout::default());
        let of = |most| repository.releases(Steps::Commits, most, &layout).expect("a history");
        assert_eq!(names(&of(9)), ["merged", "first"]);
        assert_eq!(names(&of(1)), ["merged"]);
        assert_eq!(of(1)[0].day, jiff::civil::date(2026, 1, 2));
        assert_eq!(repository.releases(Steps::Tags, 9, &layout), Ok(Vec::new()));
        scratch.git(&["tag", "v1", "main~1"]);
        scratch.git(&["tag", "--annotate", "--message", "the second", "v2"]);
        scratch.git(&["tag", "aside", "change"]);
        scratch.git(&["commit", "--quiet", "--amend", "--message", "no longer on the way"]);
        let tags = repository.releases(Steps::Tags, 9, &layout).expect("a history");
        let tags: Vec<&str> = tags.iter().map(|tag| tag.name.as_str()).collect();
        assert_eq!(tags, ["aside", "v1"]);
    }

    #[test]
    fn a_snapshot_holds_definitions_and_no_ordinary_page() {
        let scratch = Scratch::with(&[
            ("content/model.toml", "[model]\nname = 'a'\n"),
            ("content/page.md", "kind of a page\n"),
            ("content/practice.md", "+++\nkind = 'practice'\n+++\nbody"),
            ("content/other.md", "---\ntitle: x\n---\nkind: of"),
            ("content/picture.png", "p"),
        ]);
        scratch.put(&[("content/model.toml", "[model]\nname = 'b'\n")]);
        scratch.commit("second");
        let repository = scratch.repository();
        let releases = repository.releases(Steps::Commits, 9, &Layout::default()).expect("two");
        let snapshots = repository.snapshots(releases).expect("both");
        let texts = |at: usize| {
            let files = snapshots[at].sources.iter();
            files.map(|(_, file)| (file.path.as_str(), &*file.text)).collect::<Vec<_>>()
        };
        let practice = ("content/practice.md", "+++\nkind = 'practice'\n+++\nbody");
        assert_eq!(texts(0), [("content/model.toml", "[model]\nname = 'b'\n"), practice]);
        assert_eq!(texts(1), [("content/model.toml", "[model]\nname = 'a'\n"), practice]);
        assert_eq!(snapshots[1].release.title, "first");
    }
}
