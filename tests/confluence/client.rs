//! The client does what Atlassian's documentation says.

use super::fake::{Fake, Mishap, SPACE, TOKEN, USER};
use operandi::publish::confluence::{Client, Refusal, Text};
use operandi::publish::wire::{Address, Patience, Trouble, Wire};
use serde_json::json;
use std::time::Duration;

pub(super) const PATIENCE: Patience =
    Patience { times: 8, first: Duration::from_micros(100), most: Duration::from_secs(2) };

pub(super) fn client(fake: &Fake) -> Client {
    signed(fake, TOKEN)
}

fn signed(fake: &Fake, token: &str) -> Client {
    let wire = Wire::new(Address::read(&fake.url).unwrap(), None, PATIENCE).unwrap();
    Client::new(wire, USER, token)
}

fn create(
    client: &mut Client,
    title: &str,
    parent: &str,
    storage: &str,
) -> Result<String, Refusal> {
    let space = client.space(SPACE)?.id;
    let text = Text { title, parent, storage };
    client.create(&space, text, |page| page.text.as_deref() == Some(storage)).map(|page| page.id)
}

#[test]
fn a_wrong_token_is_told_without_it() {
    let fake = Fake::start();
    let Err(Refusal::Trouble(Trouble::Refused { message, help })) =
        signed(&fake, "hunter2").space(SPACE)
    else {
        panic!("the wiki must not let it in");
    };
    assert!(message.contains(USER), "{message}");
    assert!(!format!("{message}{help}").contains("hunter2"));
}

#[test]
fn pages_are_listed_in_batches_and_parts() {
    let fake = Fake::start();
    let mut client = client(&fake);
    let (home, ids) = fake.world(|world| {
        let home = world.home();
        let ids: Vec<u64> =
            (0..260).map(|n| world.add(&format!("P{n}"), Some(home), "x")).collect();
        (home, ids)
    });
    let ids: Vec<String> = ids.iter().map(u64::to_string).collect();
    let asked: Vec<&str> = ids.iter().map(String::as_str).collect();
    assert_eq!(client.by_id(&asked).unwrap().len(), 260);
    assert_eq!(client.asked(), 2);
    let texts = client.texts(&asked[..3]).unwrap();
    assert!(texts.iter().all(|page| page.text.as_deref() == Some("x")), "{texts:?}");
    fake.world(|world| world.most = 7);
    let space = client.space(SPACE).unwrap();
    assert_eq!(space.home, Some(home.to_string()));
    assert_eq!(client.all(&space.id).unwrap().len(), 261);
    assert_eq!(client.children(&home.to_string()).unwrap().len(), 260);
}

#[test]
fn titles_are_unique_whatever_their_case() {
    let fake = Fake::start();
    let mut client = client(&fake);
    let home = client.space(SPACE).unwrap().home.unwrap();
    create(&mut client, "Été & co", &home, "a").unwrap();
    assert_eq!(create(&mut client, "ÉTÉ & CO", &home, "b"), Err(Refusal::Taken));
    let space = client.space(SPACE).unwrap().id;
    assert_eq!(client.titled(&space, "été & co").unwrap().unwrap().title, "Été & co");
}

#[test]
fn a_page_is_made_once_whatever_becomes_of_the_answer() {
    let all = [Mishap::FaultBefore, Mishap::FaultAfter, Mishap::SilentBefore, Mishap::SilentAfter];
    for (mishap, lag) in all.into_iter().flat_map(|mishap| [(mishap, 0), (mishap, 4)]) {
        let fake = Fake::start();
        let mut client = client(&fake);
        let home = client.space(SPACE).unwrap().home.unwrap();
        fake.world(|world| world.lag = lag);
        // The request before it asks for the space.
        fake.mishap(1, mishap);
        let id = create(&mut client, "Role", &home, "<p>r</p>").unwrap();
        assert_eq!(fake.world(|world| world.pages.len()), 2, "{mishap:?} {lag}");
        assert_eq!(client.page(&id).unwrap().text.as_deref(), Some("<p>r</p>"));
        // Somebody else's page is not taken for ours.
        fake.mishap(1, mishap);
        assert_eq!(create(&mut client, "role", &home, "<p>s</p>"), Err(Refusal::Taken));
    }
}

#[test]
fn a_change_is_made_once_and_against_one_version() {
    let all = [Mishap::FaultBefore, Mishap::FaultAfter, Mishap::SilentBefore, Mishap::SilentAfter];
    for mishap in [Mishap::None, Mishap::Busy(0)].into_iter().chain(all) {
        let fake = Fake::start();
        let mut client = client(&fake);
        let (home, id) = fake.world(|world| {
            let home = world.home();
            (home.to_string(), world.add("Role", Some(home), "x").to_string())
        });
        fake.mishap(0, mishap);
        let text = Text { title: "Role 2", parent: &home, storage: "y" };
        let page = client.change(&id, 1, text, "operandi 1").unwrap();
        assert_eq!((page.version, page.message.as_str()), (2, "operandi 1"), "{mishap:?}");
        let there = fake.world(|world| world.pages[&id.parse().unwrap()].clone());
        assert_eq!((there.version, there.body.as_str(), there.minor), (2, "y", true));
        assert_eq!(client.change(&id, 1, text, "operandi 2"), Err(Refusal::Conflict));
        // Somebody writes at the same time, and our answer gets lost.
        fake.world(|world| world.edit(id.parse().unwrap(), "theirs"));
        fake.mishap(0, Mishap::FaultBefore);
        assert_eq!(client.change(&id, 2, text, "operandi 2"), Err(Refusal::Conflict));
    }
}

#[test]
fn files_labels_and_properties_are_given_once() {
    let fake = Fake::start();
    let mut client = client(&fake);
    let home = fake.world(|world| world.home().to_string());
    for mishap in [Mishap::None, Mishap::SilentAfter, Mishap::FaultBefore] {
        fake.mishap(0, mishap);
        let file = client.upload(&home, "a b.svg", b"<svg/>", "operandi 1").unwrap();
        assert_eq!(file.comment.len(), if mishap == Mishap::None { 0 } else { 10 });
        fake.mishap(0, mishap);
        client.label(&home, &["role".to_owned()]).unwrap();
        fake.mishap(1, mishap);
        client.give(&home, "wide", &json!("full-width"), |_| false).unwrap();
    }
    fake.world(|world| {
        let home = &world.pages[&world.home()];
        assert_eq!((home.labels.len(), home.properties.len(), world.files.len()), (1, 1, 1));
        assert_eq!(world.files.values().next().unwrap().bytes, b"<svg/>");
    });
    let files = client.files(&home).unwrap();
    assert_eq!((files.len(), files[0].comment.as_str()), (1, "operandi 1"));
    client.trash_file(&files[0].id).unwrap();
    assert_eq!(client.files(&home).unwrap(), []);
}

#[test]
fn the_archive_takes_its_time_and_may_be_missing() {
    let fake = Fake::start();
    let mut client = client(&fake);
    let id = fake.world(|world| world.add("Role", Some(world.home()), "x").to_string());
    fake.world(|world| world.archives = false);
    assert!(matches!(client.archive(&id), Err(Refusal::Forbidden(_))));
    fake.world(|world| (world.archives, world.slow_archive) = (true, 3));
    fake.mishap(0, Mishap::SilentAfter);
    client.archive(&id).unwrap();
    assert!(!client.page(&id).unwrap().current);
    assert_eq!(client.by_id(&[&id]).unwrap(), []);
}
