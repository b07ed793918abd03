//! Signing in with a bot password, and the token that every write carries.

use super::client::Client;
use crate::publish::wire::{Effect, Trouble};
use serde_json::Value;

/// Signs in (<https://www.mediawiki.org/wiki/API:Login>) and fetches the token of the session.
///
/// # Errors
///
/// Where the wiki does not know the user and the secret.
pub(super) fn sign_in(client: &mut Client) -> Result<(), Trouble> {
    client.forget();
    let fetch = &[("action", "query"), ("meta", "tokens"), ("type", "login")];
    let token = text(&client.plain(Effect::Reads, fetch)?, "/query/tokens/logintoken")
        .ok_or_else(|| no_wiki(client))?;
    let (user, secret) = client.credentials();
    let sign = &[
        ("action", "login"),
        ("lgname", user.as_str()),
        ("lgpassword", secret.as_str()),
        ("lgtoken", token.as_str()),
    ];
    let answer = client.plain(Effect::Reads, sign)?;
    if answer.pointer("/login/result").and_then(Value::as_str) != Some("Success") {
        return Err(refused(&user, &answer));
    }
    let fetch = &[("action", "query"), ("meta", "tokens"), ("type", "csrf"), ("assert", "user")];
    let token = text(&client.plain(Effect::Reads, fetch)?, "/query/tokens/csrftoken");
    client.keep(token.ok_or_else(|| no_wiki(client))?);
    Ok(())
}

fn text(answer: &Value, at: &str) -> Option<String> {
    answer.pointer(at)?.as_str().map(str::to_owned)
}

fn no_wiki(client: &Client) -> Trouble {
    Trouble::refused(
        format!("`{}` does not answer as MediaWiki does", client.address()),
        "let `url` lead to its `api.php`; Special:Version of the wiki shows the address",
    )
}

fn refused(user: &str, answer: &Value) -> Trouble {
    let why = text(answer, "/login/reason").unwrap_or_default();
    let help = if user.contains('@') {
        "make a new password under Special:BotPasswords, with the rights to edit, create and move \
         pages and to upload files, and hand it over in the environment"
    } else {
        "`user` is the name of a bot password, as `Name@operandi`: make one under \
         Special:BotPasswords"
    };
    Trouble::refused(format!("the wiki does not let `{user}` sign in: {}", why.trim()), help)
}
