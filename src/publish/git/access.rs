//! How a repository is reached: its address, and the secret that opens it.

use crate::publish::driver::Trouble;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::process::Command;

/// An address, and how to sign in there.
#[derive(Clone)]
pub(in crate::publish) struct Access {
    url: String,
    /// The head of requests to this address, with the secret.
    header: Option<String>,
}

impl std::fmt::Debug for Access {
    /// Without the secret.
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.debug_struct("Access").field("url", &self.url).finish_non_exhaustive()
    }
}

/// Hosts that are this machine.
const HERE: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

impl Access {
    /// Access to `url`, as `user`, with `token` where it is reached over the web. Secrets do not go
    /// over lines that anybody can read, and stand in no address.
    pub(in crate::publish) fn to(
        url: &str,
        user: &str,
        token: Option<&str>,
    ) -> Result<Self, Trouble> {
        let trouble = |message: String, help: &str| Trouble { message, help: help.to_owned() };
        if url.is_empty()
            || url.starts_with('-')
            || url.contains(char::is_control)
            || url.contains("::") && !url.contains("[::1]")
        {
            return Err(trouble(
                "this is no address of a repository".to_owned(),
                "write `https://…`, `ssh://…` or the path of a folder",
            ));
        }
        let Some((scheme, rest)) = url.split_once("://") else {
            return Ok(Self { url: url.to_owned(), header: None });
        };
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let (login, host) = authority.rsplit_once('@').unwrap_or(("", authority));
        if login.contains(':') || (scheme.starts_with("http") && !login.is_empty()) {
            return Err(trouble(
                "the address of the repository has a secret in it".to_owned(),
                "take it out, and give it in the environment",
            ));
        }
        let name = match host.strip_prefix('[') {
            Some(_) => host.split_inclusive(']').next().unwrap_or_default(),
            None => host.split(':').next().unwrap_or_default(),
        };
        match scheme {
            "https" | "ssh" | "file" => {}
            "http" if HERE.contains(&name) => {}
            _ => {
                return Err(trouble(
                    format!("`{scheme}` is no safe way to a repository"),
                    "use https or ssh",
                ));
            }
        }
        let token = token.filter(|_| scheme.starts_with("http"));
        let header = token.map(|token| {
            let login = STANDARD.encode(format!("{user}:{token}"));
            format!("Authorization: Basic {login}")
        });
        Ok(Self { url: url.to_owned(), header })
    }

    pub(super) fn url(&self) -> &str {
        &self.url
    }

    /// Lets `git` sign in at this address and nowhere else: by its environment, which other users of
    /// the machine cannot read, behind what a build machine says there already.
    pub(super) fn open(&self, git: &mut Command) {
        let told = std::env::var("GIT_CONFIG_COUNT").ok().and_then(|n| n.parse::<usize>().ok());
        let mut count = told.unwrap_or(0);
        let mut set = |key: &str, value: &str| {
            git.env(format!("GIT_CONFIG_KEY_{count}"), key);
            git.env(format!("GIT_CONFIG_VALUE_{count}"), value);
            count += 1;
        };
        // No hook, helper or redirect of this machine has a part in it.
        set("core.hooksPath", "/dev/null");
        set("http.followRedirects", "false");
        if let Some(header) = &self.header {
            set(&format!("http.{}.extraHeader", self.url), header);
        }
        git.env("GIT_CONFIG_COUNT", count.to_string());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_go_over_safe_lines_alone_and_are_never_shown() {
        let to = |url| Access::to(url, "x", Some("s3cret"));
        for good in [
            "https://example.org/a.wiki.git",
            "ssh://git@example.org/a.wiki.git",
            "git@example.org:a.wiki.git",
            "/srv/wiki.git",
            "file:///srv/wiki.git",
            "http://127.0.0.1:8080/a.git",
            "http://[::1]:8080/a.git",
        ] {
            let access = to(good).unwrap();
            assert!(!format!("{access:?}").contains("s3cret"));
            assert_eq!(access.header.is_some(), good.starts_with("http"), "{good}");
        }
        for bad in [
            "http://example.org/a.git",
            "http://localhost.example.org/a.git",
            "git://example.org/a.git",
            "ext::sh -c evil",
            "--upload-pack=evil",
            "https://me:s3cret@example.org/a.git",
            "https://s3cret@example.org/a.git",
            "",
        ] {
            let trouble = to(bad).unwrap_err();
            assert!(!format!("{trouble:?}").contains("s3cret"), "{bad}");
        }
    }
}
