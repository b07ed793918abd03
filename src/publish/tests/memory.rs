//! A wiki in memory that is like MediaWiki and Confluence: pages have numbers that last, and every
//! request stands alone. A request may be the last of its process, before or after it did its work.

use crate::publish::digest;
use crate::publish::driver::{Checkup, Driver, Fault, Written};
use crate::publish::item::Item;
use crate::publish::live::{Fold, Live, Seen};
use crate::publish::plan::Step;
use crate::publish::receipt::Receipt;
use crate::publish::state::{Known, State};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// What the wiki holds.
#[derive(Debug, Default, Clone)]
pub(super) struct World {
    /// By id: place, text, how often it was edited.
    pub(super) pages: BTreeMap<u32, (String, Vec<u8>, u32)>,
    pub(super) archived: Vec<String>,
    pub(super) state: Option<String>,
    next: u32,
    /// How many writes there were.
    pub(super) writes: usize,
}

impl World {
    /// Somebody writes a page.
    pub(super) fn by_hand(&mut self, place: &str, text: &str) {
        match self.pages.values_mut().find(|page| page.0 == place) {
            Some(page) => {
                page.1 = text.as_bytes().to_vec();
                page.2 += 1;
            }
            None => {
                self.next += 1;
                self.pages.insert(self.next, (place.to_owned(), text.as_bytes().to_vec(), 1));
            }
        }
    }

    /// The texts by place.
    pub(super) fn texts(&self) -> BTreeMap<String, String> {
        let text = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).into_owned();
        self.pages.values().map(|(place, bytes, _)| (place.clone(), text(bytes))).collect()
    }
}

/// When the process dies: at which write, and whether that one came through.
#[derive(Debug, Clone, Copy)]
pub(super) enum Cut {
    Never,
    Before(usize),
    After(usize),
}

#[derive(Debug)]
pub(super) struct Memory {
    pub(super) world: Rc<RefCell<World>>,
    cut: Cut,
    held: Option<String>,
    done: usize,
}

impl Memory {
    pub(super) fn on(world: &Rc<RefCell<World>>, cut: Cut) -> Self {
        Self { world: Rc::clone(world), cut, held: None, done: 0 }
    }

    /// One write.
    fn request<T>(
        &mut self,
        work: impl FnOnce(&mut World) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let killed = || Fault::whole("killed", "run again");
        let at = self.done;
        self.done += 1;
        if matches!(self.cut, Cut::Before(cut) if cut == at) {
            return Err(killed());
        }
        let mut world = self.world.borrow_mut();
        let done = work(&mut world)?;
        world.writes += 1;
        if matches!(self.cut, Cut::After(cut) if cut == at) { Err(killed()) } else { Ok(done) }
    }

    fn put_state(&mut self, state: &State) -> Result<(), Fault> {
        let (line, held) = (state.to_line(), self.held.clone());
        let new = line.clone();
        self.request(|world| {
            if world.state != held {
                return Err(Fault::Lost("somebody else publishes".into()));
            }
            world.state = Some(line);
            Ok(())
        })?;
        self.held = Some(new);
        Ok(())
    }
}

fn live((id, (place, text, edits)): (&u32, &(String, Vec<u8>, u32))) -> Live {
    Live {
        id: id.to_string(),
        place: place.clone(),
        parent: None,
        revision: edits.to_string(),
        digest: Some(digest([text.as_slice()])),
        stamp: None,
        foreign_children: 0,
    }
}

impl Driver for Memory {
    fn look(&mut self, _: &[Item]) -> Result<Seen, Fault> {
        let world = self.world.borrow();
        self.held.clone_from(&world.state);
        let state = self.held.as_ref().map(|line| State::parse(line).expect("our own"));
        Ok(Seen::new(state.unwrap_or_default(), world.pages.iter().map(live), Fold::Case))
    }

    fn claim(&mut self, state: &State) -> Result<(), Fault> {
        self.put_state(state)
    }

    fn write(&mut self, step: &Step, item: &Item, _: &State) -> Result<Written, Fault> {
        let id = step.id.as_ref().map(|id| id.parse::<u32>().expect("our own"));
        let lost = || Fault::Lost("edited meanwhile".into());
        // As in MediaWiki, a move is a request of its own.
        if let Some(id) = id {
            let goes = self.world.borrow().pages.get(&id).is_some_and(|page| page.0 != item.place);
            if goes {
                self.request(|world| {
                    let page = world.pages.get_mut(&id).ok_or_else(lost)?;
                    page.0.clone_from(&item.place);
                    Ok(())
                })?;
            }
        }
        let (id, revision) = self.request(|world| match id {
            Some(id) => {
                let page = world.pages.get_mut(&id).ok_or_else(lost)?;
                if step.revision.as_ref() != Some(&page.2.to_string()) {
                    return Err(lost());
                }
                page.1 = item.content.bytes().to_vec();
                page.2 += 1;
                Ok((id, page.2))
            }
            None => {
                world.next += 1;
                let page = (item.place.clone(), item.content.bytes().to_vec(), 1);
                let id = world.next;
                world.pages.insert(id, page);
                Ok((id, 1))
            }
        })?;
        let known = Known {
            what: item.what,
            id: id.to_string(),
            title: item.title.clone(),
            place: item.place.clone(),
            parent: item.parent.clone(),
            hash: item.hash(),
            revision: revision.to_string(),
            digest: item.digest(),
        };
        Ok(Written { known, pointer: None })
    }

    fn archive(&mut self, step: &Step) -> Result<(), Fault> {
        let id = step.id.as_ref().and_then(|id| id.parse::<u32>().ok());
        self.request(|world| {
            let page = id.and_then(|id| world.pages.remove(&id));
            world.archived.extend(page.map(|page| page.0));
            Ok(())
        })
    }

    fn finish(&mut self, state: &State, _: &Receipt) -> Result<Option<String>, Fault> {
        self.put_state(state)?;
        Ok(None)
    }

    fn doctor(&mut self) -> Vec<Checkup> {
        Vec::new()
    }
}
