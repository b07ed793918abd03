use super::patience::retry_after;
use super::trouble::{Failed, failed};
use super::{Address, Effect, Patience, Reply, Request, Trouble};
use std::thread::sleep;
use std::time::Duration;
use ureq::http::{HeaderMap, Response};
use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig, parse_pem};

/// What an answer may weigh at most: far above any page.
const MOST_BYTES: u64 = 64 << 20;

/// After this long, an answer is not waited for any more.
const TIMEOUT: Duration = Duration::from_mins(1);

/// The client of one wiki.
#[derive(Debug)]
pub struct Wire {
    agent: ureq::Agent,
    address: Address,
    patience: Patience,
    asked: usize,
}

/// What came of one exchange.
enum Outcome {
    /// An answer to go on with.
    Answer(Reply),
    /// Nothing was done, and the wiki asks to come again later, after so long if it says so.
    Later(Option<Duration>, Trouble),
    /// It is over.
    Over(Trouble),
}

impl Wire {
    /// A client of the wiki at `address`. It trusts the certificates of this machine, or those of
    /// `ca` (PEM) where they are given. `HTTPS_PROXY` and `NO_PROXY` hold.
    ///
    /// # Errors
    ///
    /// Where `ca` holds no certificate.
    pub fn new(address: Address, ca: Option<&[u8]>, patience: Patience) -> Result<Self, Trouble> {
        let roots = match ca {
            Some(pem) => RootCerts::from(certificates(pem)?),
            None => RootCerts::PlatformVerifier,
        };
        let config = ureq::Agent::config_builder()
            .user_agent(concat!("operandi/", env!("CARGO_PKG_VERSION")))
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_global(Some(TIMEOUT))
            .tls_config(TlsConfig::builder().root_certs(roots).build());
        let config = if address.is_here() { config.proxy(None) } else { config };
        Ok(Self { agent: config.build().new_agent(), address, patience, asked: 0 })
    }

    /// How many requests were sent until now.
    pub fn asked(&self) -> usize {
        self.asked
    }

    /// The address of the wiki.
    pub fn address(&self) -> &Address {
        &self.address
    }

    /// Waits before something is asked again for the `nth` time (from 0 on), where a wiki says
    /// inside of its answer that it is busy; `false` when it is time to give up.
    pub fn wait(&self, nth: u32, named: Option<Duration>) -> bool {
        self.patience.pause(nth, named).inspect(|pause| sleep(*pause)).is_some()
    }

    /// Sends a request and waits for its answer, whatever its status: but "too many requests" is
    /// asked again, and where nothing can have been changed, so is a fault of the server.
    ///
    /// # Errors
    ///
    /// [`Trouble`], when there is no answer or the patience is at an end.
    pub fn send(&mut self, request: &Request<'_>) -> Result<Reply, Trouble> {
        for nth in 0.. {
            self.asked += 1;
            match self.once(request) {
                Outcome::Answer(reply) => return Ok(reply),
                Outcome::Over(trouble) => return Err(trouble),
                Outcome::Later(named, trouble) => {
                    if !self.wait(nth, named) {
                        return Err(trouble);
                    }
                }
            }
        }
        unreachable!("patience comes to an end")
    }

    fn once(&self, request: &Request<'_>) -> Outcome {
        let host = self.address.host();
        match self.exchange(request) {
            Ok((reply, named)) => match (reply.status, request.effect) {
                (429, _) => Outcome::Later(named, busy(host)),
                (500..=599, Effect::Reads) => Outcome::Later(named, fault(host, reply.status)),
                (500..=599, Effect::Writes) => {
                    Outcome::Over(Trouble::Unsure(format!("`{host}` said {}", reply.status)))
                }
                (300..=399, _) => Outcome::Over(elsewhere(host)),
                _ => Outcome::Answer(reply),
            },
            Err(Failed::Before(trouble)) => Outcome::Over(trouble),
            Err(Failed::Perhaps(what)) => match request.effect {
                Effect::Reads => Outcome::Later(None, silent(host, &what)),
                Effect::Writes => Outcome::Over(Trouble::Unsure(what)),
            },
        }
    }

    fn exchange(&self, request: &Request<'_>) -> Result<(Reply, Option<Duration>), Failed> {
        let host = self.address.host();
        let mut told = ureq::http::Request::builder()
            .method(request.method)
            .uri(self.address.join(request.path));
        for (name, value) in request.headers {
            told = told.header(*name, *value);
        }
        let answer = match told.body(request.body) {
            Ok(told) => self.agent.run(told),
            Err(error) => Err(error.into()),
        };
        let answer = answer.map_err(|error| failed(&error, host))?;
        let named = pause(answer.headers());
        let reply = read(answer).map_err(|error| Failed::Perhaps(error.to_string()))?;
        Ok((reply, named))
    }
}

fn read(answer: Response<ureq::Body>) -> Result<Reply, ureq::Error> {
    let (head, mut body) = answer.into_parts();
    let cookies = cookies(&head.headers);
    let body = body.with_config().limit(MOST_BYTES).read_to_vec()?;
    Ok(Reply { status: head.status.as_u16(), cookies, body })
}

fn pause(headers: &HeaderMap) -> Option<Duration> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    retry_after(text("retry-after"), text("date"))
}

/// The names and values of the cookies of an answer (RFC 6265, section 5.2). Their other attributes
/// do not matter: there is one host, and the client lives no longer than its session.
fn cookies(headers: &HeaderMap) -> Vec<(String, String)> {
    let all = headers.get_all("set-cookie").into_iter().filter_map(|value| value.to_str().ok());
    let pair = |text: &str| {
        let (name, value) = text.split(';').next()?.split_once('=')?;
        Some((name.trim().to_owned(), value.trim().to_owned()))
    };
    all.filter_map(pair).collect()
}

fn certificates(pem: &[u8]) -> Result<Vec<Certificate<'static>>, Trouble> {
    let wrong = || {
        Trouble::refused(
            "the file that `ca-file` names holds no certificate",
            "export your organisation's root certificate as PEM (`-----BEGIN CERTIFICATE-----`)",
        )
    };
    let mut all = Vec::new();
    for item in parse_pem(pem) {
        if let PemItem::Certificate(one) = item.map_err(|_| wrong())? {
            all.push(one);
        }
    }
    if all.is_empty() { Err(wrong()) } else { Ok(all) }
}

fn busy(host: &str) -> Trouble {
    Trouble::refused(
        format!("`{host}` says that it is asked too much, and still does after several pauses"),
        "publish again later; what is done stays done",
    )
}

fn fault(host: &str, status: u16) -> Trouble {
    Trouble::refused(
        format!("`{host}` has a fault of its own (status {status})"),
        "see whether the wiki is well, and publish again; what is done stays done",
    )
}

fn silent(host: &str, what: &str) -> Trouble {
    Trouble::refused(
        format!("`{host}` gives no answer: {what}"),
        "see whether the wiki is up, and publish again; what is done stays done",
    )
}

fn elsewhere(host: &str) -> Trouble {
    Trouble::refused(
        format!("`{host}` sends requests elsewhere, where your secret does not follow"),
        "write in `url` the address at which the wiki really stands",
    )
}
