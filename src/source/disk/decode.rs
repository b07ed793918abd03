//! Bytes to text, keeping as much as can be kept.

use super::Problem;

/// The text of `bytes`. Where they are not UTF-8, the text holds U+FFFD instead, and the problem
/// names the first such place: the rest of the file is still worth checking.
pub(super) fn decode(name: &str, bytes: Vec<u8>) -> (String, Option<Problem>) {
    if let Some(text) = utf16(&bytes) {
        let problem = Problem {
            path: name.to_owned(),
            message: format!("`{name}` is saved as UTF-16"),
            help: "save it as UTF-8".into(),
            at: 0..0,
        };
        return (text, Some(problem));
    }
    match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let offset = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            let problem = invalid(name, &bytes, offset);
            (String::from_utf8_lossy(&bytes).into_owned(), Some(problem))
        }
    }
}

fn invalid(name: &str, bytes: &[u8], offset: usize) -> Problem {
    let line = bytes[..offset].split(|byte| *byte == b'\n').count();
    let byte = bytes.get(offset).copied().unwrap_or_default();
    Problem {
        path: name.to_owned(),
        message: format!(
            "`{name}` is not valid UTF-8: byte {byte:#04x} at offset {offset}, on line {line}"
        ),
        help: "save it as UTF-8; in Notepad and in Excel that is a choice of `Save as`".into(),
        at: offset..offset + char::REPLACEMENT_CHARACTER.len_utf8(),
    }
}

/// The text, if the bytes begin with a byte order mark of UTF-16.
fn utf16(bytes: &[u8]) -> Option<String> {
    let (mark, rest) = bytes.split_at_checked(2)?;
    let unit: fn([u8; 2]) -> u16 = match mark {
        [0xff, 0xfe] => u16::from_le_bytes,
        [0xfe, 0xff] => u16::from_be_bytes,
        _ => return None,
    };
    let units = rest.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    Some(
        char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect(),
    )
}
