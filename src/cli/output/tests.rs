#![expect(clippy::disallowed_methods, reason = "the tests look at what was written")]

use super::*;
use std::fs;
use std::path::PathBuf;

type Files = BTreeMap<String, Output>;

fn files(files: &[(&str, &str)]) -> Files {
    files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec().into())).collect()
}

fn old() -> Files {
    files(&[("index.html", "old"), ("same.html", "same"), ("a/gone.html", "gone"), ("b", "file")])
}

/// Against [`old`]: changes one, keeps one, adds one, removes one, makes a folder of a file.
fn new() -> Files {
    files(&[
        ("index.html", "new"),
        ("same.html", "same"),
        ("c/d/added.html", "x"),
        ("b/b.html", "y"),
    ])
}

struct Place {
    temp: tempfile::TempDir,
}

impl Place {
    fn empty() -> Self {
        Self { temp: tempfile::tempdir().unwrap() }
    }

    fn with(outputs: &Files) -> Self {
        let place = Self::empty();
        write(&place.dir(), outputs, None).unwrap();
        place
    }

    fn dir(&self) -> PathBuf {
        self.temp.path().join("site")
    }

    fn put(&self, name: &str, text: &str) {
        fs::create_dir_all(self.dir().join(name).parent().unwrap()).unwrap();
        fs::write(self.dir().join(name), text).unwrap();
    }

    /// All files below the build folder but the manifest.
    fn files(&self) -> Files {
        tree(&self.dir())
    }

    fn manifest(&self) -> Vec<String> {
        let text = fs::read_to_string(self.dir().join(name::MANIFEST)).unwrap();
        text.lines().skip(1).map(str::to_owned).collect()
    }

    /// Names beside and in the build folder that only an unfinished run leaves.
    fn leftovers(&self) -> Vec<String> {
        let entries = walkdir::WalkDir::new(self.temp.path()).into_iter();
        let names = entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
        names.filter(|name| name.contains("operandi-") && name != name::MANIFEST).collect()
    }
}

fn tree(dir: &Path) -> Files {
    let entries = walkdir::WalkDir::new(dir).into_iter().map(Result::unwrap);
    entries
        .filter(|entry| !entry.file_type().is_dir() && entry.file_name() != name::MANIFEST)
        .map(|entry| {
            let name = entry.path().strip_prefix(dir).unwrap().to_str().unwrap().to_owned();
            (name, fs::read(entry.path()).unwrap().into())
        })
        .collect()
}

#[test]
fn counts_what_it_did_and_lists_what_it_made() {
    let place = Place::with(&old());
    assert_eq!(place.files(), old());
    assert_eq!(place.manifest(), ["a/gone.html", "b", "index.html", "same.html"]);
    let written = write(&place.dir(), &new(), None).unwrap();
    assert_eq!(written, Written { created: 2, changed: 1, unchanged: 1, removed: 2 });
    assert_eq!(place.files(), new());
    assert_eq!(place.manifest(), ["b/b.html", "c/d/added.html", "index.html", "same.html"]);
    assert!(!place.dir().join("a").exists(), "an empty folder stayed");
    assert_eq!(place.leftovers(), [""; 0]);
}

#[test]
fn a_second_build_without_a_change_touches_nothing() {
    let place = Place::with(&old());
    let times = || -> Vec<_> {
        let entries = walkdir::WalkDir::new(place.dir()).sort_by_file_name().into_iter();
        entries.map(|entry| entry.unwrap().metadata().unwrap().modified().unwrap()).collect()
    };
    let before = times();
    let written = write(&place.dir(), &old(), None).unwrap();
    assert_eq!(written, Written { unchanged: 4, ..Written::default() });
    assert_eq!(times(), before);
}

/// Runs every beginning of the plan that `few` leads to, as a kill would leave it, and lets
/// `check` look; then a whole build must come to the same as if nothing had happened.
fn at_every_kill_point(foreign: Option<&str>, few: usize, check: impl Fn(&Place, usize)) -> usize {
    for count in 0.. {
        let place = Place::with(&old());
        if let Some(name) = foreign {
            place.put(name, "foreign");
        }
        let (outputs, site) = (new(), Site::at(&place.dir()).unwrap());
        let (plans, _) = prepare(&site, &outputs, few).unwrap();
        let steps: Vec<_> = plans[0].phases.iter().flatten().collect();
        steps.iter().take(count).for_each(|step| step::take(step).unwrap());
        check(&place, count);
        write(&place.dir(), &outputs, None).unwrap();
        let mut expected = new();
        expected.extend(foreign.map(|name| (name.to_owned(), b"foreign".to_vec().into())));
        assert_eq!(place.files(), expected, "after {count} steps");
        assert_eq!(place.manifest(), new().into_keys().collect::<Vec<_>>(), "after {count} steps");
        assert_eq!(place.leftovers(), [""; 0], "after {count} steps");
        if count == steps.len() {
            return count;
        }
    }
    unreachable!("plans are finite")
}

