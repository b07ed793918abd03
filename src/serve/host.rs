//! By which names the preview may be called.

use std::net::IpAddr;

/// The names that a request may ask for. A page of another site can make its own name lead to this
/// machine (DNS rebinding) and would then read the preview as if it were its own; the name in the
/// request gives it away.
#[derive(Debug, Clone)]
pub struct Hosts {
    given: Option<String>,
}

const OURS: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

impl Hosts {
    /// This machine's names for itself, and the one that the user has `given`.
    pub fn new(given: Option<&str>) -> Self {
        Self { given: given.map(in_url) }
    }

    /// The name to show to people.
    pub fn name(&self) -> &str {
        self.given.as_deref().filter(|_| !self.is_any_address()).unwrap_or(OURS[0])
    }

    /// Whether a request for `host`, which may end with a port (RFC 9110, 7.2), is meant for us.
    pub fn allows(&self, host: &str) -> bool {
        let name = without_port(host);
        let is = |other: &str| name.eq_ignore_ascii_case(other);
        OURS.iter().any(|ours| is(ours))
            || self.given.as_deref().is_some_and(is)
            || (self.is_any_address() && address(name).is_some())
    }

    /// Whether the user wants to be reached at every address of this machine. All of them are then
    /// given; no address is a name that could be made to lead here.
    fn is_any_address(&self) -> bool {
        self.given.as_deref().and_then(address).is_some_and(|address| address.is_unspecified())
    }
}

/// `name` as it stands in a URL: IPv6 addresses in brackets (RFC 3986, 3.2.2).
fn in_url(name: &str) -> String {
    if name.contains(':') && !name.starts_with('[') { format!("[{name}]") } else { name.to_owned() }
}

fn address(name: &str) -> Option<IpAddr> {
    name.trim_start_matches('[').trim_end_matches(']').parse().ok()
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_machine_is_called_by_its_own_names() {
        let hosts = Hosts::new(None);
        for host in ["localhost", "LocalHost:3000", "127.0.0.1:8", "[::1]", "[::1]:3000"] {
            assert!(hosts.allows(host), "{host}");
        }
        for host in [
            "",
            ":3000",
            "evil.example",
            "localhost.evil.example:3000",
            "evil.example:localhost",
            "192.168.1.7",
            "0.0.0.0:3000",
            "[::2]",
            "localhost:3000@evil.example",
        ] {
            assert!(!hosts.allows(host), "{host}");
        }
        assert_eq!(hosts.name(), "localhost");
    }

    #[test]
    fn a_given_name_is_allowed_beside_them() {
        let hosts = Hosts::new(Some("preview.local"));
        assert!(hosts.allows("preview.local:3000") && hosts.allows("localhost:3000"));
        assert!(!hosts.allows("other.local:3000"));
        assert_eq!(hosts.name(), "preview.local");
        assert_eq!(Hosts::new(Some("fe80::1")).name(), "[fe80::1]");
    }

    #[test]
    fn every_address_is_given_with_all_addresses() {
        let hosts = Hosts::new(Some("0.0.0.0"));
        assert!(hosts.allows("192.168.1.7:3000") && hosts.allows("[fe80::1]:3000"));
        assert!(!hosts.allows("evil.example:3000"));
        assert_eq!(hosts.name(), "localhost");
    }
}
