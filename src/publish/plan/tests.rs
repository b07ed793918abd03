use super::*;
use crate::publish::item::{Content, Item};
use crate::publish::live::{Fold, Live, Seen};
use crate::publish::state::{Known, Pending, State};
use std::collections::BTreeMap;

fn item(key: &str, title: &str, text: &str) -> Item {
    Item {
        key: key.into(),
        what: What::Page,
        title: title.into(),
        place: format!("{title}.md"),
        parent: None,
        labels: Vec::new(),
        content: Content::Text(text.into()),
    }
}

/// A target where every byte is kept, the id is a number, and everything was published by us.
struct Wiki {
    state: State,
    live: Vec<Live>,
}

impl Wiki {
    fn of(items: &[Item]) -> Self {
        let mut wiki = Self { state: State::default(), live: Vec::new() };
        for (number, item) in items.iter().enumerate() {
            let live = there(&number.to_string(), item);
            let known = Known {
                what: item.what,
                id: live.id.clone(),
                title: item.title.clone(),
                place: item.place.clone(),
                parent: item.parent.clone(),
                hash: item.hash(),
                revision: live.revision.clone(),
                digest: item.digest(),
            };
            wiki.state.items.insert(item.key.clone(), known);
            wiki.live.push(live);
        }
        wiki
    }

    fn seen(&self) -> Seen {
        Seen::new(self.state.clone(), self.live.clone(), Fold::Case)
    }

    fn edit(&mut self, at: usize, text: &str) {
        self.live[at].revision.push('+');
        self.live[at].digest = Some(item("", "", text).digest());
    }
}

fn there(id: &str, item: &Item) -> Live {
    Live {
        id: id.into(),
        place: item.place.clone(),
        parent: None,
        revision: format!("r{id}"),
        digest: Some(item.digest()),
        stamp: None,
        foreign_children: 0,
    }
}

fn actions(items: &[Item], wiki: &Wiki, policy: &Policy) -> Vec<(String, Action)> {
    let plan = plan(items, &wiki.seen(), policy);
    plan.steps.into_iter().map(|step| (step.key, step.action)).collect()
}

fn only(items: &[Item], wiki: &Wiki, policy: &Policy) -> (Action, Vec<Why>) {
    let plan = plan(items, &wiki.seen(), policy);
    assert_eq!(plan.steps.len(), 1, "{plan:#?}");
    let step = plan.steps.into_iter().next().unwrap();
    (step.action, step.why)
}

#[test]
fn what_is_not_there_is_made_and_what_is_as_it_should_be_is_left() {
    let items = [item("role/a", "A", "a"), item("role/b", "B", "b")];
    let policy = Policy::default();
    let nothing = Wiki::of(&[]);
    assert!(actions(&items, &nothing, &policy).iter().all(|(_, done)| *done == Action::Create));
    let plan = plan(&items, &Wiki::of(&items).seen(), &policy);
    assert!(plan.is_clean() && !plan.has_changes());
}

#[test]
fn a_page_is_known_by_its_key_whatever_it_is_called() {
    let wiki = Wiki::of(&[item("role/a", "A", "a")]);
    let (action, why) = only(&[item("role/a", "Z", "a")], &wiki, &Policy::default());
    assert_eq!(action, Action::Rename);
    assert_eq!(why[0], Why::Title { from: "A".into() });
    let (action, _) = only(&[item("role/a", "A", "new")], &wiki, &Policy::default());
    assert_eq!(action, Action::Update);
}

#[test]
fn declared_renames_move_identity_along_chains_and_circles_end() {
    let old = Wiki::of(&[item("role/a", "A", "a")]);
    let moved = |pairs: &[(&str, &str)]| -> BTreeMap<String, String> {
        pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
    };
    let state = old.state.clone().renamed(&moved(&[("role/a", "role/b"), ("role/b", "role/c")]));
    let wiki = Wiki { state, live: old.live.clone() };
    let (action, _) = only(&[item("role/c", "A", "a")], &wiki, &Policy::default());
    assert_eq!(action, Action::Nothing);
    let circle = moved(&[("role/a", "role/b"), ("role/b", "role/a")]);
    assert_eq!(old.state.clone().renamed(&circle).items.len(), 1);
    // Who has the new key already keeps it, and the old page is told.
    let both = Wiki::of(&[item("role/a", "A", "a"), item("role/b", "B", "b")]);
    let state = both.state.clone().renamed(&moved(&[("role/a", "role/b")]));
    assert_eq!(state, both.state);
}

