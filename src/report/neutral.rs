use std::borrow::Cow;
use std::fmt::Write;

/// `text` on one line, unable to command a terminal or to change the order of what is read.
///
/// Messages quote what authors wrote. Control characters (ECMA-48 escapes among them) become
/// their pictures (Unicode block 2400), bidirectional formatting and other invisible characters
/// their number: `U+202E`.
pub fn neutral(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| c.is_control() || is_invisible(c)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\n' | '\t' => out.push(' '),
            '\r' => {}
            '\0'..='\x1f' => out.extend(char::from_u32(0x2400 + u32::from(c))),
            '\x7f' => out.push('␡'),
            c if c.is_control() || is_invisible(c) => {
                write!(out, "U+{:04X}", u32::from(c)).expect("writing to a string does not fail");
            }
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Characters that rearrange or hide text: marks, embeddings, overrides and isolates (UAX 9),
/// line and paragraph separators, the byte order mark. Joiners stay, since names are spelt with
/// them in several scripts.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{feff}' | '\u{2060}'
        | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::neutral;

    #[test]
    fn nothing_commands_the_terminal() {
        assert_eq!(neutral("plain é"), "plain é");
        assert_eq!(neutral("a\x1b[31mred\x07\x7f"), "a␛[31mred␇␡");
        assert_eq!(neutral("two\r\nlines\tand a tab"), "two lines and a tab");
        assert_eq!(neutral("x\u{202e}cod.exe\u{9b}1m"), "xU+202Ecod.exeU+009B1m");
        assert_eq!(neutral("می\u{200c}خواهم"), "می\u{200c}خواهم");
    }
}
