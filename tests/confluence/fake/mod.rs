//! A Confluence Cloud of our own, in memory and on this machine alone, written from Atlassian's
//! description of its API. `.ci/confluence.py` holds what it says against that description, and
//! `tests/confluence/main.rs` lets an independent client speak with it.
//!
//! It is unkind where the real one may be: it writes texts anew, its lists lag behind, it answers
//! late, twice or not at all.

mod http;
mod log;
mod mishap;
mod pages;
mod routes;
mod storage;
mod version_one;
mod version_two;
mod world;

pub(crate) use self::mishap::Mishap;
pub(crate) use self::world::World;

use self::http::Request;
use self::mishap::Mishaps;
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};

/// The user that it lets in.
pub(crate) const USER: &str = "bot@example.org";

/// The token of that user.
pub(crate) const TOKEN: &str = "ATATT3xFfGF0-secret";

/// The one space that it has.
pub(crate) const SPACE: &str = "OPM";

/// A wiki that runs until the test ends.
pub(crate) struct Fake {
    /// Its address.
    pub(crate) url: String,
    shared: Arc<Mutex<Shared>>,
}

/// What the threads of a wiki share.
struct Shared {
    world: World,
    mishaps: Mishaps,
    asked: Vec<String>,
}

impl Fake {
    /// A wiki with one space and its home page.
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let shared =
            Shared { world: World::new(&url), mishaps: Mishaps::default(), asked: Vec::new() };
        let shared = Arc::new(Mutex::new(shared));
        let held = Arc::clone(&shared);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let held = Arc::clone(&held);
                std::thread::spawn(move || serve(stream, &held));
            }
        });
        Self { url, shared }
    }

    fn held(&self) -> MutexGuard<'_, Shared> {
        self.shared.lock().unwrap()
    }

    /// Does something to what it holds, as people in front of a browser do.
    pub(crate) fn world<T>(&self, act: impl FnOnce(&mut World) -> T) -> T {
        act(&mut self.held().world)
    }

    /// What it was asked since this was called last: methods and paths.
    pub(crate) fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.held().asked)
    }

    /// What happens to the `nth` request from now, from 0 on.
    pub(crate) fn mishap(&self, nth: usize, mishap: Mishap) {
        self.held().mishaps.plan(nth, mishap);
    }

    /// From the `nth` request from now on, nothing comes back any more, as if the publisher had
    /// been killed; `done` says whether that request still is carried out.
    pub(crate) fn kill(&self, nth: usize, done: bool) {
        self.held().mishaps.kill(nth, done);
    }

    /// Everything works again.
    pub(crate) fn heal(&self) {
        self.held().mishaps = Mishaps::default();
    }

    /// Who may come in, and how.
    pub(crate) fn sign() -> String {
        use base64::Engine as _;
        let told = base64::prelude::BASE64_STANDARD.encode(format!("{USER}:{TOKEN}"));
        format!("Basic {told}")
    }
}

fn serve(mut stream: TcpStream, shared: &Mutex<Shared>) {
    let Some(request) = Request::read(&mut stream) else { return };
    let answer = {
        let mut held = shared.lock().unwrap();
        let Shared { world, mishaps, asked } = &mut *held;
        let mishap = mishaps.next();
        asked.push(format!("{} {}", request.method, request.path));
        world.turn += 1;
        let early = mishap.before();
        if matches!(mishap, Mishap::SilentBefore) {
            None
        } else if let Some(answer) = early {
            Some(answer)
        } else {
            let answer = routes::answer(world, &request);
            log::note(&request, &answer);
            mishap.after(answer)
        }
    };
    if let Some(answer) = answer {
        answer.write(&mut stream);
    }
}
