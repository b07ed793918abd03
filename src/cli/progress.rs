use super::terminal::Terminal;
use std::io::{self, Write};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::Duration;

/// How long a silence may last before it needs a word.
const PATIENCE: Duration = Duration::from_millis(500);

/// Clears the line that the cursor is on (ECMA-48, EL).
const CLEAR: &str = "\r\x1b[2K";

/// A line on standard error that says what takes so long: only on a terminal, only when it takes
/// long, and gone when it is done.
#[derive(Debug)]
pub(super) struct Progress {
    watcher: Option<(Sender<&'static str>, JoinHandle<()>)>,
}

impl Progress {
    pub(super) fn begin(terminal: &Terminal, doing: &'static str) -> Self {
        let watcher = terminal.is_watched().then(|| {
            let (sender, receiver) = mpsc::channel();
            let watch = move || {
                let (mut doing, mut patience, mut shown) = (doing, PATIENCE, false);
                loop {
                    match receiver.recv_timeout(patience) {
                        Ok(next) => {
                            doing = next;
                            if !shown {
                                continue;
                            }
                        }
                        Err(RecvTimeoutError::Timeout) => {
                            shown = true;
                            patience = Duration::from_hours(1);
                        }
                        Err(RecvTimeoutError::Disconnected) => break,
                    }
                    show(&format!("{CLEAR}{doing} …"));
                }
                if shown {
                    show(CLEAR);
                }
            };
            (sender, std::thread::spawn(watch))
        });
        Self { watcher }
    }

    /// Names the next part of the work.
    pub(super) fn next(&self, doing: &'static str) {
        if let Some((sender, _)) = &self.watcher {
            // A watcher that is gone has nothing to show.
            let _ = sender.send(doing);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((sender, thread)) = self.watcher.take() {
            drop(sender);
            let _ = thread.join();
        }
    }
}

fn show(text: &str) {
    let mut err = io::stderr().lock();
    let _ = err.write_all(text.as_bytes()).and_then(|()| err.flush());
}

/// How long something took, as people say it.
pub(super) fn in_words(time: Duration) -> String {
    if time < Duration::from_secs(1) {
        format!("{} ms", time.as_millis())
    } else {
        format!("{:.1} s", time.as_secs_f64())
    }
}
