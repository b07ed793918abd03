//! Wikis in git repositories. Everything goes up in one commit with the state in it, so that a run
//! that dies leaves the wiki as it was, and a push is the compare and swap.

mod access;
mod clone;

pub(super) use self::access::Access;

use self::clone::Clone;
use super::digest;
use super::driver::{Checkup, Driver, Fault, Trouble, Written};
use super::item::{Item, What};
use super::layout::Layout;
use super::live::{Fold, Live, Seen};
use super::plan::Step;
use super::receipt::Receipt;
use super::state::{Known, State};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// A wiki in a git repository.
#[derive(Debug)]
pub(super) struct GitWiki {
    pub(super) access: Access,
    pub(super) branch: Option<String>,
    pub(super) layout: Layout,
    /// The name of the target, by which its state is called.
    pub(super) name: String,
    /// Who makes the commits: name and address.
    pub(super) author: [String; 2],
    /// What was read last, with what is to be written.
    clone: Option<Clone>,
}

impl GitWiki {
    pub(super) fn new(
        access: Access,
        branch: Option<String>,
        layout: Layout,
        name: &str,
        author: [String; 2],
    ) -> Self {
        Self { access, branch, layout, name: name.to_owned(), author, clone: None }
    }

    fn state_file(&self) -> String {
        format!(".operandi/{}.json", self.name)
    }

    fn clone(&mut self) -> Result<&mut Clone, Fault> {
        let help = "this is a fault of operandi; please tell us";
        self.clone.as_mut().ok_or_else(|| Fault::whole("the wiki was not read before", help))
    }
}

impl Driver for GitWiki {
    fn look(&mut self, items: &[Item]) -> Result<Seen, Fault> {
        let clone = Clone::fetch(&self.access, self.branch.as_deref())?;
        let state = match clone.blob(&self.state_file()) {
            None => State::default(),
            Some(blob) => {
                let text = clone.content(blob)?;
                State::parse(&String::from_utf8_lossy(&text)).map_err(|message| {
                    let file = self.state_file();
                    Fault::whole(
                        message,
                        format!("mend or remove `{file}` in the wiki's repository"),
                    )
                })?
            }
        };
        // By what they fold to: on GitHub's wikis `Home.md` and `home.md` are one page.
        let known: BTreeMap<&str, &str> =
            state.items.values().map(|known| (&*known.id, &*known.revision)).collect();
        let pointers = state.pointers.keys().map(String::as_str);
        let wanted: BTreeSet<String> = (items.iter().map(|item| item.place.as_str()))
            .chain(pointers)
            .map(|place| Fold::Case.of(place))
            .collect();
        let mut live = Vec::new();
        for path in clone.paths() {
            if !known.contains_key(path) && !wanted.contains(&Fold::Case.of(path)) {
                continue;
            }
            let revision = clone.blob(path).unwrap_or_default().to_owned();
            let as_known = known.get(path) == Some(&&*revision);
            let digest = if as_known { None } else { Some(digest([&*clone.content(&revision)?])) };
            live.push(Live {
                id: path.to_owned(),
                place: path.to_owned(),
                parent: None,
                revision,
                digest,
                stamp: None,
                foreign_children: 0,
            });
        }
        self.clone = Some(clone);
        Ok(Seen::new(state, live, Fold::Case))
    }

    fn claim(&mut self, _: &State) -> Result<(), Fault> {
        // The push takes all or nothing.
        Ok(())
    }

    fn write(&mut self, step: &Step, item: &Item, _: &State) -> Result<Written, Fault> {
        let layout = self.layout.clone();
        let clone = self.clone()?;
        let revision = clone.put(&item.place, item.content.bytes())?;
        let left = step.id.as_ref().filter(|id| **id != item.place);
        let mut pointer = None;
        if let Some(left) = left.filter(|left| !clone.is_changed(left)) {
            clone.drop(left);
            if Fold::Case.of(left) != Fold::Case.of(&item.place) && step.what == What::Page {
                let text = layout.pointer(left, &item.place, &item.title);
                clone.put(left, text.as_bytes())?;
                pointer = Some((left.clone(), digest([text.as_bytes()])));
            }
        }
        let known = Known {
            what: item.what,
            id: item.place.clone(),
            title: item.title.clone(),
            place: item.place.clone(),
            parent: item.parent.clone(),
            hash: item.hash(),
            revision,
            digest: item.digest(),
        };
        Ok(Written { known, pointer })
    }

    fn archive(&mut self, step: &Step) -> Result<(), Fault> {
        let place = step.id.as_ref().unwrap_or(&step.place);
        // The history of the wiki keeps it.
        self.clone()?.drop(place);
        Ok(())
    }

    fn finish(&mut self, state: &State, receipt: &Receipt) -> Result<Option<String>, Fault> {
        let (file, author) = (self.state_file(), self.author.clone());
        let message = message(receipt);
        let clone = self.clone()?;
        clone.put(&file, state.to_line().as_bytes())?;
        clone.push(&message, &author)
    }

    fn doctor(&mut self) -> Vec<Checkup> {
        let told = |fault: Fault| match fault {
            Fault::Item(trouble) | Fault::Whole(trouble) => trouble,
            Fault::Lost(message) => Trouble { message, help: "try again".to_owned() },
        };
        let read = Clone::fetch(&self.access, self.branch.as_deref()).map_err(told);
        let mut all = Vec::new();
        match read {
            Err(trouble) => all.push(Checkup::new("the wiki can be read", Err(trouble))),
            Ok(mut clone) => {
                all.push(Checkup::new("the wiki can be read", Ok(())));
                all.push(Checkup::new("the wiki can be written", clone.try_push().map_err(told)));
            }
        }
        all
    }
}

/// What the commit says: what was done, in a line, then each page.
fn message(receipt: &Receipt) -> String {
    let pages = receipt.written.len();
    let mut out = match &receipt.written[..] {
        [] => "Note what is published\n".to_owned(),
        [one] => format!("Publish {}\n", crate::report::neutral(&one.title)),
        _ => format!("Publish {pages} pages and files\n"),
    };
    out.push('\n');
    for line in &receipt.written {
        let _ = writeln!(out, "{} {}", super::plan::word(line.action), line.key);
    }
    out
}
