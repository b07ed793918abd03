//! A publisher that is killed after any request, before or after it was carried out: running again
//! finishes the job, and nothing is there twice.

use super::desk::{Desk, file, page, texts};
use operandi::publish::item::{Item, gap};
use operandi::publish::plan::{Policy, Removal};

fn first() -> Vec<Item> {
    vec![
        page("home", "Model", None, &format!("<p>{}</p>", gap("role/b"))),
        page("role/a", "Alpha", Some("home"), &format!("<p>{}</p>", gap("role/b"))),
        page("role/b", "Beta", Some("home"), "<table data-layout=\"full-width\"></table>"),
        page("role/c", "Gamma", Some("role/b"), "<p>c</p>"),
        file("role/b", "chart.svg", b"<svg/>"),
    ]
}

/// Two pages change names, one gets a new text and place, one is new with a title that another
/// gives up, a file has new bytes.
fn second() -> Vec<Item> {
    vec![
        page("home", "Model", None, &format!("<p>{}</p>", gap("role/a"))),
        page("role/n", "Gamma", Some("home"), &format!("<p>new {}</p>", gap("role/a"))),
        page("role/b", "Alpha", Some("home"), "<p>b</p>"),
        page("role/a", "Beta", Some("role/b"), "<p>a</p>"),
        page("role/c", "Delta", Some("role/a"), "<p>c</p>"),
        file("role/b", "chart.svg", b"<svg>2</svg>"),
    ]
}

fn archives() -> Policy {
    Policy { removal: Removal::Archive, ..Policy::default() }
}

/// Kills a publisher of `then`, on a wiki that holds `before`, at every request; gives how often.
fn kill_everywhere(before: &[Item], then: &[Item], done: bool, lag: usize) -> usize {
    let ready = || {
        let mut desk = Desk::new();
        if !before.is_empty() {
            desk.publish(before);
        }
        desk.policy = archives();
        desk.fake.world(|world| world.lag = lag);
        desk.fake.asked();
        desk
    };
    let mut desk = ready();
    let ids = |desk: &Desk| desk.fake.world(|world| world.pages.len());
    desk.publish(then);
    let (wanted, pages) = (texts(&desk), ids(&desk));
    for nth in 0.. {
        let mut desk = ready();
        desk.fake.kill(nth, done);
        let came = desk.apply(then, None);
        desk.fake.heal();
        if came.is_ok() {
            return nth;
        }
        let receipt = desk.publish(then);
        let about = format!("killed at {nth}, done: {done}, lag: {lag}");
        assert_eq!((&receipt.failed, &receipt.left_alone), (&vec![], &vec![]), "{about}");
        assert_eq!(texts(&desk), wanted, "{about}");
        assert_eq!(ids(&desk), pages, "{about}");
        desk.fake.world(|world| world.turn_on(lag + 1));
        assert_eq!(desk.publish(then).written, [], "{about}");
    }
    unreachable!()
}

#[test]
fn a_first_publish_that_is_killed_anywhere_is_finished_by_the_next() {
    for (done, lag) in [(false, 0), (true, 0), (true, 5)] {
        let cuts = kill_everywhere(&[], &first(), done, lag);
        assert!(cuts > 20, "{cuts}");
    }
}

#[test]
fn a_change_that_is_killed_anywhere_is_finished_by_the_next() {
    for (done, lag) in [(false, 0), (true, 0), (true, 5)] {
        let cuts = kill_everywhere(&first(), &second(), done, lag);
        assert!(cuts > 20, "{cuts}");
    }
}

#[test]
fn a_removal_that_is_killed_anywhere_is_finished_by_the_next() {
    let few = first()[..3].to_vec();
    for done in [false, true] {
        let cuts = kill_everywhere(&first(), &few, done, 0);
        assert!(cuts > 5, "{cuts}");
    }
}
