use super::Trouble;
use std::net::IpAddr;
use ureq::http::Uri;

/// The address of a wiki: its scheme, its host and the path below which everything is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    whole: String,
    host: String,
    here: bool,
}

impl Address {
    /// Reads an address. It must begin with https, unless the wiki runs on this machine: a secret
    /// goes with every request.
    pub fn read(url: &str) -> Result<Self, Trouble> {
        let wrong = |message: String| {
            Trouble::refused(message, "write it as `https://wiki.example.org/path`")
        };
        let uri: Uri =
            url.parse().map_err(|_| wrong(format!("`{url}` is not the address of a wiki")))?;
        let host = uri.host().filter(|host| !host.is_empty());
        let (Some(scheme), Some(host), Some(authority)) = (uri.scheme_str(), host, uri.authority())
        else {
            return Err(wrong(format!("`{url}` is not a whole address")));
        };
        if authority.as_str().contains('@') {
            return Err(Trouble::refused(
                "the address of a wiki must hold no name and no password",
                "write `user` beside it, and hand the secret over in the environment",
            ));
        }
        if uri.query().is_some() {
            return Err(wrong(format!("`{url}` has a query, which an address of a wiki has not")));
        }
        let here = is_here(host);
        match scheme {
            "https" => {}
            "http" if here => {}
            "http" => {
                return Err(Trouble::refused(
                    format!("`{host}` would be told your secret where others can listen"),
                    "write https: http is for wikis on this machine alone",
                ));
            }
            _ => return Err(wrong(format!("`{url}` begins with neither https nor http"))),
        }
        let whole = format!("{scheme}://{authority}{}", uri.path().trim_end_matches('/'));
        Ok(Self { whole, host: host.to_owned(), here })
    }

    /// The host, without its port.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Whether the wiki runs on this machine, where no proxy stands between.
    pub fn is_here(&self) -> bool {
        self.here
    }

    /// The address of what stands at `path` below it.
    pub fn join(&self, path: &str) -> String {
        format!("{}{path}", self.whole)
    }
}

fn is_here(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || bare.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_https_or_of_this_machine() {
        for good in [
            "https://wiki.example.org",
            "https://example.org:8443/w/api.php",
            "http://127.0.0.1:8080/api.php",
            "http://localhost/",
            "http://[::1]:80/w",
        ] {
            assert!(Address::read(good).is_ok(), "{good}");
        }
        for bad in [
            "http://wiki.example.org/",
            "http://localhost.example.org/",
            "http://127.0.0.1.example.org/",
            "ftp://example.org/",
            "wiki.example.org",
            "/w/api.php",
            "https://me:secret@example.org/",
            "https://example.org/?x=1",
            "https://",
            "",
            "https://exa mple.org",
        ] {
            assert!(Address::read(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_password_in_the_address_is_not_repeated() {
        let Err(Trouble::Refused { message, help }) = Address::read("https://me:hunter2@e.org")
        else {
            panic!("it must be refused");
        };
        assert!(!format!("{message}{help}").contains("hunter2"));
    }

    #[test]
    fn what_is_asked_stands_below_the_address() {
        let address = Address::read("https://example.org/wiki/").unwrap();
        assert_eq!(address.join("/rest/api"), "https://example.org/wiki/rest/api");
        assert_eq!(address.join(""), "https://example.org/wiki");
        assert_eq!(address.host(), "example.org");
    }
}
