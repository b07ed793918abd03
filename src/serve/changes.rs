//! From single events to the end of a burst.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

/// The silence after which a burst is over, when its last event says that a file is whole.
const WHOLE: Duration = Duration::from_millis(10);

/// The same when a file may still be in the writing, or is away for the moment.
const UNFINISHED: Duration = Duration::from_millis(40);

/// A burst that does not end is cut off after this time.
const LONGEST: Duration = Duration::from_secs(1);

/// What may happen while serving.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// Something about these paths changed.
    Changed {
        /// Files and folders, absolute.
        paths: Vec<PathBuf>,
        /// Whether the files are whole: closed by who wrote them, or moved into their place.
        whole: bool,
    },
    /// The user wants to stop.
    Stop,
}

/// What happened to the sources.
pub type Changes = HashSet<PathBuf>;

/// What to do next.
#[derive(Debug, PartialEq, Eq)]
pub enum Next {
    /// Look at the sources again; without a path when only the time to wait is over.
    Look(Changes),
    /// End the preview.
    Stop,
}

/// Waits for a change, at most for `patience`, and gathers what comes along with it.
pub fn next(events: &Receiver<Event>, patience: Option<Duration>) -> Next {
    let first = match patience {
        Some(patience) => events.recv_timeout(patience),
        None => events.recv().map_err(RecvTimeoutError::from),
    };
    let mut event = match first {
        Ok(event) => event,
        Err(RecvTimeoutError::Timeout) => return Next::Look(Changes::new()),
        Err(RecvTimeoutError::Disconnected) => return Next::Stop,
    };
    let begun = Instant::now();
    let mut changes = Changes::new();
    loop {
        let Event::Changed { paths, whole } = event else { return Next::Stop };
        changes.extend(paths);
        let silence = if whole { WHOLE } else { UNFINISHED };
        let left = LONGEST.saturating_sub(begun.elapsed());
        // What waits already would be taken without any time left.
        if left.is_zero() {
            return Next::Look(changes);
        }
        match events.recv_timeout(silence.min(left)) {
            Ok(next) => event = next,
            Err(_) => return Next::Look(changes),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    fn changed(path: &str, whole: bool) -> Event {
        Event::Changed { paths: vec![path.into()], whole }
    }

    #[test]
    fn a_burst_is_one_change() {
        let (sender, events) = mpsc::channel();
        for (path, whole) in [("/a", false), ("/b", true), ("/a", true)] {
            sender.send(changed(path, whole)).unwrap();
        }
        let Next::Look(changes) = next(&events, None) else { panic!("nobody asked to stop") };
        assert_eq!(changes, ["/a", "/b"].map(PathBuf::from).into());
        let waited = next(&events, Some(Duration::from_millis(1)));
        assert_eq!(waited, Next::Look(Changes::new()), "nothing is told twice");
    }

    #[test]
    fn a_file_in_the_writing_is_waited_for() {
        let (sender, events) = mpsc::channel();
        sender.send(changed("/a", false)).unwrap();
        let writer = std::thread::spawn(move || {
            std::thread::sleep(WHOLE + Duration::from_millis(5));
            sender.send(changed("/b", true)).unwrap();
            sender
        });
        let Next::Look(changes) = next(&events, None) else { panic!("nobody asked to stop") };
        drop(writer.join().unwrap());
        assert!(changes.contains(&PathBuf::from("/b")), "{changes:?}");
    }

    #[test]
    fn stopping_goes_before_changes() {
        let (sender, events) = mpsc::channel();
        sender.send(changed("/a", false)).unwrap();
        sender.send(Event::Stop).unwrap();
        assert_eq!(next(&events, None), Next::Stop);
        drop(sender);
        assert_eq!(next(&events, None), Next::Stop, "nobody is left to tell anything");
    }

    #[test]
    fn an_endless_burst_is_cut_off() {
        let (sender, events) = mpsc::sync_channel(1000);
        let writer = std::thread::spawn(move || while sender.send(changed("/a", true)).is_ok() {});
        assert!(matches!(next(&events, None), Next::Look(_)));
        drop(events);
        writer.join().unwrap();
    }
}
