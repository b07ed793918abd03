//! Over real sockets: a server that answers from a script and notes what it was asked.

use super::*;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

const SHORT: Patience =
    Patience { times: 2, first: Duration::from_millis(1), most: Duration::from_secs(2) };

/// What the server does with a request.
#[derive(Clone, Copy)]
enum Act {
    Say(&'static str),
    HangUp,
}

/// The address of a server that does `acts` one after the other, and what it is asked.
fn server(acts: &[Act]) -> (Address, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/w", listener.local_addr().unwrap());
    let (tell, asked) = channel();
    let acts = acts.to_vec();
    std::thread::spawn(move || {
        for act in acts {
            let Ok((mut stream, _)) = listener.accept() else { return };
            let _ = tell.send(request(&mut stream));
            if let Act::Say(answer) = act {
                let _ = stream.write_all(answer.as_bytes());
            }
        }
    });
    (Address::read(&url).unwrap(), asked)
}

fn request(stream: &mut TcpStream) -> String {
    let (mut text, mut byte) = (Vec::new(), [0]);
    while !text.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap_or(0) == 1 {
        text.push(byte[0]);
    }
    String::from_utf8_lossy(&text).to_lowercase()
}

const FINE: Act = Act::Say(
    "HTTP/1.1 200 OK\r\ncontent-length: 2\r\nset-cookie: a=1; path=/\r\nconnection: close\r\n\r\nok",
);
const BUSY: Act =
    Act::Say("HTTP/1.1 429 No\r\nretry-after: 0\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
const LATER: Act = Act::Say(
    "HTTP/1.1 429 No\r\nretry-after: 3600\r\ncontent-length: 0\r\nconnection: close\r\n\r\n",
);
const FAULT: Act = Act::Say("HTTP/1.1 503 No\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
const AWAY: Act = Act::Say(
    "HTTP/1.1 302 No\r\nlocation: http://127.0.0.1:1/x\r\ncontent-length: 0\r\nconnection: close\r\n\r\n",
);

fn ask(acts: &[Act], effect: Effect) -> (Result<Reply, Trouble>, Vec<String>) {
    let (address, asked) = server(acts);
    let mut wire = Wire::new(address, None, SHORT).unwrap();
    let headers = [("authorization", "Basic c2VjcmV0")];
    let request =
        Request { effect, method: "POST", path: "/api?x=1", headers: &headers, body: b"" };
    let reply = wire.send(&request);
    let asked: Vec<_> = asked.try_iter().collect();
    assert_eq!(wire.asked(), asked.len());
    (reply, asked)
}

#[test]
fn an_answer_comes_with_its_cookies() {
    let (reply, asked) = ask(&[FINE], Effect::Writes);
    let reply = reply.unwrap();
    assert_eq!((reply.status, reply.body.as_slice()), (200, b"ok".as_slice()));
    assert_eq!(reply.cookies, [("a".to_owned(), "1".to_owned())]);
    assert!(asked[0].starts_with("post /w/api?x=1 http/1.1\r\n"), "{asked:?}");
    assert!(asked[0].contains("authorization: basic"), "{asked:?}");
}

#[test]
fn too_many_requests_are_repeated_whatever_they_do() {
    for effect in [Effect::Reads, Effect::Writes] {
        let (reply, asked) = ask(&[BUSY, BUSY, FINE], effect);
        assert_eq!((reply.map(|reply| reply.status), asked.len()), (Ok(200), 3));
    }
    let (reply, asked) = ask(&[BUSY, BUSY, BUSY, FINE], Effect::Reads);
    assert!(matches!(reply, Err(Trouble::Refused { .. })));
    assert_eq!(asked.len(), 3);
}

#[test]
fn a_pause_that_is_too_long_is_told() {
    let (reply, asked) = ask(&[LATER, FINE], Effect::Reads);
    assert!(matches!(reply, Err(Trouble::Refused { .. })));
    assert_eq!(asked.len(), 1);
}

#[test]
fn only_what_reads_is_repeated_after_a_fault() {
    for act in [FAULT, Act::HangUp] {
        let (reply, asked) = ask(&[act, FINE], Effect::Reads);
        assert_eq!((reply.map(|reply| reply.status), asked.len()), (Ok(200), 2));
        let (reply, asked) = ask(&[act, FINE], Effect::Writes);
        assert!(matches!(reply, Err(Trouble::Unsure(_))));
        assert_eq!(asked.len(), 1);
    }
}

#[test]
fn no_redirect_is_followed() {
    let (reply, asked) = ask(&[AWAY], Effect::Reads);
    assert!(matches!(reply, Err(Trouble::Refused { .. })));
    assert_eq!(asked.len(), 1);
}

#[test]
fn a_wiki_that_is_away_is_told_at_once() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let address = Address::read(&format!("http://127.0.0.1:{port}")).unwrap();
    let mut wire = Wire::new(address, None, Patience::HUMAN).unwrap();
    let request =
        Request { effect: Effect::Writes, method: "POST", path: "", headers: &[], body: b"" };
    assert!(matches!(wire.send(&request), Err(Trouble::Refused { .. })));
    assert_eq!(wire.asked(), 1);
}

#[test]
fn a_file_without_certificates_is_refused() {
    let address = Address::read("https://example.org").unwrap();
    assert!(Wire::new(address, Some(b"hello"), SHORT).is_err());
}
