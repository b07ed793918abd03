//! As much of HTTP as it takes: one request a connection.

use percent_encoding::percent_decode_str;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;

/// What was asked.
#[derive(Debug, Clone)]
pub(super) struct Request {
    pub(super) method: String,
    /// The path with its query, as it came.
    pub(super) path: String,
    pub(super) query: BTreeMap<String, String>,
    pub(super) headers: BTreeMap<String, String>,
    pub(super) body: Vec<u8>,
}

/// What is answered.
#[derive(Debug, Clone)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, String)>,
    /// Nothing where the answer has no body.
    pub(super) body: Value,
}

impl Request {
    pub(super) fn read(stream: &mut TcpStream) -> Option<Self> {
        let mut reader = BufReader::new(stream);
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let mut words = line.split_whitespace().map(str::to_owned);
        let (method, path) = (words.next()?, words.next()?);
        let mut headers = BTreeMap::new();
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).ok()?;
            let Some((name, value)) = line.trim_end().split_once(':') else { break };
            headers.insert(name.to_lowercase(), value.trim().to_owned());
        }
        let size = headers.get("content-length").and_then(|size| size.parse().ok()).unwrap_or(0);
        let mut body = vec![0; size];
        reader.read_exact(&mut body).ok()?;
        let query = path.split_once('?').map_or("", |(_, query)| query);
        let decoded = |text: &str| {
            let text = text.replace('+', " ");
            percent_decode_str(&text).decode_utf8_lossy().into_owned()
        };
        let query = query
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .map(|(name, value)| (decoded(name), decoded(value)))
            .collect();
        Some(Self { method, path, query, headers, body })
    }

    /// The path without its query, in its parts.
    pub(super) fn parts(&self) -> Vec<&str> {
        let path = self.path.split_once('?').map_or(self.path.as_str(), |(path, _)| path);
        path.split('/').filter(|part| !part.is_empty()).collect()
    }

    pub(super) fn query(&self, name: &str) -> Option<&str> {
        self.query.get(name).map(String::as_str)
    }

    pub(super) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    /// The fields of a form with files (RFC 7578): names, names of files, bytes.
    pub(super) fn form(&self) -> Vec<(String, Option<String>, Vec<u8>)> {
        let kind = self.headers.get("content-type").map_or("", String::as_str);
        let Some((_, edge)) = kind.split_once("boundary=") else { return Vec::new() };
        let edge = format!("--{}", edge.trim_matches('"')).into_bytes();
        let at = |from: usize, what: &[u8]| {
            let found = self.body[from..].windows(what.len()).position(|part| part == what);
            found.map(|at| from + at)
        };
        let mut fields = Vec::new();
        let mut from = at(0, &edge);
        while let Some(begin) = from.map(|from| from + edge.len() + 2)
            && let Some(end) = at(begin.min(self.body.len()), &edge)
        {
            let head_end = at(begin, b"\r\n\r\n").unwrap_or(end);
            let head = String::from_utf8_lossy(&self.body[begin..head_end]).into_owned();
            let named = |name: &str| {
                let (_, rest) = head.split_once(&format!("{name}=\""))?;
                rest.split_once('"').map(|(value, _)| value.to_owned())
            };
            let bytes = self.body[head_end + 4..end - 2].to_vec();
            fields.push((named("; name").unwrap_or_default(), named("filename"), bytes));
            from = Some(end);
        }
        fields
    }
}

impl Answer {
    pub(super) fn json(status: u16, body: Value) -> Self {
        Self { status, headers: Vec::new(), body }
    }

    pub(super) fn write(&self, stream: &mut TcpStream) {
        let body = if self.body.is_null() { String::new() } else { self.body.to_string() };
        let mut head = format!(
            "HTTP/1.1 {} X\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n",
            self.status,
            body.len()
        );
        for (name, value) in &self.headers {
            head.extend([name, ": ", value, "\r\n"]);
        }
        let _ = stream.write_all(format!("{head}\r\n{body}").as_bytes());
    }
}
