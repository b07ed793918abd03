//! From a change of the sources to what is shown.

use super::maker::{Made, Maker};
use super::shown::Shown;
use super::{Changes, Event, Watch, WatchError};
use crate::clock::Clock;
use crate::compile::Compiled;
use crate::draft;
use crate::finding::{Finding, Severity};
use crate::report::{self, Format};
use crate::source::Sources;
use crate::source::disk::{Kept, Layout, LoadError, Past};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use tokio::sync::watch;

/// A project that is compiled again and again.
#[derive(Debug)]
pub struct Preview {
    root: PathBuf,
    layout: Layout,
    kept: Kept,
    past: Past,
    drafts: draft::Kept,
    watch: Option<Watch>,
    events: Sender<Event>,
    shown: watch::Sender<Arc<Shown>>,
    /// The day of the last compile, if its sources are still there.
    compiled: Option<Clock>,
}

/// What became of a look at the sources.
#[derive(Debug)]
pub enum Turn {
    /// Nothing differs from the last time.
    Same,
    /// The site is shown.
    Built {
        /// What it was made from.
        sources: Arc<Sources>,
        /// What was found, none of it a fault.
        findings: Vec<Finding>,
        /// How many pages there are.
        pages: usize,
    },
    /// Faults stand in the way.
    Stopped {
        /// What they are, as open pages show it too; with ANSI styles.
        report: String,
        /// How many.
        faults: usize,
    },
    /// There are no sources.
    Gone(LoadError),
    /// The sources cannot be watched any longer.
    Unwatched(WatchError),
}

impl Preview {
    /// A preview of the project at `root`, which is told of changes by way of `events`.
    ///
    /// # Errors
    /// When there is no such folder.
    pub fn new(root: &Path, events: Sender<Event>) -> Result<Self, LoadError> {
        let layout = Layout::read(root)?;
        // A relative name would be lost with the folder that we are in.
        let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        let shown = watch::Sender::new(Arc::default());
        Ok(Self {
            root,
            layout,
            kept: Kept::default(),
            past: Past::default(),
            drafts: draft::Kept::default(),
            watch: None,
            events,
            shown,
            compiled: None,
        })
    }

    /// What is shown, now and from now on.
    pub fn shown(&self) -> watch::Receiver<Arc<Shown>> {
        self.shown.subscribe()
    }

    /// Looks at the sources after `changes`, and compiles them as on the day of `clock` if they
    /// differ from the last time.
    pub fn turn(&mut self, changes: &Changes, clock: Clock) -> Turn {
        match self.read(changes, clock) {
            Ok(Some((sources, findings))) => {
                self.compiled = Some(clock);
                self.compile(sources, findings, clock)
            }
            Ok(None) => Turn::Same,
            Err(Missing::Sources(error)) => {
                // What was watched may be gone as well; another folder of that name is not it.
                self.watch = None;
                self.compiled = None;
                self.kept = Kept::default();
                self.show_trouble(&report::failure(&error.to_string(), &error.help()));
                Turn::Gone(error)
            }
            Err(Missing::Watch(error)) => Turn::Unwatched(error),
        }
    }

    fn read(
        &mut self,
        changes: &Changes,
        clock: Clock,
    ) -> Result<Option<(Sources, Vec<Finding>)>, Missing> {
        let layout = Layout::read(&self.root)?;
        let is_watched = self.watch.as_ref().is_some_and(|watch| {
            layout == self.layout && !changes.iter().any(|path| watch.is_outdated_by(path))
        });
        if !is_watched {
            self.watch = Some(Watch::over(&self.root, &layout, self.events.clone())?);
        }
        self.layout = layout;
        if self.compiled.is_some_and(|day| day != clock) {
            self.kept = Kept::default();
        }
        Ok(self.kept.load(&self.root, &self.layout, changes)?)
    }

    fn compile(&mut self, sources: Sources, mut findings: Vec<Finding>, clock: Clock) -> Turn {
        let history = self.past.of(&self.root, &sources);
        let sources = Arc::new(sources.with_history(history));
        let drafts = std::mem::take(&mut self.drafts);
        let Made { compiled, kept, maker } = Maker::start(Arc::clone(&sources), clock, drafts);
        self.drafts = kept;
        let Compiled { findings: found, pages, .. } = compiled;
        findings.extend(found);
        let is_fault =
            |finding: &&Finding| finding.code.is_fault() && finding.severity == Severity::Error;
        let faults: Vec<Finding> = findings.iter().filter(is_fault).cloned().collect();
        if faults.is_empty() {
            self.shown.send_replace(Arc::new(Shown { site: Some(maker), trouble: None }));
            return Turn::Built { sources, findings, pages };
        }
        let mut report = report::render(&faults, &sources, Format::Human);
        if let Some(words) = report::not_asked(&faults).strip_prefix("; ") {
            report.push_str(words);
            report.push('\n');
        }
        self.show_trouble(&report);
        Turn::Stopped { report, faults: faults.len() }
    }

    /// Leaves the site as it is, and shows the words of `report` beside it.
    fn show_trouble(&self, report: &str) {
        let words = anstream::adapter::strip_str(report).to_string();
        let site = self.shown.borrow().site.clone();
        let trouble = Some(words.trim_end().into());
        self.shown.send_replace(Arc::new(Shown { site, trouble }));
    }
}

/// What keeps us from reading.
enum Missing {
    Sources(LoadError),
    Watch(WatchError),
}

impl From<LoadError> for Missing {
    fn from(error: LoadError) -> Self {
        Self::Sources(error)
    }
}

impl From<WatchError> for Missing {
    fn from(error: WatchError) -> Self {
        Self::Watch(error)
    }
}
