//! The client does what the wiki's documentation says, with the wiki itself.

use crate::server::{NONE, client, server, sign_in};
use operandi::publish::mediawiki::{Client, Edit, Much, Page, Refusal};
use operandi::publish::wire::Trouble;

const NOTE: &str = "a test";

fn create(client: &mut Client, title: &str, text: &str) -> (u64, u64) {
    let wrote = client.edit(Edit::Create(title), text, NOTE).unwrap();
    assert!(!wrote.merged);
    (wrote.id, wrote.revision)
}

fn page(client: &mut Client, id: u64) -> Page {
    client.by_id(&[id], Much::Whole).unwrap().remove(&id).unwrap()
}

fn text(client: &mut Client, id: u64) -> String {
    page(client, id).text.unwrap()
}

#[test]
fn a_wrong_secret_is_told_without_it() {
    let server = server();
    let Err(Trouble::Refused { message, help }) =
        sign_in(&server.url, &server.user, "wrongwrongwrongwrongwrongwrongwr", NONE)
    else {
        panic!("the wiki must not let it in");
    };
    assert!(message.contains(&server.user), "{message}");
    assert!(help.contains("Special:BotPasswords"), "{help}");
    assert!(!format!("{message}{help}").contains("wrongwrong"));
}

#[test]
fn another_address_is_no_wiki() {
    let server = server();
    let root = server.url.replace("api.php", "index.php");
    let refused = sign_in(&root, &server.user, &server.secret, NONE).unwrap_err();
    assert!(refused.to_string().contains("MediaWiki"), "{refused}");
}

#[test]
fn pages_come_back_as_they_were_written() {
    let mut client = client();
    let hostile = "é𐐀 {{x}} [[y|z]] ~~~ <nowiki>&amp;</nowiki> | = & % + ' \" \\ \u{202e}\n\n* a\n";
    let (id, revision) =
        create(&mut client, "Operandi t1/As written", &format!("<nowiki>{hostile}"));
    let page = page(&mut client, id);
    assert_eq!(page.text.unwrap(), format!("<nowiki>{}", hostile.trim_end()));
    assert_eq!((page.revision, page.title.as_str()), (revision, "Operandi t1/As written"));
    assert_eq!(page.user, "Publisher");
    // The wiki writes titles its own way.
    let asked = "operandi_t1/As_written";
    assert_eq!(client.by_title(&[asked, "Operandi t1/None"], Much::Head).unwrap()[asked].id, id);
}

#[test]
fn many_pages_are_read_in_batches() {
    let mut client = client();
    let titles: Vec<String> = (0..60).map(|n| format!("Operandi t2/{n:02}")).collect();
    for title in &titles {
        create(&mut client, title, &"long ".repeat(2000));
    }
    let before = client.asked();
    let asked: Vec<_> = titles.iter().map(String::as_str).collect();
    let found = client.by_title(&asked, Much::Head).unwrap();
    assert_eq!(found.len(), 60);
    assert_eq!(client.asked() - before, 2);
    let whole = client.by_title(&asked, Much::Whole).unwrap();
    assert!(whole.values().all(|page| page.text.as_ref().is_some_and(|text| text.len() > 9000)));
    assert_eq!(client.below("Operandi t2/").unwrap().len(), 60);
}

#[test]
fn an_edit_of_others_at_the_same_place_is_a_conflict() {
    let (mut one, mut other) = (client(), client());
    let (id, revision) = create(&mut one, "Operandi t3", "first\n\nsecond\n\nthird");
    other.edit(Edit::Change(id, revision), "changed\n\nsecond\n\nthird", NOTE).unwrap();
    let refused = one.edit(Edit::Change(id, revision), "ours\n\nsecond\n\nthird", NOTE);
    assert_eq!(refused.unwrap_err(), Refusal::Conflict);
    assert!(text(&mut one, id).starts_with("changed"));
}

#[test]
fn an_edit_of_others_elsewhere_on_the_page_is_noticed() {
    let (mut one, mut other) = (client(), client());
    let (id, revision) = create(&mut one, "Operandi t4", "first\n\nsecond\n\nthird\n\nfourth");
    // MediaWiki takes two edits in a row by one user for no conflict, so that both come from
    // sessions of the same bot only where they touch different lines.
    other.edit(Edit::Change(id, revision), "changed\n\nsecond\n\nthird\n\nfourth", NOTE).unwrap();
    let wrote =
        one.edit(Edit::Change(id, revision), "first\n\nsecond\n\nthird\n\nours", NOTE).unwrap();
    assert!(wrote.merged);
    assert_eq!(text(&mut one, id), "changed\n\nsecond\n\nthird\n\nours");
}

#[test]
fn what_is_there_is_not_created_and_what_is_not_is_not_changed() {
    let mut client = client();
    let (id, revision) = create(&mut client, "Operandi t5", "theirs");
    let refused = client.edit(Edit::Create("Operandi t5"), "ours", NOTE);
    assert_eq!(refused.unwrap_err(), Refusal::Conflict);
    assert_eq!(text(&mut client, id), "theirs");
    let refused = client.edit(Edit::Change(99_999_999, revision), "ours", NOTE);
    assert_eq!(refused.unwrap_err(), Refusal::Gone);
}

#[test]
fn the_same_text_again_makes_no_revision() {
    let mut client = client();
    let (id, revision) = create(&mut client, "Operandi t6", "same");
    let wrote = client.edit(Edit::Change(id, revision), "same\n", NOTE).unwrap();
    assert_eq!((wrote.revision, wrote.merged), (revision, false));
}

#[test]
fn a_renamed_page_stays_the_same_page() {
    let mut client = client();
    let (id, _) = create(&mut client, "Operandi t7/Old", "text");
    create(&mut client, "Operandi t7/Taken", "other");
    assert_eq!(client.rename(id, "Operandi t7/Taken", NOTE), Err(Refusal::Conflict));
    client.rename(id, "Operandi t7/New", NOTE).unwrap();
    let pages = client.by_title(&["Operandi t7/New", "Operandi t7/Old"], Much::Whole).unwrap();
    assert_eq!(pages["Operandi t7/New"].id, id);
    assert!(pages["Operandi t7/Old"].text.as_ref().unwrap().starts_with("#REDIRECT"));
}

#[test]
fn files_are_uploaded_once() {
    let mut client = client();
    let svg =
        br#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>t</title></svg>"#;
    client.upload("Operandi t8.svg", svg, NOTE).unwrap();
    client.upload("Operandi t8.svg", svg, NOTE).unwrap();
    let titles = ["File:Operandi t8.svg", "File:Operandi none.svg"];
    let found = client.by_title(&titles, Much::Head).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[titles[0]].file.as_ref().map(String::len), Some(40));
    let script = br#"<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>"#;
    let refused = client.upload("Operandi t8 bad.svg", script, NOTE);
    assert!(matches!(refused, Err(Refusal::Forbidden(_))), "{refused:?}");
}
