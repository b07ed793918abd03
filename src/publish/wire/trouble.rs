use std::fmt;
use ureq::Error;

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// It was not done, and asking again will not help: what is wrong, and what to do about it.
    Refused {
        /// What is wrong.
        message: String,
        /// The way out.
        help: String,
    },
    /// Something was sent that changes things, and nobody knows whether it did.
    Unsure(String),
}

impl Trouble {
    /// What is wrong, and the way out.
    pub fn refused(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Refused { message: message.into(), help: help.into() }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused { message, .. } => to.write_str(message),
            Self::Unsure(what) => write!(to, "no answer came to what was sent: {what}"),
        }
    }
}

/// What an exchange came to that gave no answer.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Failed {
    /// It surely was not sent.
    Before(Trouble),
    /// It may have been sent.
    Perhaps(String),
}

/// What an error of the client means, at the wiki at `host`.
pub(super) fn failed(error: &Error, host: &str) -> Failed {
    let (message, help) = match error {
        Error::HostNotFound => (
            format!("there is no machine called `{host}`"),
            "mend `url`, or connect to the network in which the wiki is",
        ),
        Error::ConnectionFailed => (
            format!("`{host}` cannot be reached"),
            "see whether the wiki is up, and whether this network lets you reach it",
        ),
        Error::ConnectProxyFailed(_) | Error::InvalidProxyUrl => (
            format!("the proxy does not let you through to `{host}`"),
            "mend HTTPS_PROXY, or name the host in NO_PROXY",
        ),
        Error::Rustls(_) | Error::Tls(_) | Error::Pem(_) => (
            format!("`{host}` cannot show a certificate that this machine trusts: {error}"),
            "name your organisation's certificate with `ca-file`, as PEM",
        ),
        Error::Io(io) if io.kind() == std::io::ErrorKind::ConnectionRefused => (
            format!("`{host}` does not answer at this port"),
            "see whether the wiki is up, and mend `url`",
        ),
        Error::Io(io) if secure(io) => (
            format!("`{host}` cannot show a certificate that this machine trusts: {io}"),
            "name your organisation's certificate with `ca-file`, as PEM",
        ),
        Error::BadUri(_) | Error::Http(_) => {
            (format!("`{host}` cannot be asked for this: {error}"), "mend `url` in book.toml")
        }
        other => return Failed::Perhaps(other.to_string()),
    };
    Failed::Before(Trouble::refused(message, help))
}

/// Whether a failure to read or write is one of certificates.
fn secure(error: &std::io::Error) -> bool {
    error.kind() == std::io::ErrorKind::InvalidData && error.to_string().contains("certificate")
}