#[test]
fn a_killed_swap_leaves_the_old_or_the_new_site() {
    let steps = at_every_kill_point(None, 0, |place, count| {
        if place.dir().exists() {
            let files = place.files();
            assert!(files == old() || files == new(), "after {count} steps: {files:?}");
        } else {
            // Between the two renames: both are whole beside the place, and the old one returns.
            recover::recover(&Site::at(&place.dir()).unwrap()).unwrap();
            assert_eq!(place.files(), old());
        }
    });
    assert!(steps > 8, "the plan was no swap");
}

#[test]
fn a_killed_build_in_place_leaves_whole_pages_and_forgets_none() {
    for foreign in [None, Some("CNAME")] {
        at_every_kill_point(foreign, FEW, |place, count| {
            let (old, new) = (old(), new());
            let ours = place.manifest();
            for (name, bytes) in place.files() {
                if name.starts_with(name::STAGE) || foreign == Some(name.as_str()) {
                    continue;
                }
                let whole = [old.get(&name), new.get(&name)].contains(&Some(&bytes));
                assert!(whole, "{name} is neither old nor new after {count} steps");
                assert!(ours.contains(&name), "{name} is forgotten after {count} steps");
            }
        });
    }
}

#[test]
fn a_killed_first_build_leaves_nothing_or_everything() {
    for count in 0.. {
        let place = Place::empty();
        fs::create_dir(place.dir()).unwrap();
        let (outputs, site) = (new(), Site::at(&place.dir()).unwrap());
        let (plans, _) = prepare(&site, &outputs, FEW).unwrap();
        let steps: Vec<_> = plans[0].phases.iter().flatten().collect();
        steps.iter().take(count).for_each(|step| step::take(step).unwrap());
        let files = if place.dir().exists() { place.files() } else { Files::new() };
        assert!(files.is_empty() || files == new(), "after {count} steps: {files:?}");
        write(&place.dir(), &outputs, None).unwrap();
        assert_eq!((place.files(), place.leftovers()), (new(), vec![]));
        if count == steps.len() {
            break;
        }
    }
}

#[test]
fn a_swap_that_cannot_begin_falls_back_to_files_in_place() {
    let place = Place::with(&old());
    // A file where the new tree would be built stands for a parent that cannot be written to.
    let site = Site::at(&place.dir()).unwrap();
    fs::write(site.new_dir(), "not a folder").unwrap();
    let outputs = new();
    let (plans, _) = prepare(&site, &outputs, 0).unwrap();
    assert_eq!(plans.len(), 2);
    run_first_possible(&site, &plans).unwrap();
    assert_eq!(place.files(), new());
}

#[test]
fn a_failed_build_leaves_the_old_site_and_no_leftovers() {
    let place = Place::with(&old());
    // A file where new files are staged stands for a folder that cannot be written to.
    fs::write(place.dir().join(name::STAGE), "not a folder").unwrap();
    let error = write(&place.dir(), &new(), None).unwrap_err();
    assert!(error.to_string().starts_with("cannot make the folder"), "{error}");
    fs::remove_file(place.dir().join(name::STAGE)).unwrap();
    assert_eq!((place.files(), place.leftovers()), (old(), vec![]));
}

#[test]
fn a_foreign_folder_is_refused_and_left_alone() {
    let place = Place::empty();
    place.put("thesis.doc", "years of work");
    assert!(matches!(write(&place.dir(), &new(), None), Err(OutputError::Foreign { .. })));
    assert!(matches!(clean(&place.dir()), Err(OutputError::Foreign { .. })));
    assert_eq!(place.files(), files(&[("thesis.doc", "years of work")]));
}

#[test]
fn a_file_in_place_of_the_folder_is_refused() {
    let place = Place::empty();
    fs::write(place.dir(), "a file").unwrap();
    assert!(matches!(write(&place.dir(), &new(), None), Err(OutputError::InTheWay { .. })));
    assert_eq!(fs::read_to_string(place.dir()).unwrap(), "a file");
}

#[test]
fn files_of_others_are_kept_and_never_overwritten() {
    let place = Place::with(&old());
    place.put(".git/config", "git");
    place.put("a/mine.txt", "mine");
    write(&place.dir(), &new(), None).unwrap();
    assert_eq!(fs::read_to_string(place.dir().join(".git/config")).unwrap(), "git");
    assert_eq!(fs::read_to_string(place.dir().join("a/mine.txt")).unwrap(), "mine");

    let mut clash = new();
    clash.insert("a/mine.txt".into(), b"ours".to_vec().into());
    let error = write(&place.dir(), &clash, None).unwrap_err();
    assert!(matches!(error, OutputError::InTheWay { .. }), "{error}");
    let mut below = new();
    below.insert("a/mine.txt/index.html".into(), b"ours".to_vec().into());
    assert!(matches!(write(&place.dir(), &below, None), Err(OutputError::InTheWay { .. })));
    let mut above = new();
    above.insert("a".into(), b"ours".to_vec().into());
    assert!(matches!(write(&place.dir(), &above, None), Err(OutputError::InTheWay { .. })));
    assert_eq!(fs::read_to_string(place.dir().join("a/mine.txt")).unwrap(), "mine");
}

