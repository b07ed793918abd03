//! Everything that people must be able to trust, with a real wiki.

use crate::cut::{Cut, line};
use crate::server::{NONE, client, server, sign_in};
use operandi::publish::apply::{Outcome, Wish, apply, look};
use operandi::publish::driver::Driver;
use operandi::publish::item::{Content, Item, What};
use operandi::publish::mediawiki::{Client, Edit, MediaWiki, Much, Page, Settings};
use operandi::publish::plan::{Action, Drift, Plan, Policy, Removal};
use operandi::publish::receipt::Receipt;
use std::collections::BTreeMap;

/// A part of the wiki with what it is to hold.
struct Part {
    root: String,
    items: Vec<Item>,
    moved: BTreeMap<String, String>,
    policy: Policy,
}

const SVG: &[u8] =
    br#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>t</title></svg>"#;

impl Part {
    fn new(root: &str) -> Self {
        let mut part = Self {
            root: format!("Operandi {root}"),
            items: Vec::new(),
            moved: BTreeMap::new(),
            policy: Policy::default(),
        };
        part.page("home", "Home", "first\n\nsecond\n\nthird");
        part.page("role/a", "Role A", "what A does");
        part.page("role/b", "Role B", "what B does");
        part.items.push(Item {
            key: "figure/x".into(),
            what: What::File,
            title: "X".into(),
            place: format!("File:{} x.svg", part.root),
            parent: None,
            labels: Vec::new(),
            content: Content::from(SVG.to_vec()),
        });
        part
    }

    fn place(&self, title: &str) -> String {
        format!("{}/{title}", self.root)
    }

    fn page(&mut self, key: &str, title: &str, text: &str) {
        self.items.retain(|item| item.key != key);
        let place = self.place(title);
        let item = Item {
            key: key.into(),
            what: What::Page,
            title: title.into(),
            place,
            parent: None,
            labels: Vec::new(),
            content: Content::Text(text.into()),
        };
        let at = self.items.iter().filter(|item| item.what == What::Page).count();
        self.items.insert(at, item);
    }

    fn wish(&self) -> Wish<'_> {
        Wish { target: "wiki", items: &self.items, moved: &self.moved, policy: &self.policy }
    }

    fn driver(&self, client: Client) -> MediaWiki {
        let settings = Settings { root: self.root.clone(), summary: "a test".into() };
        MediaWiki::new(client, settings)
    }

    fn publish(&self) -> Receipt {
        match apply(&mut self.driver(client()), self.wish(), None).unwrap() {
            Outcome::Done(receipt) => receipt,
            other => panic!("{other:?}"),
        }
    }

    fn plan(&self) -> Plan {
        look(&mut self.driver(client()), self.wish()).unwrap().1
    }

    /// What is to be done, by key; nothing is left out.
    fn actions(&self) -> BTreeMap<String, Action> {
        self.plan().steps.into_iter().map(|step| (step.key, step.action)).collect()
    }

    fn stored(&self, title: &str) -> Page {
        let place = self.place(title);
        client().by_title(&[&place], Much::Whole).unwrap().remove(&place).unwrap()
    }

    /// Somebody on the wiki changes a page.
    fn edit(&self, title: &str, text: &str) {
        let page = self.stored(title);
        client().edit(Edit::Change(page.id, page.revision), text, "by hand").unwrap();
    }
}

fn text(page: &Page) -> &str {
    page.text.as_deref().unwrap()
}

#[test]
fn the_second_time_there_is_nothing_to_do() {
    let mut part = Part::new("d1");
    for n in 0..120 {
        part.page(&format!("page/{n}"), &format!("Page {n:03}"), "text");
    }
    let receipt = part.publish();
    assert_eq!((receipt.written.len(), receipt.failed.len()), (124, 0));
    let revision = part.stored("Home").revision;
    let mut driver = part.driver(client());
    let before = driver.asked();
    let Outcome::Done(again) = apply(&mut driver, part.wish(), None).unwrap() else { panic!() };
    assert_eq!((again.written.len(), again.unchanged, again.revision), (0, 124, None));
    // The state, and three batches.
    assert_eq!(driver.asked() - before, 4);
    assert_eq!(part.stored("Home").revision, revision);
}

#[test]
fn only_what_changed_is_written() {
    let mut part = Part::new("d2");
    part.publish();
    let (home, before) = (part.stored("Home"), part.stored("Role A"));
    part.page("role/a", "Role A", "what A does now");
    let written = part.publish().written;
    assert_eq!(written.len(), 1);
    assert_eq!((written[0].key.as_str(), written[0].action), ("role/a", Action::Update));
    let after = part.stored("Role A");
    assert_eq!((after.id, text(&after)), (before.id, "what A does now"));
    assert_eq!(part.stored("Home"), home);
}

