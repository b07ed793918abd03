//! From `[publish.NAME]` of `book.toml` to a driver and what it is to hold.

use super::confluence::{self, Client, Confluence, Settings};
use super::dir::Dir;
use super::driver::{Driver, Trouble};
use super::git::{Access, GitWiki};
use super::item::{Item, What};
use super::layout::{Layout, Profile};
use super::mediawiki::{self, MediaWiki};
use super::plan::{Drift, Policy, Removal};
use super::wire::{Address, Patience, Wire};
use super::{digest, hex};
use crate::config::publish as written;
use crate::config::publish::{OnDrift, OnRemoval, TargetKind};
use crate::model::token::Token;
use crate::output::Output;
use crate::render::wiki::Wiki;
use std::collections::BTreeMap;
use std::path::Path;

/// One target, as the configuration says.
#[derive(Debug, Clone)]
pub struct Target {
    /// Its name in `book.toml`.
    pub name: String,
    /// What is said of it there.
    pub written: written::Target,
}

/// What a target holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Pages of a wiki.
    Wiki,
    /// The built site.
    Site,
}

impl Target {
    /// The name of the variable of the environment that holds its secret.
    pub fn variable(&self) -> String {
        let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_uppercase() } else { '_' };
        format!("OPERANDI_{}_TOKEN", self.name.chars().map(plain).collect::<String>())
    }

    /// What it holds.
    pub fn holds(&self) -> Holds {
        match self.written.kind {
            TargetKind::Site => Holds::Site,
            _ => Holds::Wiki,
        }
    }

    /// Whether it asks for a secret.
    pub fn wants_secret(&self) -> bool {
        self.written.url.as_ref().is_some_and(|url| url.starts_with("http"))
    }

    /// Whether it can be published to, and whether what it needs is said.
    pub fn check(&self) -> Result<(), Trouble> {
        let name = &self.name;
        let lacks = |key: &str, example: &str| Trouble {
            message: format!("`[publish.{name}]` has no `{key}`"),
            help: format!("add `{key} = \"{example}\"`"),
        };
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        if !name.chars().all(plain) {
            return Err(Trouble {
                message: format!("`{name}` is no name for a target"),
                help: "use letters, digits, `-` and `_`".to_owned(),
            });
        }
        let kind = self.written.kind;
        match kind {
            TargetKind::Confluence if self.written.url.is_none() => {
                Err(lacks("url", "https://NAME.atlassian.net"))
            }
            TargetKind::Confluence if self.written.user.is_none() => {
                Err(lacks("user", "name@example.org"))
            }
            TargetKind::Confluence if self.written.space.is_none() => Err(lacks("space", "KEY")),
            TargetKind::Dir | TargetKind::Site if self.written.folder.is_none() => {
                Err(lacks("folder", "wiki"))
            }
            TargetKind::Mediawiki if self.written.url.is_none() => {
                Err(lacks("url", "https://wiki.example.org/w/api.php"))
            }
            TargetKind::Mediawiki if self.written.user.is_none() => {
                Err(lacks("user", "Publisher@operandi"))
            }
            TargetKind::Mediawiki if self.written.prefix.is_none() => {
                Err(lacks("prefix", "Operating model"))
            }
            TargetKind::GitWiki if self.written.url.is_none() => {
                Err(lacks("url", "https://github.com/team/model.wiki.git"))
            }
            _ => Ok(()),
        }
    }

    /// What was asked for in the configuration where there is a choice.
    pub fn policy(&self) -> Policy {
        Policy {
            drift: match self.written.drift {
                None | Some(OnDrift::Skip) => Drift::Skip,
                Some(OnDrift::Overwrite) => Drift::Overwrite,
                Some(OnDrift::Fail) => Drift::Fail,
            },
            removal: match self.written.removal {
                None | Some(OnRemoval::Report) => Removal::Report,
                Some(OnRemoval::Archive) => Removal::Archive,
            },
            ..Policy::default()
        }
    }

    /// The digest of where and how it is published: a plan that was made for another place must not
    /// be carried out here.
    pub fn settings(&self) -> String {
        let json = serde_json::to_vec(&self.written).expect("a configuration is plain data");
        let whole = digest([self.name.as_bytes(), &json]);
        whole[..hex::SHORT.min(whole.len())].to_owned()
    }

    /// What it is to hold of a wiki.
    pub fn items(&self, wiki: &Wiki) -> Vec<Item> {
        match self.written.kind {
            TargetKind::Confluence => confluence::items(wiki, &self.layout().prefix),
            TargetKind::Mediawiki => mediawiki::items(wiki, &self.layout().prefix),
            TargetKind::Dir | TargetKind::GitWiki | TargetKind::Site => self.layout().items(wiki),
        }
    }

    /// What it is to hold of a built site.
    pub fn site(outputs: &BTreeMap<String, Output>) -> Vec<Item> {
        let item = |(path, output): (&String, &Output)| Item {
            key: format!("file/{path}"),
            what: What::File,
            title: path.clone(),
            place: path.clone(),
            parent: None,
            labels: Vec::new(),
            content: output.bytes().into_owned().into(),
        };
        outputs.iter().map(item).collect()
    }

    /// What carries it out. `root` is the folder of the project.
    pub fn driver(&self, root: &Path, token: Option<&str>) -> Result<Box<dyn Driver>, Trouble> {
        self.check()?;
        let written = &self.written;
        let folder = || root.join(written.folder.as_ref().map_or("", |folder| &folder.value));
        Ok(match written.kind {
            TargetKind::GitWiki => {
                let url = written.url.as_ref().map_or("", |url| &url.value);
                let user = written.user.as_ref().map_or_else(|| self.user(), |user| &user.value);
                let here = !url.contains("://") && !url.contains('@') && !url.starts_with('-');
                let path = std::path::absolute(root.join(url)).unwrap_or_else(|_| root.join(url));
                let place = if here { path.display().to_string() } else { url.to_owned() };
                let access = Access::to(if url.is_empty() { url } else { &place }, user, token)?;
                let branch = written.branch.as_ref().map(|branch| branch.value.clone());
                let author = author(written.author.as_ref().map(|author| author.value.as_str()));
                Box::new(GitWiki::new(access, branch, self.layout(), &self.name, author))
            }
            TargetKind::Confluence => Box::new(self.confluence(root, token)?),
            TargetKind::Mediawiki => Box::new(self.mediawiki(root, token)?),
            TargetKind::Dir | TargetKind::Site => Box::new(Dir::new(folder(), &self.name)),
        })
    }

    fn confluence(&self, root: &Path, token: Option<&str>) -> Result<Confluence, Trouble> {
        let (wire, user, token) = self.signed(root, token, "Confluence lets nobody write")?;
        let settings = Settings {
            target: self.name.clone(),
            space: word(self.written.space.as_ref()).unwrap_or_default(),
            parent: word(self.written.parent.as_ref()),
        };
        Ok(Confluence::new(Client::new(wire, &user, token), settings))
    }

    fn mediawiki(&self, root: &Path, token: Option<&str>) -> Result<MediaWiki, Trouble> {
        let (wire, user, secret) = self.signed(root, token, "the wiki lets nobody write")?;
        let client = mediawiki::Client::sign_in(wire, &user, secret)?;
        let root = mediawiki::root(&self.layout().prefix);
        let summary = format!("published from {}", self.name);
        Ok(MediaWiki::new(client, mediawiki::Settings { root, summary }))
    }

    /// What speaks with the wiki, who we are there, and the secret.
    fn signed<'t>(
        &self,
        root: &Path,
        token: Option<&'t str>,
        lacks: &str,
    ) -> Result<(Wire, String, &'t str), Trouble> {
        let token = token.ok_or_else(|| Trouble {
            message: format!("{lacks} without a secret"),
            help: format!("put it into `{}`, in the environment", self.variable()),
        })?;
        let address = Address::read(&word(self.written.url.as_ref()).unwrap_or_default())?;
        let trusted = self.certificates(root)?;
        let wire = Wire::new(address, trusted.as_deref(), Patience::HUMAN)?;
        Ok((wire, word(self.written.user.as_ref()).unwrap_or_default(), token))
    }

    /// What `ca-file` holds.
    #[expect(clippy::disallowed_methods, reason = "certificates are no source")]
    fn certificates(&self, root: &Path) -> Result<Option<Vec<u8>>, Trouble> {
        let Some(file) = &self.written.ca_file else { return Ok(None) };
        std::fs::read(root.join(&file.value)).map(Some).map_err(|error| Trouble {
            message: format!("the certificates `{}` cannot be read: {}", file.value, error.kind()),
            help: "let `ca-file` name a PEM file, from the folder of book.toml on".to_owned(),
        })
    }

    /// Who signs in with a token, where the configuration does not say.
    fn user(&self) -> &'static str {
        match self.written.profile {
            Some(written::Profile::Gitlab) => "oauth2",
            _ => "x-access-token",
        }
    }

    fn layout(&self) -> Layout {
        let written = &self.written;
        let prefix = written.prefix.as_ref().map_or("", |prefix| prefix.value.trim()).to_owned();
        let profile = match (written.kind, written.profile) {
            (TargetKind::GitWiki, Some(written::Profile::Gitlab)) => Profile::GitLab,
            (TargetKind::GitWiki, _) => Profile::GitHub,
            _ => Profile::Folder,
        };
        let menu = profile != Profile::Folder && written.sidebar.unwrap_or(prefix.is_empty());
        let web = written.web.as_ref().map(|web| format!("{}/", web.trim_end_matches('/')));
        let web = web.or_else(|| web_of(written.url.as_ref()?, profile));
        Layout { profile, prefix, web, menu }
    }
}

