//! What people must be able to trust, one promise a test.

use super::client::client;
use super::desk::{Desk, OTHER, file, page, texts};
use super::fake::{Mishap, SPACE, TOKEN, USER};
use operandi::publish::apply::Outcome;
use operandi::publish::item::{Item, gap};
use operandi::publish::plan::{Action, Drift, Policy, Removal};
use std::collections::BTreeMap;

fn three() -> Vec<Item> {
    let home = page("home", "Model", None, &format!("<p>to {}</p>", gap("role/b")));
    let a = page("role/a", "Alpha", Some("home"), &format!("<a href=\"{}\">b</a>", gap("role/b")));
    vec![home, a, page("role/b", "Beta", Some("home"), "<p>b</p>")]
}

fn overwrite() -> Policy {
    Policy { drift: Drift::Overwrite, ..Policy::default() }
}

#[test]
fn a_first_publish_makes_everything_and_the_next_nothing() {
    let mut desk = Desk::new();
    let items = [three(), vec![file("home", "chart.svg", b"<svg/>")]].concat();
    let receipt = desk.publish(&items);
    assert_eq!((receipt.written.len(), receipt.failed.len()), (4, 0));
    let beta = desk.id("Beta");
    let tree = desk.fake.world(|world| world.tree());
    assert_eq!(tree["Alpha"].0, "Model");
    assert_eq!(tree["Model"].0, "Operating model Home");
    let link = format!("<a href=\"/wiki/spaces/{SPACE}/pages/{beta}\">b</a>");
    assert_eq!(tree["Alpha"].1, link);
    desk.fake.world(|world| {
        let page = &world.pages[&beta];
        assert!(page.minor && page.message.starts_with("operandi "), "{page:?}");
        assert_eq!(page.labels, ["operating-model"]);
        assert_eq!(world.files.values().next().unwrap().bytes, b"<svg/>");
    });
    let before =
        desk.fake.world(|world| world.pages.values().map(|page| page.version).sum::<u64>());
    desk.fake.asked();
    let receipt = desk.publish(&items);
    assert_eq!((receipt.written.len(), receipt.unchanged), (0, 4));
    let asked = desk.fake.asked();
    assert!(asked.iter().all(|asked| asked.starts_with("GET ")), "{asked:#?}");
    let after = desk.fake.world(|world| world.pages.values().map(|page| page.version).sum::<u64>());
    assert_eq!(before, after);
}

#[test]
fn nothing_to_do_costs_a_request_for_many_pages() {
    let mut desk = Desk::new();
    let mut items = vec![page("home", "Model", None, "<p>h</p>")];
    items.extend((0..499).map(|n| {
        page(&format!("role/{n}"), &format!("Role {n}"), Some("home"), &format!("<p>{n}</p>"))
    }));
    items.push(file("role/7", "chart.svg", b"<svg/>"));
    desk.publish(&items);
    desk.fake.asked();
    desk.publish(&items);
    let asked = desk.fake.asked();
    // The space, the property that names the state, the state.
    assert!(asked.len() <= 3 + 500_usize.div_ceil(50), "{} requests", asked.len());
    assert!(asked.iter().all(|asked| asked.starts_with("GET ")), "{asked:#?}");
}

#[test]
fn what_changed_is_written_and_nothing_else() {
    let mut desk = Desk::new();
    let mut items = three();
    items.push(file("home", "chart.svg", b"<svg/>"));
    desk.publish(&items);
    items[2] = page("role/b", "Beta", Some("home"), "<p>new</p>");
    items[3] = file("home", "chart.svg", b"<svg>2</svg>");
    let receipt = desk.publish(&items);
    let written: Vec<&str> = receipt.written.iter().map(|line| line.key.as_str()).collect();
    assert_eq!(written, ["role/b", "file/home/chart.svg"]);
    desk.fake.world(|world| {
        let file = world.files.values().next().unwrap();
        assert_eq!((file.version, file.bytes.as_slice()), (2, b"<svg>2</svg>".as_slice()));
    });
    assert_eq!(desk.publish(&items).written, []);
}

#[test]
fn a_renamed_page_stays_the_same_page() {
    let mut desk = Desk::new();
    let mut items = three();
    desk.publish(&items);
    let id = desk.id("Alpha");
    items[1].title = "Omega".into();
    items[1].place = "Omega".into();
    items[1].parent = Some("role/b".into());
    items.swap(1, 2);
    desk.publish(&items);
    assert_eq!(desk.id("Omega"), id);
    assert_eq!(desk.fake.world(|world| world.tree()["Omega"].0.clone()), "Beta");
    // With a key declared to have moved.
    items[2].key = "role/o".into();
    desk.moved = BTreeMap::from([("role/a".to_owned(), "role/o".to_owned())]);
    assert_eq!(desk.publish(&items).written, []);
    assert_eq!(desk.id("Omega"), id);
}