#[test]
fn what_somebody_edited_is_drift_and_only_written_over_on_request() {
    let items = [item("role/a", "A", "a")];
    let mut wiki = Wiki::of(&items);
    wiki.edit(0, "mine");
    assert_eq!(only(&items, &wiki, &Policy::default()), (Action::Drift, vec![Why::Edited]));
    let over = Policy { drift: Drift::Overwrite, ..Policy::default() };
    assert_eq!(only(&items, &wiki, &over).0, Action::Update);
    let fail = Policy { drift: Drift::Fail, ..Policy::default() };
    let plan = plan(&items, &wiki.seen(), &fail);
    assert_eq!((plan.steps[0].action, plan.stops.len()), (Action::Drift, 1));
    // A new revision of the same text, as protecting a page makes one, is none.
    let mut wiki = Wiki::of(&items);
    wiki.edit(0, "a");
    assert_eq!(only(&items, &wiki, &Policy::default()).0, Action::Nothing);
}

#[test]
fn a_page_that_was_removed_on_the_wiki_stays_removed_until_asked() {
    let items = [item("role/a", "A", "a")];
    let mut wiki = Wiki::of(&items);
    wiki.live.clear();
    assert_eq!(only(&items, &wiki, &Policy::default()), (Action::Drift, vec![Why::Removed]));
    let over = Policy { drift: Drift::Overwrite, ..Policy::default() };
    assert_eq!(only(&items, &wiki, &over).0, Action::Create);
}

#[test]
fn a_page_of_others_is_taken_over_only_by_name() {
    let wanted = [item("role/a", "A", "a")];
    let mut wiki = Wiki::of(&[]);
    wiki.live.push(there("7", &item("", "a", "by hand")));
    assert_eq!(only(&wanted, &wiki, &Policy::default()), (Action::Taken, vec![Why::Foreign]));
    for name in ["role/a", "A", "a.md"] {
        let adopt = Policy { adopt: [name.to_owned()].into(), ..Policy::default() };
        assert_eq!(only(&wanted, &wiki, &adopt).0, Action::Adopt, "{name}");
    }
    // A rename onto it is refused as well, and the page stays where it was.
    let mut wiki = Wiki::of(&[item("role/b", "B", "b")]);
    wiki.live.push(there("7", &item("", "A", "by hand")));
    let plan = plan(&[item("role/b", "A", "b")], &wiki.seen(), &Policy::default());
    assert_eq!((plan.steps[0].action, &*plan.steps[0].place), (Action::Taken, "B.md"));
}

#[test]
fn two_pages_may_change_names() {
    let wiki = Wiki::of(&[item("role/a", "A", "a"), item("role/b", "B", "b")]);
    let swapped = [item("role/a", "B", "a"), item("role/b", "A", "b")];
    let all = actions(&swapped, &wiki, &Policy::default());
    assert!(all.iter().all(|(_, action)| *action == Action::Rename), "{all:?}");
}

#[test]
fn what_the_model_no_longer_has_stays_until_asked_and_while_others_use_it() {
    let mut wiki = Wiki::of(&[item("role/a", "A", "a")]);
    let one = |wiki: &Wiki, policy: &Policy| only(&[], wiki, policy).0;
    let archive = Policy { removal: Removal::Archive, ..Policy::default() };
    assert_eq!(one(&wiki, &Policy::default()), Action::Orphan);
    assert_eq!(one(&wiki, &archive), Action::Archive);
    wiki.live[0].foreign_children = 2;
    assert_eq!(one(&wiki, &archive), Action::Orphan);
    wiki.live[0].foreign_children = 0;
    wiki.edit(0, "somebody's work");
    assert_eq!(one(&wiki, &archive), Action::Orphan);
    wiki.live.clear();
    assert!(plan(&[], &wiki.seen(), &archive).steps.is_empty());
}

