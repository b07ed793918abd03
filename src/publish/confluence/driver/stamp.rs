//! How the driver knows again what it wrote.

use crate::publish::digest;

/// What stands before a hash in the history of a page.
const HEAD: &str = "operandi ";

/// The message of a version that holds an item of this hash.
pub(super) fn message(hash: &str) -> String {
    format!("{HEAD}{hash}")
}

/// The hash in a message, if it is one of ours.
pub(super) fn hash(message: &str) -> Option<String> {
    message.strip_prefix(HEAD).map(str::to_owned)
}

/// What the text of a page says that was made and not written yet, before the name of its key.
const BARE: &str = "operandi is about to write this page: ";

/// The text of a page that was made for `key` and not written yet.
pub(super) fn bare(key: &str) -> String {
    format!("<p>{BARE}{}</p>", name(key))
}

/// The name of the key of a page that was made and not written yet, if this is the text of one.
pub(super) fn made_for(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once(BARE)?;
    rest.split('<').next()
}

/// Whether a text is that of a page which was made for `key` and not written yet.
pub(super) fn is_bare(text: &str, key: &str) -> bool {
    made_for(text) == Some(&name(key))
}

/// A name for `key` that nothing rewrites.
pub(super) fn name(key: &str) -> String {
    digest([key.as_bytes()])
}

/// What a page is called while another takes its title; or a new one, while another still has it.
/// `name` tells it from all others.
pub(super) fn aside(title: &str, name: &str) -> String {
    let name: String = name.chars().take(16).collect();
    format!("{title} · {HEAD}{name}")
}

/// The same for a page that has no number yet.
pub(super) fn new_aside(title: &str, key: &str) -> String {
    aside(title, &name(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_and_bare_pages_are_known_again() {
        assert_eq!(hash(&message("ab")).as_deref(), Some("ab"));
        assert_eq!(hash("Reverted from v. 3"), None);
        assert!(is_bare(&bare("role/a"), "role/a"));
        assert!(!is_bare(&bare("role/ab"), "role/a"));
    }
}
