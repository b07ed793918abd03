//! Killed anywhere, running again finishes the job.

use super::memory::{Cut, Memory, World};
use super::{page, publish, publish_as, shown};
use crate::publish::dir::Dir;
use crate::publish::item::Item;
use crate::publish::plan::{Action, Drift, Policy, Removal};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

fn before() -> Vec<Item> {
    vec![
        page("role/a", "A", "a"),
        page("role/b", "B", "b"),
        page("role/c", "C", "c"),
        page("role/d", "D", "d"),
    ]
}

/// One is updated, one renamed with another text, one renamed alone, one gone, one new.
fn after() -> Vec<Item> {
    vec![
        page("role/a", "A", "a, edited"),
        page("role/b", "Bee", "b, edited"),
        page("role/c", "Sea", "c"),
        page("role/e", "E", "e"),
    ]
}

fn archiving() -> Policy {
    Policy { removal: Removal::Archive, ..Policy::default() }
}

#[test]
fn a_run_that_dies_at_any_request_is_finished_by_the_next() {
    let mut cuts = 0;
    for at in 0.. {
        let mut came_through = 0;
        for cut in [Cut::Before(at), Cut::After(at)] {
            let world = Rc::new(RefCell::new(World::default()));
            world.borrow_mut().by_hand("By-hand.md", "mine");
            publish(&mut Memory::on(&world, Cut::Never), &before()).unwrap();
            let ids: Vec<u32> = world.borrow().pages.keys().copied().collect();
            let moved = BTreeMap::new();
            let first = publish_as(&mut Memory::on(&world, cut), &after(), &moved, &archiving());
            came_through += usize::from(first.is_ok());
            let receipt =
                publish_as(&mut Memory::on(&world, Cut::Never), &after(), &moved, &archiving());
            let receipt = receipt.unwrap();
            assert!(
                receipt.failed.is_empty() && receipt.left_alone.is_empty(),
                "{cut:?} {receipt:?}"
            );
            let texts = [
                ("A.md", "a, edited"),
                ("Bee.md", "b, edited"),
                ("By-hand.md", "mine"),
                ("E.md", "e"),
                ("Sea.md", "c"),
            ];
            let texts = texts.map(|(place, text)| (place.to_owned(), text.to_owned()));
            assert_eq!(world.borrow().texts(), texts.into(), "{cut:?}");
            assert_eq!(world.borrow().archived, ["D.md"], "{cut:?}");
            // Nobody was made twice, and who was there keeps its number.
            let now: Vec<u32> = world.borrow().pages.keys().copied().collect();
            assert_eq!(now.iter().filter(|id| !ids.contains(id)).count(), 1, "{cut:?}");
            let writes = world.borrow().writes;
            let plan = shown(&mut Memory::on(&world, Cut::Never), &after(), &Policy::default());
            assert!(plan.steps.iter().all(|step| step.action == Action::Nothing), "{plan:#?}");
            publish(&mut Memory::on(&world, Cut::Never), &after()).unwrap();
            assert_eq!(world.borrow().writes, writes, "nothing to do is no write");
            cuts += 1;
        }
        if came_through == 2 {
            break;
        }
    }
    assert!(cuts > 14, "{cuts} cuts: claim, six writes and moves, archive, finish");
}

#[test]
fn what_others_write_while_a_run_is_dead_is_theirs() {
    let world = Rc::new(RefCell::new(World::default()));
    let items = [page("role/a", "A", "a"), page("role/b", "B", "b")];
    // It dies when `A` is made and `B` is not.
    publish(&mut Memory::on(&world, Cut::After(1)), &items).unwrap_err();
    world.borrow_mut().by_hand("A.md", "mine");
    world.borrow_mut().by_hand("B.md", "mine too");
    let receipt = publish(&mut Memory::on(&world, Cut::Never), &items).unwrap();
    assert_eq!((receipt.written.len(), receipt.left_alone.len()), (0, 2), "{receipt:?}");
    let texts = world.borrow().texts();
    assert_eq!((&*texts["A.md"], &*texts["B.md"]), ("mine", "mine too"));
}

#[test]
fn of_two_publishers_one_wins_and_the_other_looks_again() {
    let world = Rc::new(RefCell::new(World::default()));
    let (one, two) = ([page("role/a", "A", "one")], [page("role/a", "A", "two")]);
    publish(&mut Memory::on(&world, Cut::Never), &one).unwrap();
    // The second read the state before the first wrote it: its claim is refused, and it starts over.
    let mut late = Memory::on(&world, Cut::Never);
    let policy = Policy::default();
    shown(&mut late, &two, &policy);
    publish(&mut Memory::on(&world, Cut::Never), &[page("role/a", "A", "three")]).unwrap();
    let receipt = publish(&mut late, &two).unwrap();
    assert_eq!(receipt.written.len(), 1);
    assert_eq!(world.borrow().texts()["A.md"], "two");
}

#[test]
fn nothing_is_removed_when_a_page_failed() {
    let temp = tempfile::tempdir().unwrap();
    let dir = || Dir::new(temp.path().join("out"), "wiki");
    let all = [page("role/a", "A", "a"), page("role/b", "B", "b")];
    publish(&mut dir(), &all).unwrap();
    let bad = Item { place: "../out-of-here.md".into(), ..page("role/c", "C", "c") };
    let left = [all[0].clone(), bad];
    let receipt = publish_as(&mut dir(), &left, &BTreeMap::new(), &archiving()).unwrap();
    assert_eq!((receipt.failed.len(), receipt.kept.len()), (1, 1), "{receipt:?}");
    assert!(temp.path().join("out/B.md").exists() && !temp.path().join("out-of-here.md").exists());
    let receipt = publish_as(&mut dir(), &all[..1], &BTreeMap::new(), &archiving()).unwrap();
    assert_eq!(receipt.written.len(), 1);
    assert!(!temp.path().join("out/B.md").exists());
    assert!(temp.path().join("out/.operandi/archive/B.md").exists(), "it is put away, not purged");
}

#[test]
fn a_folder_keeps_what_people_wrote_until_asked() {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().join("out");
    let dir = || Dir::new(folder.clone(), "wiki");
    let items = [page("role/a", "A", "a")];
    publish(&mut dir(), &items).unwrap();
    let mut file = std::fs::File::create(folder.join("A.md")).unwrap();
    std::io::Write::write_all(&mut file, b"mine").unwrap();
    let receipt = publish(&mut dir(), &items).unwrap();
    assert_eq!((receipt.written.len(), receipt.left_alone.len()), (0, 1));
    let over = Policy { drift: Drift::Overwrite, ..Policy::default() };
    let receipt = publish_as(&mut dir(), &items, &BTreeMap::new(), &over).unwrap();
    assert_eq!(receipt.written.len(), 1);
}