fn word(word: Option<&Token>) -> Option<String> {
    word.map(|word| word.value.clone())
}

/// The address at which people read a wiki whose repository stands at `url`, as forges call both.
fn web_of(url: &str, profile: Profile) -> Option<String> {
    let place = match url.split_once("://") {
        Some(("https", rest)) => rest.to_owned(),
        Some(_) => return None,
        None => url.strip_prefix("git@")?.replacen(':', "/", 1),
    };
    let project = place.strip_suffix(".wiki.git").or_else(|| place.strip_suffix(".wiki"))?;
    match profile {
        Profile::GitHub => Some(format!("https://{project}/wiki/")),
        Profile::GitLab => Some(format!("https://{project}/-/wikis/")),
        Profile::Folder => None,
    }
}

/// `Name <address>` in its parts.
fn author(written: Option<&str>) -> [String; 2] {
    let (name, mail) = match written.and_then(|author| author.split_once('<')) {
        Some((name, mail)) => (name.trim(), mail.trim().trim_end_matches('>')),
        None => (written.unwrap_or("Operandi"), "operandi@localhost"),
    };
    [name.to_owned(), mail.to_owned()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wikis_are_read_where_forges_show_them() {
        let web = |url, profile| web_of(url, profile).unwrap_or_default();
        assert_eq!(
            web("https://github.com/o/r.wiki.git", Profile::GitHub),
            "https://github.com/o/r/wiki/"
        );
        assert_eq!(
            web("git@gitlab.com:g/s/p.wiki.git", Profile::GitLab),
            "https://gitlab.com/g/s/p/-/wikis/"
        );
        assert_eq!(web("/srv/wiki.git", Profile::GitHub), "");
        assert_eq!(web("https://example.org/other.git", Profile::GitHub), "");
    }

    #[test]
    fn an_author_has_a_name_and_an_address() {
        assert_eq!(author(Some("A B <a@b.c>")), ["A B".to_owned(), "a@b.c".to_owned()]);
        assert_eq!(author(Some("A")), ["A".to_owned(), "operandi@localhost".to_owned()]);
    }
}
