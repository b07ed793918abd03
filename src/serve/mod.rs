//! The live preview: the site in memory, served to this machine, and made again at every save.
//!
//! One thread compiles, one serves, and the system tells what changes on disk:
//!
//! - [`listen`] takes a port. [`Hosts`] says by which names the preview may be called.
//! - [`Watch`] tells changes, [`next`] gathers them until a burst is over.
//! - [`Preview`] reads what changed and compiles as far as to know all findings. A site without
//!   faults takes the place of the one that is [`Shown`]; faults leave it there and stand beside it
//!   as its trouble.
//! - `Maker` is the thread of such a site, which makes its pages when they are asked for.
//! - [`Server`] answers requests from what is shown. An open page names over a web socket what it
//!   shows, hears the digest of each after every compile, and reloads itself if one differs.

mod changes;
mod content_type;
mod host;
mod listen;
mod live;
mod maker;
mod page;
mod preview;
mod server;
mod shown;
mod watch;

pub use self::changes::{Changes, Event, Next, next};
pub use self::host::Hosts;
pub use self::listen::{ListenError, Listening, listen};
use self::maker::Maker;
pub use self::preview::{Preview, Turn};
pub use self::server::Server;
pub use self::shown::Shown;
pub use self::watch::{Watch, WatchError};
