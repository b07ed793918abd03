//! A line to the wiki that is cut at a request: before it gets there, or before the answer comes
//! back.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};

/// Where a line is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cut {
    /// The request does not get there.
    Before(usize),
    /// It does, and its answer does not come back.
    After(usize),
}

/// The address of a line to the wiki at `url` that is cut so; what comes later does not get through
/// either.
pub(crate) fn line(url: &str, cut: Cut) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let here = listener.local_addr().unwrap();
    let (host, path) = url.strip_prefix("http://").unwrap().split_once('/').unwrap();
    let host = host.to_owned();
    std::thread::spawn(move || {
        let mut n = 0;
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let Some(request) = request(&mut stream) else { continue };
            let (last, gets_there) = match cut {
                Cut::Before(at) => (at, n < at),
                Cut::After(at) => (at, n <= at),
            };
            n += 1;
            if gets_there {
                let answer = forward(&host, &request);
                if n <= last {
                    stream.write_all(&answer).unwrap();
                }
            }
        }
    });
    format!("http://{here}/{path}")
}

fn forward(host: &str, request: &[u8]) -> Vec<u8> {
    let mut there = TcpStream::connect(host).unwrap();
    there.write_all(request).unwrap();
    let mut answer = Vec::new();
    there.read_to_end(&mut answer).unwrap();
    answer
}

/// A request, which asks to close the line behind its answer.
fn request(stream: &mut TcpStream) -> Option<Vec<u8>> {
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") {
        if stream.read(&mut byte).ok()? == 0 {
            return None;
        }
        head.push(byte[0]);
    }
    let text = String::from_utf8(head).unwrap();
    let length = text.lines().find_map(|line| {
        line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok()
    });
    let mut body = vec![0; length.unwrap_or(0)];
    stream.read_exact(&mut body).ok()?;
    let mut request = text.replacen("\r\n", "\r\nConnection: close\r\n", 1).into_bytes();
    request.extend(body);
    Some(request)
}
