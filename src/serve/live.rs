//! The talk with an open page.
//!
//! The page says first what it shows, as `{"shows": ["/roles/", "/style.css"]}`. It hears at once,
//! and then whenever it changes, the digest of each and what is wrong, if something is:
//! `{"shown": {"/roles/": "0123…", "/style.css": "4567…"}, "trouble": null}`. What to do about it
//! is for the page to decide; the server keeps nothing of it, so that a page which was open all
//! along finds its way after a restart.

use super::shown::Shown;
use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};
use percent_encoding::percent_decode_str;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::sync::watch::Receiver;

/// Bytes that the greeting of a page may have.
pub(super) const LONGEST: usize = 1 << 16;

#[derive(Debug, Deserialize)]
struct Greeting {
    shows: Vec<String>,
}

#[derive(Debug, Serialize)]
struct News<'a> {
    shown: BTreeMap<&'a str, String>,
    trouble: Option<&'a str>,
}

/// Tells the page at the other end of `socket` what becomes of what it shows, until either side
/// has enough.
pub(super) async fn talk(
    mut socket: WebSocket,
    mut shown: Receiver<Arc<Shown>>,
    mut stop: Receiver<bool>,
) {
    let mut paths: Option<Vec<String>> = None;
    let mut told = None;
    loop {
        if let Some(paths) = &paths {
            let now = shown.borrow_and_update().clone();
            let news = news(&now, paths).await;
            if told.as_ref() != Some(&news) {
                if socket.send(Message::Text(news.clone().into())).await.is_err() {
                    return;
                }
                told = Some(news);
            }
        }
        tokio::select! {
            changed = shown.changed() => if changed.is_err() { break },
            _ = stop.wait_for(|stop| *stop) => break,
            message = socket.recv() => match message {
                Some(Ok(Message::Text(text))) => match serde_json::from_str::<Greeting>(&text) {
                    Ok(greeting) => paths = Some(greeting.shows),
                    Err(_) => break,
                },
                Some(Ok(Message::Close(_)) | Err(_)) | None => return,
                Some(Ok(_)) => {}
            },
        }
    }
    let away = CloseFrame { code: close_code::AWAY, reason: "".into() };
    // Who is gone already need not be told.
    let _ = socket.send(Message::Close(Some(away))).await;
}

/// What a page hears that shows these `paths` of URLs.
async fn news(shown: &Shown, paths: &[String]) -> String {
    let mut digests = BTreeMap::new();
    for path in paths {
        let digest = shown.digest(&percent_decode_str(path).decode_utf8_lossy()).await;
        digests.insert(path.as_str(), digest);
    }
    let news = News { shown: digests, trouble: shown.trouble.as_deref() };
    serde_json::to_string(&news).expect("strings are always JSON")
}