#[cfg(unix)]
#[test]
fn a_link_in_the_build_folder_leads_nobody_out_of_it() {
    use std::os::unix::fs::symlink;
    let place = Place::with(&old());
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("gone.html"), "theirs").unwrap();
    fs::remove_dir_all(place.dir().join("a")).unwrap();
    symlink(outside.path(), place.dir().join("a")).unwrap();
    write(&place.dir(), &new(), None).unwrap();
    assert_eq!(fs::read_to_string(outside.path().join("gone.html")).unwrap(), "theirs");

    let error = write(&place.dir(), &old(), None).unwrap_err();
    assert!(matches!(error, OutputError::InTheWay { .. }), "{error}");
    clean(&place.dir()).unwrap();
    assert_eq!(fs::read_to_string(outside.path().join("gone.html")).unwrap(), "theirs");
}

#[cfg(unix)]
#[test]
fn a_build_folder_that_is_a_link_stays_one() {
    let place = Place::empty();
    let target = place.temp.path().join("elsewhere");
    fs::create_dir(&target).unwrap();
    std::os::unix::fs::symlink(&target, place.dir()).unwrap();
    write(&place.dir(), &old(), None).unwrap();
    write(&place.dir(), &new(), None).unwrap();
    assert!(place.dir().is_symlink());
    assert_eq!(tree(&target), new());
}

#[test]
fn a_manifest_that_points_outside_is_not_believed() {
    let place = Place::with(&old());
    let outside = place.temp.path().join("outside");
    fs::write(&outside, "theirs").unwrap();
    place.put(name::MANIFEST, "../outside\n");
    for error in [write(&place.dir(), &new(), None).unwrap_err(), clean(&place.dir()).unwrap_err()]
    {
        assert!(matches!(error, OutputError::DamagedManifest { line: 1, .. }), "{error}");
    }
    assert_eq!(fs::read_to_string(&outside).unwrap(), "theirs");
}

#[test]
fn an_output_that_leaves_the_folder_is_refused_before_anything_is_written() {
    let place = Place::empty();
    let mut outputs = new();
    outputs.insert("../escaped.html".into(), vec![].into());
    assert!(matches!(write(&place.dir(), &outputs, None), Err(OutputError::BadName { .. })));
    assert!(!place.dir().exists());
}

#[test]
fn clean_removes_ours_alone() {
    let place = Place::with(&old());
    place.put("a/mine.txt", "mine");
    assert_eq!(clean(&place.dir()).unwrap(), 4);
    assert_eq!(place.files(), files(&[("a/mine.txt", "mine")]));

    let place = Place::with(&old());
    assert_eq!(clean(&place.dir()).unwrap(), 4);
    assert!(!place.dir().exists());
    assert_eq!(clean(&place.dir()).unwrap(), 0);
}

#[test]
fn a_name_that_changes_its_case_alone_survives() {
    let place = Place::with(&files(&[("About.html", "x")]));
    write(&place.dir(), &files(&[("about.html", "x")]), None).unwrap();
    assert_eq!(place.files(), files(&[("about.html", "x")]));
}

#[test]
fn what_a_site_was_made_from_is_known_until_somebody_touches_it() {
    let place = Place::with(&new());
    let note = Made::new(7, 3, &new());
    assert_eq!(made(&place.dir()).unwrap(), None);
    write(&place.dir(), &new(), Some(note)).unwrap();
    assert_eq!(made(&place.dir()).unwrap(), Some(note));
    let name = new().into_keys().next().unwrap();
    let page = place.dir().join(&name);
    let text = fs::read(&page).unwrap();
    fs::write(&page, [&text[..], b" "].concat()).unwrap();
    assert_eq!(made(&place.dir()).unwrap(), None, "longer");
    let later = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_hours(24 * 36525);
    fs::write(&page, &text).unwrap();
    fs::File::options().write(true).open(&page).unwrap().set_modified(later).unwrap();
    assert_eq!(made(&place.dir()).unwrap(), None, "later");
    fs::remove_file(&page).unwrap();
    assert_eq!(made(&place.dir()).unwrap(), None, "gone");
    write(&place.dir(), &new(), Some(note)).unwrap();
    assert_eq!(made(&place.dir()).unwrap(), Some(note));
}
