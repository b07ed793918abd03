//! The site of one turn: a thread that makes the files that are asked for, each once.

use crate::clock::Clock;
use crate::compile::{Compiled, compile_on_request};
use crate::draft::Kept;
use crate::output::Output;
use crate::source::Sources;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::thread;
use tokio::sync::oneshot;

/// As much as the main thread has, where every other compile runs.
const STACK: usize = 8 << 20;

/// What makes the files of a site. Its thread ends, and all that it holds goes, with the last copy.
#[derive(Debug, Clone)]
pub(super) struct Maker {
    asks: Sender<Ask>,
}

/// A question, and where the answer goes.
struct Ask {
    routes: Vec<String>,
    answer: oneshot::Sender<Option<(String, Output)>>,
}

/// What is known when a site can be asked for its files.
pub(super) struct Made {
    /// Everything but the outputs.
    pub(super) compiled: Compiled,
    /// What spares work the next time.
    pub(super) kept: Kept,
    pub(super) maker: Maker,
}

impl Maker {
    /// Compiles `sources`, all but what was `kept` of the last time, and stays to make the files.
    pub(super) fn start(sources: Arc<Sources>, clock: Clock, kept: Kept) -> Made {
        let (asks, asked) = mpsc::channel::<Ask>();
        let (tell, told) = mpsc::channel();
        let work = move || {
            compile_on_request(&sources, clock, &kept, |compiled, kept, files| {
                // Who started us waits for this.
                let _ = tell.send((compiled, kept));
                let mut made: HashMap<String, Option<Output>> = HashMap::new();
                for Ask { routes, answer } in asked {
                    let found = routes.into_iter().find_map(|route| {
                        let output = match made.entry(route.clone()) {
                            Entry::Occupied(entry) => entry.get().clone(),
                            Entry::Vacant(entry) => entry.insert(files(&route)).clone(),
                        };
                        Some((route, output?))
                    });
                    // Who asked may be gone.
                    let _ = answer.send(found);
                }
            });
        };
        let thread = thread::Builder::new().stack_size(STACK).spawn(work);
        thread.expect("the system has room for a thread");
        let (compiled, kept) = told.recv().expect("a compile that did not panic gives findings");
        Made { compiled, kept, maker: Self { asks } }
    }

    /// The first file that is there of those at `routes`, with its route.
    pub(super) async fn first(&self, routes: Vec<String>) -> Option<(String, Output)> {
        let (answer, answered) = oneshot::channel();
        self.asks.send(Ask { routes, answer }).ok()?;
        answered.await.ok()?
    }
}
