//! Who tells when files change.

use super::Event;
use crate::source::disk::Layout;
use notify::event::{AccessKind, AccessMode, ModifyKind, RenameMode};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

/// What the system watches for us: the project's folder for `book.toml` and for folders that come
/// and go, and all below the content folder and the themes.
///
/// It watches the folders that there are. When one was made, moved or removed, a new watch is due,
/// and only then a look at what they hold; so nothing is missed in between.
#[derive(Debug)]
pub struct Watch {
    places: Vec<PathBuf>,
    _watcher: RecommendedWatcher,
}

/// Why the system does not watch.
#[derive(Debug)]
pub struct WatchError {
    why: notify::Error,
}

impl Watch {
    /// Watches the project at the canonical `root`, laid out like this, and sends what happens.
    ///
    /// # Errors
    /// When the system refuses, mostly since it watches enough folders already.
    pub fn over(root: &Path, layout: &Layout, events: Sender<Event>) -> Result<Self, WatchError> {
        let ground = Ground { root: root.to_owned(), built: root.join(&layout.build_dir) };
        let tell = move |event: notify::Result<notify::Event>| {
            let event = match event {
                Ok(event) => ground.event(&event),
                // What was lost may have been anything.
                Err(_) => Some(ground.anything()),
            };
            if let Some(event) = event {
                // Nobody listens any more when the preview ends.
                let _ = events.send(event);
            }
        };
        let mut watcher = notify::recommended_watcher(tell)?;
        let places = places(root, layout);
        for place in places.iter().filter(|place| place.is_dir()) {
            let is_whole = place != root || layout.src == ".";
            let mode =
                if is_whole { RecursiveMode::Recursive } else { RecursiveMode::NonRecursive };
            match watcher.watch(place, mode) {
                // It went away at this moment, which its parent tells.
                Err(_) if !place.is_dir() => {}
                done => done?,
            }
        }
        Ok(Self { places, _watcher: watcher })
    }

    /// Whether another watch is due after a change of `path`.
    pub(super) fn is_outdated_by(&self, path: &Path) -> bool {
        path.is_dir() || self.places.iter().any(|place| place.starts_with(path))
    }
}

fn places(root: &Path, layout: &Layout) -> Vec<PathBuf> {
    let mut places = vec![root.to_owned()];
    if layout.src != "." {
        places.extend([root.join(&layout.src), root.join("themes")]);
    }
    places
}

/// Where the project lies, and what in it is not its own.
struct Ground {
    root: PathBuf,
    built: PathBuf,
}

impl Ground {
    fn event(&self, event: &notify::Event) -> Option<Event> {
        if event.need_rescan() {
            return Some(self.anything());
        }
        let whole = match event.kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write))
            | EventKind::Modify(ModifyKind::Name(RenameMode::To | RenameMode::Both)) => true,
            // Our own reading, and everybody's.
            EventKind::Access(_) => return None,
            _ => false,
        };
        let paths = event.paths.iter().filter(|path| self.is_source(path));
        let paths: Vec<_> = paths.cloned().collect();
        (!paths.is_empty()).then_some(Event::Changed { paths, whole })
    }

    fn anything(&self) -> Event {
        Event::Changed { paths: vec![self.root.clone()], whole: false }
    }

    /// Whether `path` may concern the site: no built file, nothing hidden, nothing that an editor
    /// keeps for itself.
    fn is_source(&self, path: &Path) -> bool {
        let Ok(below) = path.strip_prefix(&self.root) else { return self.root.starts_with(path) };
        let hidden = || below.iter().any(|part| part.as_encoded_bytes().starts_with(b"."));
        let aside = || path.file_name().is_some_and(|name| is_backup(&name.to_string_lossy()));
        !path.starts_with(&self.built) && !hidden() && !aside()
    }
}

/// Copies and trials of Emacs (`a~`, `#a#`), Vim (`a.swp`, `4913`), `JetBrains` (`a___jb_tmp___`)
/// and others.
fn is_backup(name: &str) -> bool {
    const ENDS: [&str; 8] =
        ["~", ".swp", ".swx", ".swo", ".bak", ".tmp", "___jb_tmp___", "___jb_old___"];
    name == "4913"
        || (name.starts_with('#') && name.ends_with('#'))
        || ENDS.iter().any(|end| name.ends_with(end))
}

impl From<notify::Error> for WatchError {
    fn from(why: notify::Error) -> Self {
        Self { why }
    }
}

impl WatchError {
    /// The way out, in the imperative.
    pub fn help(&self) -> &'static str {
        match self.why.kind {
            notify::ErrorKind::MaxFilesWatch => {
                "let it watch more (on Linux: `sysctl fs.inotify.max_user_watches=524288`), or \
                 keep the model in a folder of its own"
            }
            _ => "give yourself the right to read the folder, or use `operandi build`",
        }
    }
}

impl fmt::Display for WatchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.why.kind {
            notify::ErrorKind::MaxFilesWatch => f.write_str("the system watches no more folders"),
            notify::ErrorKind::Io(error) => {
                write!(f, "the folder cannot be watched: {}", error.kind())
            }
            _ => f.write_str("the folder cannot be watched"),
        }
    }
}

impl std::error::Error for WatchError {}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{CreateKind, DataChange};

    fn ground() -> Ground {
        Ground { root: "/p".into(), built: "/p/site".into() }
    }

    #[test]
    fn what_is_no_source_is_not_told() {
        for path in ["/p/content/a.md", "/p/book.toml", "/p", "/", "/p/content/4913.md"] {
            assert!(ground().is_source(Path::new(path)), "{path}");
        }
        for path in [
            "/p/site/index.html",
            "/p/content/.a.md.swp",
            "/p/.git/index",
            "/p/content/a.md~",
            "/p/content/#a.md#",
            "/p/content/4913",
            "/p/content/a.md___jb_tmp___",
            "/q",
        ] {
            assert!(!ground().is_source(Path::new(path)), "{path}");
        }
    }

    #[test]
    fn only_writing_counts_and_files_are_whole_when_closed_or_moved() {
        let told = |kind| ground().event(&notify::Event::new(kind).add_path("/p/a.md".into()));
        let whole = |kind| match told(kind) {
            Some(Event::Changed { whole, .. }) => Some(whole),
            _ => None,
        };
        assert_eq!(whole(EventKind::Access(AccessKind::Open(AccessMode::Any))), None);
        assert_eq!(whole(EventKind::Access(AccessKind::Close(AccessMode::Read))), None);
        assert_eq!(whole(EventKind::Access(AccessKind::Close(AccessMode::Write))), Some(true));
        assert_eq!(whole(EventKind::Modify(ModifyKind::Data(DataChange::Any))), Some(false));
        assert_eq!(whole(EventKind::Modify(ModifyKind::Name(RenameMode::From))), Some(false));
        assert_eq!(whole(EventKind::Modify(ModifyKind::Name(RenameMode::To))), Some(true));
        assert_eq!(whole(EventKind::Create(CreateKind::File)), Some(false));
    }
}
