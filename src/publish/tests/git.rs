//! Wikis in real bare repositories.

use super::{page, publish, publish_as, shown, wish};
use crate::publish::Driver;
use crate::publish::apply::{Outcome, apply};
use crate::publish::driver::{Checkup, Fault, Written};
use crate::publish::git::{Access, GitWiki};
use crate::publish::item::Item;
use crate::publish::layout::{Layout, Profile};
use crate::publish::live::Seen;
use crate::publish::plan::{Action, Drift, Policy, Removal, Step};
use crate::publish::receipt::Receipt;
use crate::publish::state::State;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

/// A bare repository, and a clone in which people work.
struct Wiki {
    temp: tempfile::TempDir,
}

impl Wiki {
    fn new() -> Self {
        let wiki = Self { temp: tempfile::tempdir().unwrap() };
        git(wiki.temp.path(), &["init", "-q", "--bare", "-b", "master", "wiki.git"]);
        wiki
    }

    fn driver(&self) -> GitWiki {
        let url = self.temp.path().join("wiki.git").display().to_string();
        let access = Access::to(&url, "", None).unwrap();
        let layout =
            Layout { profile: Profile::GitHub, prefix: String::new(), web: None, menu: false };
        let author = ["Operandi".to_owned(), "operandi@localhost".to_owned()];
        GitWiki::new(access, None, layout, "wiki", author)
    }

    /// Somebody commits a page by hand.
    fn by_hand(&self, place: &str, text: &str) {
        let work = self.temp.path().join("work");
        if work.exists() {
            git(&work, &["pull", "-q", "--rebase", "origin", "master"]);
        } else {
            git(self.temp.path(), &["clone", "-q", "wiki.git", "work"]);
        }
        let mut file = std::fs::File::create(work.join(place)).unwrap();
        std::io::Write::write_all(&mut file, text.as_bytes()).unwrap();
        git(&work, &["add", "-A"]);
        git(&work, &["commit", "-q", "-m", "by hand"]);
        git(&work, &["push", "-q", "origin", "HEAD:master"]);
    }

    fn commits(&self) -> usize {
        self.ask(&["rev-list", "--count", "master"]).parse().unwrap()
    }

    fn read(&self, place: &str) -> String {
        self.ask(&["show", &format!("master:{place}")])
    }

    /// The files that the last commit changed.
    fn changed(&self) -> Vec<String> {
        let told =
            self.ask(&["diff-tree", "-r", "-M", "--name-status", "--no-commit-id", "master"]);
        told.lines().filter(|line| !line.contains(".operandi/")).map(str::to_owned).collect()
    }

    fn ask(&self, args: &[&str]) -> String {
        git(&self.temp.path().join("wiki.git"), args)
    }
}

fn git(dir: &Path, args: &[&str]) -> String {
    let mut git = Command::new("git");
    for role in ["AUTHOR", "COMMITTER"] {
        git.env(format!("GIT_{role}_NAME"), "A").env(format!("GIT_{role}_EMAIL"), "a@example.com");
    }
    git.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
    let output = git.arg("-C").arg(dir).args(args).output().unwrap();
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim_end().to_owned()
}

#[test]
fn publishing_again_makes_no_commit_and_one_edit_changes_one_file() {
    let wiki = Wiki::new();
    let items = [page("home", "Home", "hello"), page("role/a", "A role", "a")];
    let receipt = publish(&mut wiki.driver(), &items).unwrap();
    assert_eq!((receipt.written.len(), wiki.commits()), (2, 1));
    assert_eq!(wiki.read("A-role.md"), "a");
    let receipt = publish(&mut wiki.driver(), &items).unwrap();
    assert_eq!((receipt.written.len(), receipt.revision, wiki.commits()), (0, None, 1));
    let edited = [items[0].clone(), page("role/a", "A role", "a, edited")];
    publish(&mut wiki.driver(), &edited).unwrap();
    assert_eq!(wiki.changed(), ["M\tA-role.md"]);
}

