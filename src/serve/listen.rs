//! Taking a port.

use std::fmt;
use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, ToSocketAddrs};

/// How many ports are tried, from the wanted one on.
const TRIES: u16 = 100;

/// A port that is ours.
#[derive(Debug)]
pub struct Listening {
    /// One for each address, all on the same port.
    pub listeners: Vec<TcpListener>,
    /// The port.
    pub port: u16,
}

/// Why no port could be taken.
#[derive(Debug)]
pub enum ListenError {
    /// The given name leads to no address.
    NoSuchHost {
        /// The name.
        hostname: String,
        /// What the system says.
        why: String,
    },
    /// The wanted port and all that were tried after it are taken.
    AllTaken {
        /// The wanted port.
        port: u16,
    },
    /// The system does not let us listen there.
    Refused {
        /// The wanted port.
        port: u16,
        /// What the system says.
        why: String,
    },
}

/// Listens on `port`, or the next one that is free; on any free one for port 0. Without a
/// `hostname` only this machine can reach it, by IPv4 and, where there is one, by IPv6.
///
/// # Errors
/// When the name leads nowhere, all ports are taken, or the system refuses.
pub fn listen(hostname: Option<&str>, port: u16) -> Result<Listening, ListenError> {
    for more in 0..TRIES {
        let candidate = match port {
            0 => 0,
            _ => match port.checked_add(more) {
                Some(candidate) => candidate,
                None => break,
            },
        };
        let bound = match hostname {
            None => bind_loopback(candidate),
            Some(hostname) => bind_all(&addresses(hostname, candidate)?),
        };
        match bound {
            Ok(listening) => return Ok(listening),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => {
                return Err(ListenError::Refused { port, why: error.kind().to_string() });
            }
        }
    }
    Err(ListenError::AllTaken { port })
}

fn bind_loopback(port: u16) -> io::Result<Listening> {
    let four = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    let port = four.local_addr()?.port();
    let mut listeners = vec![four];
    match TcpListener::bind((Ipv6Addr::LOCALHOST, port)) {
        Ok(six) => listeners.push(six),
        // A browser that asks for `localhost` there would meet somebody else.
        Err(error) if error.kind() == ErrorKind::AddrInUse => return Err(error),
        // This machine knows no IPv6.
        Err(_) => {}
    }
    Ok(Listening { listeners, port })
}

fn bind_all(addresses: &[SocketAddr]) -> io::Result<Listening> {
    let mut listeners: Vec<TcpListener> = Vec::new();
    let mut port = None;
    for address in addresses {
        let address = SocketAddr::new(address.ip(), port.unwrap_or(address.port()));
        let listener = TcpListener::bind(address)?;
        port = Some(listener.local_addr()?.port());
        listeners.push(listener);
    }
    let port = port.ok_or(ErrorKind::AddrNotAvailable)?;
    Ok(Listening { listeners, port })
}

fn addresses(hostname: &str, port: u16) -> Result<Vec<SocketAddr>, ListenError> {
    let bare = hostname.trim_start_matches('[').trim_end_matches(']');
    let found = (bare, port).to_socket_addrs().map_err(|error| ListenError::NoSuchHost {
        hostname: hostname.to_owned(),
        why: error.kind().to_string(),
    })?;
    let mut addresses: Vec<_> = found.collect();
    addresses.sort();
    addresses.dedup();
    Ok(addresses)
}

impl ListenError {
    /// The way out, in the imperative.
    pub fn help(&self) -> &'static str {
        match self {
            Self::NoSuchHost { .. } => {
                "name an address of this machine, or leave out `--hostname` to be reached from it \
                 alone"
            }
            Self::AllTaken { .. } => "name another port with `--port`, or 0 for any that is free",
            Self::Refused { .. } => {
                "name another port with `--port`, above 1023, and an address of this machine with \
                 `--hostname`"
            }
        }
    }
}

impl fmt::Display for ListenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchHost { hostname, why } => {
                write!(f, "the name `{hostname}` leads to no address: {why}")
            }
            Self::AllTaken { port } => {
                write!(f, "port {port} is taken, and so are those after it")
            }
            Self::Refused { port, why } => write!(f, "cannot listen on port {port}: {why}"),
        }
    }
}

impl std::error::Error for ListenError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_is_taken_leads_to_a_later_one() {
        let first = listen(None, 0).unwrap();
        let second = listen(None, first.port).unwrap();
        assert!(second.port > first.port);
        let local = |listener: &TcpListener| listener.local_addr().unwrap().ip().is_loopback();
        assert!(first.listeners.iter().all(local));
    }

    #[test]
    fn names_that_are_not_ours_are_refused() {
        let error = listen(Some("no such name"), 0).unwrap_err();
        assert!(matches!(error, ListenError::NoSuchHost { .. }), "{error:?}");
        // TEST-NET-1 (RFC 5737) is no machine's address.
        let error = listen(Some("192.0.2.1"), 0).unwrap_err();
        assert!(matches!(error, ListenError::Refused { .. }), "{error:?}");
    }
}
