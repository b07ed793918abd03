//! The wiki that the environment names.

use operandi::publish::mediawiki::Client;
use operandi::publish::wire::{Address, Patience, Trouble, Wire};
use std::time::Duration;

const PATIENCE: Patience =
    Patience { times: 8, first: Duration::from_millis(50), most: Duration::from_secs(5) };

/// For a line that will not come back.
pub(crate) const NONE: Patience = Patience { times: 0, ..PATIENCE };

/// Where it is, who we are, and our secret.
pub(crate) struct Server {
    pub(crate) url: String,
    pub(crate) user: String,
    pub(crate) secret: String,
}

/// The wiki that `OPERANDI_MEDIAWIKI` names.
pub(crate) fn server() -> Server {
    let told = std::env::var("OPERANDI_MEDIAWIKI").expect(
        "OPERANDI_MEDIAWIKI must hold the address of an api.php, a bot's name and its password",
    );
    let words: Vec<_> = told.split_whitespace().map(str::to_owned).collect();
    let [url, user, secret] = words.try_into().expect("three words");
    Server { url, user, secret }
}

/// A client that is signed in.
pub(crate) fn client() -> Client {
    let Server { url, user, secret } = server();
    sign_in(&url, &user, &secret, PATIENCE).unwrap()
}

pub(crate) fn sign_in(
    url: &str,
    user: &str,
    secret: &str,
    patience: Patience,
) -> Result<Client, Trouble> {
    Client::sign_in(Wire::new(Address::read(url)?, None, patience)?, user, secret)
}