#[test]
fn two_pages_may_change_names_and_a_new_one_take_a_third() {
    let mut desk = Desk::new();
    let mut items = three();
    desk.publish(&items);
    let (alpha, beta) = (desk.id("Alpha"), desk.id("Beta"));
    for (at, title) in [(1, "Beta"), (2, "Alpha")] {
        items[at].title = title.into();
        items[at].place = title.into();
    }
    desk.publish(&items);
    assert_eq!((desk.id("Alpha"), desk.id("Beta")), (beta, alpha));
    // A new page takes the title of one that is renamed.
    items[1].title = "Gamma".into();
    items[1].place = "Gamma".into();
    items.insert(1, page("role/n", "Beta", Some("home"), "<p>n</p>"));
    let receipt = desk.publish(&items);
    assert_eq!(receipt.failed, []);
    assert_eq!(desk.id("Gamma"), alpha);
    assert_eq!(desk.fake.world(|world| world.tree()["Beta"].1.clone()), "<p>n</p>");
    assert_eq!(desk.publish(&items).written, []);
}

#[test]
fn what_somebody_edited_is_left_alone_until_asked() {
    let mut desk = Desk::new();
    let mut items = three();
    desk.publish(&items);
    let id = desk.id("Beta");
    desk.fake.world(|world| world.edit(id, "<p>mine</p>"));
    items[2] = page("role/b", "Beta", Some("home"), "<p>new</p>");
    let receipt = desk.publish(&items);
    assert_eq!(receipt.left_alone[0].action, Action::Drift);
    assert_eq!(desk.fake.world(|world| world.pages[&id].body.clone()), "<p>mine</p>");
    desk.policy = overwrite();
    desk.publish(&items);
    assert_eq!(desk.fake.world(|world| world.pages[&id].body.clone()), "<p>new</p>");
    // Renamed by hand, too.
    desk.policy = Policy::default();
    desk.fake.world(|world| world.rename(id, "My Beta"));
    let receipt = desk.publish(&items);
    assert_eq!(receipt.left_alone[0].action, Action::Drift);
    // What somebody wrote and took back is no edit.
    desk.fake.world(|world| {
        world.rename(id, "Beta");
        world.edit(id, "<p>mine</p>");
        world.edit(id, "<p>new</p>");
    });
    assert_eq!(desk.publish(&items).left_alone, []);
}

#[test]
fn a_page_of_others_is_left_alone_unless_named() {
    let mut desk = Desk::new();
    let id = desk.fake.world(|world| world.add("bETA", Some(world.home()), "<p>theirs</p>"));
    let items = three();
    let receipt = desk.publish(&items);
    assert_eq!(receipt.left_alone[0].action, Action::Taken);
    assert_eq!(desk.fake.world(|world| world.pages[&id].body.clone()), "<p>theirs</p>");
    desk.policy.adopt.insert("Beta".into());
    let receipt = desk.publish(&items);
    assert_eq!(receipt.written[0].action, Action::Adopt);
    let there = desk.fake.world(|world| world.pages[&id].clone());
    assert_eq!((there.title.as_str(), there.body.as_str()), ("Beta", "<p>b</p>"));
    assert_eq!(desk.publish(&items).written, []);
}

#[test]
fn a_title_that_is_taken_out_of_our_sight_fails_that_page_alone() {
    let mut desk = Desk::new();
    // Its list lags, so that the plan cannot know.
    desk.fake.world(|world| {
        world.add("beta", Some(world.home()), "<p>theirs</p>");
        world.lag = 1_000_000;
    });
    let receipt = desk.publish(&three());
    assert_eq!(receipt.failed.len(), 1, "{receipt:?}");
    assert!(receipt.failed[0].message.contains("Beta"));
    assert_eq!(receipt.written.len(), 2);
    assert_eq!(desk.fake.world(|world| world.tree()["beta"].1.clone()), "<p>theirs</p>");
}

#[test]
fn what_the_model_no_longer_has_stays_until_asked() {
    let mut desk = Desk::new();
    let items = three();
    desk.publish(&items);
    let id = desk.id("Beta");
    let receipt = desk.publish(&items[..2]);
    assert_eq!(receipt.left_alone[0].action, Action::Orphan);
    desk.policy = Policy { removal: Removal::Archive, ..Policy::default() };
    let child = desk.fake.world(|world| world.add("Notes", Some(id), "<p>theirs</p>"));
    desk.publish(&items[..2]);
    assert_eq!(desk.fake.world(|world| world.pages[&id].status), "current");
    desk.fake.world(|world| world.pages.get_mut(&child).unwrap().parent = None);
    let receipt = desk.publish(&items[..2]);
    assert_eq!(receipt.written[0].action, Action::Archive);
    assert_eq!(desk.fake.world(|world| world.pages[&id].status), "archived");
    assert_eq!(desk.publish(&items[..2]).written, []);
}

