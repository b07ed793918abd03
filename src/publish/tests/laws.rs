//! What holds for every wiki and every model.

use super::memory::{Cut, Memory, World};
use super::{page, publish, shown};
use crate::publish::Driver;
use crate::publish::item::Item;
use crate::publish::plan::{Policy, plan};
use proptest::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// Models of up to six roles whose names and texts are few, so that they clash and change.
fn model() -> impl Strategy<Value = Vec<Item>> {
    let role = (0..6_u8, 0..4_u8, 0..3_u8);
    proptest::collection::btree_map(0..6_u8, role, 0..6).prop_map(|roles| {
        let mut taken = std::collections::BTreeSet::new();
        let items = roles.into_iter().filter_map(|(id, (_, name, text))| {
            let title = format!("Name {name}");
            taken.insert(name).then(|| page(&format!("role/{id}"), &title, &format!("text {text}")))
        });
        items.collect()
    })
}

proptest! {
    #[test]
    fn publishing_twice_writes_once_and_what_people_wrote_stays(
        models in proptest::collection::vec((model(), proptest::option::of(0..4_u8)), 1..5),
    ) {
        let world = Rc::new(RefCell::new(World::default()));
        for (items, edited) in models {
            if let Some(name) = edited {
                world.borrow_mut().by_hand(&format!("Name-{name}.md"), "by hand");
            }
            let by_hand = |world: &World| world.texts().values().filter(|t| *t == "by hand").count();
            let theirs = by_hand(&world.borrow());
            publish(&mut Memory::on(&world, Cut::Never), &items).unwrap();
            prop_assert_eq!(by_hand(&world.borrow()), theirs);
            let writes = world.borrow().writes;
            publish(&mut Memory::on(&world, Cut::Never), &items).unwrap();
            prop_assert_eq!(world.borrow().writes, writes);
            let plan = shown(&mut Memory::on(&world, Cut::Never), &items, &Policy::default());
            prop_assert!(!plan.has_changes(), "{:#?}", plan);
        }
    }

    #[test]
    fn what_the_planner_says_depends_on_what_it_is_told_alone(one in model(), two in model()) {
        let world = Rc::new(RefCell::new(World::default()));
        publish(&mut Memory::on(&world, Cut::Never), &one).unwrap();
        let before = format!("{:?}", world.borrow());
        let seen = || Memory::on(&world, Cut::Never).look(&two).unwrap();
        prop_assert_eq!(plan(&two, &seen(), &Policy::default()), plan(&two, &seen(), &Policy::default()));
        prop_assert_eq!(format!("{:?}", world.borrow()), before);
    }
}