#[test]
fn a_renamed_thing_keeps_its_page() {
    let mut part = Part::new("d3");
    part.publish();
    let before = part.stored("Role A");
    part.page("role/a", "Role Alpha", "what Alpha does");
    assert_eq!(part.actions()["role/a"], Action::Rename);
    part.publish();
    let after = part.stored("Role Alpha");
    assert_eq!((after.id, text(&after)), (before.id, "what Alpha does"));
    assert!(text(&part.stored("Role A")).starts_with("#REDIRECT"));
    assert!(part.plan().is_clean(), "{:?}", part.plan());
    // Its old name is free again, since it only leads on.
    part.page("role/new", "Role A", "somebody else");
    assert_eq!(part.actions()["role/new"], Action::Create);
    part.publish();
    assert_eq!(text(&part.stored("Role A")), "somebody else");
    assert!(part.plan().is_clean());
}

#[test]
fn a_declared_move_keeps_the_page_too() {
    let mut part = Part::new("d4");
    part.publish();
    let before = part.stored("Role B");
    part.items.retain(|item| item.key != "role/b");
    part.page("role/beta", "Role Beta", "what B does");
    part.moved.insert("role/b".into(), "role/beta".into());
    part.publish();
    assert_eq!(part.stored("Role Beta").id, before.id);
    assert!(part.plan().is_clean());
}

#[test]
fn what_people_edited_is_left_alone() {
    let mut part = Part::new("d5");
    part.publish();
    part.edit("Role A", "what people say");
    assert_eq!(part.actions()["role/a"], Action::Drift);
    part.page("role/a", "Role A", "what the model says");
    let receipt = part.publish();
    assert_eq!((receipt.written.len(), receipt.left_alone.len()), (0, 1));
    assert_eq!(text(&part.stored("Role A")), "what people say");
    part.policy.drift = Drift::Overwrite;
    assert_eq!(part.publish().written.len(), 1);
    assert_eq!(text(&part.stored("Role A")), "what the model says");
    part.policy.drift = Drift::Skip;
    assert!(part.plan().is_clean());
}

#[test]
fn an_edit_that_was_undone_is_no_edit() {
    let part = Part::new("d6");
    part.publish();
    part.edit("Role A", "oops");
    part.edit("Role A", "what A does");
    assert!(part.plan().is_clean(), "{:?}", part.plan());
}

#[test]
fn somebody_elses_page_is_taken_only_when_it_is_named() {
    let mut part = Part::new("d7");
    let place = part.place("Role A");
    client().edit(Edit::Create(&place), "theirs", "by hand").unwrap();
    let receipt = part.publish();
    assert_eq!(receipt.left_alone.len(), 1);
    assert_eq!(text(&part.stored("Role A")), "theirs");
    part.policy.adopt.insert("role/a".into());
    let written = part.publish().written;
    assert_eq!((written.len(), written[0].action), (1, Action::Adopt));
    assert_eq!(text(&part.stored("Role A")), "what A does");
    assert!(part.plan().is_clean());
}

#[test]
fn what_the_model_lost_stays_unless_it_is_to_be_put_away() {
    let mut part = Part::new("d8");
    part.publish();
    let before = part.stored("Role B");
    part.items.retain(|item| item.key != "role/b");
    let receipt = part.publish();
    assert_eq!((receipt.written.len(), receipt.left_alone.len()), (0, 1));
    assert_eq!(part.stored("Role B"), before);
    part.policy.removal = Removal::Archive;
    // Somebody wrote a page below it.
    let below = part.place("Role B/Notes");
    client().edit(Edit::Create(&below), "mine", "by hand").unwrap();
    assert_eq!(part.actions()["role/b"], Action::Orphan);
    assert_eq!(part.publish().written.len(), 0);
    // They take it away; what leads on from there is nobody's work.
    let notes = part.stored("Role B/Notes");
    client().rename(notes.id, &part.place("Notes"), "by hand").unwrap();
    assert_eq!(part.actions()["role/b"], Action::Archive);
    part.publish();
    assert_eq!(part.stored("Archive/Role B").id, before.id);
    assert_eq!(text(&part.stored("Notes")), "mine");
}