#[test]
fn no_more_goes_at_once_than_somebody_would_mean() {
    let all: Vec<Item> =
        (0..50).map(|n| item(&format!("role/{n}"), &format!("R{n}"), "r")).collect();
    let wiki = Wiki::of(&all);
    let stops = |left: usize, most: Option<usize>| {
        let removal = Removal::Archive;
        let policy = Policy { removal, most_removals: most, ..Policy::default() };
        plan(&all[..left], &wiki.seen(), &policy).stops.len()
    };
    assert_eq!((stops(45, None), stops(44, None)), (0, 1), "a tenth of 50");
    assert_eq!((stops(44, Some(6)), stops(43, Some(6))), (0, 1), "a number somebody named");
}

#[test]
fn what_a_killed_run_wrote_is_ours() {
    let (old, new) = (item("role/a", "A", "old"), item("role/a", "A", "new"));
    let made = item("role/b", "B", "b");
    let pending = |item: &Item| Pending {
        what: item.what,
        title: item.title.clone(),
        place: item.place.clone(),
        parent: None,
        hash: item.hash(),
        digest: item.digest(),
    };
    let mut wiki = Wiki::of(std::slice::from_ref(&old));
    wiki.state.pending.insert("role/a".into(), pending(&new));
    wiki.state.pending.insert("role/b".into(), pending(&made));
    let wanted = [new, made.clone()];
    let after = |wiki: &Wiki| {
        let seen = wiki.seen();
        let state = wiki.state.clone().settled(&seen);
        let plan =
            plan(&wanted, &Seen::new(state, wiki.live.clone(), Fold::Case), &Policy::default());
        plan.steps.iter().map(|step| step.action).collect::<Vec<_>>()
    };
    assert_eq!(after(&wiki), [Action::Update, Action::Create], "killed before the first write");
    wiki.edit(0, "new");
    assert_eq!(after(&wiki), [Action::Nothing, Action::Create], "after the first");
    wiki.live.push(there("9", &made));
    assert_eq!(after(&wiki), [Action::Nothing, Action::Nothing], "after the last");
    wiki.edit(1, "somebody was quicker");
    assert_eq!(after(&wiki), [Action::Nothing, Action::Taken], "what others wrote is not ours");
}

#[test]
fn the_state_stands_on_one_line_and_comes_back() {
    let wiki = Wiki::of(&[item("role/a", "A\nB", "a")]);
    let line = wiki.state.to_line();
    assert_eq!(line.matches('\n').count(), 1);
    assert_eq!(State::parse(&line), Ok(wiki.state));
    let later = line.replace("\"version\":1", "\"version\":2");
    assert!(State::parse(&later).unwrap_err().contains("later version"));
}

#[test]
fn a_plan_tells_what_matters_first_and_nothing_in_it_acts() {
    let items = [item("role/a", "A", "a"), item("role/b", "<b>\u{1b}[31m|", "b")];
    let mut wiki = Wiki::of(&items[..1]);
    wiki.edit(0, "mine");
    let plan = plan(&items, &wiki.seen(), &Policy::default());
    let told = text(&plan, "wiki");
    assert!(
        told.starts_with("edited   A (A.md): edited on the wiki since it was published"),
        "{told}"
    );
    assert!(told.ends_with("wiki: 1 to create, 1 edited on the wiki, 0 unchanged\n"), "{told}");
    assert!(!told.contains('\u{1b}'));
    let told = markdown(&plan, "wiki");
    assert!(told.contains("| create | &lt;b&gt;") && !told.contains("<b>"), "{told}");
}

#[test]
fn a_place_is_free_only_if_who_stands_there_really_goes() {
    let mut wiki = Wiki::of(&[item("role/a", "A", "a"), item("role/b", "B", "b")]);
    let wanted = [item("role/c", "B", "c"), item("role/b", "A", "b"), item("role/a", "Z", "a")];
    let plan_of = |wiki: &Wiki| plan(&wanted, &wiki.seen(), &Policy::default());
    let keys: Vec<String> = plan_of(&wiki).steps.into_iter().map(|step| step.key).collect();
    assert_eq!(keys, ["role/a", "role/b", "role/c"], "who leaves goes first");
    wiki.edit(0, "somebody's words");
    let actions: Vec<Action> = plan_of(&wiki).steps.iter().map(|step| step.action).collect();
    assert_eq!(actions, [Action::Taken, Action::Taken, Action::Drift], "A stays, so B and C wait");
}