#[test]
fn a_lost_state_is_found_again_by_what_pages_say() {
    let mut desk = Desk::new();
    let items = three();
    desk.publish(&items);
    desk.fake.world(|world| {
        let state = world.pages.iter().find(|(_, page)| page.title.starts_with("Operandi: "));
        let id = *state.unwrap().0;
        world.pages.remove(&id);
    });
    let receipt = desk.publish(&items);
    assert_eq!((receipt.written.len(), receipt.left_alone.len()), (0, 0), "{receipt:?}");
    assert_eq!(desk.publish(&items).unchanged, 3);
}

#[test]
fn of_two_publishers_one_wins_and_nothing_is_made_twice() {
    let mut desk = Desk::new();
    let items = three();
    // The other publishes after our look, before our claim.
    let mut other = Desk::beside(&desk, OTHER);
    let seen = desk.looked(&items);
    other.publish(&items);
    let lost = desk.claimed(&seen, &items);
    assert!(lost.contains("another publisher"), "{lost}");
    assert_eq!(desk.publish(&items).written, []);
    assert_eq!(desk.fake.world(|world| world.tree().len()), 4);
}

#[test]
fn a_plan_that_is_stale_is_not_carried_out() {
    let mut desk = Desk::new();
    let mut items = three();
    desk.publish(&items);
    items[2] = page("role/b", "Beta", Some("home"), "<p>new</p>");
    let plan = desk.plan(&items);
    let id = desk.id("Beta");
    desk.fake.world(|world| world.edit(id, "<p>mine</p>"));
    assert!(matches!(desk.apply(&items, Some(&plan)), Ok(Outcome::Stale(_))));
    assert_eq!(desk.fake.world(|world| world.pages[&id].body.clone()), "<p>mine</p>");
}

#[test]
fn busy_slow_and_faulty_answers_change_nothing_in_the_end() {
    let mut desk = Desk::new();
    desk.publish(&three());
    let wanted = texts(&desk);
    let mishaps = [
        Mishap::Busy(0),
        Mishap::FaultBefore,
        Mishap::FaultAfter,
        Mishap::SilentBefore,
        Mishap::SilentAfter,
    ];
    for (mishap, lag) in mishaps.into_iter().flat_map(|mishap| [(mishap, 0), (mishap, 3)]) {
        let mut desk = Desk::new();
        desk.fake.world(|world| (world.lag, world.most, world.echoes) = (lag, 2, lag == 0));
        for nth in (0..60).step_by(3) {
            desk.fake.mishap(nth, mishap);
        }
        let receipt = desk.publish(&three());
        assert_eq!((receipt.written.len(), receipt.failed), (3, vec![]), "{mishap:?} {lag}");
        assert_eq!(texts(&desk), wanted, "{mishap:?} {lag}");
        desk.fake.heal();
        desk.fake.world(|world| world.turn_on(10));
        assert_eq!(desk.publish(&three()).written, [], "{mishap:?} {lag}");
    }
}

#[test]
fn a_wrong_token_an_absent_wiki_and_a_wrong_space_are_told() {
    let desk = Desk::new();
    let told = |desk: &mut Desk| {
        let trouble = desk.apply(&three(), None).unwrap_err();
        assert!(!format!("{trouble:?}").contains(TOKEN) && !trouble.help.is_empty());
        trouble.message
    };
    let mut wrong = Desk::signed(&desk, "hunter2", SPACE, None);
    let message = told(&mut wrong);
    assert!(message.contains(USER) && !message.contains("hunter2"), "{message}");
    let message = told(&mut Desk::signed(&desk, TOKEN, "NONE", None));
    assert!(message.contains("`NONE`"), "{message}");
    let message = told(&mut Desk::signed(&desk, TOKEN, SPACE, Some("7")));
    assert!(message.contains("no page `7`"), "{message}");
    assert_eq!(desk.fake.world(|world| world.pages.len()), 1);
}

#[test]
fn the_doctor_leaves_nothing_behind_and_says_what_does_not_work() {
    let mut desk = Desk::new();
    let checkups = desk.doctor();
    assert!(checkups.len() > 6 && checkups.iter().all(|one| one.came.is_ok()), "{checkups:#?}");
    let mut client = client(&desk.fake);
    let space = client.space(SPACE).unwrap().id;
    assert_eq!(client.all(&space).unwrap().len(), 1);
    let mut wrong = Desk::signed(&desk, "hunter2", SPACE, None);
    let checkups = wrong.doctor();
    assert!(checkups.len() == 1 && checkups[0].came.is_err(), "{checkups:#?}");
}