#[test]
fn a_renamed_page_keeps_its_history_and_its_old_address_leads_on() {
    let wiki = Wiki::new();
    let text = "A text long enough for git to see that it is the same file as before.\n".repeat(5);
    publish(&mut wiki.driver(), &[page("role/a", "A role", &text)]).unwrap();
    publish(&mut wiki.driver(), &[page("role/a", "Another role", &text)]).unwrap();
    assert_eq!(wiki.read("A-role.md"), "➜ [Another role](Another-role)");
    assert_eq!(wiki.read("Another-role.md"), text.trim_end());
    let clean =
        shown(&mut wiki.driver(), &[page("role/a", "Another role", &text)], &Policy::default());
    assert!(clean.is_clean() && !clean.has_changes(), "{clean:#?}");
    // A page that wants the old name has it: what leads on is ours.
    let both = [page("role/a", "Another role", &text), page("role/b", "A role", "b")];
    let receipt = publish(&mut wiki.driver(), &both).unwrap();
    assert_eq!((receipt.written.len(), receipt.left_alone.len()), (1, 0), "{receipt:?}");
    assert_eq!(wiki.read("A-role.md"), "b");
}

#[test]
fn a_declared_rename_of_an_id_writes_nothing_but_the_state() {
    let wiki = Wiki::new();
    publish(&mut wiki.driver(), &[page("role/a", "A role", "a")]).unwrap();
    let moved = BTreeMap::from([("role/a".to_owned(), "role/z".to_owned())]);
    let items = [page("role/z", "A role", "a")];
    let receipt = publish_as(&mut wiki.driver(), &items, &moved, &Policy::default()).unwrap();
    assert!(receipt.written.is_empty() && receipt.left_alone.is_empty(), "{receipt:?}");
    assert_eq!(wiki.changed(), [""; 0]);
    // Once it is known under its new key, the declaration is not needed any more.
    let receipt = publish(&mut wiki.driver(), &items).unwrap();
    assert_eq!((receipt.written.len(), receipt.unchanged), (0, 1));
}

#[test]
fn pages_that_people_wrote_stay_theirs() {
    let wiki = Wiki::new();
    wiki.by_hand("Home.md", "Welcome to the wiki!");
    wiki.by_hand("Notes.md", "mine");
    let items = [page("home", "Home", "hello"), page("role/a", "A", "a")];
    let receipt = publish(&mut wiki.driver(), &items).unwrap();
    assert_eq!(receipt.left_alone[0].action, Action::Taken);
    assert_eq!((&*wiki.read("Home.md"), &*wiki.read("Notes.md")), ("Welcome to the wiki!", "mine"));
    // A name that differs in case alone is the same page to GitHub.
    let receipt = publish(&mut wiki.driver(), &[page("role/n", "NOTES", "n")]).unwrap();
    assert_eq!(receipt.left_alone[0].action, Action::Taken);
    let adopt = Policy { adopt: ["Home".to_owned()].into(), ..Policy::default() };
    publish_as(&mut wiki.driver(), &items, &BTreeMap::new(), &adopt).unwrap();
    assert_eq!((&*wiki.read("Home.md"), &*wiki.read("Notes.md")), ("hello", "mine"));
}

#[test]
fn edits_on_the_wiki_are_shown_and_left_until_somebody_asks() {
    let wiki = Wiki::new();
    let items = [page("role/a", "A", "a"), page("role/b", "B", "b")];
    publish(&mut wiki.driver(), &items).unwrap();
    wiki.by_hand("A.md", "edited by hand");
    let new = [page("role/a", "A", "a, new"), page("role/b", "B", "b, new")];
    let receipt = publish(&mut wiki.driver(), &new).unwrap();
    assert_eq!((receipt.written.len(), receipt.left_alone.len()), (1, 1));
    assert_eq!((&*wiki.read("A.md"), &*wiki.read("B.md")), ("edited by hand", "b, new"));
    let over = Policy { drift: Drift::Overwrite, ..Policy::default() };
    publish_as(&mut wiki.driver(), &new, &BTreeMap::new(), &over).unwrap();
    assert_eq!(wiki.read("A.md"), "a, new");
}

#[test]
fn a_plan_that_was_shown_is_carried_out_or_nothing_is() {
    let wiki = Wiki::new();
    publish(&mut wiki.driver(), &[page("role/a", "A", "a")]).unwrap();
    let items = [page("role/a", "A", "a, new")];
    let (moved, policy) = (BTreeMap::new(), Policy::default());
    let shown = shown(&mut wiki.driver(), &items, &policy);
    let wish = wish(&items, &moved, &policy);
    // An edit of another page does not concern it.
    wiki.by_hand("Notes.md", "mine");
    let mut other = wiki.driver();
    wiki.by_hand("A.md", "edited by hand");
    let Ok(Outcome::Stale(now)) = apply(&mut other, wish, Some(&shown)) else {
        panic!("it is stale");
    };
    assert_eq!(now.steps[0].action, Action::Drift);
    assert_eq!(wiki.read("A.md"), "edited by hand");
}

