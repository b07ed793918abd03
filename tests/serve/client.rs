//! A running preview, and the two ways to talk with it.

use crate::cli::Project;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};
use tungstenite::stream::MaybeTlsStream;
use tungstenite::{ClientRequestBuilder, Message, WebSocket};

/// How long anything may take on a busy machine. What is waited for comes much sooner.
const LONG: Duration = Duration::from_mins(1);

/// The command, serving a project.
pub(super) struct Preview {
    pub(super) project: Project,
    pub(super) port: u16,
    child: Child,
    lines: Receiver<String>,
    /// What was said before it served.
    pub(super) said: Vec<String>,
}

impl Preview {
    /// Serves `project` at any free port.
    pub(super) fn of(project: Project) -> Self {
        Self::with(project, &["serve", "--port", "0", "--clock", "2026-11-22"])
    }

    pub(super) fn with(project: Project, args: &[&str]) -> Self {
        let mut child = project.command(args).stderr(Stdio::piped()).spawn().unwrap();
        let (sender, lines) = mpsc::channel();
        let errors = BufReader::new(child.stderr.take().unwrap());
        std::thread::spawn(move || {
            for line in errors.lines() {
                if sender.send(line.unwrap()).is_err() {
                    break;
                }
            }
        });
        let mut preview = Self { project, port: 0, child, lines, said: Vec::new() };
        let (said, serving) = preview.until("Serving http://");
        let (address, _) = serving.split_once("/ and").unwrap();
        preview.port = address.rsplit_once(':').unwrap().1.parse().unwrap();
        preview.said = said;
        preview
    }

    /// Waits for a line on standard error that holds `words`.
    pub(super) fn says(&self, words: &str) {
        self.until(words);
    }

    /// The lines before one that holds `words`, and that one.
    fn until(&self, words: &str) -> (Vec<String>, String) {
        let begun = Instant::now();
        let mut before = Vec::new();
        while let Ok(line) = self.lines.recv_timeout(LONG.saturating_sub(begun.elapsed())) {
            if line.contains(words) {
                return (before, line);
            }
            before.push(line);
        }
        panic!("`{words}` was not said, but:\n{}", before.join("\n"));
    }

    pub(super) fn host(&self) -> String {
        format!("localhost:{}", self.port)
    }

    pub(super) fn get(&self, path: &str) -> Response {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: {}\r\n", self.host()))
    }

    /// Sends the first lines of a request as they are.
    pub(super) fn ask(&self, head: &str) -> Response {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        stream.set_read_timeout(Some(LONG)).unwrap();
        write!(stream, "{head}Connection: close\r\n\r\n").unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Response { status, head: head.to_owned(), body: body.to_owned() }
    }

    /// Opens a page that shows `paths`, and gives the first news as well.
    pub(super) fn open(&self, paths: &[&str]) -> (Page, Value) {
        let origin = format!("http://{}", self.host());
        let mut page = self.try_open(&origin).unwrap();
        let greeting = json!({ "shows": paths }).to_string();
        page.socket.send(Message::text(greeting)).unwrap();
        let news = page.hears();
        (page, news)
    }

    pub(super) fn try_open(&self, origin: &str) -> Result<Page, tungstenite::Error> {
        let uri = format!("ws://{}/__operandi/live", self.host()).parse().unwrap();
        let request = ClientRequestBuilder::new(uri).with_header("Origin", origin);
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        stream.set_read_timeout(Some(LONG)).unwrap();
        let shaken = tungstenite::client(request, MaybeTlsStream::Plain(stream));
        match shaken {
            Ok((socket, _)) => Ok(Page { socket }),
            Err(tungstenite::HandshakeError::Failure(error)) => Err(error),
            Err(tungstenite::HandshakeError::Interrupted(_)) => {
                panic!("the handshake took too long")
            }
        }
    }

    /// Interrupts it, and answers with its exit code.
    #[cfg(unix)]
    pub(super) fn stop(mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        assert!(std::process::Command::new("kill").args(["-INT", &id]).status().unwrap().success());
        let begun = Instant::now();
        while begun.elapsed() < LONG {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code();
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("it does not stop");
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[derive(Debug)]
pub(super) struct Response {
    pub(super) status: u16,
    pub(super) head: String,
    pub(super) body: String,
}

impl Response {
    pub(super) fn has_header(&self, line: &str) -> bool {
        self.head.lines().any(|header| header == line)
    }
}

/// The web socket of an open page.
#[derive(Debug)]
pub(super) struct Page {
    socket: WebSocket<MaybeTlsStream<TcpStream>>,
}

impl Page {
    /// The next news.
    pub(super) fn hears(&mut self) -> Value {
        match self.socket.read().unwrap() {
            Message::Text(text) => serde_json::from_str(&text).unwrap(),
            other => panic!("{other:?} is no news"),
        }
    }

    /// Whether the server says goodbye.
    pub(super) fn is_left(&mut self) -> bool {
        matches!(self.socket.read(), Ok(Message::Close(Some(frame))) if u16::from(frame.code) == 1001)
    }
}
