use super::args::{GlobalArgs, ServeArgs};
use super::progress::in_words;
use super::terminal::Terminal;
use super::{Exit, Failure, clock};
use crate::finding::Finding;
use crate::report::{self, Counts, Format};
use crate::serve::{self, Hosts, ListenError, Next, Preview, Server, Turn, WatchError};
use crate::source::Sources;
use std::collections::BTreeSet;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

/// How often to look whether sources are there again.
const PATIENCE: Duration = Duration::from_millis(500);

/// Compiles the model at every save and serves its site from memory, until the user stops it.
pub(super) fn run(
    args: &ServeArgs,
    global: &GlobalArgs,
    terminal: &Terminal,
) -> Result<Exit, Failure> {
    let hostname = args.hostname.as_deref();
    let (sender, events) = mpsc::channel();
    let mut preview = Preview::new(&args.dir, sender.clone())?;
    let mut teller = Teller { terminal, told: BTreeSet::new(), gone: None };
    let begun = Instant::now();
    let first = preview.turn(&serve::Changes::new(), clock::choose(global.clock)?);
    if let Turn::Gone(error) = first {
        return Err(error.into());
    }
    let listening = serve::listen(hostname, args.port)?;
    let hosts = Hosts::new(hostname);
    let address = format!("http://{}:{}/", hosts.name(), listening.port);
    if args.port != 0 && listening.port != args.port {
        terminal.mention(&format!("Port {} is taken, {} is free", args.port, listening.port));
    }
    let server = Server::start(listening, hosts, preview.shown(), sender).map_err(|error| {
        Failure::new(
            format!("cannot serve: {}", error.kind()),
            "close other programs and try again",
        )
    })?;
    teller.tell(first, begun)?;
    terminal.mention(&format!("Serving {address} and watching for changes; Ctrl-C stops it"));
    if args.open {
        open(&address, terminal);
    }
    while let Next::Look(changes) = serve::next(&events, teller.gone.as_ref().map(|_| PATIENCE)) {
        let begun = Instant::now();
        let turn = preview.turn(&changes, clock::choose(global.clock)?);
        teller.tell(turn, begun)?;
    }
    server.end();
    Ok(Exit::Clean)
}

/// Says what became of each look at the sources, and nothing twice.
struct Teller<'a> {
    terminal: &'a Terminal,
    /// The findings that are on the screen already, by what they say.
    told: BTreeSet<(&'static str, String)>,
    /// Why there are no sources at this moment.
    gone: Option<String>,
}

impl Teller<'_> {
    fn tell(&mut self, turn: Turn, begun: Instant) -> Result<(), Failure> {
        match turn {
            Turn::Same => {}
            Turn::Built { sources, findings, pages } => {
                self.gone = None;
                self.terminal.tell(&self.new_ones(&findings, &sources));
                self.terminal.mention(&format!(
                    "Built {pages} page{} in {}: {}",
                    if pages == 1 { "" } else { "s" },
                    in_words(begun.elapsed()),
                    Counts::of(&findings),
                ));
            }
            Turn::Stopped { report, faults } => {
                self.gone = None;
                self.terminal.tell(&report);
                let stand = if faults == 1 { "a fault stands" } else { "faults stand" };
                self.terminal.mention(&format!(
                    "The last good site stays, since {stand} in the way: mend what is named above"
                ));
            }
            Turn::Gone(error) => {
                let message = error.to_string();
                if self.gone.as_ref() != Some(&message) {
                    self.terminal.tell(&format!("{}\n", report::failure(&message, &error.help())));
                    self.terminal.mention("Waiting until it is back");
                }
                self.gone = Some(message);
            }
            Turn::Unwatched(error) => return Err(error.into()),
        }
        Ok(())
    }

    /// The report of those of `findings` that were not told the last time.
    fn new_ones(&mut self, findings: &[Finding], sources: &Sources) -> String {
        let key = |finding: &Finding| (finding.code.code, finding.message.clone());
        let new = findings.iter().filter(|finding| !self.told.contains(&key(finding)));
        let report = report::render(&new.cloned().collect::<Vec<_>>(), sources, Format::Human);
        self.told = findings.iter().map(key).collect();
        report
    }
}

/// Shows `address` in the user's browser.
fn open(address: &str, terminal: &Terminal) {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        let mut command = Command::new("cmd");
        command.args(["/C", "start", ""]);
        command
    } else {
        Command::new("xdg-open")
    };
    let quiet = command.arg(address).stdin(Stdio::null()).stdout(Stdio::null());
    if quiet.stderr(Stdio::null()).spawn().is_err() {
        terminal.mention(&format!("No browser could be opened: open {address} in yours"));
    }
}

impl From<ListenError> for Failure {
    fn from(error: ListenError) -> Self {
        Self::new(error.to_string(), error.help())
    }
}

impl From<WatchError> for Failure {
    fn from(error: WatchError) -> Self {
        Self::new(error.to_string(), error.help())
    }
}