#[test]
fn a_push_that_comes_too_late_is_made_again_on_what_is_there() {
    let wiki = Wiki::new();
    publish(&mut wiki.driver(), &[page("role/a", "A", "a")]).unwrap();
    let items = [page("role/a", "A", "a, new")];
    // Somebody commits between reading and pushing.
    let mut late = Late { inner: wiki.driver(), wiki: &wiki, done: false };
    let receipt = publish(&mut late, &items).unwrap();
    assert!(late.done && receipt.written.len() == 1, "{receipt:?}");
    assert_eq!((&*wiki.read("A.md"), &*wiki.read("Notes.md")), ("a, new", "mine"));
    assert_eq!(wiki.commits(), 3, "nothing was forced");
}

#[test]
fn what_the_model_no_longer_has_is_told_and_goes_only_on_request() {
    let wiki = Wiki::new();
    let items = [page("role/a", "A", "a"), page("role/b", "B", "b")];
    publish(&mut wiki.driver(), &items).unwrap();
    let receipt = publish(&mut wiki.driver(), &items[..1]).unwrap();
    assert_eq!((receipt.left_alone[0].action, wiki.commits()), (Action::Orphan, 1));
    let archive = Policy { removal: Removal::Archive, ..Policy::default() };
    publish_as(&mut wiki.driver(), &items[..1], &BTreeMap::new(), &archive).unwrap();
    assert_eq!(wiki.changed(), ["D\tB.md"]);
    assert_eq!(wiki.ask(&["show", "master~1:B.md"]), "b", "the history keeps it");
}

#[test]
fn a_run_that_dies_before_the_push_leaves_the_wiki_as_it_was() {
    let wiki = Wiki::new();
    let items = [page("role/a", "A", "a")];
    let mut driver = wiki.driver();
    let plan = shown(&mut driver, &items, &Policy::default());
    driver.write(&plan.steps[0], &items[0], &crate::publish::state::State::default()).unwrap();
    drop(driver);
    assert!(wiki.ask(&["for-each-ref"]).is_empty());
    assert_eq!(publish(&mut wiki.driver(), &items).unwrap().written.len(), 1);
}

#[test]
fn doctor_says_what_is_wrong_and_leaves_nothing_behind() {
    let wiki = Wiki::new();
    publish(&mut wiki.driver(), &[page("role/a", "A", "a")]).unwrap();
    assert!(wiki.driver().doctor().iter().all(|checkup| checkup.came.is_ok()));
    assert_eq!(wiki.ask(&["for-each-ref", "--format=%(refname)"]), "refs/heads/master");
    let nowhere = Access::to("/no/such/wiki.git", "", None).unwrap();
    let mut driver = wiki.driver();
    driver.access = nowhere;
    let told = driver.doctor().pop().unwrap().came.unwrap_err();
    assert!(
        told.message.contains("cannot reach the wiki") && told.help.contains("`url`"),
        "{told:?}"
    );
}

/// A driver between whose reading and pushing somebody commits.
struct Late<'a> {
    inner: GitWiki,
    wiki: &'a Wiki,
    done: bool,
}
impl Driver for Late<'_> {
    fn look(&mut self, items: &[Item]) -> Result<Seen, Fault> {
        self.inner.look(items)
    }
    fn claim(&mut self, state: &State) -> Result<(), Fault> {
        self.inner.claim(state)
    }
    fn write(&mut self, step: &Step, item: &Item, state: &State) -> Result<Written, Fault> {
        self.inner.write(step, item, state)
    }
    fn archive(&mut self, step: &Step) -> Result<(), Fault> {
        self.inner.archive(step)
    }
    fn finish(&mut self, state: &State, receipt: &Receipt) -> Result<Option<String>, Fault> {
        if !std::mem::replace(&mut self.done, true) {
            self.wiki.by_hand("Notes.md", "mine");
        }
        self.inner.finish(state, receipt)
    }
    fn doctor(&mut self) -> Vec<Checkup> {
        self.inner.doctor()
    }
}