#[test]
fn a_page_that_was_put_away_can_be_found() {
    let mut part = Part::new("d9");
    part.publish();
    let before = part.stored("Role B");
    part.items.retain(|item| item.key != "role/b");
    part.policy.removal = Removal::Archive;
    part.publish();
    assert_eq!(part.stored("Archive/Role B").id, before.id);
    assert!(part.plan().is_clean());
    // It comes back as a page of its own.
    part.page("role/b", "Role B", "what B does");
    part.publish();
    assert_eq!(text(&part.stored("Role B")), "what B does");
    assert!(part.plan().is_clean());
}

#[test]
fn an_edit_between_the_look_and_the_write_is_not_written_over() {
    for (n, by_hand) in
        ["changed\n\nsecond\n\nthird", "first\n\nsecond\n\nchanged"].iter().enumerate()
    {
        let mut part = Part::new(&format!("d10 {n}"));
        part.publish();
        part.page("home", "Home", "ours\n\nsecond\n\nthird");
        let mut driver = part.driver(client());
        let (seen, plan) = look(&mut driver, part.wish()).unwrap();
        driver.claim(&seen.state).unwrap();
        part.edit("Home", by_hand);
        let step = plan.steps.iter().find(|step| step.key == "home").unwrap();
        let item = part.items.iter().find(|item| item.key == "home").unwrap();
        driver.write(step, item, &seen.state).unwrap_err();
        let now = part.stored("Home");
        assert!(text(&now).contains("changed"), "{}", text(&now));
        assert_eq!(part.actions()["home"], Action::Drift);
    }
}

#[test]
fn of_two_publishers_one_wins_and_both_end_well() {
    let part = Part::new("d11");
    let (mut one, mut other) = (part.driver(client()), part.driver(client()));
    let (seen, _) = look(&mut one, part.wish()).unwrap();
    look(&mut other, part.wish()).unwrap();
    one.claim(&seen.state).unwrap();
    let lost = other.claim(&seen.state).unwrap_err();
    assert!(matches!(lost, operandi::publish::driver::Fault::Lost(_)), "{lost:?}");
    let racers: Vec<_> = (0..2)
        .map(|_| {
            let part = Part::new("d11");
            std::thread::spawn(move || apply(&mut part.driver(client()), part.wish(), None).is_ok())
        })
        .collect();
    let ended: Vec<bool> = racers.into_iter().map(|racer| racer.join().unwrap()).collect();
    assert!(ended.contains(&true), "{ended:?}");
    part.publish();
    assert!(part.plan().is_clean(), "{:?}", part.plan());
}

#[test]
fn a_run_that_is_cut_anywhere_is_finished_by_the_next() {
    let server = server();
    let mut cuts = 0;
    for (n, at) in (0..60).flat_map(|at| [Cut::Before(at), Cut::After(at)]).enumerate() {
        let mut part = Part::new(&format!("d12 {n}"));
        part.page("role/b", "Role B", "before");
        part.publish();
        let home = part.stored("Home").id;
        // One of each kind: changed, renamed, new, no longer there.
        part.page("home", "Welcome", "ours");
        part.page("role/a", "Role A", "changed");
        part.page("role/c", "Role C", "new");
        part.items.retain(|item| item.key != "role/b");
        part.policy.removal = Removal::Archive;
        let cut = line(&server.url, at);
        let ended = sign_in(&cut, &server.user, &server.secret, NONE)
            .is_ok_and(|client| apply(&mut part.driver(client), part.wish(), None).is_ok());
        if ended {
            break;
        }
        cuts += 1;
        part.publish();
        let plan = part.plan();
        assert!(plan.is_clean(), "{at:?}: {plan:?}");
        assert_eq!(part.stored("Welcome").id, home, "{at:?}");
        assert_eq!(text(&part.stored("Role C")), "new", "{at:?}");
        assert_eq!(text(&part.stored("Archive/Role B")), "before", "{at:?}");
        let below = client().below(&format!("{}/", part.root)).unwrap();
        // Three pages, the state, and the one put away.
        assert_eq!(below.len(), 5, "{at:?}: {below:?}");
    }
    assert!(cuts > 20, "{cuts}");
}

#[test]
fn the_doctor_finds_what_publishing_needs_and_leaves_nothing_behind() {
    let part = Part::new("d13");
    let checkups = part.driver(client()).doctor();
    assert_eq!(checkups.len(), 5);
    assert!(checkups.iter().all(|checkup| checkup.came.is_ok()), "{checkups:?}");
    assert!(client().below(&part.root).unwrap().is_empty());
}
