//! A folder: every item is a file in it.
#![expect(
    clippy::disallowed_methods,
    reason = "a target that is a folder is read and written here"
)]

use super::digest;
use super::driver::{Checkup, Driver, Fault, Trouble, Written};
use super::item::Item;
use super::live::{Fold, Live, Seen};
use super::plan::Step;
use super::receipt::Receipt;
use super::state::{Known, State};
use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The folder for what publishing needs itself.
const OWN: &str = ".operandi";

/// A folder that is published to.
#[derive(Debug)]
pub(super) struct Dir {
    folder: PathBuf,
    /// The name of the target, by which its state is called.
    name: String,
    /// The state as it stood there when it was read or written last.
    held: Option<String>,
}

impl Dir {
    pub(super) fn new(folder: PathBuf, name: &str) -> Self {
        Self { folder, name: name.to_owned(), held: None }
    }

    fn state_file(&self) -> PathBuf {
        self.folder.join(OWN).join(format!("{}.json", self.name))
    }

    /// The file of a place, which lies in the folder however it is called.
    fn file(&self, place: &str) -> Result<PathBuf, Fault> {
        let plain = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', '\0']);
        if !place.split('/').all(plain) || place.split('/').next() == Some(OWN) {
            let message = format!("`{place}` is no place for a file");
            return Err(Fault::item(message, "give what it is about another name"));
        }
        let mut path = self.folder.clone();
        for part in place.split('/') {
            if path != self.folder && path.is_symlink() {
                let message = format!("`{}` is a link that leads elsewhere", path.display());
                return Err(Fault::item(message, "put a folder in its place"));
            }
            path.push(part);
        }
        Ok(path)
    }

    fn live(&self, place: &str) -> Result<Option<Live>, Fault> {
        let path = self.file(place)?;
        match read(&path)? {
            None => Ok(None),
            Some(bytes) => {
                let digest = digest([&*bytes]);
                Ok(Some(Live {
                    id: place.to_owned(),
                    place: place.to_owned(),
                    parent: None,
                    revision: digest.clone(),
                    digest: Some(digest),
                    stamp: None,
                    foreign_children: 0,
                }))
            }
        }
    }

    /// Refuses where the file of a step is not what the plan saw.
    fn still(&self, place: &str, revision: Option<&String>) -> Result<(), Fault> {
        let now = self.live(place)?.map(|live| live.revision);
        if now.as_ref() == revision {
            return Ok(());
        }
        Err(Fault::Lost(format!("`{place}` was changed by somebody else meanwhile")))
    }

    fn put_state(&mut self, state: &State) -> Result<(), Fault> {
        let file = self.state_file();
        let now = read(&file)?.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        if now != self.held {
            return Err(Fault::Lost("somebody else is publishing to this folder".to_owned()));
        }
        let line = state.to_line();
        put(&file, line.as_bytes())?;
        self.held = Some(line);
        Ok(())
    }
}

impl Driver for Dir {
    fn look(&mut self, items: &[Item]) -> Result<Seen, Fault> {
        let held = read(&self.state_file())?;
        self.held = held.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        let state = match &self.held {
            None => State::default(),
            Some(line) => State::parse(line).map_err(|message| {
                let file = self.state_file();
                Fault::whole(message, format!("mend or remove `{}`", file.display()))
            })?,
        };
        let known = state.items.values().map(|known| known.place.as_str());
        let pending = state.pending.values().map(|pending| pending.place.as_str());
        let wanted = items.iter().map(|item| item.place.as_str());
        let places: BTreeSet<&str> = known.chain(pending).chain(wanted).collect();
        let mut live = Vec::new();
        for place in places {
            // A place that cannot be is told when it is written.
            live.extend(self.live(place).or_else(|fault| match fault {
                Fault::Item(_) => Ok(None),
                fault => Err(fault),
            })?);
        }
        Ok(Seen::new(state, live, Fold::Exact))
    }

    fn claim(&mut self, state: &State) -> Result<(), Fault> {
        self.put_state(state)
    }

    fn write(&mut self, step: &Step, item: &Item, _: &State) -> Result<Written, Fault> {
        let from = step.id.as_ref().filter(|id| **id != item.place);
        let target = self.file(&item.place)?;
        match from {
            Some(from) => {
                self.still(from, step.revision.as_ref())?;
                if target.exists() {
                    let message = format!("`{}` is taken by another page", item.place);
                    return Err(Fault::item(message, "publish once more when that has moved"));
                }
                fold_around(&target)?;
                fs::rename(self.file(from)?, &target).map_err(|error| cannot(&target, &error))?;
            }
            None => self.still(&item.place, step.revision.as_ref())?,
        }
        put(&target, item.content.bytes())?;
        let digest = item.digest();
        let known = Known {
            what: item.what,
            id: item.place.clone(),
            title: item.title.clone(),
            place: item.place.clone(),
            parent: item.parent.clone(),
            hash: item.hash(),
            revision: digest.clone(),
            digest,
        };
        Ok(Written { known, pointer: None })
    }

    fn archive(&mut self, step: &Step) -> Result<(), Fault> {
        let place = step.id.as_ref().unwrap_or(&step.place);
        self.still(place, step.revision.as_ref())?;
        let to = self.folder.join(OWN).join("archive").join(place);
        fold_around(&to)?;
        fs::rename(self.file(place)?, &to).map_err(|error| cannot(&to, &error))
    }

    fn finish(&mut self, state: &State, _: &Receipt) -> Result<Option<String>, Fault> {
        self.put_state(state)?;
        Ok(None)
    }

    fn doctor(&mut self) -> Vec<Checkup> {
        let file = self.folder.join(OWN).join("doctor");
        let wrote = put(&file, b"")
            .and_then(|()| fs::remove_file(&file).map_err(|error| cannot(&file, &error)));
        let came = wrote.map_err(|fault| match fault {
            Fault::Item(trouble) | Fault::Whole(trouble) => trouble,
            Fault::Lost(message) => Trouble { message, help: String::new() },
        });
        vec![Checkup::new(format!("files can be written to `{}`", self.folder.display()), came)]
    }
}

fn read(path: &Path) -> Result<Option<Vec<u8>>, Fault> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Ok(None)
        }
        Err(error) => Err(Fault::item(
            format!("cannot read `{}`: {}", path.display(), error.kind()),
            "make sure that it is a file that you may read",
        )),
    }
}

/// Puts `bytes` into the file in one moment: it holds the old content or the new one.
fn put(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    fold_around(path)?;
    let mut beside = path.as_os_str().to_owned();
    beside.push(".operandi-new");
    let done = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    done.map_err(|error| {
        // What is left of the attempt helps nobody; that it was not there is fine.
        let _ = fs::remove_file(&beside);
        cannot(path, &error)
    })
}

fn fold_around(path: &Path) -> Result<(), Fault> {
    let Some(folder) = path.parent() else { return Ok(()) };
    fs::create_dir_all(folder).map_err(|error| cannot(folder, &error))
}

fn cannot(path: &Path, error: &std::io::Error) -> Fault {
    let message = format!("cannot write `{}`: {}", path.display(), error.kind());
    Fault::item(message, "make its folder, and make sure that you may write there")
}
