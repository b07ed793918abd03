//! How wide text will be, without a font: widths of a typical sans serif, on the generous side,
//! since the reader's own font draws it.

/// Stands for what was cut.
const ELLIPSIS: char = '…';

/// The width of the text at that font size, in the units of the size.
pub fn width(text: &str, size: f64) -> f64 {
    text.chars().map(advance).sum::<f64>() * size
}

/// The width of one character in ems.
fn advance(c: char) -> f64 {
    match c {
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' => 0.0,
        'i' | 'j' | 'l' | '\'' | '|' | '.' | ',' | ':' | ';' | '!' | '\u{202f}' => 0.28,
        ' ' | 'f' | 't' | 'r' | 'I' | '(' | ')' | '[' | ']' | '/' | '-' | '\u{a0}' => 0.36,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '…' => 0.9,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' => 0.52,
        '0'..='9' | 'a'..='z' => 0.58,
        'A'..='Z' => 0.68,
        c if c as u32 >= 0x1_f000 => 1.3,
        c if c as u32 >= 0x1100 => 1.0,
        _ => 0.6,
    }
}

/// A text that was made to fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fitted {
    /// One or more lines; never empty, though a line may be.
    pub lines: Vec<String>,
    /// Whether something was left out; then the whole text belongs in a `title`.
    pub cut: bool,
}

impl Fitted {
    /// A name for a link that shows this text: the label alone where it holds what is to be
    /// seen, else what is to be seen and then the label, so that saying the words on the screen
    /// finds the link (WCAG 2.2, 2.5.3 label in name).
    pub fn name(&self, label: &str) -> String {
        let seen = self.lines.join(" ");
        let label: Vec<&str> = label.split_whitespace().collect();
        let label = label.join(" ");
        if label.contains(&seen) { label } else { format!("{seen} {label}") }
    }
}

/// One line no wider than `room`, cut with an ellipsis where needed. Line breaks become spaces.
pub fn fit(text: &str, size: f64, room: f64) -> Fitted {
    wrap(text, size, room, 1)
}

/// At most `limit` lines no wider than `room`: broken between words, inside a word only where it
/// alone is too wide, and cut with an ellipsis in the last line.
pub fn wrap(text: &str, size: f64, room: f64, limit: usize) -> Fitted {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let joined = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if width(&joined, size) <= room {
            line = joined;
        } else if lines.len() + 1 >= limit.max(1) {
            lines.push(cut(&joined, size, room));
            return Fitted { lines, cut: true };
        } else if line.is_empty() || width(word, size) > room {
            // A word wider than a line: fill this line with its beginning, go on with the rest.
            let head = split(&joined, size, room);
            let (first, rest) = joined.split_at(head);
            lines.push(first.trim_end().to_owned());
            rest.trim_start().clone_into(&mut line);
            while width(&line, size) > room {
                if lines.len() + 1 >= limit {
                    lines.push(cut(&line, size, room));
                    return Fitted { lines, cut: true };
                }
                let head = split(&line, size, room);
                lines.push(line[..head].to_owned());
                line.drain(..head);
            }
        } else {
            lines.push(std::mem::replace(&mut line, word.to_owned()));
        }
        if words.peek().is_none() {
            break;
        }
    }
    lines.push(line);
    Fitted { lines, cut: false }
}

/// The longest beginning that leaves room for the ellipsis, with it.
fn cut(text: &str, size: f64, room: f64) -> String {
    let end = fitting(text, size, room - width("…", size));
    let mut kept = text[..end].trim_end_matches([' ', ',', '-', '/']).to_owned();
    kept.push(ELLIPSIS);
    kept
}

/// Where to break a word that is wider than a line: after at least one character, so that
/// breaking ends.
fn split(text: &str, size: f64, room: f64) -> usize {
    fitting(text, size, room).max(text.chars().next().map_or(0, char::len_utf8))
}

/// The byte length of the longest beginning no wider than `room`.
fn fitting(text: &str, size: f64, room: f64) -> usize {
    let mut used = 0.0;
    for (at, c) in text.char_indices() {
        used += advance(c) * size;
        if used > room {
            return at;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_text_stays_as_it_is() {
        assert_eq!(fit("Legal", 14.0, 100.0), Fitted { lines: vec!["Legal".into()], cut: false });
    }

    #[test]
    fn long_text_is_cut_at_a_character_and_fits() {
        let text = "Ünïcode 部門責任者 responsible for everything in this company";
        for room in [0.0, 5.0, 20.0, 77.0, 140.0] {
            let fitted = fit(text, 14.0, room);
            assert!(fitted.cut);
            assert!(fitted.lines[0].ends_with('…'));
            assert!(width(&fitted.lines[0], 14.0) <= room.max(width("…", 14.0)));
        }
    }

    #[test]
    fn wrapping_keeps_every_word_when_there_is_room() {
        let fitted = wrap("Campaign brief is validated", 13.0, 100.0, 3);
        assert!(!fitted.cut);
        assert_eq!(fitted.lines.join(" "), "Campaign brief is validated");
        assert!(fitted.lines.len() > 1);
    }

    #[test]
    fn a_word_without_breaks_is_broken_and_ends() {
        let word = "x".repeat(2000);
        let fitted = wrap(&word, 13.0, 100.0, 3);
        assert_eq!(fitted.lines.len(), 3);
        assert!(fitted.cut);
        let all = wrap(&"y".repeat(30), 13.0, 100.0, 9);
        assert_eq!(all.lines.concat(), "y".repeat(30));
        assert!(wrap("ab", 13.0, 0.0, 5).lines.len() <= 5);
    }

    #[test]
    fn a_name_holds_what_is_seen() {
        let whole = wrap("Quality assurance", 13.0, 80.0, 3);
        assert_eq!(whole.name("Quality assurance (approval)"), "Quality assurance (approval)");
        let cut = fit("Everything in this company", 13.0, 80.0);
        assert!(cut.name("Everything in this company").starts_with(&cut.lines[0]));
        assert!(cut.name("Everything in this company").ends_with("Everything in this company"));
    }

    #[test]
    fn nothing_is_one_empty_line() {
        assert_eq!(wrap("  ", 13.0, 10.0, 2).lines, [""]);
    }
}
