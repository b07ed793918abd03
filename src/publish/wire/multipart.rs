//! Forms with files (RFC 7578).

/// A field of a form.
#[derive(Debug, Clone, Copy)]
pub enum Part<'a> {
    /// Words: the name of the field, and what it says.
    Words(&'a str, &'a str),
    /// A file: the name of the field, that of the file, its media type and its bytes.
    File(&'a str, &'a str, &'a str, &'a [u8]),
}

/// The media type of a form of `parts`, with its boundary, and its bytes.
pub fn multipart(parts: &[Part<'_>]) -> (String, Vec<u8>) {
    let edge = edge(parts);
    let mut out = Vec::new();
    for part in parts {
        let (head, body) = match part {
            Part::Words(name, text) => (
                format!("name=\"{name}\"\r\nContent-Type: text/plain; charset=utf-8"),
                text.as_bytes(),
            ),
            Part::File(name, file, kind, bytes) => {
                let file = quoted(file);
                (format!("name=\"{name}\"; filename=\"{file}\"\r\nContent-Type: {kind}"), *bytes)
            }
        };
        let head = format!("--{edge}\r\nContent-Disposition: form-data; {head}\r\n\r\n");
        out.extend(head.into_bytes());
        out.extend(body);
        out.extend(b"\r\n");
    }
    out.extend(format!("--{edge}--\r\n").into_bytes());
    (format!("multipart/form-data; boundary={edge}"), out)
}

/// A name in quotation marks, as browsers write it: what would end it is percent-encoded.
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// A line that occurs in none of the parts.
fn edge(parts: &[Part<'_>]) -> String {
    let bytes = |part: &Part<'_>| match *part {
        Part::Words(_, text) => text.as_bytes().to_vec(),
        Part::File(_, _, _, bytes) => bytes.to_vec(),
    };
    let all = parts.iter().map(bytes).collect::<Vec<_>>().concat();
    let holds = |edge: &String| all.windows(edge.len()).any(|at| at == edge.as_bytes());
    let mut edges = (0_u64..).map(|n| format!("operandi-{n:016x}"));
    edges.find(|edge| !holds(edge)).expect("a form is finite")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_ends_each_part_with_a_line_that_none_holds() {
        let file = b"--operandi-0000000000000000\r\n";
        let (kind, body) = multipart(&[
            Part::Words("minorEdit", "true"),
            Part::File("file", "a\"b\r.svg", "image/svg+xml", file),
        ]);
        assert_eq!(kind, "multipart/form-data; boundary=operandi-0000000000000001");
        let text = String::from_utf8(body).unwrap();
        assert_eq!(text.matches("--operandi-0000000000000001").count(), 3, "{text}");
        assert!(text.contains("filename=\"a%22b%0D.svg\"\r\nContent-Type: image/svg+xml\r\n\r\n"));
        assert!(text.ends_with("\r\n--operandi-0000000000000001--\r\n"), "{text}");
    }
}
